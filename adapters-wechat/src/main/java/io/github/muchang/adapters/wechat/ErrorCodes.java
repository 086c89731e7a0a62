package io.github.muchang.adapters.wechat;

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
import java.util.Optional;

/**
 * The tables of error codes. WeCom: meanings of page 90313. Official accounts: the platform's pages and the lists of public SDKs. The classes are
 * ours. WeCom's 40001 is a wrong secret, an official account's a token that is not the latest.
 */
final class ErrorCodes {
    private static final CodeTable<ErrorClass> WECOM = CodeTable.of(TOKEN, 40014, 42001, 41001)
            .put(UNCERTAIN, -1, 6000, 301022, 2000111)
            .put(THROTTLED, 45009, 45033, 45035, 45036)
            .put(BUSY, 41063, 41079, 41096, 41078)
            .put(DONE, 41051, 40100, 40129, 41093)
            .put(ITEM, 84061, 40096, 40003, 60111, 41048, 41050, 40068, 40144, 40128, 40130, 40131, 40099, 701008)
            .put(ACCOUNT, 40001, 40013, 40091, 48002, 48001, 48006, 48011, 60020, 60021, 50002, 60011, 60030, 60031)
            .put(ACCOUNT, 301002, 610023, 610024, 40201, 40204)
            .put(QUOTA, 41045, 41041, 40126, 41210, 41095, 41202, 41069, 41094)
            .put(REQUEST, 40058, 40063, 40035, 41035, 41039, 41040, 41044, 41047, 41064, 41065, 40007, 40145)
            .put(REQUEST, 60268, 50100);

    private static final CodeTable<ErrorClass> OFFICIAL_ACCOUNT = CodeTable.of(TOKEN, 40001, 40014, 42001)
            .put(UNCERTAIN, -1)
            .put(THROTTLED, 45009, 45011)
            .put(DONE, 45065) // a clientmsgid that was sent before
            .put(ITEM, 40003, 43004, 43101, 43116, 43019, 45015, 45047)
            .put(ACCOUNT, 40164, 48001, 50002, 40243)
            .put(QUOTA, 45028);

    private ErrorCodes() {}

    /** The error of a code; empty for 0. */
    static Optional<PlatformError> error(Platform platform, int code) {
        return code == 0
                ? Optional.empty()
                : Optional.of(new PlatformError(platform.name(), code, kind(platform, code)));
    }

    private static ErrorClass kind(Platform platform, int code) {
        return codes(platform).of(code, ErrorClass.UNKNOWN);
    }

    static Map<Integer, ErrorClass> table(Platform platform) {
        return codes(platform).all();
    }

    private static CodeTable<ErrorClass> codes(Platform platform) {
        return platform == Platform.WECOM ? WECOM : OFFICIAL_ACCOUNT;
    }
}
