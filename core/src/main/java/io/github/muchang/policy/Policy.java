package io.github.muchang.policy;

import io.github.muchang.content.Purpose;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Horizon;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule about what may be sent. Immutable and pure; has one meaning, a JSON form ({@link PolicyJson}) and a sentence in Chinese
 * and in English. Import the factories statically: {@code atMost(3).per(days(7)).of(PROMOTION)}. What makes no sense is said when
 * the domain is built.
 */
public sealed interface Policy
        permits BuiltIn,
                QuietHours,
                Cap,
                MinimumGap,
                AdShare,
                ConsentRequired,
                Admission,
                Suppression,
                ServiceCase,
                Minors,
                OnlyIf,
                NotWhile,
                NotDuring,
                PlatformRule {
    /** Whose rule it is, on which depends what it binds. */
    Standing standing();

    /**
     * The moment from which on it lets the message pass, if nothing happens but time: {@code moment} itself if it does so then,
     * {@link Moments#NEVER} if it will not. It never lets it pass before; at the moment answered it does, except that a rule on
     * conditions may have to be asked again there. Allocates nothing where it is {@code moment}. What this policy does not bind is
     * the caller's affair.
     */
    long opens(Question question, long moment);

    /** Whether it lets a message pass for ever once it does, if nothing happens but time. */
    default boolean staysOpen() {
        return false;
    }

    /** The number on which the answer depends, for {@link #status}. */
    default long measured(Question question, long moment) {
        return 0;
    }

    /** The rule as a sentence. */
    String sentence(Wording w);

    /** How it stands, by what was {@link #measured}; empty if there is nothing to add to the sentence. */
    default String status(long measured, Wording w) {
        return "";
    }

    /** What would have to happen so that it lets a message pass that it refuses now; empty if nothing that can be named. */
    default String remedy(Question question, Wording w) {
        return "";
    }

    /** The condition that it asks, if it asks one. */
    default Optional<Condition> condition() {
        return Optional.empty();
    }

    /** Nothing between two local times of the receiver, such as {@code 21:30} and {@code 08:30}. */
    static QuietHours quietHours(String from, String to) {
        return new QuietHours(Horizon.hour(from), Horizon.hour(to), Scope.EVERYTHING);
    }

    /** At most so many touches; complete it with {@link AtMost#per}. */
    static AtMost atMost(int touches) {
        return new AtMost(touches);
    }

    /** At least so long between two touches. */
    static MinimumGap minimumGap(Span length) {
        return new MinimumGap(length, Scope.EVERYTHING);
    }

    /** In a community or feed no more than so many percent advertising; complete it with one of the methods of {@link AdShareOf}. */
    static AdShareOf adShare(int percent) {
        return new AdShareOf(percent);
    }

    /** Messages for these purposes need consent. */
    static ConsentRequired consentRequired(Purpose... purposes) {
        return ConsentRequired.of(purposes);
    }

    /** Only those for whom a condition holds are invited to a pool. */
    static Admission admission(String pool, Condition whom) {
        return new Admission(pool, whom);
    }

    /** Whoever has bought something of a category is not sold that category for so long. */
    static Suppression notSoldAgainWithin(Span length) {
        return new Suppression(length, "", Scope.EVERYTHING);
    }

    /** Nothing but service while something was opened more often than closed, such as a complaint. */
    static ServiceCase notWhileOpen(String openedActivity, String closedActivity) {
        return new ServiceCase(openedActivity, closedActivity, Scope.EVERYTHING);
    }

    /** Nothing is sold to those for whom the condition holds, because they are minors. */
    static Minors noSellingToMinors(Condition whoIsMinor) {
        return new Minors(whoIsMinor);
    }

    /** Only while a condition holds. */
    static OnlyIf onlyIf(Condition condition) {
        return new OnlyIf(condition, Standing.HOUSE, Scope.EVERYTHING);
    }

    /** Not while a condition holds. */
    static NotWhile notWhile(Condition condition) {
        return new NotWhile(condition, Scope.EVERYTHING);
    }

    /** Not on local days of the receiver, from the first to the last. */
    static NotDuring notDuring(LocalDate first, LocalDate last) {
        return new NotDuring(first, last, Scope.EVERYTHING);
    }
}
