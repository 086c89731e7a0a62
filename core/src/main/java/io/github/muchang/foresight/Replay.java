package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.engine.Decision;
import io.github.muchang.engine.Stimulus;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.foresight.Notice.Kind;
import io.github.muchang.foresight.Streams.Measure;
import io.github.muchang.foresight.Told.Heard;
import io.github.muchang.identity.PartyId;
import io.github.muchang.identity.SignalHash;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.StaffFact;
import io.github.muchang.journal.StaffFact.VisitClosed;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.time.Moments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Decides by a definition what came from outside to those who turned out to be one person, or to one. Used for one group by one thread. */
final class Replay {
    private final Rules rules;
    private final List<Measure> measures;
    private final Notices notices;
    private final BiConsumer<PartyId, Fact> said;
    private final Map<PartyId, Walked> walked = new TreeMap<>();

    /** What a group is decided by. */
    record Rules(PrivateDomain domain, Decide decide, Fitting fitting, Outcomes outcomes) {
        /** The same for one thread. */
        Rules recalling() {
            return new Rules(domain, decide.recalling(), fitting, outcomes);
        }
    }

    /** A party, how many measurements it has lived through, and what has come to it whose messages are still to go out. */
    private static final class Walked {
        final Stream stream;
        final Course course;
        int measured;
        int run = -1;
        long last;

        Walked(Stream stream, Course course) {
            this.stream = stream;
            this.course = course;
        }
    }

    private record Next(Walked whose, Told told) {}

    Replay(Rules rules, List<Measure> measures, Notices notices, BiConsumer<PartyId, Fact> said) {
        this.rules = rules;
        boolean alone = rules.domain().rankings().isEmpty()
                && rules.domain().contents().proofs().isEmpty();
        this.measures = alone ? ImmutableList.of() : measures;
        this.notices = notices;
        this.said = said;
    }

    /** All that came to a group, and the time after it until a moment. */
    void of(List<Stream> group, long until) {
        List<Next> all = new ArrayList<>();
        for (Stream stream : group) {
            Walked party = new Walked(
                    stream,
                    new Course(
                            rules.decide(),
                            rules.outcomes(),
                            Party.unknown(stream.id),
                            Moments.NEVER,
                            Yardsticks.NONE,
                            fact -> said.accept(stream.id, fact)));
            walked.put(stream.id, party);
            stream.told.forEach(told -> all.add(new Next(party, told)));
            stream.unheard.forEach(kind -> notices.note(Kind.UNHEARD, kind));
        }
        all.sort(Comparator.comparingLong(next -> next.told.offset()));
        for (Next next : all) {
            comes(next);
        }
        for (Walked each : walked.values()) {
            if (!each.stream.told.isEmpty()) {
                bringOut(each);
                measure(each, Long.MAX_VALUE);
                each.course.advance(until);
            }
        }
    }

    private void comes(Next next) {
        Walked whose = next.whose;
        Told told = next.told;
        if (whose.run != told.run() || whose.last != told.at()) {
            bringOut(whose);
            measure(whose, told.offset());
            whose.course.advance(told.at());
        }
        long now = whose.course.notBefore(told.at());
        whose.course.catchUp(now);
        whose.run = told.run();
        whose.last = told.at();
        if (told.what() instanceof Told.Joined joined) {
            joined(whose, joined, told.offset(), now);
        } else {
            apply(whose.course, told.what(), now);
        }
    }

    /** What goes out after all that one commit decided. */
    private static void bringOut(Walked party) {
        if (party.run >= 0) {
            party.course.bringOut(party.course.notBefore(party.last));
            party.run = -1;
        }
    }

    private void apply(Course course, Told.What what, long now) {
        if (what instanceof Heard heard) {
            heard(course, heard, now);
        } else if (what instanceof Told.Called called) {
            if (rules.fitting().mayCall(called.journey())) {
                course.decided(rules.decide().enrol(course.party(), called.journey(), now, course.yardsticks()));
            } else {
                notices.note(Kind.JOURNEY, called.journey());
            }
        } else if (what instanceof Told.Wrote wrote) {
            if (rules.fitting().hasContent(wrote.content())) {
                course.decided(rules.decide().send(course.party(), wrote.content(), now, course.yardsticks()));
            } else {
                notices.note(Kind.CONTENT, wrote.content());
            }
        } else if (what instanceof Told.ByHand wrote) {
            if (rules.fitting().hasContent(wrote.content())) {
                course.decided(rules.decide()
                        .byHand(
                                course.party(),
                                wrote.content(),
                                wrote.staff(),
                                wrote.stops(),
                                now,
                                course.yardsticks()));
            } else {
                notices.note(Kind.CONTENT, wrote.content());
            }
        } else if (what instanceof Told.Assigned assigned) {
            Optional<StaffFact> fact = Assigning.of(assigned.fact(), course.party(), now);
            if (fact.isPresent()) {
                course.decided(
                        rules.decide().told(course.party(), ImmutableList.of(fact.get()), now, course.yardsticks()));
            } else {
                notices.note(Kind.TASK, "");
            }
        } else if (what instanceof Told.Again again) {
            Decision decision = rules.fitting()
                    .fit(again, notices)
                    .decide(rules.decide(), course.party(), now, course.yardsticks());
            course.decided(decision);
            if (again instanceof Told.Finished finished) {
                finished(finished.done(), decision);
            }
        } else {
            throw new AssertionError(what);
        }
    }

    private void heard(Course course, Heard heard, long now) {
        if (heard.what() instanceof Gathering.Opened opened && !rules.fitting().knows(opened, notices)) {
            return;
        }
        Stimulus stimulus = new Stimulus(
                new SignalHash(heard.signal()),
                heard.happened(),
                rules.fitting().fit(heard, course.party(), notices),
                heard.contact().reaches(),
                heard.contact().identities(),
                heard.contact().over(),
                heard.group().map(Gathered.Group::party));
        Decision decision;
        try {
            decision = rules.decide().signal(course.party(), stimulus, now, course.yardsticks());
        } catch (InvalidInputException e) {
            notices.note(Kind.NO_ROOM, "");
            return;
        }
        course.decided(decision);
        if (heard.what() instanceof Occurrence.TaskDone done && !done.task().isEmpty()) {
            finished(done, decision);
        }
    }

    private void finished(Occurrence.TaskDone done, Decision decision) {
        if (decision.facts().stream()
                .noneMatch(fact -> (fact instanceof TaskClosed closed
                                && closed.task().equals(done.task()))
                        || (fact instanceof VisitClosed visit && visit.task().equals(done.task())))) {
            notices.note(Kind.TASK, "");
        }
    }

    private void joined(Walked survivor, Told.Joined joined, long offset, long now) {
        Walked other = walked.get(joined.other());
        if (other == null) {
            return; // it never had a fact of its own
        }
        bringOut(other);
        measure(other, offset);
        other.course.advance(now);
        survivor.course.decided(
                rules.decide().join(survivor.course.party(), other.course.party(), now, survivor.course.yardsticks()));
        other.course.decided(rules.decide().absorbed(other.course.party(), survivor.stream.id, now));
    }

    /** Whoever was known when the population was measured was decided anew by it, before what came after. */
    private void measure(Walked party, long before) {
        while (party.measured < measures.size() && measures.get(party.measured).offset() < before) {
            Measure measure = measures.get(party.measured++);
            if (party.stream.first < measure.offset() && !party.course.party().isUnknown()) {
                bringOut(party);
                party.course.advance(measure.at());
                party.course.measured(measure.yardsticks());
                long now = party.course.notBefore(measure.at());
                party.course.tick(now);
                party.course.bringOut(now);
            } else {
                party.course.measured(measure.yardsticks());
            }
        }
    }
}
