package io.github.muchang.preset;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import io.github.muchang.journey.Journey;
import io.github.muchang.json.Place;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 需求场景: who has one need met often has another (外科→注射, 矫正→种植, 种植→转介绍). Each scene is a journey that begins with a purchase, asks
 * in words of use, and leaves the rest to a person. It is not for those who have the other thing already, for whom it is taboo, or whose
 * service case is open. Scenes never lead in a circle. Each method answers a changed copy.
 *
 * @param name with which the names of its journeys begin
 * @param hour the local hour
 * @param recently whoever bought the other thing so recently is not spoken to about it; 400 days at most
 * @param scenes the scenes
 */
public record CrossSell(String name, String hour, Span recently, List<Scene> scenes) implements ReadyMade {
    static final String KIND = "cross-sell";

    /** Copies the list. */
    public CrossSell {
        scenes = ImmutableList.copyOf(scenes);
    }

    /** Without scenes, at ten o'clock; a year counts as recent. */
    public static CrossSell named(String name) {
        return new CrossSell(name, "10:00", Span.days(365), ImmutableList.of());
    }

    /** At another local hour. */
    public CrossSell at(String localHour) {
        return new CrossSell(name, localHour, recently, scenes);
    }

    /** With another span that counts as recent. */
    public CrossSell recently(Span length) {
        return new CrossSell(name, hour, length, scenes);
    }

    /** With one more scene. */
    public CrossSell with(Scene scene) {
        return new CrossSell(
                name,
                hour,
                recently,
                ImmutableList.<Scene>builder().addAll(scenes).add(scene).build());
    }

    @Override
    public List<Journey> journeys() {
        Faults faults = new Faults();
        check("", faults);
        faults.throwIfAny("cross-sell '" + Faults.shown(name) + "'");
        return scenes.stream()
                .map(each -> each.journey(name + "-" + each.from() + "-" + each.goal(), hour, recently))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public List<ActivityType> activities() {
        return Onboarding.activities();
    }

    @Override
    public void check(String pointer, Faults faults) {
        new Sound(pointer, faults)
                .name("name", name)
                .hour(hour)
                .must(!scenes.isEmpty(), "scenes", "there is no scene")
                .must(
                        recently.compareTo(Window.LONGEST) <= 0,
                        "recently",
                        "found " + recently + ", allowed is up to " + Window.LONGEST);
        Set<String> taken = new TreeSet<>();
        for (int i = 0; i < scenes.size(); i++) {
            Scene each = scenes.get(i);
            String at = pointer + "/scenes/" + i;
            each.check(at, faults);
            if (!taken.add(each.from() + "\n" + each.goal())) {
                faults.add(at, "the scene " + shown(each) + " is there twice");
            } else if (reaches(each.goal(), each.from(), scenes.subList(0, i), new TreeSet<>())) {
                faults.add(
                        at + "/to", "the scene " + shown(each) + " closes a circle: people would be sold to for ever");
            }
        }
    }

    /** Whether scenes lead from one need to another; every need leads to itself. */
    private static boolean reaches(String from, String to, List<Scene> scenes, Set<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        return seen.add(from)
                && scenes.stream().anyMatch(each -> each.from().equals(from) && reaches(each.goal(), to, scenes, seen));
    }

    private static String shown(Scene scene) {
        return "'" + Faults.shown(scene.from()) + "' → '" + Faults.shown(scene.goal()) + "'";
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = ReadyMadeReader.begin(KIND, name).put("hour", hour).put("recently", recently.toString());
        ArrayNode array = json.putArray("scenes");
        scenes.forEach(each -> array.add(each.json()));
        return json;
    }

    static CrossSell read(Place place) {
        ReadyMadeReader.only(place, "hour", "recently", "scenes");
        CrossSell plain = named(ReadyMadeReader.text(place, "name", KIND));
        return new CrossSell(
                plain.name,
                ReadyMadeReader.text(place, "hour", plain.hour),
                ReadyMadeReader.span(place, "recently", plain.recently),
                ReadyMadeReader.list(place, "scenes", Scene::read));
    }
}
