package io.github.muchang.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.content.BodyKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * What Muchang relies on of a carrier, as tests to run in one's own build. Implement it in a test class, and answer a fake of your platform
 * from {@link #platform()}:
 *
 * <pre>{@code
 * class ParcelSmsTest implements CarrierContract {
 *     public TriedPlatform platform() {
 *         return new FakeParcelSms(); // an HTTP server on a free port, and a carrier that talks to it
 *     }
 * }
 * }</pre>
 *
 * <p>A carrier that finds out what became of a message also implements {@link ReceiptsContract}; one whose messages wait for staff, {@link
 * ConfirmationContract}; an inbox has {@link InboxContract}, a roster {@link RosterContract}. Nothing is skipped, nothing sleeps, and no
 * clause depends on another.
 */
public interface CarrierContract extends CarriersFixture {
    /** So many messages are sent at once to see whether they are kept apart. */
    int CROWD = 40;

    /** Name and abilities are always the same, and receipts are there if they are promised. */
    @Test
    default void a_carrier_says_what_it_is() {
        Trial trial = new Trial(this);
        Carrier other = trial.platform.carrier();

        assertEquals(trial.carrier.id(), other.id());
        assertEquals(trial.capabilities(), trial.capabilities());
        assertEquals(trial.capabilities(), other.capabilities());
        assertEquals(trial.capabilities().receipts(), trial.carrier instanceof Receipts);
    }

    /** The receiver reads what was rendered, to the letter. */
    @Test
    default void a_message_arrives_as_it_was_rendered() {
        Trial trial = new Trial(this);

        Delivery answer = trial.deliver(trial.awkward());
        trial.letOut();

        Class<? extends Delivery> expected =
                trial.capabilities().confirmed() ? Delivery.Pending.class : Delivery.Accepted.class;
        assertEquals(expected, answer.getClass());
        assertEquals(List.of(new TriedPlatform.Seen(trial.awkward().to().handle(), Trial.AWKWARD)), trial.seen());
    }

    /** A carrier that knows keys again makes one message of one key, even if a reply was lost; any other repeats as it is told. */
    @Test
    default void one_key_is_one_message_if_that_is_promised() {
        Trial trial = new Trial(this);
        trial.deliver(trial.message(1));
        trial.deliver(trial.message(1));
        List<TriedPlatform.Seen> expected = new ArrayList<>(List.of(Trial.seen(1)));
        if (trial.capabilities().deduplicates().isPresent()) {
            trial.platform.stage(Situation.NEXT_REPLY_LOST);
            trial.deliver(trial.message(2));
            trial.deliver(trial.message(2));
            expected.add(Trial.seen(2));
        } else {
            expected.add(Trial.seen(1));
        }
        trial.letOut();

        assertSame(expected, trial.seen());
    }

    /** A new carrier does what the old one would have done: what is remembered is remembered by the platform. */
    @Test
    default void a_carrier_keeps_nothing_in_mind() {
        Trial one = new Trial(this);
        one.deliver(one.message(1));
        one.deliver(one.message(1));
        one.letOut();

        Trial restarted = new Trial(this);
        restarted.deliver(restarted.message(1));
        restarted.deliver(restarted.platform.carrier(), restarted.message(1));
        restarted.letOut();

        assertEquals(one.seen(), restarted.seen());
    }

    /** A message that was taken, and whose answer was lost, has an unknown outcome: it was neither accepted nor refused. */
    @Test
    default void a_lost_reply_is_unknown() {
        Trial trial = new Trial(this);
        trial.platform.stage(Situation.NEXT_REPLY_LOST);

        assertInstanceOf(Delivery.Unknown.class, trial.deliver(trial.message(1)));
    }

    /** Nobody but Muchang decides whether something is sent again. */
    @Test
    default void nothing_is_repeated_unasked() {
        Trial trial = new Trial(this);
        trial.platform.stage(Situation.NEXT_REPLY_LOST);
        trial.deliver(trial.message(1));
        trial.letOut();

        assertEquals(List.of(Trial.seen(1)), trial.seen());
    }

    /** A platform that cannot be reached is a value, not an exception, and no verdict on the message. */
    @Test
    default void a_platform_that_is_down_is_no_refusal() {
        Trial trial = new Trial(this);
        trial.platform.stage(Situation.DOWN);

        Delivery answer = trial.deliver(trial.message(1));

        assertTrue(
                answer instanceof Delivery.Unknown || answer instanceof Delivery.Throttled,
                () -> "unknown, or throttled if certainly nothing was sent; not " + answer);
    }

    /** Whoever was down is tried afresh the next time. */
    @Test
    default void trouble_passes_with_its_cause() {
        Trial trial = new Trial(this);
        for (int i = 0; i < 10; i++) {
            trial.platform.stage(Situation.DOWN);
            trial.deliver(trial.message(1));
        }
        trial.platform.stage(Situation.WELL);
        trial.deliver(trial.message(2));
        trial.letOut();

        assertEquals(List.of(Trial.seen(2)), trial.seen());
    }

    /** A call to a platform that never answers ends by itself, and nobody knows the outcome. */
    @Test
    default void a_platform_that_hangs_is_unknown_in_time() {
        Trial trial = new Trial(this);
        trial.platform.stage(Situation.HANGING);

        assertInstanceOf(Delivery.Unknown.class, trial.deliver(trial.message(1)));
    }

    /** Too fast is told apart from refused, and says how long to wait. */
    @Test
    default void too_fast_is_throttled() {
        Trial trial = new Trial(this);
        trial.platform.stage(Situation.TOO_FAST);

        assertInstanceOf(Delivery.Throttled.class, trial.deliver(trial.message(1)));
        assertEquals(List.of(), trial.seen());
    }

    /** Whoever blocked us, or is no contact, is told apart from a message that is wrong. */
    @Test
    default void a_refusal_has_its_reason() {
        Trial trial = new Trial(this);
        trial.platform.stage(Situation.BLOCKED);

        Delivery.Refused refused = assertInstanceOf(Delivery.Refused.class, trial.deliver(trial.message(1)));

        assertEquals(Delivery.Scope.ADDRESS, refused.reason().finalFor(), () -> "reason " + refused.reason());
        assertEquals(List.of(), trial.seen());
    }

    /** An answer that cannot be read proves nothing. */
    @Test
    default void nonsense_is_unknown() {
        Trial trial = new Trial(this);
        trial.platform.stage(Situation.TALKING_NONSENSE);

        assertInstanceOf(Delivery.Unknown.class, trial.deliver(trial.message(1)));
    }

    /** Content of a kind that was not declared is refused, and nothing is sent in its place. */
    @Test
    default void what_was_not_declared_is_not_sent() {
        Trial trial = new Trial(this);
        for (BodyKind kind : BodyKind.values()) {
            if (!trial.capabilities().kinds().contains(kind)) {
                Delivery answer = trial.deliver(trial.message(1, kind));

                Delivery.Refused refused = assertInstanceOf(Delivery.Refused.class, answer, kind.code());
                assertEquals(Delivery.Reason.KIND_NOT_SUPPORTED, refused.reason());
            }
        }
        trial.letOut();

        assertEquals(List.of(), trial.seen());
    }

    /** Neither a receiver nor a text is logged, or told in an answer, in whatever situation. */
    @Test
    default void nobody_is_named_in_logs_or_answers() {
        List<Object> said = new ArrayList<>();
        List<String> heard = heard(() -> {
            Trial trial = new Trial(this);
            said.add(trial.carrier);
            for (Situation situation : Situation.values()) {
                if (situation.compareTo(Situation.STAFF_CONFIRMS) < 0) {
                    trial.platform.stage(situation);
                    said.add(trial.deliver(trial.message(1 + situation.name().length())));
                }
            }
        });
        heard.forEach(said::add);

        for (Object each : said) {
            assertFalse(each.toString().contains(Trial.HANDLE), () -> "a handle is told in: " + each);
            assertFalse(each.toString().contains(Trial.WORDS), () -> "a text is told in: " + each);
        }
    }

    /** Messages that are sent at once are kept apart. */
    @Test
    default void messages_of_several_threads_are_kept_apart()
            throws InterruptedException, ExecutionException, TimeoutException {
        Trial trial = new Trial(this);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Delivery>> answers = new ArrayList<>();
        List<TriedPlatform.Seen> expected = new ArrayList<>();
        try {
            for (int i = 1; i <= CROWD; i++) {
                Outbound message = trial.message(i);
                answers.add(threads.submit(() -> trial.carrier.deliver(message)));
                expected.add(Trial.seen(i));
            }
            for (Future<Delivery> answer : answers) {
                answer.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        trial.letOut();

        assertSame(expected, trial.seen());
    }

    private static void assertSame(List<TriedPlatform.Seen> expected, List<TriedPlatform.Seen> seen) {
        Comparator<TriedPlatform.Seen> order =
                Comparator.comparing(TriedPlatform.Seen::handle).thenComparing(TriedPlatform.Seen::words);
        assertEquals(
                expected.stream().sorted(order).toList(),
                seen.stream().sorted(order).toList());
    }
}
