package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.content.Purpose;
import io.github.muchang.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was, or would have been, done about messages.
 *
 * @param wanted how many were wanted
 * @param waited how many of them had to wait first
 * @param delivered how many were delivered
 * @param suppressed how many were not sent, since a policy said so
 * @param failed how many were not delivered, or nobody knows
 * @param customers how many customers received any
 * @param sends how many were delivered, by day, content and purpose, in this order
 * @param perDay on how many days of customers so many came: days by messages, 1 and more
 * @param hits how often policies put off or stopped messages
 * @param conversions what followed messages, by content and currency
 */
public record Side(
        long wanted,
        long waited,
        long delivered,
        long suppressed,
        long failed,
        long customers,
        List<Sends> sends,
        Map<Integer, Long> perDay,
        List<Hit> hits,
        List<Conversion> conversions) {
    /** Copies the collections. */
    public Side {
        sends = ImmutableList.copyOf(sends);
        perDay = ImmutableSortedMap.copyOf(perDay);
        hits = ImmutableList.copyOf(hits);
        conversions = ImmutableList.copyOf(conversions);
    }

    /** The most messages that any customer received on one day; 0 if nobody received any. */
    public int mostOnADay() {
        return perDay.keySet().stream().mapToInt(each -> each).max().orElse(0);
    }

    /** How often a policy put off or stopped a message: 0 if it never did. */
    public long hits(String policy) {
        return hits.stream()
                .filter(each -> each.policy().equals(policy))
                .mapToLong(each -> each.putOff() + each.stopped())
                .sum();
    }

    /**
     * Messages of one content that were delivered on one day.
     *
     * @param day in the zone of the definition
     */
    public record Sends(LocalDate day, String content, Purpose purpose, long messages) {}

    /**
     * What one policy did.
     *
     * @param policy its sentence in English, or the code of a refusal
     * @param putOff how many messages waited for it, each counted once
     * @param stopped how many it stopped
     */
    public record Hit(String policy, long putOff, long stopped) {}

    /**
     * Activities that followed messages of one content within the span: not necessarily because of them.
     *
     * @param content the content
     * @param currency of the amounts; empty for activities without
     * @param first how often its message was the first of those within the span before
     * @param last how often its message was the last
     * @param firstAmount what was paid where it was the first, in minor units
     * @param lastAmount the same where it was the last
     */
    public record Conversion(
            String content, String currency, long first, long last, long firstAmount, long lastAmount) {
        /** The amount where it was the last, as money; empty if there is no currency. */
        public Optional<Money> lastMoney() {
            return currency.isEmpty() ? Optional.empty() : Optional.of(Money.of(lastAmount, currency));
        }
    }
}
