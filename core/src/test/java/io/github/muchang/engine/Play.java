package io.github.muchang.engine;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.identity.SignalHash;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.time.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One party under one domain, played by hand; what journeys do is told in short words. */
final class Play {
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;

    private final Decide decide;
    private final Conduct conduct;
    private long signals;
    private Party party;
    private long now;
    private long due = Moments.NEVER;
    private List<Fact> last = List.of();
    private final List<Fact> all = new ArrayList<>();

    Play(PrivateDomain domain, PartyId id, long now) {
        this.decide = new Decide(domain, new TestSender());
        this.conduct = new Conduct(domain, new TestSender());
        this.party = Party.unknown(id);
        this.now = now;
        took(decide.tick(party.draft().freeze(), now, Yardsticks.NONE));
    }

    /** Under another domain from now on. */
    Play under(PrivateDomain domain) {
        Play play = new Play(domain, party.id(), now);
        play.party = party;
        play.signals = signals;
        return play;
    }

    Party party() {
        return party;
    }

    long now() {
        return now;
    }

    long due() {
        return due;
    }

    List<Fact> last() {
        return last;
    }

    List<Fact> all() {
        return all;
    }

    /** Time passes; whatever falls due on the way is decided when it does. Answers what was said on the way. */
    Play after(long millis) {
        return until(now + millis);
    }

    Play until(long moment) {
        List<Fact> said = new ArrayList<>();
        while (due <= moment) {
            now = Math.max(now, due);
            took(decide.tick(party, now, Yardsticks.NONE));
            said.addAll(last);
        }
        now = moment;
        last = said;
        return this;
    }

    /** Looks without need. */
    Play look() {
        return took(decide.tick(party, now, Yardsticks.NONE));
    }

    Play signal(Occurrence what) {
        return signal(what, now);
    }

    Play signal(Occurrence what, long happened) {
        Stimulus stimulus = new Stimulus(new SignalHash(++signals), happened, what, List.of(), List.of());
        return took(decide.signal(party, stimulus, now, Yardsticks.NONE));
    }

    Play added(String pool) {
        return signal(new Occurrence.Added(pool, Optional.empty(), Membership.Role.MEMBER));
    }

    Play left(String pool) {
        return signal(new Occurrence.Left(pool));
    }

    Play did(String activity) {
        return did(activity, "");
    }

    Play did(String activity, String label) {
        return signal(new Occurrence.Did(activity, Optional.empty(), label));
    }

    Play taskDone(String task, String outcome) {
        return signal(new Occurrence.TaskDone(task, outcome, "li"));
    }

    Play call(String journey) {
        return took(decide.enrol(party, journey, now, Yardsticks.NONE));
    }

    Play takeOut(String journey) {
        return took(decide.takeOut(party, journey, now, Yardsticks.NONE));
    }

    Play erase() {
        return took(decide.erase(party, now, Yardsticks.NONE));
    }

    Play join(Play other) {
        return took(decide.join(party, other.party, now, Yardsticks.NONE));
    }

    /** A policy lets every message go that waited. */
    Play release() {
        return settle(waiting().stream()
                .map(each -> (Fact) TestSender.released(now, each))
                .toList());
    }

    /** A policy refuses every message that waited. */
    Play refuse() {
        return settle(waiting().stream()
                .map(each -> (Fact) TestSender.suppressed(now, each))
                .toList());
    }

    /** The last message that says this is put off once more, before a carrier was given it. */
    Play putOff(String content) {
        DeliveryFact.DeliveryRequested requested = all.stream()
                .filter(DeliveryFact.DeliveryRequested.class::isInstance)
                .map(DeliveryFact.DeliveryRequested.class::cast)
                .filter(each -> each.content().equals(content))
                .reduce((first, second) -> second)
                .orElseThrow();
        return settle(List.of(TestSender.deferred(
                now, requested.message(), content, requested.pool(), requested.journey(), requested.step(), 0)));
    }

    List<Outgoing> waiting() {
        return party.outgoing().stream()
                .filter(each -> each.state() == Outgoing.State.WAITING)
                .toList();
    }

    private Play settle(List<Fact> facts) {
        Deciding deciding = new Deciding(party, now, Yardsticks.NONE, null);
        facts.forEach(deciding::say);
        return took(conduct.settle(deciding, Cause.FACTS));
    }

    private Play took(Decision decision) {
        party = decision.party();
        due = decision.due();
        last = decision.facts();
        all.addAll(decision.facts());
        return this;
    }

    /** What was said last of journeys, messages and marks. */
    String said() {
        return words(last);
    }

    static String words(List<Fact> facts) {
        return String.join(
                " ",
                facts.stream().map(Play::word).filter(word -> !word.isEmpty()).toList());
    }

    private static String word(Fact fact) {
        if (fact instanceof JourneyFact.Enrolled enrolled) {
            return "+" + enrolled.journey() + "(" + enrolled.trigger() + ")";
        } else if (fact instanceof JourneyFact.NotEnrolled not) {
            return "!" + not.journey() + "(" + not.why() + ")";
        } else if (fact instanceof JourneyFact.StepReached reached) {
            return (reached.arrived() == reached.at() ? ">" : "=") + reached.step() + "(" + reached.why() + ")";
        } else if (fact instanceof JourneyFact.JourneyEnded ended) {
            return "-" + ended.journey() + "(" + ended.outcome() + ")";
        } else if (fact instanceof JourneyFact.TaskOpened opened) {
            return "task:" + opened.what();
        } else if (fact instanceof JourneyFact.TaskClosed closed) {
            return "closed:" + closed.outcome();
        } else if (fact instanceof DeliveryFact.DeliveryRequested requested) {
            return "sent:" + requested.content();
        } else if (fact instanceof DeliveryFact.MessageSuppressed suppressed) {
            return "not:" + suppressed.content();
        } else if (fact instanceof DeliveryFact.MessageDeferred deferred) {
            return "later:" + deferred.content();
        } else if (fact instanceof PersonFact.TagGiven given) {
            return "#" + given.tag();
        } else if (fact instanceof PersonFact.TagTaken taken) {
            return "~" + taken.tag();
        } else if (fact instanceof ChannelFact.PoolEntered entered) {
            return "in:" + entered.pool();
        }
        return "";
    }
}
