package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.http.Answer;
import io.github.muchang.http.DatedLimits;
import io.github.muchang.identity.Address;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * To whom messages that answer nothing cannot go, as the platform has said: until an event says otherwise, or for a day. Addresses are kept as
 * hashes, ten thousand at most, and as long as the process lives. Thread-safe.
 */
final class Pushes {
    /** The bot has no right to push there: a recall push may still go. */
    static final Set<Integer> NO_RIGHT = ImmutableSortedSet.of(40034102, 40034105);

    /** They have switched it off, or are no friends, or recall pushes are used up. */
    private static final Set<Integer> REFUSALS =
            ImmutableSortedSet.of(40034102, 40034105, 40054013, 40054004, 40034122, 40034123);

    private static final int MOST = 10_000;
    private static final HexFormat HEX = HexFormat.of();

    private final Duration life;
    private final Map<String, Refusal> refusals = new LinkedHashMap<>(); // guarded by this; oldest first

    Pushes(DatedLimits limits) {
        life = Duration.ofSeconds(limits.of("push-refusal-seconds"));
    }

    /** The code by which it was refused; empty if it may be tried. */
    synchronized Optional<Integer> refusal(Kind kind, Address to, Instant now) {
        return Optional.ofNullable(refusals.get(key(kind, to)))
                .filter(each -> now.isBefore(each.until))
                .map(Refusal::code);
    }

    /** Remembers an answer that will be the same the next time; answers its code. */
    synchronized Optional<Integer> hear(Kind kind, Address to, Answer<?> answer, Instant now) {
        if (!(answer instanceof Answer.Refused<?> refused)
                || !REFUSALS.contains(refused.error().code())) {
            return Optional.empty();
        }
        String key = key(kind, to);
        refusals.remove(key);
        if (refusals.size() >= MOST) {
            refusals.remove(refusals.keySet().iterator().next());
        }
        refusals.put(key, new Refusal(refused.error().code(), now.plus(life)));
        return Optional.of(refused.error().code());
    }

    /** Something has changed. */
    synchronized void forget(Address to) {
        for (Kind kind : Kind.values()) {
            refusals.remove(key(kind, to));
        }
    }

    private static String key(Kind kind, Address to) {
        String text = to.carrier() + "\n" + to.account() + "\n" + to.handle();
        return kind.name() + HEX.formatHex(Digests.SHA256.of(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    /** What kinds of messages answer nothing. */
    enum Kind {
        /** 主动消息. */
        ACTIVE,
        /** 互动召回. */
        RECALL
    }

    private record Refusal(int code, Instant until) {}
}
