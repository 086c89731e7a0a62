package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.http.Answer;
import io.github.muchang.http.ErrorClass;
import io.github.muchang.http.Exchange;
import io.github.muchang.http.PlatformError;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an implementation answered to an action that it does. Personal: does not print what it says.
 *
 * @param underWay whether it is still at it ({@code async}), so that it says nothing of the outcome
 * @param data what it says; a missing node if nothing
 */
public record Reply(boolean underWay, JsonNode data) {
    static final int BAD_REQUEST = 1400;
    static final int NO_TOKEN = 1401;
    static final int WRONG_TOKEN = 1403;
    static final int NO_SUCH_ACTION = 1404;

    /** HTTP's 429 among the codes of a WebSocket. */
    private static final int TOO_FAST = 1429;

    /** What onebots says of every failure. */
    static final int ANY_FAILURE = -1;

    private static final int ASYNC = 1;

    /** Checks that it is there. */
    public Reply {
        Objects.requireNonNull(data, "data");
    }

    /** Status and retcode, of which one may be missing; a failure whose code cannot be one counts as -1. */
    static Answer<Reply> read(JsonNode body) {
        Optional<Long> code = Frame.number(body, "retcode").filter(each -> each == each.intValue());
        String status = Frame.text(body, "status");
        JsonNode data = body.path("data");
        if (status.equals("failed")) {
            return refused(code.map(Long::intValue).filter(each -> each != 0).orElse(ANY_FAILURE));
        }
        if (code.isEmpty() && !status.equals("ok") && !status.equals("async")) {
            return new Answer.Unclear<>("no answer of OneBot");
        }
        int number = code.map(Long::intValue).orElse(status.equals("async") ? ASYNC : 0);
        if (number == 0 || number == ASYNC) {
            return new Answer.Given<>(new Reply(number == ASYNC || status.equals("async"), data));
        }
        return status.equals("ok") ? new Answer.Unclear<>("ok, and " + number) : refused(number);
    }

    static Answer<Reply> refused(int code) {
        if (code == TOO_FAST) {
            return new Answer.Later<>(Exchange.UNREACHABLE, String.valueOf(code));
        }
        ErrorClass kind =
                switch (code) {
                    case BAD_REQUEST, NO_SUCH_ACTION -> ErrorClass.REQUEST;
                    case NO_TOKEN, WRONG_TOKEN -> ErrorClass.ACCOUNT;
                    default -> ErrorClass.UNKNOWN; // each implementation has its own, and some one for everything
                };
        return new Answer.Refused<>(new PlatformError("ONEBOT", code, kind), Optional.empty());
    }

    @Override
    public String toString() {
        return underWay ? "Reply[under way]" : "Reply[***]";
    }
}
