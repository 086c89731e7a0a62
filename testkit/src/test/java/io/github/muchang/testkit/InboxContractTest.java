package io.github.muchang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.Inbox;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.signal.Signal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InboxContractTest {
    private static final Map<String, Supplier<Inbox>> LIARS = new TreeMap<>(Map.of(
            "what_is_genuine_is_read", TellsNothing::new,
            "reading_again_tells_the_same", Counts::new,
            "a_changed_byte_changes_nothing_that_is_told", BelievesTheBody::new,
            "a_changed_header_changes_nothing_that_is_told", TellsTheTimestamp::new,
            "what_is_not_signed_is_rejected", BelievesTheUnsigned::new,
            "rubbish_is_rejected", Chokes::new,
            "nobody_is_named_in_logs", Talks::new));

    static Set<String> clauses() {
        return LIARS.keySet();
    }

    @Test
    void there_is_a_liar_for_every_clause() {
        assertThat(clauses()).isEqualTo(Contracts.names(InboxContract.class));
    }

    @Test
    void whoever_tells_the_truth_keeps_every_clause() throws ReflectiveOperationException {
        assertThat(Contracts.broken(InboxContract.class, () -> new Subject(FakeInbox::new)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void a_liar_breaks_its_clause_and_no_other(String clause) throws ReflectiveOperationException {
        Supplier<Inbox> liar = LIARS.getOrDefault(clause, FakeInbox::new);

        assertThat(Contracts.broken(InboxContract.class, () -> new Subject(liar)))
                .containsExactly(clause);
    }

    private record Subject(Supplier<Inbox> maker) implements InboxContract {
        @Override
        public Inbox inbox() {
            return maker.get();
        }

        @Override
        public List<Callback> genuine() {
            return List.of(
                    FakeInbox.posted("event-1", "canary-lin", "2026-03-01T21:45:00+08:00"),
                    FakeInbox.posted("event-2", "canary-王", "2026-03-02T08:00:00+08:00"));
        }
    }

    private static String body(Callback callback) {
        return new String(callback.body(), StandardCharsets.UTF_8);
    }

    private static final class TellsNothing extends FakeInbox {
        @Override
        public List<Signal> read(Callback callback) throws RejectedCallbackException {
            super.read(callback);
            return List.of();
        }
    }

    private static final class Counts extends FakeInbox {
        private final List<Callback> before = new ArrayList<>();

        @Override
        public List<Signal> read(Callback callback) throws RejectedCallbackException {
            List<Signal> told = super.read(callback);
            boolean repeated = before.contains(callback);
            before.add(callback);
            return repeated ? told.stream().map(each -> each.withId("again")).toList() : told;
        }
    }

    /** Takes a body for genuine in which only the last byte is wrong. */
    private static final class BelievesTheBody extends FakeInbox {
        @Override
        public List<Signal> read(Callback callback) throws RejectedCallbackException {
            byte[] body = callback.body();
            if (body.length > 6 && body.length < 100 && !isGenuine(callback)) {
                body[6] = '1';
                Callback mended = Callback.of(callback.parameters(), callback.headers(), body);
                return super.read(mended).stream()
                        .map(each -> each.withId(body(callback).substring(0, 7)))
                        .toList();
            }
            return super.read(callback);
        }
    }

    /** Believes a timestamp that is not the one that was signed. */
    private static final class TellsTheTimestamp extends FakeInbox {
        @Override
        public List<Signal> read(Callback callback) throws RejectedCallbackException {
            Map<String, String> signed = new TreeMap<>(callback.parameters());
            String timestamp = signed.getOrDefault("timestamp", "");
            signed.replace("timestamp", "1772000000");
            List<Signal> told = super.read(Callback.of(signed, callback.headers(), callback.body()));
            return timestamp.equals("1772000000")
                    ? told
                    : told.stream().map(each -> each.withId(timestamp)).toList();
        }
    }

    private static final class BelievesTheUnsigned extends FakeInbox {
        @Override
        public List<Signal> read(Callback callback) throws RejectedCallbackException {
            return callback.headers().isEmpty() ? List.of() : super.read(callback);
        }
    }

    private static final class Chokes extends FakeInbox {
        @Override
        public List<Signal> read(Callback callback) throws RejectedCallbackException {
            if (callback.body().length == 0) {
                throw new IllegalStateException("an empty body");
            }
            return super.read(callback);
        }
    }

    private static final class Talks extends FakeInbox {
        private static final Logger LOG = Logger.getLogger(Talks.class.getName());

        @Override
        public List<Signal> read(Callback callback) throws RejectedCallbackException {
            LOG.fine(() -> "read " + body(callback));
            return super.read(callback);
        }
    }
}
