package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who was there at the end of a period, counted one by one. */
class RetentionProperties {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int CUSTOMERS = 6;

    private record Turn(int party, int later) {}

    @Property(tries = 500)
    void whoever_was_there_when_a_period_ended_was_retained(@ForAll("turns") List<Turn> turns) {
        Book book = new Book();
        SortedMap<LocalDate, boolean[]> there = new TreeMap<>();
        LocalDate[] came = new LocalDate[CUSTOMERS];
        boolean[] now = new boolean[CUSTOMERS];
        LocalDate day = FIRST;
        for (Turn turn : turns) {
            day = day.plusDays(turn.later);
            String at = Instant.parse(day + "T02:00:00Z").toString();
            int who = turn.party;
            if (now[who]) {
                book.leaves(2 + who, at, "wecom-friends", "");
            } else {
                book.enters(2 + who, at, "wecom-friends");
            }
            came[who] = came[who] == null ? day : came[who];
            now[who] = !now[who];
            there.put(day, now.clone());
        }

        for (Period period : Period.values()) {
            assertThat(book.insight.retention().cohorts(period, Retention.Measure.PRESENT))
                    .isEqualTo(expected(period, came, there, day));
        }
    }

    private static List<Cohort> expected(
            Period period, LocalDate[] came, SortedMap<LocalDate, boolean[]> there, LocalDate latest) {
        SortedMap<Long, List<Integer>> cohorts = new TreeMap<>();
        for (int who = 0; who < CUSTOMERS; who++) {
            if (came[who] != null) {
                cohorts.computeIfAbsent(period.of(came[who].toEpochDay()), any -> new ArrayList<>())
                        .add(who);
            }
        }
        List<Cohort> all = new ArrayList<>();
        for (Map.Entry<Long, List<Integer>> cohort : cohorts.entrySet()) {
            List<Long> retained = new ArrayList<>();
            for (long number = cohort.getKey(); number <= period.of(latest.toEpochDay()); number++) {
                LocalDate last = there.headMap(period.date(number + 1)).lastKey();
                boolean[] then = Objects.requireNonNull(there.get(last));
                retained.add(cohort.getValue().stream().filter(who -> then[who]).count());
            }
            all.add(new Cohort(period.date(cohort.getKey()), cohort.getValue().size(), retained));
        }
        return all;
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, CUSTOMERS - 1),
                        Arbitraries.integers().between(0, 20))
                .as(Turn::new)
                .list()
                .ofMaxSize(40);
    }
}
