package io.github.muchang.runtime;

import io.github.muchang.identity.PartyId;
import java.io.Serial;

/** What a decision looked at is behind what is committed, for a moment: it is to be made again. */
final class BehindException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    BehindException(PartyId party) {
        super("what is known of who is in " + party + " is behind what is committed");
    }
}
