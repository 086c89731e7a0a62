package io.github.muchang.assessment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.Sets;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.muchang.channel.Pool;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.money.Money;
import io.github.muchang.time.Span;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A questionnaire on its way: which answers there are, and which are still open. Not thread-safe. */
public final class BusinessBuilder {
    private final String name;
    private final Map<Answer, Long> answers = new EnumMap<>(Answer.class);
    private final Map<Answer, String> wrong = new EnumMap<>(Answer.class);
    private final Map<Answer, String> currencies = new EnumMap<>(Answer.class);
    private @Nullable Set<Pool.Kind> venues;
    private @Nullable Decision decision;
    private @Nullable Regulation regulation;

    BusinessBuilder(String name) {
        this.name = name;
    }

    BusinessBuilder(Business business) {
        this(business.name());
        answers.putAll(business.answers());
        for (Answer each : Answer.values()) {
            if (each.unit() == Answer.Unit.MONEY) {
                currencies.put(each, business.currency());
            }
        }
        venues = business.venues();
        decision = business.decision();
        regulation = business.regulation();
    }

    /** {@link Answer#INTERVAL}, in whole days. */
    @CanIgnoreReturnValue
    public BusinessBuilder interval(Span between) {
        if (between.isWholeDays()) {
            wrong.remove(Answer.INTERVAL);
        } else {
            wrong.put(Answer.INTERVAL, "found " + between + ", allowed are whole days");
        }
        return put(Answer.INTERVAL, between.toDuration().toDays());
    }

    /** {@link Answer#VALUE}; all amounts are of its currency. */
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

    /** Kinds of pools it has or could have, instead of those named before; it may be none. */
    @CanIgnoreReturnValue
    public BusinessBuilder venues(Pool.Kind... kinds) {
        venues = Sets.immutableEnumSet(Arrays.asList(kinds));
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
     * @throws InvalidInputException with every answer that is open or out of its range, each at its JSON pointer
     */
    public Business build() {
        Faults faults = faults();
        Set<Pool.Kind> where = venues;
        Decision how = decision;
        Regulation what = regulation;
        if (where == null || how == null || what == null || !faults.none()) {
            throw new InvalidInputException("business '" + Faults.shown(name) + "'", faults.list());
        }
        return new Business(name, currency(), answers, where, how, what);
    }

    /** All that is wrong or open. */
    Faults faults() {
        Faults faults = new Faults();
        wrong.forEach((answer, message) -> faults.add(answer.pointer(), message));
        currencies.forEach((answer, found) -> {
            if (!found.equals(currency())) {
                faults.add(answer.pointer(), "found " + found + ", the other amounts are in " + currency());
            }
        });
        open(venues, "/venues", faults);
        open(decision, "/decision", faults);
        open(regulation, "/regulation", faults);
        Business.check(name, currency(), answers, faults);
        return faults;
    }

    private static void open(@Nullable Object answer, String place, Faults faults) {
        if (answer == null) {
            faults.add(place, Business.OPEN);
        }
    }

    @CanIgnoreReturnValue
    BusinessBuilder put(Answer answer, long number) {
        answers.put(answer, number);
        return this;
    }

    @CanIgnoreReturnValue
    BusinessBuilder money(Answer answer, Money amount) {
        currencies.put(answer, amount.currency());
        return put(answer, amount.minor());
    }

    private String currency() {
        return currencies.isEmpty() ? "CNY" : currencies.values().iterator().next();
    }
}
