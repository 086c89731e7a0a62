package io.github.muchang.preset;

import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.any;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.inAtMostPools;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.received;
import static io.github.muchang.segment.Conditions.score;
import static io.github.muchang.segment.Conditions.silentFor;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.Trigger;
import io.github.muchang.json.Place;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.Policy;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.ConditionJson;
import io.github.muchang.segment.ConditionReader;
import io.github.muchang.segment.Segment;
import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * 僵尸粉: ten good fans are worth more than a hundred zombies. Whoever scores 3 of these 11 points is good, unless another condition is
 * given: a purchase within a year 3, somebody brought 3, two replies within 90 days 2, a click within 90 days 1, a visit within 90 days 1,
 * something said in a group within 90 days 1. A zombie is not good, and nothing was heard of them for long, although so many messages were
 * delivered in that time, or because they are in no pool any more and cannot be reached.
 *
 * <p>Zombies are tagged and left in peace: nothing but transactions and service reaches them until they are heard from again. Nobody is
 * removed from anywhere. Each method answers a changed copy.
 *
 * @param name of the journey
 * @param good who is good
 * @param silence how long nothing was heard of a zombie, 400 days at most
 * @param messages how many messages were delivered to them in that time, from 1 to 1,000
 */
public record Zombies(String name, Condition good, Span silence, int messages) implements ReadyMade {
    static final String KIND = "zombies";

    /** The tag of zombies. */
    public static final String TAG = "僵尸粉";

    /** A party's state keeps so many entries of an activity one by one. */
    private static final int MOST_MESSAGES = 1000;

    /** After half a year of silence and six messages. */
    public static Zombies named(String name) {
        return new Zombies(
                name,
                score(3, did(ActivityType.PURCHASED.name()).atLeast(1).within(days(365)))
                        .plus(3, everDid(ActivityType.REFERRED.name()))
                        .plus(2, did(ActivityType.REPLIED.name()).atLeast(2).within(days(90)))
                        .plus(1, did(ActivityType.CLICKED.name()).atLeast(1).within(days(90)))
                        .plus(1, did(ActivityType.VISITED.name()).atLeast(1).within(days(90)))
                        .plus(1, did(ActivityType.SPOKE.name()).atLeast(1).within(days(90)))
                        .atLeast(3),
                days(180),
                6);
    }

    /** With another idea of who is good. */
    public Zombies good(Condition who) {
        return new Zombies(name, who, silence, messages);
    }

    /** After so much silence, although so many messages were delivered in it. */
    public Zombies after(Span length, int delivered) {
        return new Zombies(name, good, length, delivered);
    }

    /** The segment of good fans. */
    public String fans() {
        return name + "-good";
    }

    /** The segment of zombies. */
    public String segment() {
        return name + "-zombie";
    }

    @Override
    public List<Journey> journeys() {
        Faults faults = new Faults();
        check("", faults);
        faults.throwIfAny("zombies '" + Faults.shown(name) + "'");
        return ImmutableList.of(
                Journey.named(name)
                        .startsOn(Trigger.enteredSegment(segment()))
                        .reentry(Reentry.afterEnd())
                        .step("flag")
                        .tag(TAG)
                        .step("flagged")
                        .end("peace")
                        .build(),
                Journey.named(name + "-back")
                        .startsOn(Trigger.leftSegment(segment()))
                        .reentry(Reentry.afterEnd())
                        .step("welcome")
                        .untag(TAG)
                        .build());
    }

    /** Once flagged they stay zombies, although they get no more messages that could be counted. */
    @Override
    public List<Segment> segments() {
        Condition tried = received().atLeast(messages).within(silence);
        return ImmutableList.of(
                new Segment(fans(), good),
                new Segment(
                        segment(),
                        all(silentFor(silence), not(inSegment(fans())), any(tried, inAtMostPools(0), tagged(TAG)))));
    }

    /** Zombies get nothing but transactions and service. */
    @Override
    public List<Policy> policies() {
        return ImmutableList.of(WinBack.leftInPeace(inSegment(segment())));
    }

    @Override
    public void check(String pointer, Faults faults) {
        new Sound(pointer, faults)
                .name("name", name)
                .must(
                        silence.compareTo(Window.LONGEST) <= 0,
                        "silence",
                        "found " + silence + ", allowed is up to " + Window.LONGEST)
                .must(
                        messages >= 1 && messages <= MOST_MESSAGES,
                        "messages",
                        "found " + messages + ", allowed is 1 to " + MOST_MESSAGES);
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = ReadyMadeReader.begin(KIND, name);
        json.set("good", ConditionJson.write(good));
        return json.put("silence", silence.toString()).put("messages", messages);
    }

    static Zombies read(Place place) {
        ReadyMadeReader.only(place, "good", "silence", "messages");
        Zombies plain = named(ReadyMadeReader.text(place, "name", KIND));
        return new Zombies(
                plain.name,
                place.member("good").flatMap(ConditionReader::read).orElse(plain.good),
                ReadyMadeReader.span(place, "silence", plain.silence),
                ReadyMadeReader.number(place, "messages", 1, MOST_MESSAGES, plain.messages));
    }
}
