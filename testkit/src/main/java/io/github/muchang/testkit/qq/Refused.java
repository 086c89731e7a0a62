package io.github.muchang.testkit.qq;

/** A call that breaks a rule, with the platform's own code. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What does not fit its type, or lacks something; the platform's own code for a missing field is in none of our notes. */
    static final int UNFIT = 304061;

    private final int status;
    private final int code;

    Refused(int status, int code, String words) {
        super(words, null, false, false);
        this.status = status;
        this.code = code;
    }

    Refused(int code, String words) {
        this(400, code, words);
    }

    static Refused unfit(String name) {
        return new Refused(UNFIT, "unfit: " + name);
    }

    static Refused tooFast(String limit) {
        return new Refused(429, 22009, "more than " + limit);
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
