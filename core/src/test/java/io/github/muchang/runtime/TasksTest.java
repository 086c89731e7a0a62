package io.github.muchang.runtime;

import static io.github.muchang.runtime.Counter.MONDAY;
import static io.github.muchang.runtime.Counter.added;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact.JourneyEnded;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.StaffFact.OwnerSet;
import io.github.muchang.journal.StaffFact.SentByHand;
import io.github.muchang.journal.StaffFact.TaskAssigned;
import io.github.muchang.journal.StaffFact.TaskReminded;
import io.github.muchang.journal.StaffFact.VisitClosed;
import io.github.muchang.journal.StaffFact.Why;
import io.github.muchang.money.Money;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets which task, and what becomes of it. */
class TasksTest {
    private final Stores stores = Stores.memory();
    private final Muchang muchang = open(MONDAY);

    @Test
    void whoever_added_a_customer_looks_after_them() {
        Identity lin = added(muchang, 1, "lin");
        Identity shop = added(muchang, 2, "corp-1");

        assertThat(party(lin).owner()).isEqualTo("lin");
        assertThat(party(shop).owner()).isEmpty();
        muchang.accept(Signal.lookedAfter(shop, "wang").at(MONDAY));
        assertThat(party(shop).owner()).isEqualTo("wang");
        assertThat(muchang.staff().customersOf("wang").members())
                .containsExactly(party(shop).id());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> muchang.accept(Signal.lookedAfter(shop, "wong").at(MONDAY)))
                .withMessageContaining("there is no member of the staff 'wong', did you mean 'wang'?");
    }

    @Test
    void a_task_goes_to_the_owner_and_else_to_whoever_has_the_least_to_do() {
        Identity owned = added(muchang, 1, "wang");
        muchang.walks().enrol(owned, "call");
        muchang.walks().enrol(added(muchang, 2, "corp-1"), "call");
        muchang.walks().enrol(added(muchang, 3, "corp-1"), "call");

        assertThat(facts(TaskAssigned.class))
                .extracting(TaskAssigned::staff, TaskAssigned::why)
                .containsExactly(
                        tuple("wang", Why.OWNER),
                        tuple("lin", Why.AT_WORK),
                        tuple("lin", Why.AT_WORK)); // a tie goes by name
        assertThat(muchang.tasks().of("lin")).hasSize(2);
        assertThat(muchang.tasks().open()).hasSize(3);
    }

    @Test
    void an_owner_who_is_not_at_work_in_time_is_passed_over() {
        Identity who = added(muchang, 1, "zhao");
        muchang.walks().enrol(who, "urgent");

        assertThat(facts(TaskAssigned.class)).singleElement().satisfies(given -> {
            assertThat(given.staff()).isEqualTo("lin");
            assertThat(given.why()).isEqualTo(Why.AT_WORK);
        });
    }

    @Test
    void whoever_comes_to_work_first_gets_what_nobody_at_work_can_take() {
        for (int i = 1; i <= 5; i++) {
            muchang.walks().enrol(added(muchang, i, "corp-1"), "call");
        }

        assertThat(facts(TaskAssigned.class))
                .extracting(TaskAssigned::staff)
                .containsExactly("lin", "wang", "lin", "wang", "zhao");
        assertThat(facts(TaskAssigned.class).get(4).why()).isEqualTo(Why.FIRST_AT_WORK);
    }

    @Test
    void what_nobody_has_time_for_is_listed_and_given_to_the_first_who_has() {
        List<Identity> customers = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            customers.add(added(muchang, i, "corp-1"));
            muchang.walks().enrol(customers.get(i - 1), "urgent");
        }
        assertThat(muchang.tasks().unassigned()).singleElement().satisfies(duty -> {
            assertThat(duty.party()).isEqualTo(party(customers.get(4)).id());
            assertThat(duty.staff()).isEmpty();
        });

        Duty first = muchang.tasks().of("wang").get(0);
        muchang.tasks().done(first, "reached", "wang");

        assertThat(muchang.tasks().unassigned()).isEmpty();
        assertThat(muchang.tasks().of("wang"))
                .extracting(Duty::party)
                .contains(party(customers.get(4)).id());
    }

    @Test
    void whoever_has_nothing_to_do_for_an_erased_customer_has_time_for_others() {
        for (int i = 1; i <= 5; i++) {
            muchang.walks().enrol(added(muchang, i, "corp-1"), "urgent");
        }
        assertThat(muchang.tasks().unassigned()).hasSize(1);

        muchang.erase(Counter.customer(1));

        assertThat(muchang.tasks().unassigned()).isEmpty();
        assertThat(muchang.tasks().open()).hasSize(4);
    }

    @Test
    void what_has_to_be_done_first_comes_first() {
        Identity poor = added(muchang, 1, "lin");
        Identity rich = added(muchang, 2, "lin");
        Signal bought = Signal.did(rich, "purchased").amount(Money.yuan(880)).at(MONDAY);
        muchang.accept(bought);
        muchang.walks().enrol(poor, "call");
        muchang.walks().enrol(rich, "call");

        assertThat(muchang.tasks().of("lin"))
                .extracting(Duty::party, Duty::what, Duty::outcomes)
                .containsExactly(
                        tuple(party(rich).id(), "打电话问镜片戴得惯不惯", List.of("reached", "no-answer")),
                        tuple(party(poor).id(), "打电话问镜片戴得惯不惯", List.of("reached", "no-answer")));
    }

    @Test
    void done_it_is_closed_and_the_journey_goes_on() {
        Identity who = added(muchang, 1, "lin");
        muchang.walks().enrol(who, "call");
        Duty duty = muchang.tasks().of("lin").get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.tasks().done(duty, "reach", "lin"))
                .withMessageContaining("there is no outcome 'reach' (known: reached, no-answer)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.tasks().done(duty.party(), "call:x:1", "reached", "lin"))
                .withMessage("there never was a task 'call:x:1' of " + duty.party());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.tasks().done(duty, "reached", "nobody"))
                .withMessageContaining("there is no member of the staff 'nobody'");
        assertThat(muchang.tasks().done(duty, "reached", "lin"))
                .hasAtLeastOneElementOfType(TaskClosed.class)
                .hasAtLeastOneElementOfType(JourneyEnded.class);
        assertThat(muchang.tasks().open()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> muchang.tasks().done(duty, "reached", "wang"))
                .withMessageContaining("is closed already: reached by lin");
    }

    @Test
    void whoever_has_a_task_is_reminded_once_and_then_it_is_overdue() {
        List<Recorded> heard = new ArrayList<>();
        muchang.tasks().listen(heard::add);
        Identity who = added(muchang, 1, "lin");
        muchang.walks().enrol(who, "urgent");

        muchang.advanceTo("2026-03-02T10:59:59.999+08:00");
        assertThat(facts(TaskReminded.class)).isEmpty();
        muchang.advanceTo("2026-03-02T11:00:00+08:00");
        assertThat(facts(TaskReminded.class)).singleElement().satisfies(said -> assertThat(said.staff())
                .isEqualTo("lin"));
        assertThat(muchang.tasks().of("lin").get(0).reminded()).isTrue();
        muchang.advanceTo("2026-03-02T12:00:00+08:00");
        assertThat(facts(TaskReminded.class)).hasSize(1);
        assertThat(facts(TaskClosed.class)).extracting(TaskClosed::outcome).containsExactly("overdue");
        assertThat(muchang.tasks().open()).isEmpty();
        assertThat(heard)
                .extracting(each -> each.fact().getClass().getSimpleName())
                .containsExactly("OwnerSet", "TaskAssigned", "TaskReminded");
    }

    @Test
    void whoever_leaves_hands_over_customers_and_tasks() {
        for (int i = 1; i <= 3; i++) {
            added(muchang, i, "lin");
        }
        muchang.walks().enrol(Counter.customer(1), "call");
        muchang.walks().enrol(Counter.customer(2), "call");
        muchang.staff().left("lin", "wang");

        assertThat(muchang.staff().customersOf("lin").size()).isZero();
        assertThat(muchang.staff().customersOf("wang").size()).isEqualTo(3);
        assertThat(muchang.tasks().of("wang")).hasSize(2);
        assertThat(muchang.tasks().of("lin")).isEmpty();
        assertThat(facts(OwnerSet.class).stream().filter(each -> each.why() == Why.LEFT))
                .hasSize(3);
        muchang.walks().enrol(Counter.customer(3), "call");
        assertThat(muchang.tasks().of("zhao")).hasSize(1); // wang has all she takes, lin is gone
        assertThat(party(added(muchang, 4, "lin")).owner()).isEqualTo("wang");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.staff().left("wang", "lin"))
                .withMessageContaining("'lin' has left");
        assertThatIllegalArgumentException().isThrownBy(() -> muchang.staff().left("nobody"));
    }

    @Test
    void without_heirs_those_with_a_role_in_common_take_over_in_turn() {
        for (int i = 1; i <= 5; i++) {
            added(muchang, i, "lin");
        }
        muchang.staff().left("lin");

        assertThat(muchang.staff().customersOf("wang").size()).isEqualTo(3);
        assertThat(muchang.staff().customersOf("zhao").size()).isEqualTo(2);
    }

    @Test
    void what_somebody_cannot_do_because_they_are_away_goes_to_others() {
        Identity who = added(muchang, 1, "lin");
        muchang.walks().enrol(who, "call");
        muchang.walks().enrol(who, "urgent");
        muchang.staff()
                .away("lin", Moments.parse("2026-03-02T11:00:00+08:00"), Moments.parse("2026-03-03T09:00:00+08:00"));
        assertThat(muchang.tasks().of("lin")).hasSize(2); // there is time before

        muchang.advanceTo("2026-03-02T11:00:00+08:00");

        assertThat(muchang.tasks().of("lin")).extracting(Duty::journey).containsExactly("call"); // back in time
        assertThat(muchang.tasks().of("wang")).extracting(Duty::journey).containsExactly("urgent");
        assertThat(party(who).owner()).isEqualTo("lin");
        assertThat(muchang.staff().atWork()).containsExactly("wang");
        muchang.staff().back("lin");
        assertThat(muchang.staff().atWork()).containsExactly("lin", "wang");
    }

    @Test
    void somebody_may_be_given_a_task_by_hand() {
        Identity who = added(muchang, 1, "lin");
        muchang.walks().enrol(who, "call");
        Duty duty = muchang.tasks().open().get(0);
        muchang.tasks().reassign(duty.party(), duty.task(), "boss");

        assertThat(muchang.tasks().of("boss")).hasSize(1);
        assertThat(muchang.tasks().of("lin")).isEmpty();
        muchang.walks().enrol(added(muchang, 2, "wang"), "call");
        muchang.walks().enrol(added(muchang, 3, "wang"), "call");
        assertThatIllegalStateException()
                .isThrownBy(() -> muchang.tasks().reassign(duty.party(), duty.task(), "wang"))
                .withMessage("'wang' has 2 open tasks, and takes no more");
        muchang.staff().left("zhao");
        assertThatIllegalStateException().isThrownBy(() -> muchang.tasks().reassign(duty.party(), duty.task(), "zhao"));
    }

    @Test
    void what_was_in_hand_is_there_after_a_restart(@TempDir Path directory) {
        try (Muchang before = Muchang.builder(Counter.domain())
                .directory(directory)
                .startingAt(Moments.parse(MONDAY))
                .open()) {
            for (int i = 1; i <= 7; i++) {
                before.walks().enrol(added(before, i, "lin"), "call");
            }
            before.staff()
                    .away(
                            "wang",
                            Moments.parse("2026-03-03T11:00:00+08:00"),
                            Moments.parse("2026-03-04T09:00:00+08:00"));
        }
        try (Muchang after =
                Muchang.builder(Counter.domain()).directory(directory).open()) {
            assertThat(after.tasks().of("lin")).hasSize(2);
            assertThat(after.tasks().of("zhao")).hasSize(2);
            assertThat(after.tasks().unassigned()).hasSize(1);
            assertThat(after.staff().customersOf("lin").size()).isEqualTo(7);
            assertThat(after.staff().absences()).containsOnlyKeys("wang");
        }
        try (Muchang fired =
                Muchang.builder(Counter.builder().build()).directory(directory).open()) {
            fired.staff().left("lin");
        }
        try (Muchang after =
                Muchang.builder(Counter.domain()).directory(directory).open()) {
            assertThat(after.staff().customersOf("lin").size()).isZero();
            assertThat(after.tasks().of("lin")).isEmpty();
            assertThat(after.tasks().open()).hasSize(7);
        }
    }

    @Test
    void every_day_each_has_some_of_their_own_customers_to_look_in_on() {
        for (int i = 1; i <= 3; i++) {
            muchang.accept(
                    Signal.tagged(added(muchang, i, "lin"), "vip", "rule").at(MONDAY));
        }
        added(muchang, 4, "lin");
        muchang.advanceTo("2026-03-03T09:30:00+08:00");
        assertThat(muchang.tasks().of("lin")).extracting(Duty::party).containsExactly(id(1), id(2)); // two a day
        muchang.tasks().of("lin").forEach(each -> muchang.tasks().done(each, "done", "lin"));

        muchang.advanceTo("2026-03-04T09:30:00+08:00");
        assertThat(muchang.tasks().of("lin"))
                .extracting(Duty::party)
                .containsExactly(id(1), id(3)); // who was not looked in on comes first, listed by age
        muchang.advanceTo("2026-03-05T00:00:00+08:00");
        assertThat(muchang.tasks().open()).isEmpty();
        assertThat(facts(VisitClosed.class))
                .extracting(VisitClosed::outcome)
                .containsExactly("done", "done", "missed", "missed");
        assertThat(party(Counter.customer(1)).activities()).containsKey("liked");
        assertThat(muchang.messages().whyNot(Counter.customer(1), "hello"))
                .allMatch(each -> each.allowed()); // a like takes no place
    }

    @Test
    void what_staff_sends_by_hand_has_its_place_in_every_cap() {
        Identity who = added(muchang, 1, "lin");

        assertThat(muchang.messages().byHand(who, "hello", "lin", ByHand.STOP))
                .singleElement()
                .satisfies(fact -> assertThat(((SentByHand) fact).overruled()).isEmpty());
        assertThat(muchang.messages().whyNot(who, "hello")).noneMatch(each -> each.allowed());
        assertThat(muchang.messages().byHand(who, "hello", "lin", ByHand.STOP)).noneMatch(SentByHand.class::isInstance);
        assertThat(muchang.messages().byHand(who, "hello", "lin", ByHand.ADVISE))
                .singleElement()
                .satisfies(fact -> assertThat(((SentByHand) fact).overruled()).isNotEmpty());
        assertThat(party(who).ledger().size()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.messages().byHand(who, "hello", "nobody", ByHand.ADVISE));
    }

    private PartyId id(int number) {
        return party(Counter.customer(number)).id();
    }

    private Party party(Identity who) {
        return muchang.customer(who).orElseThrow();
    }

    private <F extends Fact> List<F> facts(Class<F> kind) {
        return stores.journal().read(0, 10_000).stream()
                .map(Recorded::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private Muchang open(String at) {
        return Muchang.builder(Counter.domain())
                .stores(stores)
                .startingAt(Moments.parse(at))
                .open();
    }
}
