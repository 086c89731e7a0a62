package io.github.muchang.repurchase;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody spent when buying again: the amounts of one local day are one, and the first day is left out, as in
 * {@link PurchaseHistory}.
 *
 * @param purchases on how many days; 0 if nothing is known yet
 * @param average the average of their amounts, in any unit that is the same for all; 0 if nothing is known yet
 */
public record Spending(long purchases, double average) {
    /** Nothing is known yet. */
    public static final Spending UNKNOWN = new Spending(0, 0);

    /** Refuses what cannot have been. */
    public Spending {
        if (purchases < 0 || !(average >= 0 && average <= Double.MAX_VALUE) || (purchases == 0 && average != 0)) {
            throw new IllegalArgumentException(
                    "nobody spends " + average + " on average when buying again " + purchases + " times");
        }
    }

    /**
     * What was spent after the first day until the end of another; empty if nothing was bought until then. Amounts are per day.
     *
     * @throws IllegalArgumentException if more was taken back than spent on a day: set it off against the day on which it was bought
     */
    public static Optional<Spending> ofRepeats(Map<LocalDate, Double> amounts, LocalDate end) {
        TreeMap<LocalDate, Double> days = new TreeMap<>(amounts);
        days.tailMap(end, false).clear();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        days.pollFirstEntry();
        days.forEach((day, amount) -> {
            if (amount < 0) {
                throw new IllegalArgumentException("on " + day + " less than nothing was spent, " + amount
                        + ": set what was taken back off against the day on which it was bought");
            }
        });
        double sum = days.values().stream().mapToDouble(each -> each).sum();
        return Optional.of(days.isEmpty() ? UNKNOWN : new Spending(days.size(), sum / days.size()));
    }
}
