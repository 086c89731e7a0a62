package io.github.muchang.carrier;

import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * What a platform did with one message. Kept in the journal, so it holds nothing personal: a detail is the platform's code, never its
 * sentence about somebody.
 */
public sealed interface Delivery {

    /** The platform has it, under this receipt. */
    static Delivery accepted(String receipt) {
        return new Accepted(receipt);
    }

    /** Somebody must confirm it, or a job runs; {@link Receipts} knows it by this handle. */
    static Delivery pending(String handle) {
        return new Pending(handle);
    }

    /** The platform does not take it. */
    static Delivery refused(Reason reason, String detail) {
        return new Refused(reason, detail);
    }

    /** Our account was too fast; the message was not taken. */
    static Delivery throttled(Duration retryAfter) {
        return new Throttled(retryAfter, Scope.ACCOUNT);
    }

    /** Nobody can say whether the platform has it. */
    static Delivery unknown(String detail) {
        return new Unknown(detail);
    }

    /**
     * The platform has it and will not have it again.
     *
     * @param receipt the platform's id for it; 1 to 128 printable ASCII characters
     */
    record Accepted(String receipt) implements Delivery {
        /** Checks the receipt. */
        public Accepted {
            Plain.trace(receipt, "receipt");
        }
    }

    /**
     * The platform has it, and has not sent it yet.
     *
     * @param handle what to ask after; 1 to 128 printable ASCII characters
     */
    record Pending(String handle) implements Delivery {
        /** Checks the handle. */
        public Pending {
            Plain.trace(handle, "handle");
        }
    }

    /**
     * The platform does not take it, and nobody will receive it.
     *
     * @param reason why
     * @param detail the platform's code, for whoever looks into it; cut at 120 characters
     */
    record Refused(Reason reason, String detail) implements Delivery {
        /** Shortens the detail. */
        public Refused {
            Objects.requireNonNull(reason, "reason");
            detail = Plain.detail(detail);
        }
    }

    /**
     * The platform has not taken it, and asks to wait; or it cannot be reached, and certainly nothing was sent.
     *
     * @param retryAfter how long; nothing to 366 days
     * @param scope what has to wait
     */
    record Throttled(Duration retryAfter, Scope scope) implements Delivery {
        private static final Duration LONGEST = Duration.ofDays(366);

        /** Checks the length of time. */
        public Throttled {
            Objects.requireNonNull(scope, "scope");
            if (retryAfter.isNegative() || retryAfter.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "a platform asks to wait for nothing to 366 days, not " + retryAfter);
            }
        }
    }

    /**
     * Nobody can say whether the platform has it: no answer came, or none that can be read.
     *
     * @param detail what happened instead; cut at 120 characters
     */
    record Unknown(String detail) implements Delivery {
        /** Shortens the detail. */
        public Unknown {
            detail = Plain.detail(detail);
        }
    }

    /** How much an answer is about. */
    enum Scope {
        /** This message only. */
        MESSAGE,
        /** Whatever is sent to this address. */
        ADDRESS,
        /** Whatever is sent from our account. */
        ACCOUNT
    }

    /**
     * Why a platform does not take a message. An adapter chooses the nearest, and puts the platform's code into the detail. Codes are those
     * of WeCom's global list (90313), of official accounts, and of the QQ bot.
     */
    enum Reason {
        /** Not, or no longer, a friend, follower or member: 84061, 43004, 54004. */
        NOT_A_CONTACT(Scope.ADDRESS),
        /** They do not want messages from us: 43101, 43019, 40054013. */
        BLOCKED(Scope.ADDRESS),
        /** The platform knows nobody by this handle: 40096, 40003. */
        BAD_ADDRESS(Scope.ADDRESS),
        /** We may not speak there: muted, or the group is gone: 40054002, 1100104. */
        MUTED(Scope.ADDRESS),
        /** Their last contact is too long ago, or what is answered can be answered no more: 45015, 41050, 304027. */
        OUTSIDE_WINDOW(Scope.MESSAGE),
        /** They have had as many as the platform allows: 45047; a mass message's result 3. */
        QUOTA_USED_UP(Scope.MESSAGE),
        /** Our account has sent as many as the platform allows: 45028, 41210. */
        ACCOUNT_QUOTA_USED_UP(Scope.ACCOUNT),
        /** The platform finds the content unfit: 304025, 40034006. */
        CONTENT_REJECTED(Scope.MESSAGE),
        /** This kind of content cannot be sent here. */
        KIND_NOT_SUPPORTED(Scope.MESSAGE),
        /** Too long, or a part is missing or wrong: 40058, 40054007. */
        MALFORMED(Scope.MESSAGE),
        /** An image or file could not be had, or has expired: 40007, 850026. */
        MEDIA_UNAVAILABLE(Scope.MESSAGE),
        /** The staff member who had to confirm it did not. */
        NOT_CONFIRMED(Scope.MESSAGE),
        /** Its time was over before the platform had it. */
        EXPIRED(Scope.MESSAGE),
        /** A look-up shows that the platform never got it. */
        NOT_RECEIVED(Scope.MESSAGE),
        /** Our account lacks the right, or is set up wrongly: 48002, 60020, 11253. */
        NOT_PERMITTED(Scope.ACCOUNT),
        /** Our account is limited, frozen or banned: 50002, 40243, 11265. */
        ACCOUNT_DISABLED(Scope.ACCOUNT),
        /** Something else; the detail says which code. */
        OTHER(Scope.MESSAGE);

        private static final ImmutableSortedMap<String, Reason> BY_CODE = Arrays.stream(values())
                .collect(toImmutableSortedMap(Comparator.naturalOrder(), Reason::code, each -> each));

        private final Scope finalFor;

        Reason(Scope finalFor) {
            this.finalFor = finalFor;
        }

        /** The reason with this code, if it is one. */
        public static Optional<Reason> of(String code) {
            return Optional.ofNullable(BY_CODE.get(code));
        }

        /** The reason as the journal has it, such as {@code not-a-contact}. */
        public String code() {
            return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, name());
        }

        /** What need not be tried again until somebody has changed something: the message in every case, or more. */
        public Scope finalFor() {
            return finalFor;
        }
    }
}
