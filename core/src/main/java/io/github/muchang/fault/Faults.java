package io.github.muchang.fault;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects faults while an input is read, so that all are told at once. Not thread-safe. */
public final class Faults {
    /** Past this many a report helps nobody; further faults are counted only. */
    private static final int MOST = 100;

    private final List<Fault> found = new ArrayList<>();
    private int unlisted;

    /** Nothing found yet. */
    public Faults() {}

    /** Notes a fault at a place. */
    public void add(String place, String message) {
        if (found.size() < MOST) {
            found.add(new Fault(place, message));
        } else {
            unlisted++;
        }
    }

    /** Notes a name that nothing is known by, with the nearest known name where one is near. */
    public void unknown(String place, String kind, String name, Collection<String> known) {
        if (found.size() < MOST) { // looking for the nearest name costs too much to do it for nothing
            add(place, unknownName(kind, name, known));
        } else {
            unlisted++;
        }
    }

    /** The wording of {@link #unknown}: what was found, the nearest name, what is allowed. */
    public static String unknownName(String kind, String name, Collection<String> known) {
        StringBuilder text = new StringBuilder("there is no ")
                .append(kind)
                .append(" '")
                .append(shown(name))
                .append('\'');
        Nearest.to(name, known)
                .ifPresent(near -> text.append(", did you mean '").append(near).append("'?"));
        if (known.isEmpty()) {
            return text.append(" (none is defined)").toString();
        }
        text.append(" (known: ");
        int listed = 0;
        for (String each : known) {
            if (listed == 12) {
                return text.append(", … ")
                        .append(known.size() - 12)
                        .append(" more)")
                        .toString();
            }
            text.append(listed++ == 0 ? "" : ", ").append(each);
        }
        return text.append(')').toString();
    }

    /** The known name that a misspelt one most likely meant; empty if none is near. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        return Nearest.to(name, known);
    }

    /** A value cut to a length that fits a message, control characters replaced. */
    public static String shown(String value) {
        String cut = value.length() > 60 ? value.substring(0, 60) + "…" : value;
        return cut.replaceAll("\\p{Cntrl}", "·");
    }

    /** Whether nothing was found. */
    public boolean none() {
        return found.isEmpty();
    }

    /** What was found so far. */
    public List<Fault> list() {
        if (unlisted == 0) {
            return ImmutableList.copyOf(found);
        }
        return ImmutableList.<Fault>builder()
                .addAll(found)
                .add(new Fault("", "and " + unlisted + " more"))
                .build();
    }

    /** Throws if anything was found. */
    public void throwIfAny(String what) {
        if (!none()) {
            throw new InvalidInputException(what, list());
        }
    }
}
