package io.github.muchang.identity;

import io.github.muchang.fault.Names;
import java.util.Objects;

/**
 * Where somebody can be reached: a handle that is valid for one of our accounts on a carrier. Personal: it does not print
 * its handle.
 *
 * @param carrier the carrier
 * @param account our account on it (an official account's app id, a staff member's number); plain
 * @param handle theirs (an openid, an external user id); 1 to 256 characters
 */
public record Address(CarrierId carrier, String account, String handle) {
    /** Checks the parts. */
    public Address {
        Objects.requireNonNull(carrier, "carrier");
        Names.checked(account, "account");
        Objects.requireNonNull(handle, "handle");
        if (handle.isBlank() || handle.length() > Identity.LONGEST) {
            throw new IllegalArgumentException("the handle on carrier '" + carrier + "' must have 1 to "
                    + Identity.LONGEST + " characters, not " + handle.length());
        }
    }

    /** The address of a handle on an account of a carrier. */
    public static Address of(String carrier, String account, String handle) {
        return new Address(CarrierId.of(carrier), account, handle);
    }

    @Override
    public String toString() {
        return "Address[" + carrier + "/" + account + "/***]";
    }
}
