package io.github.muchang.preset;

import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.silentFor;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentJson;
import io.github.muchang.content.ContentReader;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.Faults;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.JourneyBuilder;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.Trigger;
import io.github.muchang.json.Place;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.Policy;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Segment;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 沉默召回: whoever was not heard from for long is written to a few times, with something of use each time, and then left in peace:
 * nothing but transactions and service reaches them until they are heard from again. Each method answers a changed copy.
 *
 * @param name of the journey
 * @param silence how long nothing was heard
 * @param tries what is said, in order; five times at most
 * @param apart how long between two tries
 * @param peace so long after its end it does not begin again
 * @param hour the local hour
 */
public record WinBack(String name, Span silence, List<Content> tries, Span apart, Span peace, String hour)
        implements ReadyMade {
    static final String KIND = "win-back";

    /** Nobody is tried more often. */
    public static final int MOST_TRIES = 5;

    /** The tag of those who are left in peace. */
    public static final String PEACE_TAG = "沉默不打扰";

    /** Copies the list. */
    public WinBack {
        tries = ImmutableList.copyOf(tries);
    }

    /** After 90 days of silence three tries, three weeks apart, and then a year of peace. */
    public static WinBack named(String name) {
        return new WinBack(
                name,
                days(90),
                ImmutableList.of(
                        say(1, Purpose.CARE, "之前的问题有没有解决，有人惦记", "好久没联系了。上次的东西用得还顺手吗？有没解决的问题，回我一句就行。"),
                        say(2, Purpose.KNOWLEDGE, "三分钟自查，省一次跑腿", "整理了一份自查清单：哪些情况该来看看，哪些在家处理就好。想要的话回复“清单”。"),
                        say(3, Purpose.CARE, "不想再收到消息，一句话就停", "这是近期最后一次打扰。以后有需要随时找我，没有需要我就安静待着，您的售后一直有效。")),
                days(21),
                days(365),
                "10:00");
    }

    /** After so much silence. */
    public WinBack after(Span length) {
        return new WinBack(name, length, tries, apart, peace, hour);
    }

    /** With these tries. */
    public WinBack trying(Content... words) {
        return new WinBack(name, silence, ImmutableList.copyOf(words), apart, peace, hour);
    }

    /** With so long between two tries. */
    public WinBack apart(Span length) {
        return new WinBack(name, silence, tries, length, peace, hour);
    }

    /** With so much peace after its end. */
    public WinBack peace(Span length) {
        return new WinBack(name, silence, tries, apart, length, hour);
    }

    /** At another local hour. */
    public WinBack at(String localHour) {
        return new WinBack(name, silence, tries, apart, peace, localHour);
    }

    /** The segment of those who are silent. */
    public String silent() {
        return name + "-silent";
    }

    @Override
    public List<Journey> journeys() {
        Faults faults = new Faults();
        check("", faults);
        faults.throwIfAny("win-back '" + Faults.shown(name) + "'");
        JourneyBuilder journey = Journey.named(name)
                .startsOn(Trigger.enteredSegment(silent()))
                .reentry(Reentry.after(peace))
                .priority(20)
                .endIf(did(Onboarding.DECLINED.name()).labelled(name).atLeast(1).ever(), "declined")
                .endIf(not(inSegment(silent())), "back");
        for (int i = 0; i < tries.size(); i++) {
            journey.step("before-" + (i + 1))
                    .pause((i == 0 ? Span.minutes(1) : apart).at(hour))
                    .step("try-" + (i + 1))
                    .send(tries.get(i));
        }
        Journey plan = journey.step("last-chance")
                .pause(apart)
                .step("peace")
                .tag(PEACE_TAG)
                .step("over")
                .end("peace")
                .build();
        Journey back = Journey.named(name + "-back")
                .startsOn(Trigger.leftSegment(silent()))
                .reentry(Reentry.afterEnd())
                .step("welcome")
                .untag(PEACE_TAG)
                .build();
        return ImmutableList.of(plan, back);
    }

    @Override
    public List<Segment> segments() {
        return ImmutableList.of(new Segment(silent(), silentFor(silence)));
    }

    @Override
    public List<ActivityType> activities() {
        return Onboarding.activities();
    }

    /** Whoever is left in peace gets nothing but transactions and service. */
    @Override
    public List<Policy> policies() {
        return ImmutableList.of(leftInPeace(tagged(PEACE_TAG)));
    }

    /** Nothing but transactions and service for these. */
    static Policy leftInPeace(Condition whom) {
        return Policy.notWhile(whom)
                .of(Purpose.CARE, Purpose.KNOWLEDGE, Purpose.PARTICIPATION, Purpose.BENEFIT, Purpose.PROMOTION);
    }

    @Override
    public void check(String pointer, Faults faults) {
        Sound sound = new Sound(pointer, faults)
                .name("name", name)
                .hour(hour)
                .must(
                        !tries.isEmpty() && tries.size() <= MOST_TRIES,
                        "tries",
                        "found " + tries.size() + " tries, allowed is 1 to " + MOST_TRIES)
                .must(
                        peace.compareTo(apart) >= 0,
                        "peace",
                        "a peace of " + peace + " is shorter than the " + apart + " between two tries");
        for (int i = 0; i < tries.size(); i++) {
            sound.content("tries/" + i, tries.get(i));
        }
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = ReadyMadeReader.begin(KIND, name)
                .put("silence", silence.toString())
                .put("apart", apart.toString())
                .put("peace", peace.toString())
                .put("hour", hour);
        ArrayNode array = json.putArray("tries");
        tries.forEach(each -> array.add(ContentJson.write(each)));
        return json;
    }

    static WinBack read(Place place) {
        ReadyMadeReader.only(place, "silence", "apart", "peace", "hour", "tries");
        WinBack plain = named(ReadyMadeReader.text(place, "name", KIND));
        return new WinBack(
                plain.name,
                ReadyMadeReader.span(place, "silence", plain.silence),
                place.has("tries")
                        ? ReadyMadeReader.list(place, "tries", each -> Optional.of(ContentReader.read(each)))
                        : plain.tries,
                ReadyMadeReader.span(place, "apart", plain.apart),
                ReadyMadeReader.span(place, "peace", plain.peace),
                ReadyMadeReader.text(place, "hour", plain.hour));
    }

    private static Content say(int which, Purpose purpose, String value, String text) {
        return Content.named("win-back-" + which).purpose(purpose).value(value).text(text);
    }
}
