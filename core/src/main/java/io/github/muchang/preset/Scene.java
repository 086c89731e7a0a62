package io.github.muchang.preset;

import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentJson;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.Faults;
import io.github.muchang.journey.Ask;
import io.github.muchang.journey.Choose;
import io.github.muchang.journey.Deed;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.JourneyBuilder;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.journey.Trigger;
import io.github.muchang.json.Place;
import io.github.muchang.party.ActivityType;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Conditions;
import io.github.muchang.time.Span;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A scene of need in {@link CrossSell}: whoever had one thing is asked, a while later, about another. Each method answers a changed copy.
 *
 * @param from the category of the purchase with which it begins
 * @param goal the category of the other thing, or {@link #REFERRAL}
 * @param after how long after the purchase
 * @param taboos tags of those for whom it is nothing
 * @param role who gives advice
 * @param words what is said
 */
public record Scene(String from, String goal, Span after, Set<String> taboos, String role, Content words) {
    /** The goal of those who may know somebody with the same need; nothing is promised for it. */
    public static final String REFERRAL = "转介绍";

    /** Copies the set. */
    public Scene {
        taboos = ImmutableSortedSet.copyOf(taboos);
    }

    /** From one category to another, a month later, with advice by {@value Cycle#ROLE}. */
    public static Scene of(String from, String to) {
        boolean referral = to.equals(REFERRAL);
        Content words = Content.named("scene-" + from + "-" + to)
                .purpose(referral ? Purpose.PARTICIPATION : Purpose.KNOWLEDGE)
                .value(referral ? "身边有同样困扰的人，也能问到专业的人" : "同样情况的人常问的事，提前知道")
                .text(
                        referral
                                ? "做完" + from + "有一阵子了，一切还好吗？身边如果有人也在为这件事犯愁，让他直接来问我就行，不买也没关系。"
                                : "做过" + from + "的人，后来常会问到" + to + "：什么情况需要，什么情况不需要。想了解的话回复我，我按您的情况说；用不上就不用管。");
        return new Scene(
                from, to, days(30), ImmutableSortedSet.of(), Cycle.ROLE, referral ? words : words.category(to));
    }

    /** So long after the purchase. */
    public Scene after(Span length) {
        return new Scene(from, goal, length, taboos, role, words);
    }

    /** Nothing for those with one of these tags. */
    public Scene notFor(String... tags) {
        return new Scene(from, goal, after, ImmutableSortedSet.copyOf(Arrays.asList(tags)), role, words);
    }

    /** With advice by this role. */
    public Scene by(String whoseRole) {
        return new Scene(from, goal, after, taboos, whoseRole, words);
    }

    /** With other words. */
    public Scene saying(Content other) {
        return new Scene(from, goal, after, taboos, role, other);
    }

    void check(String at, Faults faults) {
        Sound sound = new Sound(at, faults)
                .name("from", from)
                .name("to", goal)
                .name("by", role)
                .content("words", words);
        int i = 0;
        for (String tag : taboos) {
            sound.name("notFor/" + i++, tag);
        }
    }

    Journey journey(String name, String hour, Span recently) {
        JourneyBuilder journey = Journey.named(name)
                .startsOn(Trigger.done(ActivityType.PURCHASED.name(), from))
                .reentry(Reentry.after(recently))
                .priority(30)
                .endIf(reached(recently), "has-it");
        if (!taboos.isEmpty()) {
            journey.endIf(taboo(), "taboo");
        }
        return journey.contents(words)
                .step("wait")
                .pause(after.at(hour))
                .step("look")
                .then(Choose.when(tagged(ServiceDesk.OPEN_TAG), "service-first").otherwise("ask"))
                .step("ask")
                .then(Ask.with(words.name())
                        .answeredBy(ActivityType.REPLIED.name())
                        .refusedBy(Deed.of(Onboarding.DECLINED.name()).labelled(goal))
                        .within(days(3))
                        .answered("advise")
                        .refused("declined")
                        .silent("quiet"))
                .step("advise")
                .then(StaffTask.of("客户问到「" + from + "」之后的「" + goal + "」：先了解情况，不合适就直说不需要")
                        .by(role)
                        .within(days(1))
                        .outcome("booked", "booked")
                        .outcome("not-needed", "not-needed")
                        .overdue("overdue"))
                .step("booked")
                .end("booked")
                .step("not-needed")
                .end("not-needed")
                .step("overdue")
                .end("overdue")
                .step("declined")
                .end("declined")
                .step("quiet")
                .end("quiet")
                .step("service-first")
                .end("service-first")
                .build();
    }

    private Condition reached(Span recently) {
        return goal.equals(REFERRAL)
                ? did(ActivityType.REFERRED.name()).atLeast(1).within(recently)
                : did(ActivityType.PURCHASED.name()).labelled(goal).atLeast(1).within(recently);
    }

    private Condition taboo() {
        return Conditions.any(taboos.stream().map(Conditions::tagged).toArray(Condition[]::new));
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("from", from)
                .put("to", goal)
                .put("after", after.toString());
        ArrayNode tags = json.putArray("notFor");
        taboos.forEach(tags::add);
        json.put("by", role).set("words", ContentJson.write(words));
        return json;
    }

    static Optional<Scene> read(Place place) {
        if (!place.isObject()) {
            return Optional.empty();
        }
        place.only(ImmutableList.of("from", "to", "after", "notFor", "by", "words"));
        Optional<String> from = place.required("from").flatMap(Place::text);
        Optional<String> to = place.required("to").flatMap(Place::text);
        return from.flatMap(one -> to.map(other -> {
            Scene plain = of(one, other);
            return plain.after(ReadyMadeReader.span(place, "after", plain.after))
                    .notFor(ReadyMadeReader.list(place, "notFor", Place::text).toArray(String[]::new))
                    .by(ReadyMadeReader.text(place, "by", plain.role))
                    .saying(ReadyMadeReader.content(place, "words", plain.words));
        }));
    }
}
