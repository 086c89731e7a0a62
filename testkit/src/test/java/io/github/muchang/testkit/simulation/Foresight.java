package io.github.muchang.testkit.simulation;

import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Finding;
import io.github.muchang.segment.Segment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Remembers findings, and asks again as long as nothing has happened and they should hold: they must. */
final class Foresight {
    private final List<Foreseen> foreseen = new ArrayList<>();
    private int facts;
    private int looks;

    /** What was found of somebody. */
    private record Foreseen(Identity who, String segment, boolean holds, long until) {}

    void look(Muchang muchang, Book book, Plan plan, int written) {
        long now = muchang.now().toEpochMilli();
        if (written != facts) {
            facts = written;
            foreseen.clear();
        }
        for (Foreseen each : foreseen) {
            if (now < each.until()
                    && muchang.explain(each.who(), each.segment()).holds() != each.holds()) {
                throw new Violation(
                        "it was to hold until " + each.until() + ": " + each.segment() + " is otherwise at " + now);
            }
        }
        foreseen.clear();
        looks++;
        if (!book.living.isEmpty()) { // one at a time: explaining is what costs most here
            Known known = book.living.get(looks % book.living.size());
            Identity who = known.identities.iterator().next();
            for (Segment segment : plan.segments()) {
                Finding finding = muchang.explain(who, segment.name());
                foreseen.add(new Foreseen(
                        who,
                        segment.name(),
                        finding.holds(),
                        finding.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE)));
                if (finding.holds() != muchang.segment(segment.name()).contains(new PartyId(known.party))) {
                    throw new Violation("in " + segment.name() + " is another than its finding says at " + now);
                }
            }
        }
    }
}
