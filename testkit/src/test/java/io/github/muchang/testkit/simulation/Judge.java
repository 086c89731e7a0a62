package io.github.muchang.testkit.simulation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Says by a plan whether something may be sent, and from when on: tries every moment at which anything may turn. */
record Judge(Plan plan) {
    /** What keeps a message from going along a way at a moment; empty if nothing does. */
    Optional<String> objection(Case c, long t) {
        ContentPlan content = c.content();
        if (!c.whom().present.containsKey(c.pool().name())) {
            return Optional.of("the receiver is not in " + c.pool().name());
        }
        if (c.whom().withdrew(content.purpose(), c.pool().carrier())) {
            return Optional.of("the receiver withdrew from " + content.purpose());
        }
        if (content.sells() && c.whom().isMinor()) {
            return Optional.of("the receiver is a minor");
        }
        ZoneId zone = plan.zone();
        return plan.rules().stream()
                .filter(rule -> !(rule.isOfTheHouse() && content.passes()))
                .filter(rule -> !rule.lets(c, t, zone))
                .findFirst()
                .map(rule -> "against " + rule);
    }

    /** Whether any way is open. */
    boolean mayGo(Known whom, ContentPlan content, String invites, List<Sent> sent, long t) {
        return cases(whom, content, invites, sent).stream()
                .anyMatch(each -> objection(each, t).isEmpty());
    }

    /** The first moment before it expires at which any way is open. */
    Optional<Long> opens(Known whom, ContentPlan content, String invites, List<Sent> sent, long from, long expires) {
        List<Case> cases = cases(whom, content, invites, sent);
        TreeSet<Long> turns = new TreeSet<>();
        turns.add(from);
        for (Case each : cases) {
            for (Rule rule : plan.rules()) {
                turns.addAll(rule.turns(each, from, expires, plan.zone()));
            }
        }
        return turns.tailSet(from).headSet(Math.max(from, expires)).stream()
                .filter(t -> cases.stream().anyMatch(each -> objection(each, t).isEmpty()))
                .findFirst();
    }

    private List<Case> cases(Known whom, ContentPlan content, String invites, List<Sent> sent) {
        List<Case> cases = new ArrayList<>();
        for (PoolPlan pool : plan.pools()) {
            if (whom.present.containsKey(pool.name()) && whom.reachableOver(pool.carrier())) {
                cases.add(new Case(content, pool, invites, whom, sent));
            }
        }
        return cases;
    }
}
