package io.github.muchang.preset;

import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.any;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.not;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentJson;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.Faults;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Trigger;
import io.github.muchang.json.Place;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.ConditionJson;
import io.github.muchang.segment.ConditionReader;
import io.github.muchang.segment.Conditions;
import io.github.muchang.segment.Segment;
import io.github.muchang.time.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 上新提醒: a new item is told to those who like one of its traits and to whom none of them is taboo (爱好和忌口): tags such as {@code 喜欢:清淡}
 * and {@code 忌:坚果}. Whoever comes to fit is told once; others can be begun by the host. Why somebody fits, or not, is the finding
 * on {@link #fits}. Each method answers a changed copy.
 *
 * @param name of the journey
 * @param item what it is, such as {@code 轻薄镜片}
 * @param traits what it is like
 * @param also what must hold besides, such as a plain attribute; nothing if empty
 * @param hour the local hour
 * @param words what is said
 */
public record NewProduct(
        String name, String item, Set<String> traits, Optional<Condition> also, String hour, Content words)
        implements ReadyMade {
    static final String KIND = "new-product";

    /** With a trait behind it, the tag of those who like it. */
    public static final String LIKES = "喜欢:";

    /** With a trait behind it, the tag of those to whom it is taboo. */
    public static final String TABOO = "忌:";

    /** Copies the set. */
    public NewProduct {
        traits = ImmutableSortedSet.copyOf(traits);
    }

    /** An item with these traits, at ten o'clock. */
    public static NewProduct of(String item, String... traits) {
        return new NewProduct(
                "new-" + item,
                item,
                ImmutableSortedSet.copyOf(Arrays.asList(traits)),
                Optional.empty(),
                "10:00",
                Content.named("new-" + item)
                        .purpose(Purpose.KNOWLEDGE)
                        .value("合自己喜好的新东西，不用自己找")
                        .text("您之前说过自己的偏好，我记着。新到的" + item + "正好对得上，想看看的话回复我，我先给您留意；不感兴趣就不用管。"));
    }

    /** Under another name. */
    public NewProduct named(String journey) {
        return new NewProduct(journey, item, traits, also, hour, words);
    }

    /** Only for those for whom this holds too. */
    public NewProduct when(Condition condition) {
        return new NewProduct(name, item, traits, Optional.of(condition), hour, words);
    }

    /** At another local hour. */
    public NewProduct at(String localHour) {
        return new NewProduct(name, item, traits, also, localHour, words);
    }

    /** With other words. */
    public NewProduct saying(Content other) {
        return new NewProduct(name, item, traits, also, hour, other);
    }

    /** The segment of those whom it fits. */
    public String fits() {
        return name + "-fits";
    }

    @Override
    public List<Journey> journeys() {
        Faults faults = new Faults();
        check("", faults);
        faults.throwIfAny("new product '" + Faults.shown(name) + "'");
        return ImmutableList.of(Journey.named(name)
                .startsOn(Trigger.enteredSegment(fits()), Trigger.called())
                .priority(30)
                .endIf(not(inSegment(fits())), "no-match")
                .step("wait")
                .pause(Span.minutes(1).at(hour))
                .step("tell")
                .send(words)
                .build());
    }

    @Override
    public List<Segment> segments() {
        ImmutableList.Builder<Condition> parts = ImmutableList.builder();
        parts.add(any(tags(LIKES)), not(any(tags(TABOO))));
        also.ifPresent(parts::add);
        return ImmutableList.of(new Segment(fits(), all(parts.build().toArray(Condition[]::new))));
    }

    private Condition[] tags(String prefix) {
        return traits.stream().map(each -> Conditions.tagged(prefix + each)).toArray(Condition[]::new);
    }

    @Override
    public void check(String pointer, Faults faults) {
        Sound sound = new Sound(pointer, faults)
                .name("name", name)
                .name("item", item)
                .hour(hour)
                .must(!traits.isEmpty(), "traits", "without a trait it suits nobody")
                .content("words", words);
        int i = 0;
        for (String trait : traits) {
            sound.name("traits/" + i++, trait);
        }
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = ReadyMadeReader.begin(KIND, name).put("item", item);
        ArrayNode array = json.putArray("traits");
        traits.forEach(array::add);
        also.ifPresent(each -> json.set("also", ConditionJson.write(each)));
        json.put("hour", hour).set("words", ContentJson.write(words));
        return json;
    }

    static NewProduct read(Place place) {
        ReadyMadeReader.only(place, "item", "traits", "also", "hour", "words");
        NewProduct plain = of(
                place.required("item").flatMap(Place::text).orElse("item"),
                ReadyMadeReader.list(place, "traits", Place::text).toArray(String[]::new));
        return new NewProduct(
                ReadyMadeReader.text(place, "name", plain.name),
                plain.item,
                plain.traits,
                place.member("also").flatMap(ConditionReader::read),
                ReadyMadeReader.text(place, "hour", plain.hour),
                ReadyMadeReader.content(place, "words", plain.words));
    }
}
