package io.github.muchang.preset;

import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.share;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentJson;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.Faults;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.Trigger;
import io.github.muchang.json.Place;
import io.github.muchang.party.ActivityType;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.ConditionJson;
import io.github.muchang.segment.ConditionReader;
import io.github.muchang.segment.Segment;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * 从众: when such a share of a circle have bought something, the others of the circle are told once, and only then: 20 % who buy bring
 * 10 % who follow. How many have bought is measured with the ranks, by {@code Muchang.measure()} or from time to time. Each method answers a
 * changed copy.
 *
 * @param name of the journey
 * @param category what is bought
 * @param circle among whom
 * @param percent the share to reach, in whole percent from 1 to 99
 * @param told what the others are told
 */
public record SocialProof(String name, String category, Condition circle, int percent, Content told)
        implements ReadyMade {
    static final String KIND = "social-proof";

    private static final int USUAL = 20;

    /** From 20 % of all who ever bought anything. */
    public static SocialProof of(String category) {
        return new SocialProof(
                "proof-" + category,
                category,
                did(ActivityType.PURCHASED.name()).atLeast(1).ever(),
                USUAL,
                Content.named("proof-" + category)
                        .purpose(Purpose.KNOWLEDGE)
                        .value("知道老客都在用什么，用得怎么样")
                        .category(category)
                        .text("最近不少老客选了「" + category + "」，我把他们用下来的感受，好的和不好的，都整理在一起了。想看的话回复我。"));
    }

    /** Under another name. */
    public SocialProof named(String other) {
        return new SocialProof(other, category, circle, percent, told);
    }

    /** Among these. */
    public SocialProof among(Condition others) {
        return new SocialProof(name, category, others, percent, told);
    }

    /** From such a share on. */
    public SocialProof from(int share) {
        return new SocialProof(name, category, circle, share, told);
    }

    /** In other words. */
    public SocialProof saying(Content words) {
        return new SocialProof(name, category, circle, percent, words);
    }

    /** The segment of the circle. */
    public String segment() {
        return name + "-circle";
    }

    /** The segment of those who are to be told. */
    public String followers() {
        return name + "-followers";
    }

    @Override
    public List<Journey> journeys() {
        Faults faults = new Faults();
        check("", faults);
        faults.throwIfAny("social proof '" + Faults.shown(name) + "'");
        return ImmutableList.of(Journey.named(name)
                .startsOn(Trigger.enteredSegment(followers()))
                .reentry(Reentry.never())
                .endIf(bought(), "bought")
                .contents(told)
                .step("tell")
                .send(told.name())
                .step("told")
                .end("told")
                .build());
    }

    @Override
    public List<Segment> segments() {
        return ImmutableList.of(
                new Segment(segment(), circle),
                new Segment(
                        followers(),
                        all(inSegment(segment()), not(bought()), share(percent, bought(), inSegment(segment())))));
    }

    private Condition bought() {
        return did(ActivityType.PURCHASED.name()).labelled(category).atLeast(1).ever();
    }

    @Override
    public void check(String pointer, Faults faults) {
        new Sound(pointer, faults)
                .name("name", name)
                .must(!category.isBlank(), "category", "it must be said what is bought")
                .must(percent >= 1 && percent <= 99, "percent", "found " + percent + ", allowed is 1 to 99 percent")
                .content("told", told);
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = ReadyMadeReader.begin(KIND, name).put("category", category);
        json.set("circle", ConditionJson.write(circle));
        json.put("percent", percent);
        json.set("told", ContentJson.write(told));
        return json;
    }

    static SocialProof read(Place place) {
        ReadyMadeReader.only(place, "category", "circle", "percent", "told");
        SocialProof plain = of(place.required("category").flatMap(Place::text).orElse("?"));
        return new SocialProof(
                ReadyMadeReader.text(place, "name", plain.name),
                plain.category,
                place.member("circle").flatMap(ConditionReader::read).orElse(plain.circle),
                place.member("percent")
                        .flatMap(each -> each.integer(1, 99))
                        .map(Long::intValue)
                        .orElse(plain.percent),
                ReadyMadeReader.content(place, "told", plain.told));
    }
}
