package io.github.muchang.store;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A journal in memory, with the offsets of each party's facts. Not thread-safe. */
final class MemoryJournal {
    private final boolean keeps;
    private final List<Recorded> facts = new ArrayList<>();
    private final Map<PartyId, List<Recorded>> byParty = new HashMap<>();

    private long size;

    MemoryJournal(boolean keeps) {
        this.keeps = keeps;
    }

    /** How many facts there were, kept or not. */
    long size() {
        return size;
    }

    void append(PartyId party, List<Fact> more) {
        size += more.size();
        if (keeps && !more.isEmpty()) {
            List<Recorded> own = byParty.computeIfAbsent(party, any -> new ArrayList<>());
            for (Fact fact : more) {
                Recorded recorded = new Recorded(facts.size(), party, fact);
                facts.add(recorded);
                own.add(recorded);
            }
        }
    }

    List<Recorded> read(long from, int limit) {
        int start = (int) Math.min(Math.max(0, from), facts.size());
        return ImmutableList.copyOf(
                facts.subList(start, (int) Math.min(facts.size(), (long) start + Math.max(0, limit))));
    }

    List<Recorded> of(PartyId party) {
        return ImmutableList.copyOf(byParty.getOrDefault(party, ImmutableList.of()));
    }
}
