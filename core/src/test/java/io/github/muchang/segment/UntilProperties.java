package io.github.muchang.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Until when an answer is sure: never longer than the truth, and for one number not shorter either. */
class UntilProperties {

    @Property(tries = 400)
    void nothing_changes_before_until(@ForAll("histories") History history, @ForAll("trees") Condition condition) {
        staysTrueBefore(history, condition);
    }

    @Property(tries = 500)
    void a_number_changes_at_until_and_not_before(
            @ForAll("histories") History history, @ForAll("measured") Measured condition) {
        staysTrueBefore(history, condition);
        changesAt(history, condition);
    }

    @Property(tries = 500)
    void a_sequence_changes_at_until_and_not_before(
            @ForAll("histories") History history, @ForAll("sequences") Sequence condition) {
        staysTrueBefore(history, condition);
        changesAt(history, condition);
    }

    @Property(tries = 1000)
    void a_due_purchase_changes_at_until_and_not_before(
            @ForAll("histories") History history, @ForAll("repurchases") Repurchase condition) {
        staysTrueBefore(history, condition);
        changesAt(history, condition);
    }

    @Property(tries = 1000)
    void what_is_foretold_changes_at_until_and_not_before(
            @ForAll("histories") History history, @ForAll("outlooks") Measured condition) {
        staysTrueBefore(history, condition);
        changesAt(history, condition);
    }

    @Property(tries = 500)
    void a_rank_changes_at_until_and_not_before(
            @ForAll("histories") History history, @ForAll("ranked") Condition condition) {
        staysTrueBefore(history, condition);
        changesAt(history, condition);
    }

    @Property(tries = 500)
    void a_level_changes_at_until_and_not_before(
            @ForAll("histories") History history, @ForAll("levels") Condition condition) {
        staysTrueBefore(history, condition);
        changesAt(history, condition);
    }

    @Property(tries = 300)
    void until_lies_ahead(@ForAll("histories") History history, @ForAll("trees") Condition condition) {
        assertThat(Verdict.until(condition.verdict(history.subject()))).isGreaterThan(history.now());
    }

    private static void staysTrueBefore(History history, Condition condition) {
        Subject subject = history.subject();
        long verdict = condition.verdict(subject);
        long until = Math.min(Verdict.until(verdict), Moments.END);
        for (long moment : momentsToTry(history, until).headSet(until)) {
            boolean then = Verdict.holds(condition.verdict(History.at(subject, moment)));
            assertThat(then).as("at %s", Instant.ofEpochMilli(moment)).isEqualTo(Verdict.holds(verdict));
        }
    }

    private static void changesAt(History history, Condition condition) {
        Subject subject = history.subject();
        long verdict = condition.verdict(subject);
        if (Verdict.until(verdict) != Moments.NEVER) {
            long after = condition.verdict(History.at(subject, Verdict.until(verdict)));
            assertThat(Verdict.holds(after)).isNotEqualTo(Verdict.holds(verdict));
        }
    }

    /** Wherever something of the history reaches an age that a condition may speak of, and local midnights. */
    private static SortedSet<Long> momentsToTry(History history, long until) {
        TreeSet<Long> moments = new TreeSet<>();
        for (History.Deed deed : history.deeds()) {
            agesOf(deed.at(), moments);
        }
        agesOf(history.facts().since(), moments);
        agesOf(history.facts().stageSince(), moments);
        history.facts().pools().values().forEach(in -> agesOf(in.since(), moments));
        LocalDate today =
                Instant.ofEpochMilli(history.now()).atZone(history.zone()).toLocalDate();
        for (int days : new int[] {1, 2, 3, 5, 7, 14, 28, 29, 30, 31, 61, 92, 184, 365}) {
            around(today.plusDays(days).atStartOfDay(history.zone()).toInstant().toEpochMilli(), moments);
        }
        around(until, moments);
        around(history.now(), moments);
        moments.add((history.now() + until) / 2);
        moments.add(Moments.END - 1);
        return moments.tailSet(history.now());
    }

    private static void agesOf(long at, Set<Long> moments) {
        for (Span span : Histories.SPANS) {
            around(at + span.millis(), moments);
            around(at + 2 * span.millis(), moments);
        }
    }

    private static void around(long at, Set<Long> moments) {
        moments.add(at - 1);
        moments.add(at);
        moments.add(at + 1);
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.any();
    }

    @Provide
    Arbitrary<Condition> trees() {
        return RandomConditions.trees().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Measured> measured() {
        return RandomConditions.measured().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Repurchase> repurchases() {
        return RandomConditions.repurchases().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Condition> levels() {
        return RandomConditions.levels();
    }

    @Provide
    Arbitrary<Measured> outlooks() {
        return RandomConditions.outlooks().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Sequence> sequences() {
        return RandomConditions.sequences().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Condition> ranked() {
        return RandomConditions.ranked().withoutEdgeCases();
    }
}
