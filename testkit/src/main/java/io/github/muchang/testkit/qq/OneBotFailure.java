package io.github.muchang.testkit.qq;

/** An action that fails, with its retcode. */
final class OneBotFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int BAD = 1400;
    static final int UNKNOWN = 1404;
    static final int FAILED = 100;

    private final int retcode;

    OneBotFailure(int retcode, String words) {
        super(words, null, false, false);
        this.retcode = retcode;
    }

    static OneBotFailure bad(String name) {
        return new OneBotFailure(BAD, "bad parameter: " + name);
    }

    static OneBotFailure failed(String words) {
        return new OneBotFailure(FAILED, words);
    }

    int retcode() {
        return retcode;
    }
}
