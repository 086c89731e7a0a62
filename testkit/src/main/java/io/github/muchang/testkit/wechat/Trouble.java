package io.github.muchang.testkit.wechat;

import java.time.Duration;

/** What may go wrong with a call. */
public final class Trouble {
    static final Trouble NONE = new Trouble(Kind.NONE, 0, Duration.ZERO);

    final Kind kind;
    final int code;
    final Duration delay;

    private Trouble(Kind kind, int code, Duration delay) {
        this.kind = kind;
        this.code = code;
        this.delay = delay;
    }

    /** It is answered with this errcode and has no effect. */
    public static Trouble errcode(int errcode) {
        return new Trouble(Kind.ERRCODE, errcode, Duration.ZERO);
    }

    /** It is answered with this HTTP status and has no effect. */
    public static Trouble status(int status) {
        return new Trouble(Kind.STATUS, status, Duration.ZERO);
    }

    /** It has its effect, and then the connection ends within the reply. */
    public static Trouble replyLost() {
        return new Trouble(Kind.REPLY_LOST, 0, Duration.ZERO);
    }

    /** It has no effect, and the connection ends within the reply. */
    public static Trouble requestLost() {
        return new Trouble(Kind.REQUEST_LOST, 0, Duration.ZERO);
    }

    /** It has its effect, and is answered with what is no JSON. */
    public static Trouble nonsense() {
        return new Trouble(Kind.NONSENSE, 0, Duration.ZERO);
    }

    /** It takes so long before it is looked at, in real time, whatever the fake's clock says; then all is well. */
    public static Trouble slow(Duration delay) {
        return new Trouble(Kind.SLOW, 0, delay);
    }

    @Override
    public String toString() {
        return "Trouble[" + kind + (code == 0 ? "" : " " + code) + (delay.isZero() ? "" : " " + delay) + "]";
    }

    enum Kind {
        NONE,
        ERRCODE,
        STATUS,
        REPLY_LOST,
        REQUEST_LOST,
        NONSENSE,
        SLOW
    }
}
