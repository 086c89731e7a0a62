package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.Evidence;
import io.github.muchang.journal.RuleFact;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.party.NameMap;
import io.github.muchang.party.Needs;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Segment;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Verdict;
import io.github.muchang.time.Moments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules say of a party as it is now: its stage, its segments, and when to look again. */
final class Assessment {
    private final PrivateDomain domain;
    private final ImmutableList<Segment> segments;

    /** The names of the segments in alphabetical order, as those of a party are. */
    private final NameMap<Integer> places;

    /** All that a stage or a segment depends on. */
    private final Needs needs;

    Assessment(PrivateDomain domain) {
        this.domain = domain;
        this.segments = ImmutableList.copyOf(domain.segmentsInOrder());
        NameMap<Integer> inOrder = NameMap.empty();
        for (int i = 0; i < segments.size(); i++) {
            inOrder = inOrder.with(segments.get(i).name().intern(), i);
        }
        this.places = inOrder;
        Needs all = Needs.of(Needs.Section.STAGE).and(Needs.of(Needs.Section.SEGMENTS));
        for (Segment each : segments) {
            all = all.and(each.when().needs(domain));
        }
        for (Stage each : domain.lifecycle().stages()) {
            all = all.and(each.when().needs(domain));
        }
        this.needs = all;
    }

    /** Says what changed; answers when to look again. */
    long of(Deciding deciding) {
        Recall recall = deciding.recall();
        if (!recall.holds(deciding, needs)) {
            int before = deciding.said();
            long stage = stage(deciding);
            long due = Math.min(stage, segments(deciding));
            if (deciding.said() > before) {
                return expiring(due, deciding);
            }
            recall.nothingUntil(due, deciding);
        }
        return expiring(recall.due(), deciding);
    }

    private long expiring(long due, Deciding deciding) {
        return Math.min(due, Interpretation.nextExpiry(domain, deciding.party()));
    }

    /** Moves from stage to stage while the table allows, into none twice; answers when the next may be allowed. */
    private long stage(Deciding deciding) {
        Lifecycle lifecycle = domain.lifecycle();
        if (lifecycle.stages().isEmpty()) {
            return Moments.NEVER;
        }
        Stage stage = lifecycle.find(deciding.party().stage());
        if (stage == null) { // new here, or from a lifecycle that no longer has it
            stage = enter(lifecycle.stages().get(0), deciding, ImmutableList.of());
        }
        ImmutableList<Stage> visited = ImmutableList.of(stage);
        while (true) {
            Subject subject = deciding.subject(domain);
            long due = Moments.NEVER;
            @Nullable Stage next = null;
            for (int i = 0; i < stage.next().size() && next == null; i++) {
                Stage candidate = lifecycle.find(stage.next().get(i));
                if (candidate != null) { // one visited already may be entered again, but at a later moment
                    long verdict = candidate.when().verdict(subject);
                    next = Verdict.holds(verdict) && !visited.contains(candidate) ? candidate : null;
                    due = Math.min(due, Verdict.until(verdict));
                }
            }
            if (next == null) {
                return due;
            }
            stage = enter(next, deciding, Evidence.of(next.when(), true, subject));
            visited = ImmutableList.<Stage>builder().addAll(visited).add(stage).build();
        }
    }

    private static Stage enter(Stage stage, Deciding deciding, List<Evidence> because) {
        deciding.say(new RuleFact.StageEntered(
                deciding.now(), stage.name(), deciding.party().stage(), because));
        return stage;
    }

    /** Enters and leaves segments; answers when the next may be entered or left. */
    private long segments(Deciding deciding) {
        Subject subject = deciding.subject(domain);
        Party party = deciding.party();
        boolean[] memberOf = new boolean[segments.size()];
        int next = 0;
        for (int i = 0; i < party.segments().size(); i++) {
            String name = party.segments().nameAt(i);
            int place = places.indexFrom(next, name);
            if (place >= 0) {
                memberOf[places.at(place)] = true;
                next = place + 1;
            } else { // the domain no longer defines it
                deciding.say(new RuleFact.SegmentLeft(deciding.now(), name, ImmutableList.of()));
            }
        }
        long due = Moments.NEVER;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            long verdict = segment.when().verdict(subject);
            due = Math.min(due, Verdict.until(verdict));
            boolean in = memberOf[i];
            if (Verdict.holds(verdict) != in) {
                moved(segment.name(), segment.when(), !in, subject, deciding);
            }
        }
        return due;
    }

    private static void moved(String name, Condition when, boolean in, Subject subject, Deciding deciding) {
        List<Evidence> because = Evidence.of(when, in, subject);
        deciding.say(
                in
                        ? new RuleFact.SegmentEntered(deciding.now(), name, because)
                        : new RuleFact.SegmentLeft(deciding.now(), name, because));
    }
}
