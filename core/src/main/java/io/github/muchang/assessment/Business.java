package io.github.muchang.assessment;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.muchang.channel.Pool;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.money.Money;
import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a business to say whether a private domain is right for it: ten numbers, where it meets its customers, how they decide, and what
 * may be said. Build one with {@link #named}, from data as far as that answers with
 * {@link Measured}, or read it with {@link #fromJson}. Immutable.
 *
 * @param name of the business
 * @param currency of all its amounts
 * @param answers a number for every {@link Answer}, in its unit
 * @param venues kinds of pools it has or could have
 * @param decision how much a customer thinks before they buy
 * @param regulation what may be said
 */
public record Business(
        String name,
        String currency,
        Map<Answer, Long> answers,
        Set<Pool.Kind> venues,
        Decision decision,
        Regulation regulation) {
    /** Customers times value of a purchase, in minor units, is no more than this, so that every amount of a year fits into {@link Money}. */
    static final long MOST_SALES = 10_000_000_000_000_000L;

    static final String OPEN = "is not answered";

    /** Checks everything, and tells every fault at once. */
    public Business {
        Faults faults = new Faults();
        check(name, currency, answers, faults);
        faults.throwIfAny("business '" + Faults.shown(name) + "'");
        answers = Maps.immutableEnumMap(answers);
        venues = Sets.immutableEnumSet(venues);
    }

    /** A questionnaire without answers. */
    public static BusinessBuilder named(String name) {
        return new BusinessBuilder(name);
    }

    /** Reads what {@link #toJson} writes, or somebody wrote by hand; every fault at once, each at its JSON pointer. */
    public static Business fromJson(String json) {
        return BusinessJson.read(json);
    }

    /** As JSON, with amounts such as {@code 60.00 CNY} and lengths of time such as {@code P7D}. */
    public String toJson() {
        return BusinessJson.write(this);
    }

    /** The same questionnaire with all its answers, to change some. */
    public BusinessBuilder toBuilder() {
        return new BusinessBuilder(this);
    }

    /** The number of an answer, in its unit. */
    public long number(Answer answer) {
        return Objects.requireNonNull(answers.get(answer), "every answer has a number");
    }

    /** The amount of an answer that is one of money. */
    Money money(long minor) {
        return Money.of(minor, currency);
    }

    /** With another number, which is allowed. */
    Business with(Answer answer, long number) {
        return toBuilder().put(answer, number).build();
    }

    /** The most that an answer may be while the others stay. */
    long most(Answer answer) {
        return switch (answer) {
            case VALUE -> Math.min(answer.most(), MOST_SALES / number(Answer.CUSTOMERS));
            case CUSTOMERS -> Math.min(answer.most(), MOST_SALES / Math.max(1, number(Answer.VALUE)));
            default -> answer.most();
        };
    }

    static void check(String name, String currency, Map<Answer, Long> answers, Faults faults) {
        Names.check(name, "/name", faults);
        try {
            Money.of(0, currency);
        } catch (IllegalArgumentException e) {
            faults.add("/currency", Objects.requireNonNullElse(e.getMessage(), "it is none"));
        }
        for (Answer each : Answer.values()) {
            Long number = answers.get(each);
            if (number == null) {
                faults.add(each.pointer(), OPEN);
            } else {
                Answer.range(faults, each.pointer(), number, each.least(), each.most());
            }
        }
        BigInteger sales = big(answers.get(Answer.CUSTOMERS)).multiply(big(answers.get(Answer.VALUE)));
        if (faults.none() && sales.compareTo(BigInteger.valueOf(MOST_SALES)) > 0) {
            faults.add(
                    Answer.VALUE.pointer(),
                    "customers times value is " + sales + " minor units, allowed is up to " + MOST_SALES);
        }
    }

    private static BigInteger big(@Nullable Long number) {
        return BigInteger.valueOf(number == null ? 0 : number);
    }

    /** Whether it meets its customers in one of these kinds of pools. */
    boolean meetsIn(Set<Pool.Kind> kinds) {
        return kinds.stream().anyMatch(venues::contains);
    }

    /** With one more kind of pool. */
    Business meeting(Pool.Kind kind) {
        return new Business(
                name,
                currency,
                answers,
                ImmutableSet.<Pool.Kind>builder().addAll(venues).add(kind).build(),
                decision,
                regulation);
    }
}
