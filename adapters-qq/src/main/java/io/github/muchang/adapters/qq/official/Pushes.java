package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.http.Answer;
import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.Naming;
import io.github.muchang.http.Shelf;
import io.github.muchang.identity.Address;
import java.time.Duration;
import java.time.Instant;
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

    private final Duration life;
    private final Shelf<Integer> refusals = new Shelf<>(MOST);

    Pushes(DatedLimits limits) {
        life = Duration.ofSeconds(limits.of("push-refusal-seconds"));
    }

    /** The code by which it was refused; empty if it may be tried. */
    Optional<Integer> refusal(Kind kind, Address to, Instant now) {
        return refusals.find(key(kind, to), now);
    }

    /** Remembers an answer that will be the same the next time; answers its code. */
    Optional<Integer> hear(Kind kind, Address to, Answer<?> answer, Instant now) {
        if (!(answer instanceof Answer.Refused<?> refused)
                || !REFUSALS.contains(refused.error().code())) {
            return Optional.empty();
        }
        refusals.keep(key(kind, to), refused.error().code(), now.plus(life));
        return Optional.of(refused.error().code());
    }

    /** Something has changed. */
    void forget(Address to) {
        refusals.forget(key(Kind.ACTIVE, to));
        refusals.forget(key(Kind.RECALL, to));
    }

    private static String key(Kind kind, Address to) {
        String text = to.carrier() + "\n" + to.account() + "\n" + to.handle();
        return kind.name() + Naming.hash(text, 32);
    }

    /** What kinds of messages answer nothing. */
    enum Kind {
        /** 主动消息. */
        ACTIVE,
        /** 互动召回. */
        RECALL
    }
}
