package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.Identity;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.JourneyFact.TaskOpened;
import io.github.muchang.journal.Recorded;
import io.github.muchang.staff.Member;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happens to staff and customers: no task is lost or in two hands, nobody has more than they take, nobody who left has anything. */
class StaffProperties {
    private static final List<String> ADVISORS = List.of("lin", "wang", "zhao");
    private static final int CUSTOMERS = 6;

    @Property(tries = 150)
    void no_task_is_lost_or_in_two_hands_and_nobody_has_more_than_they_take(@ForAll long seed) {
        Random random = new Random(seed);
        Stores stores = Stores.memory();
        Muchang muchang = open(stores);
        for (int i = 0; i < CUSTOMERS; i++) {
            Counter.added(muchang, i, List.of("lin", "wang", "corp-1").get(i % 3));
        }
        for (int step = 0; step < 25; step++) {
            Identity who = Counter.customer(random.nextInt(CUSTOMERS));
            String staff = ADVISORS.get(random.nextInt(3));
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> muchang.walks().enrol(who, random.nextBoolean() ? "call" : "urgent");
                case 3 -> done(muchang, random);
                case 4 -> muchang.advanceTo(muchang.now().plus(Duration.ofHours(1 + random.nextInt(20))));
                case 5 -> away(muchang, staff, random);
                case 6 -> muchang.staff().back(staff);
                case 7 -> {
                    if (random.nextInt(3) == 0) {
                        muchang.staff().left(staff);
                    }
                }
                default -> {
                    if (random.nextBoolean()) {
                        List<Duty> before = muchang.tasks().open();
                        muchang = open(stores); // as after a crash: nothing was closed
                        assertThat(muchang.tasks().open()).isEqualTo(before);
                    } else {
                        muchang.walks().takeOut(who, "call");
                    }
                }
            }
            check(muchang, stores);
        }
    }

    private static void done(Muchang muchang, Random random) {
        List<Duty> open = muchang.tasks().open();
        if (!open.isEmpty()) {
            Duty duty = open.get(random.nextInt(open.size()));
            muchang.tasks().done(duty, duty.outcomes().get(0), "boss");
        }
    }

    private static void away(Muchang muchang, String staff, Random random) {
        Instant from = muchang.now().plus(Duration.ofHours(random.nextInt(30) - 5));
        muchang.staff().away(staff, from, from.plus(Duration.ofHours(1 + random.nextInt(40))));
    }

    private static void check(Muchang muchang, Stores stores) {
        Set<String> open = new TreeSet<>();
        for (Recorded each : stores.journal().read(0, 1_000_000)) {
            if (each.fact() instanceof TaskOpened task) {
                open.add(each.party() + " " + task.task());
            } else if (each.fact() instanceof TaskClosed task) {
                open.remove(each.party() + " " + task.task());
            }
        }
        List<Duty> listed = muchang.tasks().open().stream()
                .filter(each -> !each.journey().isEmpty())
                .toList();
        assertThat(listed.stream().map(each -> each.party() + " " + each.task()))
                .containsExactlyInAnyOrderElementsOf(open);
        Map<String, Integer> loads = new TreeMap<>();
        listed.forEach(each -> loads.merge(each.staff(), 1, Integer::sum));
        Map<String, Absence> absences = muchang.staff().absences();
        for (Member member : muchang.domain().team().members()) {
            int load = loads.getOrDefault(member.name(), 0);
            assertThat(load).isLessThanOrEqualTo(member.atMost().orElse(Integer.MAX_VALUE));
            assertThat(muchang.tasks().of(member.name()).stream()
                            .filter(each -> !each.journey().isEmpty()))
                    .hasSize(load);
            Absence absence = absences.get(member.name());
            boolean allLeft = absences.entrySet().stream()
                            .filter(each -> each.getValue().left())
                            .count()
                    == ADVISORS.size();
            if (absence != null && absence.left()) {
                assertThat(load).isZero();
                assertThat(muchang.staff().customersOf(member.name()).size())
                        .isLessThanOrEqualTo(allLeft ? CUSTOMERS : 0);
            }
        }
        assertThat(muchang.tasks().unassigned()).allMatch(each -> each.staff().isEmpty());
    }

    private static Muchang open(Stores stores) {
        return Muchang.builder(Counter.domain())
                .stores(stores)
                .startingAt(Moments.parse(Counter.MONDAY))
                .open();
    }
}
