package io.github.muchang.testkit.simulation;

import io.github.muchang.identity.IdentityKey;
import io.github.muchang.identity.PartyId;
import io.github.muchang.insight.Flows;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Draft;
import io.github.muchang.party.NameMap;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.time.LocalCalendar;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must be so when everything has gone well for long enough. */
record Closing(Stores kept, Tape tape, Agenda agenda, Book book, Plan plan, IdentityKey key) {
    void check(Map<String, Integer> signals, Map<String, Platform> platforms, Muchang muchang, boolean replays) {
        List<Recorded> facts = tape.read();
        once(facts, signals);
        for (Tape.Track track : tape.tracks()) {
            Platform platform = track.asked == null
                    ? null
                    : platforms.get(track.asked.carrier().name());
            tape.check(track, platform != null && platform.has(track.key));
        }
        if (replays) {
            replay();
        }
        pools(facts, muchang);
        CrowdCheck crowds = new CrowdCheck(
                book, muchang.communities(), agenda, muchang.now().toEpochMilli());
        book.living.forEach(each -> crowds.remembered(each, remembered(each)));
    }

    /** What was acknowledged is in the journal, as often as it came, and nothing else is. */
    private void once(List<Recorded> facts, Map<String, Integer> signals) {
        Map<Long, Integer> found = new HashMap<>();
        for (Recorded each : facts) {
            if (each.fact() instanceof PersonFact.SignalTaken taken) {
                found.merge(taken.signal().value(), 1, Integer::sum);
            }
        }
        signals.forEach((id, times) -> {
            int there = found.getOrDefault(key.hash("signal", id).high(), 0);
            found.remove(key.hash("signal", id).high());
            if (there != times) {
                throw new Violation(
                        id + " was taken in " + times + " times, and is in the journal " + there + " times");
            }
        });
        if (!found.isEmpty()) {
            throw new Violation("signals that nobody sent are in the journal: " + found.size());
        }
    }

    private void replay() {
        Map<Integer, Draft> drafts = new TreeMap<>();
        for (Recorded each : tape.read()) {
            Draft draft = drafts.computeIfAbsent(
                    each.party().value(), any -> Party.unknown(each.party()).draft());
            draft.seenAt(each.fact().at());
            each.fact().applyTo(draft);
        }
        for (int number = 1; number <= kept.population().highest(); number++) {
            PartyId id = new PartyId(number);
            byte[] state = kept.store().load(id).map(Stored::state).orElse(null);
            Draft draft = drafts.get(number);
            if (state != null && draft != null && !Arrays.equals(PartyCodec.encode(draft.finish()), state)) {
                throw new Violation("replaying the journal gives another state of " + id);
            } else if ((state == null) != (draft == null)) {
                throw new Violation(id + " has a state without facts, or facts without a state");
            }
        }
    }

    private void pools(List<Recorded> facts, Muchang muchang) {
        Flows flows = new Flows(LocalCalendar.of(plan.zone()));
        facts.forEach(flows::take);
        if (!flows.conservation().holds()) {
            throw new Violation("pools lose people: " + flows.conservation().broken());
        }
        for (PoolPlan pool : plan.pools()) {
            long inside = book.inside(pool.name());
            if (flows.pool(pool.name()).present() != inside
                    || muchang.pool(pool.name()).size() != inside) {
                throw new Violation(inside + " are in " + pool.name() + ", not "
                        + flows.pool(pool.name()).present() + " or "
                        + muchang.pool(pool.name()).size());
            }
        }
    }

    /** What was acknowledged is known. */
    private Party remembered(Known known) {
        Party party = kept.store()
                .load(new PartyId(known.party))
                .map(stored -> PartyCodec.decode(new PartyId(known.party), stored.state()))
                .orElseThrow(() -> new Violation("nobody knows party " + known.party));
        same("pools", known.present.keySet(), party.memberships().keySet());
        same("contacts", known.contacts, copy(party.contacts()));
        same("attributes", known.attributes.keySet(), party.attributes().keySet());
        same("held", known.held, party.held());
        for (String activity : known.did.keySet()) {
            same(activity, (long) known.times(activity), count(party, activity));
        }
        List<Outgoing> open = party.outgoing();
        if (!open.isEmpty()) {
            throw new Violation("messages stay on their way for ever: " + open);
        }
        return party;
    }

    private static Map<String, Long> copy(NameMap<Long> map) {
        Map<String, Long> copy = new TreeMap<>();
        map.forEach(copy::put);
        return copy;
    }

    private static long count(Party party, String activity) {
        return party.activities().containsKey(activity)
                ? party.activities().get(activity).lifetimeCount(-1)
                : 0;
    }

    private static void same(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new Violation(what + ": known are " + expected + ", kept are " + found);
        }
    }
}
