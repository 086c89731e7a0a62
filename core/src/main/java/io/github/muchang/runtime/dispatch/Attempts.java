package io.github.muchang.runtime.dispatch;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Patience;
import io.github.muchang.time.Span;
import java.util.Optional;

/**
 * Decides what becomes of a message after each answer. Pure. A message that the platform may have is given again only to a carrier that
 * knows its key again, and only as long as it does; after a doubtful attempt a refusal proves nothing, and only a look-up does.
 *
 * @param capabilities what its carrier can do
 * @param patience how long to try
 */
record Attempts(Capabilities capabilities, Patience patience) {
    /** Whatever a platform says, nothing is repeated sooner. */
    private static final long LEAST_WAIT = 1000;

    /** An unknown outcome is looked up so often even if the message would have expired by then. */
    private static final int LEAST_LOOKS = 3;

    /** What was in doubt when the process ended is taken up again, not before a moment. */
    Fate resumed(Queued message, Tried tried, long at, long now) {
        if (tried.handle().isPresent()) {
            return pending(message, tried, now, at);
        }
        return tried.inDoubt() ? again(message, tried, at, now, "interrupted") : new Fate.Again(tried, at);
    }

    /** What follows from the answer to a call that gave it to the carrier. */
    Fate afterSend(Queued message, Tried tried, Delivery answer, long begun, long now) {
        if (answer instanceof Delivery.Refused refused) {
            return tried.inDoubt()
                    ? settled(message, tried, now, "refused after an unknown outcome: " + refused.reason())
                    : new Fate.Ended(tried, answer);
        } else if (answer instanceof Delivery.Throttled throttled) {
            return again(message, tried, now + toWait(throttled), now, "throttled until too late");
        } else if (answer instanceof Delivery.Pending pending) {
            return pending(message, tried.heldAs(pending.handle()), now, now + pause(message, tried));
        } else if (answer instanceof Delivery.Unknown unknown) {
            Tried doubted = tried.doubted(begun);
            return doubted.unknown() < patience.tries()
                    ? again(message, doubted, now + retry(message, tried), now, unknown.detail())
                    : settled(message, doubted, now, unknown.detail());
        }
        return new Fate.Ended(tried, answer);
    }

    /** What follows from the answer to a look-up. */
    Fate afterLook(Queued message, Tried tried, Delivery answer, long now) {
        Tried looked = tried.looked();
        if (answer instanceof Delivery.Pending pending) {
            return lookedAt(message, looked.heldAs(pending.handle()), now, now + pause(message, looked), "pending");
        } else if (answer instanceof Delivery.Throttled throttled) {
            long at = now + Math.max(toWait(throttled), pause(message, looked));
            return lookedAt(message, looked, now, at, "throttled");
        } else if (answer instanceof Delivery.Unknown unknown) {
            return lookedAt(message, looked, now, now + pause(message, looked), unknown.detail());
        } else if (answer instanceof Delivery.Refused refused && refused.reason() == Delivery.Reason.NOT_RECEIVED) {
            return neverReceived(message, looked, answer, now);
        }
        return new Fate.Ended(looked, answer);
    }

    /** What follows from the answer to a call that had been given up, so that its outcome was taken as unknown. */
    Optional<Fate> afterLateAnswer(Queued message, Tried tried, Delivery answer, long now) {
        if (answer instanceof Delivery.Accepted) {
            return Optional.of(new Fate.Ended(tried, answer));
        } else if (answer instanceof Delivery.Pending pending) {
            return Optional.of(pending(message, tried.heldAs(pending.handle()), now, now + pause(message, tried)));
        }
        return Optional.empty();
    }

    /** From when on it can no longer be given to the carrier. */
    long lastMoment(Queued message, Tried tried) {
        return tried.inDoubt() ? Math.min(message.expires(), knownUntil(tried)) : message.expires();
    }

    /** What becomes of it when its last moment has passed. */
    Fate lapsed(Queued message, Tried tried, long now) {
        return tried.inDoubt()
                ? settled(message, tried, now, "its time was over before it could be given again")
                : new Fate.Ended(tried, Delivery.refused(Delivery.Reason.EXPIRED, ""));
    }

    /** A look-up may overtake a message that is still on its way; only a carrier that knows keys again makes one of the two. */
    private Fate neverReceived(Queued message, Tried tried, Delivery answer, long now) {
        long at = now + retry(message, tried);
        return tried.inDoubt() && at < lastMoment(message, tried)
                ? new Fate.Again(tried, at)
                : new Fate.Ended(tried, answer);
    }

    private Fate again(Queued message, Tried tried, long at, long now, String why) {
        if (at < lastMoment(message, tried)) {
            return new Fate.Again(tried, at);
        }
        return tried.inDoubt() ? settled(message, tried, now, why) : lapsed(message, tried, now);
    }

    private Fate pending(Queued message, Tried tried, long now, long at) {
        if (capabilities.receipts()) {
            return lookedAt(message, tried, now, at, "pending");
        }
        return message.expires() > now
                ? new Fate.Awaited(tried, message.expires())
                : new Fate.Ended(tried, Delivery.unknown("pending, and nobody said what became of it"));
    }

    private Fate settled(Queued message, Tried tried, long now, String why) {
        return capabilities.receipts()
                ? new Fate.LookUp(tried, now + pause(message, tried))
                : new Fate.Ended(tried, Delivery.unknown(why));
    }

    /** The last look is at the moment of expiry, or the third. */
    private static Fate lookedAt(Queued message, Tried tried, long now, long at, String why) {
        if (at <= message.expires() || tried.looks() < LEAST_LOOKS) {
            return new Fate.LookUp(tried, at);
        }
        return now < message.expires()
                ? new Fate.LookUp(tried, message.expires())
                : new Fate.Ended(tried, Delivery.unknown(why));
    }

    /** A call that begins before this moment reaches the platform while it still knows the key. */
    private long knownUntil(Tried tried) {
        return capabilities
                .deduplicates()
                .map(Span::millis)
                .map(window -> tried.since() + window - patience.deadline().millis())
                .orElse(Long.MIN_VALUE);
    }

    private long retry(Queued message, Tried tried) {
        return Math.max(LEAST_WAIT, Pauses.next(patience.retries(), message.key(), tried.unknown()));
    }

    private long pause(Queued message, Tried tried) {
        return Math.max(LEAST_WAIT, Pauses.next(patience.looks(), message.key(), tried.looks()));
    }

    static long toWait(Delivery.Throttled throttled) {
        return Math.max(LEAST_WAIT, throttled.retryAfter().toMillis());
    }
}
