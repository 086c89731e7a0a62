package io.github.muchang.carrier;

/**
 * A place in a roster, meaningful to its carrier only; does not print.
 *
 * @param value 0 to 2,048 characters; empty for the start
 */
public record Cursor(String value) {
    /** Before the first member. */
    public static final Cursor START = new Cursor("");

    private static final int LONGEST = 2048;

    /** Checks the length. */
    public Cursor {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a cursor has at most " + LONGEST + " characters, not " + value.length());
        }
    }

    /** The place of this name. */
    public static Cursor of(String value) {
        return new Cursor(value);
    }

    /** Whether it is before the first member. */
    public boolean isStart() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return isStart() ? "Cursor[start]" : "Cursor[***]";
    }
}
