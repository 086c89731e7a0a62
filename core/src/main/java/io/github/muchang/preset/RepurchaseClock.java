package io.github.muchang.preset;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.journey.Journey;
import io.github.muchang.json.Place;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.Policy;
import io.github.muchang.segment.Segment;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 复购时钟: for each category of goods a cycle and a window in which it is time to buy again, blended with each person's own rhythm. What
 * is bought often goes to the sale in the group; what is bought seldom is looked after one to one, by a person. Outside the window the
 * category is not sold to those who have it. One journey and one segment for each category. Each method answers a changed copy.
 *
 * @param name of the plan, with which the names of its journeys begin
 * @param hour the local hour
 * @param categories the categories
 */
public record RepurchaseClock(String name, String hour, List<Cycle> categories) implements ReadyMade {
    static final String KIND = "repurchase-clock";

    /** Copies the list. */
    public RepurchaseClock {
        categories = ImmutableList.copyOf(categories);
    }

    /** A clock without categories, at ten o'clock. */
    public static RepurchaseClock named(String name) {
        return new RepurchaseClock(name, "10:00", ImmutableList.of());
    }

    /** At another local hour. */
    public RepurchaseClock at(String localHour) {
        return new RepurchaseClock(name, localHour, categories);
    }

    /** What is bought often goes to the sale in this group. */
    public RepurchaseClock often(String category, Span cycle, String group) {
        return with(Cycle.of(category, cycle).inGroup(group));
    }

    /** What is bought seldom is looked after by whoever has this role. */
    public RepurchaseClock seldom(String category, Span cycle, String role) {
        return with(Cycle.of(category, cycle).by(role));
    }

    /** With one more category. */
    public RepurchaseClock with(Cycle category) {
        return new RepurchaseClock(
                name,
                hour,
                ImmutableList.<Cycle>builder().addAll(categories).add(category).build());
    }

    /** The segment of those for whom it is time to buy something of a category. */
    public String due(String category) {
        return name + "-due-" + category;
    }

    /** The journey of a category. */
    public String journey(String category) {
        return name + "-" + category;
    }

    @Override
    public List<Journey> journeys() {
        Faults faults = new Faults();
        check("", faults);
        faults.throwIfAny("repurchase clock '" + Faults.shown(name) + "'");
        return categories.stream()
                .map(each -> each.journey(journey(each.category()), due(each.category()), hour))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public List<Segment> segments() {
        return categories.stream()
                .map(each -> new Segment(due(each.category()), each.isDue()))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public List<ActivityType> activities() {
        return Onboarding.activities();
    }

    /** Whoever has something of a category is not sold it before the earliest window may open. */
    @Override
    public List<Policy> policies() {
        return categories.stream().map(Cycle::suppression).collect(ImmutableList.toImmutableList());
    }

    /**
     * The category of this name.
     *
     * @throws InvalidInputException if the clock has none
     */
    public Cycle category(String category) {
        return categories.stream()
                .filter(each -> each.category().equals(category))
                .findFirst()
                .orElseThrow(() -> {
                    Faults faults = new Faults();
                    faults.unknown(
                            "/categories",
                            "category",
                            category,
                            categories.stream().map(Cycle::category).toList());
                    return new InvalidInputException("repurchase clock '" + Faults.shown(name) + "'", faults.list());
                });
    }

    @Override
    public void check(String pointer, Faults faults) {
        new Sound(pointer, faults)
                .name("name", name)
                .hour(hour)
                .must(!categories.isEmpty(), "categories", "there is no category");
        Set<String> taken = new TreeSet<>();
        for (int i = 0; i < categories.size(); i++) {
            Cycle each = categories.get(i);
            String at = pointer + "/categories/" + i;
            each.check(at, faults);
            new Sound(at, faults)
                    .must(
                            taken.add(each.category()),
                            "category",
                            "the category '" + Faults.shown(each.category()) + "' is there twice");
        }
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = ReadyMadeReader.begin(KIND, name).put("hour", hour);
        ArrayNode array = json.putArray("categories");
        categories.forEach(each -> array.add(CycleJson.write(each)));
        return json;
    }

    static RepurchaseClock read(Place place) {
        ReadyMadeReader.only(place, "hour", "categories");
        RepurchaseClock plain = named(ReadyMadeReader.text(place, "name", "repurchase"));
        return new RepurchaseClock(
                plain.name,
                ReadyMadeReader.text(place, "hour", plain.hour),
                ReadyMadeReader.list(place, "categories", CycleJson::read));
    }
}
