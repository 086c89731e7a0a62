package io.github.muchang.identity;

/**
 * The number under which Muchang knows a party: dense, given in order of arrival from 1 on, meaningless outside.
 *
 * @param value 1 to 2,147,483,647
 */
public record PartyId(int value) implements Comparable<PartyId> {
    /** Checks the range. */
    public PartyId {
        if (value < 1) {
            throw new IllegalArgumentException("a party's number starts at 1, not " + value);
        }
    }

    /** Reads the form that {@link #toString} writes. */
    public static PartyId parse(String text) {
        try {
            if (text.startsWith("p-")) {
                return new PartyId(Integer.parseInt(text.substring(2)));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no party number such as p-17", e);
        }
        throw new IllegalArgumentException("'" + text + "' is no party number such as p-17");
    }

    @Override
    public int compareTo(PartyId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return "p-" + value;
    }
}
