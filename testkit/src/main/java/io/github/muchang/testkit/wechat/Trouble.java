package io.github.muchang.testkit.wechat;

import io.github.muchang.testkit.fake.Fault;
import java.time.Duration;

/** What may go wrong with a call. */
public final class Trouble {
    private final Fault fault;

    private Trouble(Fault fault) {
        this.fault = fault;
    }

    /** It is answered with this errcode and has no effect. */
    public static Trouble errcode(int errcode) {
        return new Trouble(new Fault(Fault.Kind.CODE, 0, errcode, Duration.ZERO));
    }

    /** It is answered with this HTTP status and has no effect. */
    public static Trouble status(int status) {
        return new Trouble(new Fault(Fault.Kind.STATUS, status, 0, Duration.ZERO));
    }

    /** It has its effect, and then the connection ends within the reply. */
    public static Trouble replyLost() {
        return new Trouble(Fault.of(Fault.Kind.REPLY_LOST));
    }

    /** It has no effect, and the connection ends within the reply. */
    public static Trouble requestLost() {
        return new Trouble(Fault.of(Fault.Kind.REQUEST_LOST));
    }

    /** It has its effect, and is answered with what is no JSON. */
    public static Trouble nonsense() {
        return new Trouble(Fault.of(Fault.Kind.NONSENSE));
    }

    /** It takes so long before it is looked at, in real time, whatever the fake's clock says; then all is well. */
    public static Trouble slow(Duration delay) {
        return new Trouble(new Fault(Fault.Kind.SLOW, 0, 0, delay));
    }

    Fault fault() {
        return fault;
    }

    @Override
    public String toString() {
        return "Trouble[" + fault + "]";
    }
}
