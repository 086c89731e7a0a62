package io.github.muchang.runtime.dispatch;

import static io.github.muchang.runtime.dispatch.Samples.CARE;
import static io.github.muchang.runtime.dispatch.Samples.HOUR;
import static io.github.muchang.runtime.dispatch.Samples.MINUTE;
import static io.github.muchang.runtime.dispatch.Samples.NOW;
import static io.github.muchang.runtime.dispatch.Samples.SALES;
import static io.github.muchang.runtime.dispatch.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Pace;
import io.github.muchang.carrier.Patience;
import io.github.muchang.content.BodyKind;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DispatchTest {
    private static final Queued LIN = Samples.message(17, SALES, 0, NOW + HOUR);
    private static final Queued WANG = Samples.message(18, SALES, 5, NOW + HOUR);
    private static final Queued ZHAO = Samples.message(19, CARE, 0, NOW + HOUR);
    private static final Delivery ACCEPTED = Delivery.accepted("r-1");
    private static final Delivery LOST = Delivery.unknown("time-out");

    private final Dispatch dispatch = dispatch(Samples.PLAIN);

    @Test
    void the_higher_priority_goes_first() {
        asked(dispatch, LIN, WANG);

        assertThat(call(dispatch, NOW).message()).isEqualTo(WANG);
    }

    @Test
    void one_account_waits_for_its_own_calls_only() {
        asked(dispatch, LIN, WANG, ZHAO);

        Call first = call(dispatch, NOW);
        Call second = call(dispatch, NOW);

        assertThat(first.message().sender()).isNotEqualTo(second.message().sender());
        assertThat(dispatch.next(NOW)).isEmpty();
        dispatch.answered(first, ACCEPTED, NOW + 10);
        dispatch.answered(second, ACCEPTED, NOW + 10);
        assertThat(call(dispatch, NOW + 10).message()).isEqualTo(LIN);
    }

    @Test
    void an_accepted_message_is_done() {
        asked(dispatch, LIN);
        Optional<Fate> fate = dispatch.answered(call(dispatch, NOW), ACCEPTED, NOW + 10);

        assertThat(fate).hasValue(new Fate.Ended(Tried.NOTHING, ACCEPTED));
        assertThat(dispatch.holds(LIN.id())).isFalse();
        assertThat(dispatch.nextMoment()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void an_account_that_was_too_fast_waits_as_long_as_the_platform_says() {
        asked(dispatch, LIN, WANG);
        dispatch.answered(call(dispatch, NOW), Delivery.throttled(Duration.ofMinutes(1)), NOW);

        assertThat(dispatch.next(NOW + MINUTE - 1)).isEmpty();
        assertThat(dispatch.nextMoment()).isEqualTo(NOW + MINUTE);
        assertThat(call(dispatch, NOW + MINUTE).message()).isEqualTo(WANG);
    }

    @Test
    void a_throttled_address_holds_up_nobody_else() {
        asked(dispatch, LIN, WANG);
        dispatch.answered(
                call(dispatch, NOW), new Delivery.Throttled(Duration.ofMinutes(1), Delivery.Scope.ADDRESS), NOW);

        assertThat(call(dispatch, NOW).message()).isEqualTo(LIN);
    }

    @Test
    void an_account_that_fails_again_and_again_rests_and_one_call_finds_out_whether_it_is_well() {
        Dispatch queue = dispatch(Samples.able(true, false));
        for (int i = 1; i <= 20; i++) {
            queue.ask(Samples.message(i, SALES, 0, NOW + HOUR), Tried.NOTHING, NOW);
        }
        for (int i = 0; i < Patience.DEFAULT.failures(); i++) {
            queue.answered(call(queue, NOW), LOST, NOW);
        }
        assertThat(queue.next(NOW)).isEmpty();
        assertThat(queue.standings()).singleElement().satisfies(standing -> {
            assertThat(standing.resting()).isTrue();
            assertThat(standing.until()).isGreaterThan(NOW);
        });

        long rested = queue.standings().get(0).until();
        Call probe = call(queue, rested);
        assertThat(queue.next(rested)).as("while one call is tried").isEmpty();
        queue.answered(probe, ACCEPTED, rested);
        assertThat(queue.next(rested)).isPresent();
    }

    @Test
    void an_account_the_platform_does_not_want_rests_at_once_and_can_be_woken() {
        asked(dispatch, LIN, WANG);
        Optional<Fate> fate = dispatch.answered(
                call(dispatch, NOW), Delivery.refused(Delivery.Reason.ACCOUNT_DISABLED, "50002"), NOW);

        assertThat(fate).get().isInstanceOf(Fate.Ended.class);
        assertThat(dispatch.next(NOW + MINUTE)).isEmpty();
        dispatch.wake(SALES, NOW + MINUTE);
        assertThat(call(dispatch, NOW + MINUTE).message()).isEqualTo(LIN);
    }

    @Test
    void a_message_expires_even_if_its_account_rests() {
        asked(dispatch, LIN, WANG);
        dispatch.answered(call(dispatch, NOW), Delivery.throttled(Duration.ofDays(3)), NOW);

        assertThat(dispatch.nextMoment()).isEqualTo(NOW + HOUR);
        assertThat(dispatch.next(NOW + HOUR))
                .hasValue(new Task.Close(
                        LIN, new Fate.Ended(Tried.NOTHING, Delivery.refused(Delivery.Reason.EXPIRED, ""))));
    }

    @Test
    void a_call_that_hangs_is_given_up_and_keeps_its_place() {
        asked(dispatch, LIN, WANG);
        Call hanging = call(dispatch, NOW);
        long deadline = NOW + Patience.DEFAULT.deadline().millis();
        assertThat(dispatch.nextMoment()).isEqualTo(deadline);
        assertThat(dispatch.overdue(deadline - 1)).isEmpty();
        assertThat(dispatch.overdue(deadline)).containsExactly(hanging);

        assertThat(dispatch.giveUp(hanging, deadline)).get().isInstanceOf(Fate.Ended.class);
        assertThat(dispatch.giveUp(hanging, deadline)).isEmpty();
        assertThat(dispatch.next(deadline)).isEmpty();
        assertThat(dispatch.answered(hanging, ACCEPTED, deadline + SECOND)).isEmpty();
        assertThat(call(dispatch, deadline + SECOND).message()).isEqualTo(LIN);
    }

    @Test
    void a_late_answer_settles_what_was_to_be_tried_again() {
        Dispatch queue = dispatch(Samples.able(true, false));
        asked(queue, LIN);
        Call slow = call(queue, NOW);
        long deadline = NOW + Patience.DEFAULT.deadline().millis();
        assertThat(queue.giveUp(slow, deadline)).get().isInstanceOf(Fate.Again.class);

        assertThat(queue.answered(slow, ACCEPTED, deadline + 1))
                .hasValueSatisfying(fate -> assertThat(fate).isInstanceOf(Fate.Ended.class));
        assertThat(queue.holds(LIN.id())).isFalse();
        assertThat(queue.nextMoment()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void what_is_pending_is_looked_up_later() {
        Dispatch queue = dispatch(Samples.able(false, true));
        asked(queue, LIN);
        Fate fate = queue.answered(call(queue, NOW), Delivery.pending("task-7"), NOW)
                .orElseThrow();
        long look = ((Fate.LookUp) fate).at();

        assertThat(queue.next(look - 1)).isEmpty();
        Call call = call(queue, look);
        assertThat(call.isLookUp()).isTrue();
        assertThat(call.handle()).hasValue("task-7");
        assertThat(queue.answered(call, ACCEPTED, look)).get().isInstanceOf(Fate.Ended.class);
    }

    @Test
    void what_is_pending_without_receipts_waits_for_a_signal_until_it_expires() {
        asked(dispatch, LIN, WANG);
        dispatch.answered(call(dispatch, NOW), Delivery.pending("task-7"), NOW);
        dispatch.answered(call(dispatch, NOW), Delivery.pending("task-8"), NOW);
        dispatch.settled(WANG.id());

        assertThat(dispatch.next(NOW + HOUR - 1)).isEmpty();
        assertThat(dispatch.next(NOW + HOUR)).get().isInstanceOfSatisfying(Task.Close.class, close -> {
            assertThat(close.message()).isEqualTo(LIN);
            assertThat(close.fate().outcome()).isInstanceOf(Delivery.Unknown.class);
        });
        assertThat(dispatch.next(NOW + HOUR)).isEmpty();
    }

    @Test
    void a_message_is_withdrawn_unless_it_is_under_way() {
        asked(dispatch, LIN, WANG);
        Call call = call(dispatch, NOW);

        assertThat(dispatch.withdraw(WANG.id())).isFalse();
        assertThat(dispatch.withdraw(LIN.id())).isTrue();
        assertThat(dispatch.withdraw(LIN.id())).isFalse();
        dispatch.answered(call, ACCEPTED, NOW);
        assertThat(dispatch.next(NOW)).isEmpty();
    }

    @Test
    void a_call_that_is_called_off_leaves_no_trace() {
        asked(dispatch, LIN, WANG);
        dispatch.calledOff(call(dispatch, NOW), NOW);

        assertThat(dispatch.holds(WANG.id())).isFalse();
        assertThat(call(dispatch, NOW).message()).isEqualTo(LIN);
    }

    @Test
    void the_answer_to_a_settled_message_changes_nothing() {
        asked(dispatch, LIN);
        Call call = call(dispatch, NOW);
        dispatch.settled(LIN.id());

        assertThat(dispatch.answered(call, LOST, NOW)).isEmpty();
        assertThat(dispatch.standings()).singleElement().satisfies(standing -> assertThat(standing.underWay())
                .isZero());
    }

    @Test
    void a_call_is_answered_once() {
        asked(dispatch, LIN);
        Call call = call(dispatch, NOW);
        dispatch.answered(call, ACCEPTED, NOW);

        assertThatThrownBy(() -> dispatch.answered(call, ACCEPTED, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> dispatch.calledOff(call, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_in_already_stays_as_it_is() {
        asked(dispatch, LIN, LIN);
        dispatch.answered(call(dispatch, NOW), ACCEPTED, NOW);

        assertThat(dispatch.next(NOW)).isEmpty();
    }

    @Test
    void what_was_under_way_at_the_end_of_the_process_is_reported_and_not_sent() {
        dispatch.ask(LIN, Tried.interrupted(NOW - MINUTE), NOW);

        assertThat(dispatch.withdraw(LIN.id())).isFalse();
        assertThat(dispatch.next(NOW)).get().isInstanceOfSatisfying(Task.Close.class, close -> assertThat(
                        close.fate().outcome())
                .isEqualTo(Delivery.unknown("interrupted")));
        assertThat(dispatch.holds(LIN.id())).isFalse();
    }

    @Test
    void what_had_to_wait_when_the_process_ended_still_waits() {
        Dispatch queue = dispatch(Samples.able(true, true));
        queue.ask(LIN, Tried.NOTHING, NOW + MINUTE, NOW);
        queue.ask(WANG, Tried.interrupted(NOW - MINUTE), NOW + 2 * MINUTE, NOW);
        queue.ask(ZHAO, Tried.pending("task-7"), NOW + 3 * MINUTE, NOW);

        assertThat(queue.next(NOW + MINUTE - 1)).isEmpty();
        for (Queued message : List.of(LIN, WANG, ZHAO)) {
            long next = queue.nextMoment();
            Call call = call(queue, next);
            assertThat(call.message()).isEqualTo(message);
            assertThat(call.isLookUp()).isEqualTo(message.equals(ZHAO));
            queue.answered(call, ACCEPTED, next);
        }
        assertThat(queue.next(NOW + HOUR)).isEmpty();
    }

    @Test
    void what_was_reported_otherwise_is_not_reported_again() {
        dispatch.ask(LIN, Tried.interrupted(NOW - MINUTE), NOW);
        dispatch.settled(LIN.id());

        assertThat(dispatch.next(NOW)).isEmpty();
    }

    @Test
    void calls_of_an_earlier_life_count() {
        Dispatch queue = dispatch(Capabilities.sending(BodyKind.TEXT)
                .pace(Pace.of(2, Span.minutes(1)))
                .build());
        queue.counted(SALES, NOW - 30 * SECOND);
        asked(queue, LIN, WANG);
        queue.answered(call(queue, NOW), ACCEPTED, NOW);

        assertThat(queue.next(NOW)).isEmpty();
        assertThat(queue.nextMoment()).isBetween(NOW + 30 * SECOND, NOW + 31 * SECOND);
    }

    @Test
    void an_account_may_have_a_pace_of_its_own() {
        Dispatch queue = new Dispatch(
                Map.of(SALES.carrier(), Samples.PLAIN), Map.of(SALES, Pace.unlimited(2)), Patience.DEFAULT);
        asked(queue, LIN, WANG);

        call(queue, NOW);
        call(queue, NOW);
        assertThat(queue.standings()).singleElement().satisfies(standing -> assertThat(standing.underWay())
                .isEqualTo(2));
    }

    @Test
    void time_never_goes_back() {
        asked(dispatch, LIN);
        dispatch.answered(call(dispatch, NOW + MINUTE), Delivery.throttled(Duration.ofMinutes(1)), NOW);

        assertThat(dispatch.nextMoment()).isEqualTo(NOW + 2 * MINUTE);
    }

    @Test
    void a_carrier_that_is_not_there_is_named() {
        Queued lost = Samples.message(1, new Sender(CarrierId.of("weccom"), "a"), 0, NOW + HOUR);

        assertThatThrownBy(() -> dispatch.ask(lost, Tried.NOTHING, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'weccom'");
    }

    private static Dispatch dispatch(Capabilities capabilities) {
        return new Dispatch(Map.of(SALES.carrier(), capabilities), Map.of(), Patience.DEFAULT);
    }

    private static void asked(Dispatch queue, Queued... messages) {
        for (Queued message : messages) {
            queue.ask(message, Tried.NOTHING, NOW);
        }
    }

    private static Call call(Dispatch queue, long now) {
        return ((Task.Make) queue.next(now).orElseThrow()).call();
    }
}
