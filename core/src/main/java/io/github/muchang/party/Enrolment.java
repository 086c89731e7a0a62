package io.github.muchang.party;

import java.util.Comparator;

/**
 * One party's way through one version of a journey.
 *
 * @param version the version it stays on
 * @param step where it is
 * @param since when it was enrolled, in milliseconds
 * @param arrived when it came to the step, in milliseconds
 * @param wake when the step must be looked at again, in milliseconds; {@link io.github.muchang.time.Moments#NEVER} if time alone
 *     does not move it
 * @param attempts how often the step was tried, such as how often a question was asked; 0 if it has yet to be begun; of a task, one
 *     more than the number in its name
 * @param waiting whether it waits for a message of this step to be sent or refused, or for room for its task
 */
public record Enrolment(int version, String step, long since, long arrived, long wake, int attempts, boolean waiting) {
    private static final Comparator<Enrolment> ORDER = Comparator.comparingLong(Enrolment::since)
            .reversed()
            .thenComparingLong(Enrolment::arrived)
            .thenComparingInt(Enrolment::version)
            .thenComparing(Enrolment::step)
            .thenComparingLong(Enrolment::wake)
            .thenComparingInt(Enrolment::attempts)
            .thenComparing(Enrolment::waiting);

    /** Of two ways through one journey the one that began earlier, then the one that is further along: nobody walks it twice. */
    public static Enrolment merge(Enrolment a, Enrolment b) {
        return ORDER.compare(a, b) >= 0 ? a : b;
    }
}
