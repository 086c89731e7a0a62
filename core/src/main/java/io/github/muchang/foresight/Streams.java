package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.HouseFact;
import io.github.muchang.journal.MeasureFact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.ProofFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.segment.Vouching;
import io.github.muchang.segment.Yardstick;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.time.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The streams of all parties of a journal, and what was measured of them all together. Not thread-safe. */
final class Streams implements Fold {
    private final Interner<Object> shared = Interners.newStrongInterner();
    private final Map<PartyId, Integer> joinedInto = new TreeMap<>();
    private final Map<String, Yardstick> yardsticks = new TreeMap<>();
    private final Map<String, Vouching> vouched = new TreeMap<>();
    private final List<Measure> measures = new ArrayList<>();
    private final TreeSet<String> definitions = new TreeSet<>();
    private @Nullable Stream[] streams = new Stream[1024];
    private int highest;
    private long facts;
    private long from = Long.MAX_VALUE;
    private long to = Moments.FIRST;

    /**
     * A moment at which the population was measured, or somebody agreed to a proof or withdrew.
     *
     * @param offset of the last fact of it
     * @param measured whether the population was measured
     * @param yardsticks all that were known from then on
     */
    record Measure(long offset, long at, boolean measured, Yardsticks yardsticks) {}

    @Override
    public void take(Recorded recorded) {
        Fact fact = recorded.fact();
        facts++;
        to = Math.max(to, fact.at());
        if (fact instanceof HouseFact || fact instanceof ProofFact || fact instanceof MeasureFact.GroupMuted) {
            house(recorded);
            return;
        }
        from = fact instanceof PersonFact.SignalTaken ? Math.min(from, fact.at()) : from;
        stream(recorded).take(recorded, shared);
        if (fact instanceof PersonFact.Merged merged) {
            joinedInto.put(merged.other(), recorded.party().value());
        }
    }

    /** Nothing more comes. */
    void close() {
        for (Stream each : streams) {
            if (each != null) {
                each.close(shared);
            }
        }
    }

    long facts() {
        return facts;
    }

    /** When the first signal was taken in; the latest moment if none was. */
    long from() {
        return Math.min(from, to);
    }

    /** When the latest fact was decided. */
    long to() {
        return to;
    }

    List<Measure> measures() {
        return measures;
    }

    /** How many definitions decided it, as far as it says. */
    int definitions() {
        return definitions.size();
    }

    /** Those that turned out to be one person, together, to whom anything came from outside; each group in the order of numbers, the groups by their lowest number. */
    List<List<Stream>> groups() {
        Map<Integer, List<Stream>> groups = new TreeMap<>();
        for (int number = 1; number <= highest; number++) {
            Stream each = streams[number];
            if (each != null) {
                groups.computeIfAbsent(root(number), any -> new ArrayList<>(1)).add(each);
            }
        }
        return groups.values().stream()
                .filter(group -> group.stream().anyMatch(each -> !each.told.isEmpty() || !each.unheard.isEmpty()))
                .collect(ImmutableList.toImmutableList());
    }

    private int root(int party) {
        int root = party;
        for (Integer next = root; next != null; next = joinedInto.get(new PartyId(root))) {
            root = next;
        }
        return root;
    }

    private void house(Recorded recorded) {
        if (recorded.fact() instanceof HouseFact.YardstickMeasured measured) {
            yardsticks.put(measured.metric(), measured.yardstick());
            int last = measures.size() - 1;
            if (last >= 0 && measures.get(last).measured() && measures.get(last).offset() == recorded.offset() - 1) {
                measures.remove(last); // one measurement of several metrics
            }
            measures(recorded, true);
        } else if (recorded.fact() instanceof ProofFact.ProofVouched agreed) {
            vouched.put(agreed.proof(), new Vouching(agreed.by(), agreed.since(), agreed.terms()));
            measures(recorded, false);
        } else if (recorded.fact() instanceof ProofFact.ProofReleased released) {
            vouched.remove(released.proof());
            measures(recorded, false);
        } else if (recorded.fact() instanceof HouseFact.DefinitionAdopted adopted) {
            definitions.add(adopted.digest());
        }
    }

    private void measures(Recorded recorded, boolean measured) {
        Yardsticks all = new Yardsticks(yardsticks, vouched);
        measures.add(new Measure(recorded.offset(), recorded.fact().at(), measured, all));
    }

    private Stream stream(Recorded recorded) {
        int number = recorded.party().value();
        if (number >= streams.length) {
            streams = Arrays.copyOf(streams, Math.max(number + 1, streams.length * 2));
        }
        Stream stream = streams[number];
        if (stream == null) {
            stream = new Stream(recorded.party(), recorded.offset());
            streams[number] = stream;
            highest = Math.max(highest, number);
        }
        return stream;
    }
}
