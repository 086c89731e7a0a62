package io.github.muchang.content;

/** How much of what a content may say of itself. */
final class Limits {
    static final int PRIORITY = 1000;
    static final int WEIGHT = 100;
    static final int VARIANTS = 32;
    static final int DEFAULTS = 32;
    static final int APPROVALS = 100;

    /** All that is known of who agreed to a proof is in one state, which stays small. */
    static final int PROOFS = 256;

    /** Proofs that one content rests on. */
    static final int RESTING = 8;

    /** Sender, refusal, reasons and whoever approved, in characters. */
    static final int WORDS = 200;

    /** Rows of buttons, and buttons in a row: QQ shows at most 5 x 5 (bot.q.qq.com, message buttons, 2026-09). */
    static final int ROW = 5;

    private Limits() {}
}
