package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.JourneyFact.JourneyEnded;
import io.github.muchang.journey.Journey;
import io.github.muchang.party.Enrolment;
import io.github.muchang.party.NameMap;
import io.github.muchang.party.Party;
import io.github.muchang.time.Moments;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Settles a decision: the rules are asked, journeys end, begin and go on by what they say and by what has happened, and as what
 * journeys do may change what the rules say, again, until nothing more follows. A journey begins once in a decision at most, and no
 * circle of steps takes no time, so there is an end to it.
 */
final class Conduct {
    private final PrivateDomain domain;
    private final Assessment assessment;
    private final Ending ending;
    private final Entry entry;
    private final Walk walk;
    private final Sender sender;
    private final Rhythms rhythms;
    private final Map<String, Integer> places;

    Conduct(PrivateDomain domain, Sender sender) {
        this.domain = domain;
        this.assessment = new Assessment(domain);
        this.ending = new Ending(domain, sender);
        this.entry = new Entry(domain, ending);
        this.walk = new Walk(domain, sender, ending);
        this.sender = sender;
        this.rhythms = new Rhythms(domain, sender);
        ImmutableMap.Builder<String, Integer> inOrder = ImmutableMap.builder();
        List<Journey> newest = domain.journeys().newest();
        for (int i = 0; i < newest.size(); i++) {
            inOrder.put(newest.get(i).name(), i);
        }
        this.places = inOrder.buildOrThrow();
    }

    /** All that follows from what was said, and when to look again. */
    Decision settle(Deciding deciding, Cause cause) {
        if (standsForNobody(deciding.party())) {
            return deciding.done(Moments.NEVER);
        }
        if (deciding.party().kind() == Party.Kind.COMMUNITY) {
            return community(deciding);
        }
        Care.look(deciding);
        long due = Math.min(assessment.of(deciding), Care.due(deciding.party()));
        sender.look(deciding);
        if (places.isEmpty() && deciding.party().enrolments().isEmpty()) {
            return deciding.done(Math.min(due, OnTheWay.due(deciding.party())));
        }
        Turn turn = new Turn(domain, deciding, cause.late() ? deciding.said() : 0);
        Set<String> told = new TreeSet<>();
        begin(turn, cause, told);
        int before;
        do {
            before = deciding.said();
            sender.look(deciding);
            ending.check(turn, walked(turn));
            walked(turn).forEach(name -> walk.move(turn, name));
            entry.enrol(turn, turn.fresh(), told);
            walked(turn).forEach(name -> walk.go(turn, name));
            due = deciding.said() > before ? Math.min(assessment.of(deciding), Care.due(deciding.party())) : due;
        } while (deciding.said() > before);
        for (String name : walked(turn)) {
            due = Math.min(due, walk.due(turn, name));
        }
        return deciding.done(Math.min(due, OnTheWay.due(deciding.party())));
    }

    private Decision community(Deciding deciding) {
        Care.look(deciding);
        long next = rhythms.look(deciding);
        sender.look(deciding);
        rhythms.account(deciding);
        long due = Math.min(Care.due(deciding.party()), OnTheWay.due(deciding.party()));
        return deciding.done(Math.min(due, next));
    }

    /** What follows at once from two parties turning out to be one. */
    void joined(Deciding deciding, Party survivor, Party other) {
        if (!standsForNobody(deciding.party())) {
            ending.joined(new Turn(domain, deciding, 0), survivor, other);
        }
    }

    private void begin(Turn turn, Cause cause, Set<String> told) {
        cause.done().ifPresent(done -> Tasks.report(turn, done));
        cause.takenOut().ifPresent(name -> ending.end(turn, name, JourneyEnded.TAKEN_OUT, ImmutableList.of()));
        cause.called().ifPresent(name -> entry.call(turn, name, told));
    }

    /** The journeys that the party is in, the preferred first. */
    private List<String> walked(Turn turn) {
        NameMap<Enrolment> enrolments = turn.party().enrolments();
        return switch (enrolments.size()) {
            case 0 -> ImmutableList.of();
            case 1 -> ImmutableList.of(enrolments.nameAt(0));
            default -> inOrder(enrolments);
        };
    }

    private List<String> inOrder(NameMap<Enrolment> enrolments) {
        return enrolments.keySet().stream()
                .sorted(Comparator.comparingInt(name -> places.getOrDefault(name, Integer.MAX_VALUE)))
                .toList();
    }

    private static boolean standsForNobody(Party party) {
        return party.absorbedInto().isPresent() || party.kind() == Party.Kind.HOUSE;
    }
}
