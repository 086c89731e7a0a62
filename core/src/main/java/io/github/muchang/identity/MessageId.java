package io.github.muchang.identity;

/**
 * The name of one message, stable over retries, restarts and merges: the party it was first meant for, and its number there.
 *
 * @param party the party that it was decided for
 * @param number 1 and up
 */
public record MessageId(PartyId party, int number) implements Comparable<MessageId> {
    /** Checks the number. */
    public MessageId {
        if (number < 1) {
            throw new IllegalArgumentException("a message's number starts at 1, not " + number);
        }
    }

    /** Reads the form that {@link #toString} writes. */
    public static MessageId parse(String text) {
        int dot = text.indexOf('.');
        try {
            if (dot > 0) {
                return new MessageId(PartyId.parse(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no message such as p-17.3", e);
        }
        throw new IllegalArgumentException("'" + text + "' is no message such as p-17.3");
    }

    @Override
    public int compareTo(MessageId other) {
        int byParty = party.compareTo(other.party);
        return byParty != 0 ? byParty : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return party + "." + number;
    }
}
