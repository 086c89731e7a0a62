package io.github.muchang.assessment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.muchang.channel.Pool;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.money.Money;
import io.github.muchang.time.Span;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A questionnaire on its way: which answers there are, and which are still open. Not thread-safe. */
public final class BusinessBuilder {
    private final String name;
    private final Map<Answer, Long> answers = new EnumMap<>(Answer.class);
    private final Map<String, String> wrong = new TreeMap<>();
    private final Set<String> currencies = new TreeSet<>();
    private final Set<Pool.Kind> venues = EnumSet.noneOf(Pool.Kind.class);
    private @Nullable Decision decision;
    private @Nullable Regulation regulation;

    BusinessBuilder(String name) {
        this.name = name;
    }

    BusinessBuilder(Business business) {
        this(business.name());
        answers.putAll(business.answers());
        currencies.add(business.currency());
        venues.addAll(business.venues());
        decision = business.decision();
        regulation = business.regulation();
    }

    /** {@link Answer#INTERVAL}, in whole days. */
    @CanIgnoreReturnValue
    public BusinessBuilder interval(Span between) {
        if (between.isWholeDays()) {
            wrong.remove(Answer.INTERVAL.code());
        } else {
            wrong.put(Answer.INTERVAL.code(), "found " + between + ", allowed are whole days");
        }
        return put(Answer.INTERVAL, between.toDuration().toDays());
    }

    /** {@link Answer#VALUE}; it also names the currency. */
    @CanIgnoreReturnValue
    public BusinessBuilder value(Money ofPurchase) {
        return money(Answer.VALUE, ofPurchase);
    }

    /** {@link Answer#MARGIN}, in percent. */
    @CanIgnoreReturnValue
    public BusinessBuilder margin(int percent) {
        return put(Answer.MARGIN, percent);
    }

    /** {@link Answer#CUSTOMERS}. */
    @CanIgnoreReturnValue
    public BusinessBuilder customers(long inAYear) {
        return put(Answer.CUSTOMERS, inAYear);
    }

    /** {@link Answer#RETURN}, in percent. */
    @CanIgnoreReturnValue
    public BusinessBuilder returning(int percent) {
        return put(Answer.RETURN, percent);
    }

    /** {@link Answer#CONSENT}, in percent. */
    @CanIgnoreReturnValue
    public BusinessBuilder consenting(int percent) {
        return put(Answer.CONSENT, percent);
    }

    /** {@link Answer#REFERRAL}, in percent. */
    @CanIgnoreReturnValue
    public BusinessBuilder referring(int percent) {
        return put(Answer.REFERRAL, percent);
    }

    /** {@link Answer#STAFF}, and {@link Answer#HOUR}, what an hour of theirs costs. */
    @CanIgnoreReturnValue
    public BusinessBuilder staff(int people, Money hour) {
        return put(Answer.STAFF, people).money(Answer.HOUR, hour);
    }

    /** {@link Answer#FIXED}. */
    @CanIgnoreReturnValue
    public BusinessBuilder fixed(Money inAYear) {
        return money(Answer.FIXED, inAYear);
    }

    /** Kinds of pools it has or could have, instead of those named before. */
    @CanIgnoreReturnValue
    public BusinessBuilder venues(Pool.Kind... kinds) {
        venues.clear();
        venues.addAll(Arrays.asList(kinds));
        return this;
    }

    /** How much a customer thinks before they buy. */
    @CanIgnoreReturnValue
    public BusinessBuilder decision(Decision how) {
        decision = how;
        return this;
    }

    /** What may be said. */
    @CanIgnoreReturnValue
    public BusinessBuilder regulation(Regulation how) {
        regulation = how;
        return this;
    }

    /** The numbers that are still to be asked for, in the order of the questionnaire. */
    public List<Answer> open() {
        return Arrays.stream(Answer.values())
                .filter(each -> !answers.containsKey(each))
                .collect(toImmutableList());
    }

    /**
     * The business.
     *
     * @throws InvalidInputException with every answer that is open or out of its range
     */
    public Business build() {
        Faults faults = new Faults();
        wrong.forEach(faults::add);
        if (currencies.size() > 1) {
            faults.add("currency", "the amounts are in " + String.join(" and ", currencies));
        }
        Decision how = decision;
        Regulation what = regulation;
        if (how == null) {
            faults.add("decision", "is not answered");
        }
        if (what == null) {
            faults.add("regulation", "is not answered");
        }
        Business.check(name, currency(), answers, faults);
        if (how == null || what == null || !faults.none()) {
            throw new InvalidInputException("business '" + Faults.shown(name) + "'", faults.list());
        }
        return new Business(name, currency(), answers, venues, how, what);
    }

    @CanIgnoreReturnValue
    BusinessBuilder put(Answer answer, long number) {
        answers.put(answer, number);
        return this;
    }

    @CanIgnoreReturnValue
    BusinessBuilder money(Answer answer, Money amount) {
        currencies.add(amount.currency());
        return put(answer, amount.minor());
    }

    private String currency() {
        return currencies.isEmpty() ? "CNY" : currencies.iterator().next();
    }
}
