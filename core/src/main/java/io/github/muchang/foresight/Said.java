package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.DeliveryUnresolved;
import io.github.muchang.journal.DeliveryFact.MessageDeferred;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Reason;
import io.github.muchang.journal.StaffFact.NotSentByHand;
import io.github.muchang.journal.StaffFact.SentByHand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says of one message, in short.
 *
 * @param at when
 * @param message which
 * @param kind what became of it
 * @param what which content, for what, by which policies
 */
record Said(long at, MessageId message, Kind kind, What what) {
    private static final What NOTHING = new What("", Purpose.SERVICE, ImmutableList.of());

    /** What became of it. */
    enum Kind {
        WAITS,
        SUPPRESSED,
        REQUESTED,
        ACCEPTED,
        REFUSED,
        UNRESOLVED
    }

    /**
     * What many messages have in common.
     *
     * @param content its name; empty where the fact does not say it
     * @param purpose of the content, where it is requested, or sent by hand
     * @param policies why it waits or is not sent
     */
    record What(String content, Purpose purpose, List<String> policies) {
        /** Copies the list. */
        What {
            policies = ImmutableList.copyOf(policies);
        }
    }

    /** What a fact says; null if it is not about what is counted. */
    static @Nullable Said of(Fact fact) {
        if (fact instanceof DeliveryRequested asked) {
            return new Said(
                    asked.at(),
                    asked.message(),
                    Kind.REQUESTED,
                    new What(asked.content(), asked.purpose(), ImmutableList.of()));
        } else if (fact instanceof DeliveryAccepted accepted) {
            return new Said(accepted.at(), accepted.message(), Kind.ACCEPTED, NOTHING);
        } else if (fact instanceof MessageDeferred deferred) {
            return new Said(deferred.at(), deferred.message(), Kind.WAITS, by(deferred.content(), deferred.rulings()));
        } else if (fact instanceof MessageSuppressed suppressed) {
            return new Said(
                    suppressed.at(),
                    suppressed.message(),
                    Kind.SUPPRESSED,
                    by(suppressed.content(), suppressed.rulings()));
        } else if (fact instanceof SentByHand sent) {
            return new Said(
                    sent.at(),
                    sent.message(),
                    Kind.ACCEPTED,
                    new What(sent.content(), sent.purpose(), ImmutableList.of()));
        } else if (fact instanceof NotSentByHand kept) {
            return new Said(kept.at(), kept.message(), Kind.SUPPRESSED, by(kept.content(), kept.rulings()));
        } else if (fact instanceof DeliveryRefused refused) {
            return new Said(
                    refused.at(),
                    refused.message(),
                    Kind.REFUSED,
                    new What(
                            "",
                            Purpose.SERVICE,
                            ImmutableList.of(
                                    refused.reason().equals(DeliveryRefused.POLICY)
                                            ? refused.detail()
                                            : refused.reason())));
        } else if (fact instanceof DeliveryUnresolved unresolved) {
            return new Said(unresolved.at(), unresolved.message(), Kind.UNRESOLVED, NOTHING);
        }
        return null;
    }

    private static What by(String content, List<Reason> rulings) {
        ImmutableList.Builder<String> policies = ImmutableList.builderWithExpectedSize(rulings.size());
        for (Reason each : rulings) {
            policies.add(each.policy());
        }
        return new What(content, Purpose.SERVICE, policies.build());
    }
}
