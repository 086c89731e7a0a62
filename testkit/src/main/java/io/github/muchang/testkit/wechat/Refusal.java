package io.github.muchang.testkit.wechat;

/** A call that breaks a rule, with the platform's own code. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    Refusal(int code, String words) {
        super(words, null, false, false);
        this.code = code;
    }

    /** What is asked for has a value that is out of bounds. */
    static Refusal invalid(String name) {
        return new Refusal(40058, "invalid parameter: " + name);
    }

    /** What is asked for lacks something. */
    static Refusal lacking(String name) {
        return new Refusal(40063, "missing parameter: " + name);
    }

    int code() {
        return code;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
