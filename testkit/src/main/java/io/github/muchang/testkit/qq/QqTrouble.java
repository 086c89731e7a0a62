package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Fault;
import java.time.Duration;

/** What may go wrong with a call of a {@link FakeQqBot} or a {@link FakeOneBot}. */
public final class QqTrouble {
    private final Fault fault;

    private QqTrouble(Fault fault) {
        this.fault = fault;
    }

    /** It is answered with this code, and the HTTP status that goes with it, and has no effect. */
    public static QqTrouble error(int code) {
        return new QqTrouble(new Fault(Fault.Kind.CODE, 0, code, Duration.ZERO));
    }

    /** It is answered with this HTTP status and this code, and has no effect. */
    public static QqTrouble error(int status, int code) {
        return new QqTrouble(new Fault(Fault.Kind.CODE, status, code, Duration.ZERO));
    }

    /** It is answered with this HTTP status and no body, and has no effect. */
    public static QqTrouble status(int status) {
        return new QqTrouble(new Fault(Fault.Kind.STATUS, status, 0, Duration.ZERO));
    }

    /** It has its effect, and then the connection ends within the reply. */
    public static QqTrouble replyLost() {
        return new QqTrouble(Fault.of(Fault.Kind.REPLY_LOST));
    }

    /** It has no effect, and the connection ends within the reply. */
    public static QqTrouble requestLost() {
        return new QqTrouble(Fault.of(Fault.Kind.REQUEST_LOST));
    }

    /** It has its effect, and is answered with what is no JSON. */
    public static QqTrouble nonsense() {
        return new QqTrouble(Fault.of(Fault.Kind.NONSENSE));
    }

    /** It takes so long before it is looked at, in real time, whatever the fake's clock says; then all is well. */
    public static QqTrouble slow(Duration delay) {
        return new QqTrouble(new Fault(Fault.Kind.SLOW, 0, 0, delay));
    }

    Fault fault() {
        return fault;
    }

    @Override
    public String toString() {
        return "QqTrouble[" + fault + "]";
    }
}
