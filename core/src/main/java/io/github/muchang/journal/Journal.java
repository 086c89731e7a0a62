package io.github.muchang.journal;

import io.github.muchang.identity.PartyId;
import java.util.List;

/** Reads facts in the order in which they were committed. Implementations are thread-safe. */
public interface Journal {
    /** At most {@code limit} facts from an offset on; fewer only at the end. */
    List<Recorded> read(long from, int limit);

    /** How many facts were committed; the offset of the next. */
    long size();

    /** Every fact about one party, in order. */
    List<Recorded> of(PartyId party);
}
