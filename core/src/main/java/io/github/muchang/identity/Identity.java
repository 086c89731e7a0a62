package io.github.muchang.identity;

import io.github.muchang.fault.Names;
import java.util.Objects;

/**
 * One way of knowing who somebody is: a union id, a member number, a verified phone. Personal: it does not print its value.
 * Whether a kind is strong enough to join two histories is said by the domain.
 *
 * @param kind the kind, as the domain names it
 * @param value the value at its source; 1 to 256 characters
 */
public record Identity(String kind, String value) {
    /** The longest value, in characters. */
    public static final int LONGEST = 256;

    /** Checks both parts. */
    public Identity {
        Names.checked(kind, "identity kind");
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("the value of identity '" + kind + "' must have 1 to " + LONGEST
                    + " characters, not " + value.length());
        }
    }

    /** The identity of this kind and value. */
    public static Identity of(String kind, String value) {
        return new Identity(kind, value);
    }

    @Override
    public String toString() {
        return "Identity[" + kind + "=***]";
    }

    /** How much a kind of identity proves. */
    public enum Strength {
        /** One person at a time: joins histories, and two different values for one person are a conflict. */
        STRONG,
        /** A hint (a nickname, an IP address): kept, never used to find or join anybody. */
        WEAK
    }
}
