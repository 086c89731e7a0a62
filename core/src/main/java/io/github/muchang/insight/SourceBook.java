package io.github.muchang.insight;

import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.Fact;
import io.github.muchang.party.Touch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Touches, first touches and arrivals by pathway and source code. A code counts for the pathway that it belonged to when it was used.
 * A party's first touch is the earliest that is known, as in the state; the reference per party is kept by its number.
 */
final class SourceBook {
    private static final int START = 64;

    private final SortedMap<String, SortedMap<String, Line>> lines = new TreeMap<>();
    private @Nullable First[] firsts = new @Nullable First[START];

    /** The line of a code on a pathway; begun with zeros if there is none yet. */
    Line line(String pathway, String source) {
        return lines.computeIfAbsent(pathway, any -> new TreeMap<>())
                .computeIfAbsent(source, any -> new Line(pathway, source));
    }

    List<Line> lines() {
        List<Line> all = new ArrayList<>();
        lines.values().forEach(each -> all.addAll(each.values()));
        return all;
    }

    long touches(String pathway) {
        return lines.getOrDefault(pathway, new TreeMap<>()).values().stream()
                .mapToLong(line -> line.touches)
                .sum();
    }

    long firstTouches(String pathway) {
        return lines.getOrDefault(pathway, new TreeMap<>()).values().stream()
                .mapToLong(line -> line.firstTouches)
                .sum();
    }

    void read(int party, Fact fact) {
        if (fact instanceof ChannelFact.SourceTouched touched) {
            Line line = line(touched.pathway(), touched.source());
            line.touches++;
            first(party, new First(new Touch(touched.happened(), line.source, touched.pool()), line));
        } else if (fact instanceof ChannelFact.PoolEntered entered
                && !entered.source().isEmpty()) {
            line(entered.pathway(), entered.source()).arrivals++;
        }
    }

    void join(int survivor, int other, long at) {
        First ended = other < firsts.length ? firsts[other] : null;
        if (ended != null) {
            firsts[other] = null;
            ended.line.firstTouches--;
            first(survivor, ended);
        }
    }

    private void first(int party, First candidate) {
        if (party >= firsts.length) {
            firsts = Arrays.copyOf(firsts, Math.max(party + 1, firsts.length + (firsts.length >> 1)));
        }
        First known = firsts[party];
        if (known == null || candidate.touch.compareTo(known.touch) < 0) {
            if (known != null) {
                known.line.firstTouches--;
            }
            candidate.line.firstTouches++;
            firsts[party] = candidate;
        }
    }

    private record First(Touch touch, Line line) {}

    /** What came through one code on one pathway. */
    static final class Line {
        private final String pathway;
        private final String source;
        private long touches;
        private long firstTouches;
        private long arrivals;

        private Line(String pathway, String source) {
            this.pathway = pathway;
            this.source = source;
        }

        String pathway() {
            return pathway;
        }

        String source() {
            return source;
        }

        long touches() {
            return touches;
        }

        long firstTouches() {
            return firstTouches;
        }

        long arrivals() {
            return arrivals;
        }
    }
}
