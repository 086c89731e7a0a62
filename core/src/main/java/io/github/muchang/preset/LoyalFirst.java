package io.github.muchang.preset;

import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.score;
import static io.github.muchang.segment.Conditions.sinceFirst;
import static io.github.muchang.time.Span.days;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentJson;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.Faults;
import io.github.muchang.journey.Ask;
import io.github.muchang.journey.Choose;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.journey.Trigger;
import io.github.muchang.json.Place;
import io.github.muchang.party.ActivityType;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.ConditionJson;
import io.github.muchang.segment.ConditionReader;
import io.github.muchang.segment.Segment;
import io.github.muchang.time.Span;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * 老客优先: what is new is shown to loyal customers first, who are asked what they need, and to the others some days later. The host begins it
 * for those who are to know. Whoever scores 5 of these 11 points is loyal, unless another condition is given: two purchases within a
 * year 3, somebody brought 3, three replies within 90 days 2, a first purchase at least a year ago 2, a visit within 90 days 1. Each
 * method answers a changed copy.
 *
 * @param name of the journey
 * @param loyal who is loyal
 * @param ahead how long the loyal know before the others
 * @param hour the local hour
 * @param role who notes down what the loyal need
 * @param first what the loyal are told
 * @param others what the others are told later
 */
public record LoyalFirst(
        String name, Condition loyal, Span ahead, String hour, String role, Content first, Content others)
        implements ReadyMade {
    static final String KIND = "loyal-first";

    /** The loyal a week ahead. */
    public static LoyalFirst named(String name) {
        return new LoyalFirst(
                name,
                score(3, did(ActivityType.PURCHASED.name()).atLeast(2).within(days(365)))
                        .plus(3, everDid(ActivityType.REFERRED.name()))
                        .plus(2, did(ActivityType.REPLIED.name()).atLeast(3).within(days(90)))
                        .plus(2, sinceFirst(ActivityType.PURCHASED.name()).atLeast(days(365)))
                        .plus(1, did(ActivityType.VISITED.name()).atLeast(1).within(days(90)))
                        .atLeast(5),
                days(7),
                "10:00",
                Cycle.ROLE,
                Content.named("loyal-first")
                        .purpose(Purpose.PARTICIPATION)
                        .value("先看到新东西，说的话有人听")
                        .text("新到了一批，还没对外说，先给老朋友看看。您最想要什么样的、哪里不满意，都直接回我，我会带给做产品的人。"),
                Content.named("loyal-others")
                        .purpose(Purpose.KNOWLEDGE)
                        .value("知道有什么新东西，老客的评价也在")
                        .text("新到的一批，老客先试过了，评价好的不好的都整理在一起。想看的话回复我。"));
    }

    /** With another idea of who is loyal. */
    public LoyalFirst loyal(Condition who) {
        return new LoyalFirst(name, who, ahead, hour, role, first, others);
    }

    /** With another lead. */
    public LoyalFirst ahead(Span length) {
        return new LoyalFirst(name, loyal, length, hour, role, first, others);
    }

    /** At another local hour. */
    public LoyalFirst at(String localHour) {
        return new LoyalFirst(name, loyal, ahead, localHour, role, first, others);
    }

    /** With this role noting down what is needed. */
    public LoyalFirst by(String whoseRole) {
        return new LoyalFirst(name, loyal, ahead, hour, whoseRole, first, others);
    }

    /** With other words to the loyal, and to the others. */
    public LoyalFirst saying(Content toTheLoyal, Content toTheOthers) {
        return new LoyalFirst(name, loyal, ahead, hour, role, toTheLoyal, toTheOthers);
    }

    /** The segment of the loyal. */
    public String segment() {
        return name + "-loyal";
    }

    @Override
    public List<Journey> journeys() {
        Faults faults = new Faults();
        check("", faults);
        faults.throwIfAny("loyal first '" + Faults.shown(name) + "'");
        return ImmutableList.of(Journey.named(name)
                .startsOn(Trigger.called())
                .reentry(Reentry.afterEnd())
                .contents(first, others)
                .step("who")
                .then(Choose.when(inSegment(segment()), "first").otherwise("wait"))
                .step("first")
                .then(Ask.with(first.name())
                        .answeredBy(ActivityType.REPLIED.name())
                        .within(days(3))
                        .answered("need")
                        .silent("quiet"))
                .step("need")
                .then(StaffTask.of("记下老客的需求和意见，采纳后告诉他")
                        .by(role)
                        .within(days(2))
                        .outcome("noted", "noted")
                        .overdue("overdue"))
                .step("noted")
                .end("noted")
                .step("overdue")
                .end("overdue")
                .step("quiet")
                .end("quiet")
                .step("wait")
                .pause(ahead.at(hour))
                .step("tell")
                .send(others.name())
                .step("told")
                .end("told")
                .build());
    }

    @Override
    public List<Segment> segments() {
        return ImmutableList.of(new Segment(segment(), loyal));
    }

    @Override
    public void check(String pointer, Faults faults) {
        new Sound(pointer, faults)
                .name("name", name)
                .hour(hour)
                .name("role", role)
                .content("first", first)
                .content("others", others);
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = ReadyMadeReader.begin(KIND, name);
        json.set("loyal", ConditionJson.write(loyal));
        json.put("ahead", ahead.toString()).put("hour", hour).put("role", role);
        json.set("first", ContentJson.write(first));
        json.set("others", ContentJson.write(others));
        return json;
    }

    static LoyalFirst read(Place place) {
        ReadyMadeReader.only(place, "loyal", "ahead", "hour", "role", "first", "others");
        LoyalFirst plain = named(ReadyMadeReader.text(place, "name", KIND));
        return new LoyalFirst(
                plain.name,
                place.member("loyal").flatMap(ConditionReader::read).orElse(plain.loyal),
                ReadyMadeReader.span(place, "ahead", plain.ahead),
                ReadyMadeReader.text(place, "hour", plain.hour),
                ReadyMadeReader.text(place, "role", plain.role),
                ReadyMadeReader.content(place, "first", plain.first),
                ReadyMadeReader.content(place, "others", plain.others));
    }
}
