package io.github.muchang.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ActivityLogProperties {

    @Property(tries = 240)
    void points_are_the_newest_entries_and_totals_of_the_days_before(
            @ForAll("entries") List<Entries.Entry> entries, @ForAll("limits") int limit) {
        List<Entries.Entry> exact = Entries.exact(entries, limit);
        List<Entries.Told> totals = Entries.totals(entries, exact);
        ActivityLog log = Entries.log(entries, limit);
        List<Entries.Told> told = Entries.told(log);

        assertThat(told).isSortedAccordingTo((a, b) -> Long.compare(a.at(), b.at()));
        if (totals.size() <= limit * ActivityLog.JOINED / ActivityLog.EXACT) {
            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(ImmutableList.<Entries.Told>builder()
                            .addAll(totals)
                            .addAll(exact.stream().map(Entries::single).toList())
                            .build());
            assertThat(log.droppedDays()).isZero();
        } else {
            assertThat(told).containsAll(exact.stream().map(Entries::single).toList());
            assertThat(told).hasSize(exact.size() + limit * ActivityLog.JOINED / ActivityLog.EXACT);
        }
    }

    @Property(tries = 240)
    void what_is_kept_for_life_is_true_whatever_is_dropped(
            @ForAll("entries") List<Entries.Entry> entries, @ForAll("anyLimits") int limit) {
        ActivityLog log = Entries.log(entries, limit);

        livesAre(log, -1, entries, each -> true);
        for (int i = 0; i < log.labelCount() && limit >= ActivityLog.LABELS; i++) {
            String label = log.label(i);
            assertThat(log.indexOf(label)).isEqualTo(i);
            livesAre(log, i, entries, each -> each.label().equals(label));
        }
    }

    @Property(tries = 120)
    void the_order_of_entries_does_not_matter(
            @ForAll("entries") List<Entries.Entry> entries, @ForAll long seed, @ForAll("limits") int limit) {
        List<Entries.Told> totals = Entries.totals(entries, Entries.exact(entries, limit));
        if (totals.size() <= limit * ActivityLog.JOINED / ActivityLog.EXACT) {
            assertThat(PartyCodec.encode(Entries.party(Entries.shuffled(entries, seed), limit)))
                    .isEqualTo(PartyCodec.encode(Entries.party(entries, limit)));
        }
    }

    @Property(tries = 50)
    void of_too_many_labels_the_first_in_the_alphabet_are_told_apart(
            @ForAll("labelled") List<Entries.Entry> entries, @ForAll long seed) {
        ActivityLog log = Entries.log(entries, ActivityLog.EXACT);
        TreeSet<String> all =
                new TreeSet<>(entries.stream().map(Entries.Entry::label).toList());
        all.remove(ActivityLog.OTHER);
        List<String> kept = all.stream().limit(ActivityLog.LABELS).toList();
        int others = log.indexOf(ActivityLog.OTHER);

        assertThat(log.labelCount()).isLessThanOrEqualTo(ActivityLog.LABELS + 1);
        for (String label : kept) {
            livesAre(log, log.indexOf(label), entries, each -> each.label().equals(label));
        }
        if (others >= 0) {
            livesAre(log, others, entries, each -> !kept.contains(each.label()));
        }
        assertThat(PartyCodec.encode(Entries.party(Entries.shuffled(entries, seed), ActivityLog.EXACT)))
                .isEqualTo(PartyCodec.encode(Entries.party(entries, ActivityLog.EXACT)));
    }

    @Property(tries = 120)
    void the_first_point_after_a_moment_is_found(
            @ForAll("entries") List<Entries.Entry> entries, @ForAll("limits") int limit) {
        ActivityLog log = Entries.log(entries, limit);

        for (Entries.Entry each : entries.subList(0, Math.min(20, entries.size()))) {
            for (long moment = each.at() - 1; moment <= each.at() + 1; moment++) {
                long limitOfMoment = moment;
                long before = Entries.told(log).stream()
                        .filter(point -> point.at() <= limitOfMoment)
                        .count();
                assertThat(log.firstAfter(moment)).isEqualTo((int) before);
            }
        }
    }

    private static void livesAre(
            ActivityLog log, int label, List<Entries.Entry> entries, Predicate<Entries.Entry> counted) {
        List<Entries.Entry> theirs = entries.stream().filter(counted).toList();
        assertThat(log.lifetimeCount(label)).isEqualTo(theirs.size());
        assertThat(log.lifetimeSum(label))
                .isEqualTo(theirs.stream().mapToLong(Entries.Entry::amount).sum());
        assertThat(log.lifetimeLargest(label))
                .isEqualTo(
                        theirs.stream().mapToLong(Entries.Entry::amount).max().orElseThrow());
        assertThat(log.first(label))
                .isEqualTo(theirs.stream().mapToLong(Entries.Entry::at).min().orElseThrow());
        assertThat(log.last(label))
                .isEqualTo(theirs.stream().mapToLong(Entries.Entry::at).max().orElseThrow());
    }

    @Provide
    Arbitrary<List<Entries.Entry>> entries() {
        return Entries.any();
    }

    @Provide
    Arbitrary<List<Entries.Entry>> labelled() {
        return Entries.ofManyLabels();
    }

    @Provide
    Arbitrary<Integer> limits() {
        return Arbitraries.of(ActivityLog.EXACT, 250, 62, 15);
    }

    @Provide
    Arbitrary<Integer> anyLimits() {
        return Arbitraries.of(ActivityLog.EXACT, 250, 31, 1);
    }
}
