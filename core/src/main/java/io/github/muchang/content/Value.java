package io.github.muchang.content;

/**
 * What the receiver gets from it, in one sentence (无价值不打扰: no value, no disturbing).
 *
 * @param sentence 2 to 200 characters, not blank
 */
public record Value(String sentence) {
    private static final int LEAST = 2;
    private static final int MOST = 200;

    /** Checks that something is said. */
    public Value {
        int length = sentence.strip().length();
        if (length < LEAST || length > MOST) {
            throw new IllegalArgumentException("a value is one sentence of " + LEAST + " to " + MOST
                    + " characters on what the receiver gets, not " + length);
        }
    }

    /** The value that this sentence states. */
    public static Value of(String sentence) {
        return new Value(sentence);
    }

    @Override
    public String toString() {
        return sentence;
    }
}
