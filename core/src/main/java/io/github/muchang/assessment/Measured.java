package io.github.muchang.assessment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.Journal;
import io.github.muchang.money.Money;
import io.github.muchang.segment.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The answers that a journal gives about the purchases of 365 local days, and why it does not give the others. Nothing is projected from a shorter time: half
 * a year of purchases does not tell how many different people buy in a year.
 *
 * <ul>
 *   <li>{@link Answer#CUSTOMERS}: who bought within the days.
 *   <li>{@link Answer#RETURN}: of those, how many bought on another day too, before or within the days. Whoever came lately had little time to come back,
 *       so it is rather too low.
 *   <li>{@link Answer#INTERVAL}: the median, by nearest rank, of the days from one purchase of a customer to the next, where the next is within the days.
 *       Whoever has not come back yet is not in it, so it is rather too short.
 *   <li>{@link Answer#VALUE}: the amounts within the days in the domain's currency, by the purchases that have one; what somebody buys on one local day is
 *       one purchase, and what is below nothing is taken off and is no purchase.
 *   <li>{@link Answer#REFERRAL}: of the customers, how many referred somebody within the days.
 * </ul>
 *
 * Shares and amounts are rounded down. An answer stays open if the journal, from the earliest that it tells to the day of its latest fact, does not reach
 * over all of the days, or if there are fewer than {@link #LEAST} customers, purchases or intervals to tell it from.
 *
 * @param first of the days
 * @param last of the days
 * @param currency of amounts
 * @param answers what is known
 * @param notes on each of the five, in the order of the questionnaire: what it was told from, or why it stays open
 */
public record Measured(LocalDate first, LocalDate last, String currency, Map<Answer, Long> answers, List<Note> notes) {
    /** So many local days, a year. */
    public static final int DAYS = 365;

    /**
     * Fewer tell too little: of 30, a share is known within 17 percent points at worst, with 95 % confidence (E. B. Wilson's interval at one half). A convention.
     */
    public static final int LEAST = 30;

    /** Copies both. */
    public Measured {
        answers = Maps.immutableEnumMap(answers);
        notes = ImmutableList.copyOf(notes);
    }

    /**
     * Reads a journal from its beginning, on the caller's thread.
     *
     * @param domain its zone and its currency
     * @param last the last of the 365 days, in the domain's zone
     */
    public static Measured of(PrivateDomain domain, Journal journal, LocalDate last) {
        return new Buyers(domain, last.toEpochDay()).over(journal).measured();
    }

    /** A questionnaire with these answers; the rest is open. */
    public BusinessBuilder questionnaire(String name) {
        BusinessBuilder builder = Business.named(name);
        answers.forEach((answer, number) -> {
            if (answer.unit() == Answer.Unit.MONEY) {
                builder.money(answer, Money.of(number, currency));
            } else {
                builder.put(answer, number);
            }
        });
        return builder;
    }

    /** The notes as lines. */
    public String in(Wording w) {
        return String.join("\n", notes.stream().map(each -> each.in(w)).collect(toImmutableList()));
    }

    /**
     * On one answer.
     *
     * @param answer which
     * @param chinese what it was told from, or why it stays open, in Chinese
     * @param english the same in English
     */
    public record Note(Answer answer, String chinese, String english) {
        /** As a sentence. */
        public String in(Wording w) {
            return answer.in(w) + w.of("：", ": ") + w.of(chinese, english);
        }
    }
}
