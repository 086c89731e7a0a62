package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;

/**
 * Those who came first in one week or month.
 *
 * @param begins its first day
 * @param customers how many they are
 * @param retained how many of them were retained in that period, in the next, and so on; the last may not be over
 */
public record Cohort(LocalDate begins, long customers, List<Long> retained) {
    /** Copies the list. */
    public Cohort {
        retained = ImmutableList.copyOf(retained);
    }

    /**
     * Which part of them was retained, from 0 to 1.
     *
     * @param after so many periods after their first
     * @throws IndexOutOfBoundsException if that period has not begun
     */
    public double share(int after) {
        return (double) retained.get(after) / customers;
    }
}
