package io.github.muchang.testkit.qq;

/** How a program that speaks OneBot v11 departs from the standard. */
public enum OneBotFlavour {
    /** Not at all. */
    STANDARD(0),
    /**
     * As NapCat was read: answers have {@code message}, {@code wording} and {@code stream} and an echo always; HTTP answers 403 to a wrong or
     * missing token; a WebSocket with a wrong token gets one frame with 1403 and is closed; events are signed with the token; the role of a
     * reverse WebSocket is always Universal.
     */
    NAPCAT(0),
    /**
     * As onebots was run: every failure is -1 with {@code msg} and without {@code data}; HTTP answers 401 with 1403 to a wrong token; ids of
     * messages are beyond 32 bits; {@code self_id} in events is another number than in headers; the token of a reverse WebSocket stands in the
     * query; mutes, removals and cards are not implemented.
     */
    ONEBOTS(81_166_291_000L);

    final long firstMessage;

    OneBotFlavour(long firstMessage) {
        this.firstMessage = firstMessage;
    }
}
