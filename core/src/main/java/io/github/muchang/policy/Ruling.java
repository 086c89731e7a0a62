package io.github.muchang.policy;

import io.github.muchang.segment.Wording;

/** What one policy says of one message. */
public sealed interface Ruling {
    /** The policy. */
    Policy policy();

    /** {@code allow}, {@code defer} or {@code refuse}. */
    String code();

    /** The ruling with its reason, as a sentence. */
    String in(Wording w);

    /**
     * It may go.
     *
     * @param policy the policy
     * @param exempt whether that is because the policy does not bind such a message
     */
    record Allow(Policy policy, boolean exempt) implements Ruling {
        @Override
        public String code() {
            return "allow";
        }

        @Override
        public String in(Wording w) {
            return policy.sentence(w) + (exempt ? w.of("（这类消息不受此限）", " (does not bind such a message)") : "");
        }
    }

    /**
     * Not yet.
     *
     * @param policy the policy
     * @param until when it lets the message pass, if nothing happens until then, in milliseconds
     * @param measured the number on which that depends, see {@link Policy#measured}
     */
    record Defer(Policy policy, long until, long measured) implements Ruling {
        @Override
        public String code() {
            return "defer";
        }

        @Override
        public String in(Wording w) {
            return policy.sentence(w) + status(policy, measured, w) + w.of("，等到 ", "; waits until ") + w.moment(until);
        }
    }

    /**
     * No.
     *
     * @param policy the policy
     * @param measured the number on which that depends, see {@link Policy#measured}
     */
    record Refuse(Policy policy, long measured) implements Ruling {
        @Override
        public String code() {
            return "refuse";
        }

        @Override
        public String in(Wording w) {
            return w.of("不符合「", "against the rule '")
                    + policy.sentence(w)
                    + w.of("」", "'")
                    + status(policy, measured, w);
        }
    }

    private static String status(Policy policy, long measured, Wording w) {
        String status = policy.status(measured, w);
        return status.isEmpty() ? "" : w.of("（", " (") + status + w.of("）", ")");
    }
}
