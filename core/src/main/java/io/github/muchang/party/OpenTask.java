package io.github.muchang.party;

import com.google.common.collect.ComparisonChain;

/**
 * Something that a person must do for a party and has not done yet.
 *
 * @param journey the journey that wants it; empty for a daily list
 * @param step the step of that journey, or the daily list
 * @param opened since when it is open, in milliseconds
 * @param until until when it is to be done
 * @param staff who has it; empty if nobody does yet
 * @param given since when they have it; {@code opened} if nobody does
 * @param reminded whether somebody was reminded
 */
public record OpenTask(String journey, String step, long opened, long until, String staff, long given, boolean reminded)
        implements Comparable<OpenTask> {
    /** One that nobody has yet. */
    public static OpenTask unassigned(String journey, String step, long opened, long until) {
        return new OpenTask(journey, step, opened, until, "", opened, false);
    }

    /** What the task of a step is called: after when the party came there, so that an old answer never counts for a new task. */
    public static String name(String journey, String step, long arrived) {
        return journey + ":" + step + ":" + Long.toString(arrived, Character.MAX_RADIX);
    }

    /** The same, and a number unless it is 0: where another of the usual name may have been open in the same moment. */
    public static String name(String journey, String step, long arrived, int number) {
        String usual = name(journey, step, arrived);
        return number == 0 ? usual : usual + "." + Integer.toString(number, Character.MAX_RADIX);
    }

    /** The number in a name; 0 if there is none. */
    public static int numberIn(String name) {
        int dot = name.indexOf('.', name.lastIndexOf(':') + 1);
        try {
            return dot < 0 ? 0 : Math.max(0, Integer.parseInt(name.substring(dot + 1), Character.MAX_RADIX));
        } catch (NumberFormatException e) {
            return 0; // of another sort
        }
    }

    /** What nearly every such task is called. */
    String usualName() {
        return name(journey, step, opened);
    }

    /** In somebody's hands; in nobody's if the name is empty. */
    public OpenTask in(String hands, long at) {
        return new OpenTask(journey, step, opened, until, hands, hands.isEmpty() ? opened : at, reminded);
    }

    /** Somebody was reminded. */
    public OpenTask remembered() {
        return new OpenTask(journey, step, opened, until, staff, given, true);
    }

    /** Whether a daily list wants it. */
    public boolean isDaily() {
        return journey.isEmpty();
    }

    /** Whose hands it came into last is further on. */
    @Override
    public int compareTo(OpenTask o) {
        return ComparisonChain.start()
                .compareFalseFirst(!staff.isEmpty(), !o.staff.isEmpty())
                .compare(given, o.given)
                .compare(staff, o.staff)
                .compareFalseFirst(reminded, o.reminded)
                .compare(opened, o.opened)
                .compare(until, o.until)
                .compare(journey, o.journey)
                .compare(step, o.step)
                .result();
    }

    static OpenTask merge(OpenTask a, OpenTask b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
