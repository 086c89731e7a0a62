package io.github.muchang.party;

import com.google.common.collect.ComparisonChain;
import io.github.muchang.identity.MessageId;
import java.util.Optional;

/**
 * What a member of a small circle suggested, as long as something is still to be done about it. What it says is not kept: the host knows
 * it by its key. Immutable; each method answers a changed copy.
 *
 * @param circle the circle that it was made to
 * @param made when, in milliseconds
 * @param stage how far it is
 * @param message the latest message by which the member was to be told; empty for none
 */
public record Suggestion(String circle, long made, Stage stage, Optional<MessageId> message)
        implements Comparable<Suggestion> {
    /** One that nobody has looked at. */
    public static Suggestion of(String circle, long made) {
        return new Suggestion(circle, made, Stage.SUGGESTED, Optional.empty());
    }

    /** At another stage. */
    public Suggestion at(Stage next) {
        return new Suggestion(circle, made, next, message);
    }

    /** The member is to be told by this message. */
    public Suggestion toldBy(MessageId next) {
        return new Suggestion(circle, made, stage, Optional.of(next));
    }

    /** The one with more done about it is further on. */
    @Override
    public int compareTo(Suggestion o) {
        return ComparisonChain.start()
                .compare(stage, o.stage)
                .compare(made, o.made)
                .compare(circle, o.circle)
                .compare(
                        message.map(MessageId::number).orElse(0),
                        o.message.map(MessageId::number).orElse(0))
                .compare(
                        message.map(each -> each.party().value()).orElse(0),
                        o.message.map(each -> each.party().value()).orElse(0))
                .result();
    }

    static Suggestion merge(Suggestion a, Suggestion b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** How far a suggestion is; each stage leads to the next. What is declined, or told to the member, is kept no longer. */
    public enum Stage {
        /** Nobody has decided about it. */
        SUGGESTED,
        /** The staff want it done. */
        ADOPTED,
        /** It was done, and credited to the member. */
        CREDITED
    }
}
