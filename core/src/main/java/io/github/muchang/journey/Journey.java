package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.muchang.content.Content;
import io.github.muchang.fault.Faults;
import io.github.muchang.party.ActivityType;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Wording;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * SOP: a plan that people go through step by step, each at their own pace. Immutable. What is wrong with it is said when the domain
 * is built. Who is in a journey stays on its version, unless a newer one states otherwise.
 */
public final class Journey {
    /** The priority of a journey that states none; the greatest is 100. */
    public static final int PRIORITY = 50;

    private final JourneyParts parts;
    private final List<Content> contents;
    private final boolean whole;
    private final Map<String, Integer> places;

    Journey(JourneyParts parts, List<Content> contents, boolean whole) {
        this.parts = parts;
        this.contents = ImmutableList.copyOf(contents);
        this.whole = whole;
        ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
        for (int i = 0; i < parts.steps().size(); i++) {
            places.put(parts.steps().get(i).name(), i);
        }
        this.places = places.buildKeepingLast();
    }

    /** Begins a journey, in version 1. */
    public static JourneyBuilder named(String name) {
        return new JourneyBuilder(name);
    }

    /** A journey that begins as a copy of this one. */
    public JourneyBuilder toBuilder() {
        return new JourneyBuilder(parts, contents);
    }

    /** The durable name, the same for all versions. */
    public String name() {
        return parts.name();
    }

    /** The version; people enter the greatest. */
    public int version() {
        return parts.version();
    }

    /** What it starts on. */
    public List<Trigger> starts() {
        return parts.starts();
    }

    /** What ends it at any step. */
    public List<Exit> exits() {
        return parts.exits();
    }

    /** Whether it ends for whoever leaves the last of the pools on whose entering it starts. */
    public boolean endsOnLeaving() {
        return parts.endsOnLeaving();
    }

    /** Whether somebody may go through it again. */
    public Reentry reentry() {
        return parts.reentry();
    }

    /** Nobody enters who is in so many journeys already, this one not counted; no limit if empty. */
    public OptionalInt atOnce() {
        return parts.atOnce();
    }

    /** How often somebody may enter. */
    public Optional<EntryLimit> limit() {
        return parts.limit();
    }

    /** Who goes first when several journeys start or write at one moment: the greater, from 0 to 100. */
    public int priority() {
        return parts.priority();
    }

    /** The steps, in order. */
    public List<Step> steps() {
        return parts.steps();
    }

    /** The contents that it was given together with their names; a domain takes them in. No part of what makes journeys equal. */
    public List<Content> contents() {
        return contents;
    }

    /** What it states about older versions. */
    public List<Succession> replaces() {
        return parts.replaces();
    }

    /** The step of a name, or null. */
    public @Nullable Step step(String name) {
        Integer place = places.get(name);
        return place == null ? null : steps().get(place);
    }

    /** The step that a way on from a step leads to; null where the journey is over. */
    public @Nullable Step after(Step step, String to) {
        if (!to.equals(Way.NEXT)) {
            return step(to);
        }
        Integer place = places.get(step.name());
        return place == null || place + 1 == steps().size() ? null : steps().get(place + 1);
    }

    /** What becomes of somebody at a step of an older version, as this version states. */
    public Fate fateOf(int version, String step) {
        return replaces().stream()
                .filter(each -> each.of() == version)
                .findFirst()
                .map(each -> each.of(step))
                .orElse(Fate.finish());
    }

    /** Every condition, with its place in the JSON form. */
    public void eachCondition(String pointer, BiConsumer<Condition, String> visitor) {
        for (int i = 0; i < exits().size(); i++) {
            visitor.accept(exits().get(i).when(), pointer + "/endIf/" + i + "/when");
        }
        for (int i = 0; i < steps().size(); i++) {
            if (steps().get(i) instanceof Choose choose) {
                for (int j = 0; j < choose.cases().size(); j++) {
                    visitor.accept(choose.cases().get(j).when(), pointer + "/steps/" + i + "/choose/" + j + "/when");
                }
            }
        }
    }

    /** Whether it is of a size that can be looked into; faults, below a JSON pointer, if not. */
    public boolean fits(String pointer, Faults faults) {
        return JourneySize.kept(this, pointer, faults);
    }

    /** Notes, below a JSON pointer, all that is wrong with it in itself, whatever the domain knows. */
    public void check(String pointer, Faults faults) {
        new JourneyCheck(this, pointer, faults).check(whole);
    }

    /** A picture of it, in Chinese: a Mermaid flowchart. */
    public String toMermaid() {
        return toMermaid(new Wording(Locale.CHINESE, ZoneOffset.UTC, ActivityType.STANDARD));
    }

    /** A picture of it in another language, or with verbs of a domain's own. */
    public String toMermaid(Wording wording) {
        return new Mermaid(this, wording).draw();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Journey that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "Journey[" + name() + " " + version() + ", steps=" + places.keySet() + "]";
    }
}
