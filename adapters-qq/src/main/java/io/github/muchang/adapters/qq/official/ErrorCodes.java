package io.github.muchang.adapters.qq.official;

import static io.github.muchang.http.ErrorClass.ACCOUNT;
import static io.github.muchang.http.ErrorClass.BUSY;
import static io.github.muchang.http.ErrorClass.DONE;
import static io.github.muchang.http.ErrorClass.ITEM;
import static io.github.muchang.http.ErrorClass.QUOTA;
import static io.github.muchang.http.ErrorClass.REQUEST;
import static io.github.muchang.http.ErrorClass.THROTTLED;
import static io.github.muchang.http.ErrorClass.TOKEN;
import static io.github.muchang.http.ErrorClass.UNCERTAIN;

import io.github.muchang.http.CodeTable;
import io.github.muchang.http.ErrorClass;
import io.github.muchang.http.PlatformError;
import java.util.Map;

/**
 * The table of error codes, by the wiki's lists as of 2026-09-10 and the documents of 2025-04. The classes are ours. What the platform checks before it
 * does anything, and could not check, is busy: nothing was done.
 */
final class ErrorCodes {
    /** Not granted to this bot. */
    static final int NOT_GRANTED = 11253;

    private static final String PLATFORM = "QQ";
    private static final int BAD_TOKEN = 401;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;
    private static final int TOO_MANY = 429;

    private static final CodeTable<ErrorClass> TABLE = CodeTable.of(TOKEN, 11241, 11243, 11251, 11261, 11275)
            .put(UNCERTAIN, 50002, 40034004, 50055001, 50055002, 50055006, 50065001)
            .put(THROTTLED, 100001)
            .put(BUSY, 11242, 11252, 11263, 11281, 304082, 304083, 850027, 40034100, 40093001)
            .put(DONE, 40054005)
            .put(ITEM, 304027, 304103, 40034005, 40034026, 40034128, 40034024, 40034025, 40034027) // nothing to answer
            .put(ITEM, 40034102, 40034105, 40054013, 40054004) // no active push
            .put(ITEM, 304025, 40034006, 1100101) // unfit content
            .put(ITEM, 40034101, 40054002, 40054003, 850018, 1100104) // the group
            .put(ITEM, 306001, 306002, 306003, 306004, 306005, 306006, 40062003, 40064004) // recall
            .put(ACCOUNT, 10004, 11253, 11254, 11265, 11282, 100007, 100016, 304004, 304036, 40034127, 40054016)
            .put(QUOTA, 22009, 40034122, 40034123, 40093002)
            .put(REQUEST, 22006, 304003, 304061, 340069, 850019, 850026, 850031, 40054007, 40054010, 40054018);

    private ErrorCodes() {}

    /** The error of a code that came with a status of HTTP, or of the status if there was no code. */
    static PlatformError error(int code, int status) {
        return new PlatformError(PLATFORM, code, TABLE.of(code, byStatus(status)));
    }

    static Map<Integer, ErrorClass> table() {
        return TABLE.all();
    }

    /** Statuses by which it is certain that nothing was done. */
    static ErrorClass byStatus(int status) {
        return switch (status) {
            case BAD_TOKEN -> TOKEN;
            case NOT_FOUND, WRONG_METHOD -> REQUEST;
            case TOO_MANY -> THROTTLED;
            default -> ErrorClass.UNKNOWN;
        };
    }
}
