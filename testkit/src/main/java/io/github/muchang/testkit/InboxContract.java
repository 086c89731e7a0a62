package io.github.muchang.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.Inbox;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.signal.Signal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Muchang relies on of an inbox, as tests to run in one's own build. */
public interface InboxContract {
    /** A new inbox, as after a restart. */
    Inbox inbox();

    /** Callbacks that the platform did post, each telling something; the smaller they are, the sooner this is done. */
    List<Callback> genuine();

    /** What is logged or printed while something runs; see {@link CarriersFixture#heard}. */
    default List<String> heard(Runnable something) {
        return Ears.heard(something);
    }

    /** What is genuine is read. */
    @Test
    default void what_is_genuine_is_read() {
        Inbox inbox = inbox();
        for (Callback callback : genuine()) {
            assertFalse(read(inbox, callback).isEmpty(), "a genuine callback tells something");
        }
    }

    /** Reading is pure: again, in another order, or by another inbox, a callback tells the same under the same ids. */
    @Test
    default void reading_again_tells_the_same() {
        Inbox inbox = inbox();
        List<List<Signal>> first =
                genuine().stream().map(callback -> read(inbox, callback)).toList();

        for (int i = first.size() - 1; i >= 0; i--) {
            assertEquals(first.get(i), read(inbox, genuine().get(i)));
            assertEquals(first.get(i), read(inbox(), genuine().get(i)));
        }
    }

    /** A callback of which any byte was changed is rejected, unless it tells the same nevertheless. */
    @Test
    default void a_changed_byte_changes_nothing_that_is_told() {
        Inbox inbox = inbox();
        for (Callback callback : genuine()) {
            List<Signal> told = read(inbox, callback);
            byte[] body = callback.body();
            for (int i = 0; i < body.length; i++) {
                for (int bit : new int[] {0x01, 0x20, 0x80}) {
                    byte[] changed = body.clone();
                    changed[i] ^= (byte) bit;
                    Callback forged = Callback.of(callback.parameters(), callback.headers(), changed);
                    int at = i;
                    attempt(inbox, forged)
                            .ifPresent(said -> assertEquals(told, said, () -> "byte " + at + " of a body was changed"));
                }
            }
        }
    }

    /** A callback of which a character of a header or parameter was changed is rejected, unless it tells the same nevertheless. */
    @Test
    default void a_changed_header_changes_nothing_that_is_told() {
        Inbox inbox = inbox();
        for (Callback callback : genuine()) {
            List<Signal> told = read(inbox, callback);
            for (Callback forged : changed(callback)) {
                attempt(inbox, forged).ifPresent(said -> assertEquals(told, said, "a header or parameter was changed"));
            }
        }
    }

    /** A callback that is not signed at all is rejected. */
    @Test
    default void what_is_not_signed_is_rejected() {
        Inbox inbox = inbox();
        for (Callback callback : genuine()) {
            Callback bare = Callback.of(Map.of(), Map.of(), callback.body());
            assertThrows(RejectedCallbackException.class, () -> inbox.read(bare));
        }
    }

    /** Whatever comes in, in whatever size, is rejected in time, and by no other exception. */
    @Test
    default void rubbish_is_rejected() {
        Inbox inbox = inbox();
        String deep = "{\"a\":".repeat(50_000) + "<a>".repeat(50_000);
        for (Callback callback : genuine()) {
            for (byte[] body : List.of(
                    new byte[0],
                    new byte[Callback.LONGEST],
                    new byte[] {(byte) 0xff, (byte) 0xfe, 0},
                    "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
                            .getBytes(StandardCharsets.UTF_8),
                    deep.getBytes(StandardCharsets.UTF_8))) {
                Callback rubbish = Callback.of(callback.parameters(), callback.headers(), body);
                assertTrue(attempt(inbox, rubbish).isEmpty(), "rubbish was read");
            }
        }
    }

    /** Neither what is read nor what is rejected is logged. */
    @Test
    default void nobody_is_named_in_logs() {
        Inbox inbox = inbox();
        List<String> secrets = genuine().stream()
                .flatMap(callback -> read(inbox, callback).stream())
                .flatMap(signal -> Stream.concat(
                        signal.identities().stream().map(Identity::value),
                        signal.addresses().stream().map(Address::handle)))
                .toList();
        List<String> heard = heard(() -> {
            for (Callback callback : genuine()) {
                read(inbox, callback);
                changed(callback).forEach(forged -> attempt(inbox, forged));
            }
        });

        for (String each : heard) {
            assertFalse(secrets.stream().anyMatch(each::contains), () -> "somebody is named in: " + each);
        }
    }

    private static List<Signal> read(Inbox inbox, Callback callback) {
        return attempt(inbox, callback).orElseGet(() -> fail("a genuine callback was rejected"));
    }

    private static Optional<List<Signal>> attempt(Inbox inbox, Callback callback) {
        try {
            return Optional.of(inbox.read(callback));
        } catch (RejectedCallbackException e) {
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return fail("an inbox rejects what it cannot read; it does not throw " + e.getClass(), e);
        }
    }

    private static List<Callback> changed(Callback callback) {
        List<Callback> changed = new ArrayList<>();
        for (Map<String, String> each : changed(callback.parameters())) {
            changed.add(Callback.of(each, callback.headers(), callback.body()));
        }
        for (Map<String, String> each : changed(callback.headers())) {
            changed.add(Callback.of(callback.parameters(), each, callback.body()));
        }
        return changed;
    }

    private static List<Map<String, String>> changed(Map<String, String> values) {
        List<Map<String, String>> changed = new ArrayList<>();
        for (Map.Entry<String, String> each : values.entrySet()) {
            for (int i = 0; i < each.getValue().length(); i++) {
                StringBuilder value = new StringBuilder(each.getValue());
                value.setCharAt(i, value.charAt(i) == '0' ? '1' : '0');
                Map<String, String> one = new TreeMap<>(values);
                one.put(each.getKey(), value.toString());
                changed.add(one);
            }
        }
        return changed;
    }
}
