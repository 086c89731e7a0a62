package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import java.util.List;

/**
 * Whom a signal may speak of.
 *
 * @param known one party, or several that it would join; none for a newcomer
 * @param tellsNothing whether it names nothing but what is known of one party, who can be reached there
 */
record Met(List<PartyId> known, boolean tellsNothing) {
    Met {
        known = ImmutableList.copyOf(known);
    }
}
