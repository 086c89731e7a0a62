package io.github.muchang.testkit.simulation;

import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CommunityFact.CommunityMoving;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.DeliveryStarted;
import io.github.muchang.journal.DeliveryFact.MessageDeferred;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.StaffFact.SentByHand;
import io.github.muchang.journey.Invite;
import io.github.muchang.journey.Journey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** In worlds in which nothing goes wrong: nothing is suppressed, put off or held back that may go. */
final class Lower {
    /** Not what a rule forbids, but what is not wanted any more, or would be too much at once. */
    private static final Set<String> NOT_OF_RULES = Set.of("journey", "outgoing");

    /** What a party's ledger holds exactly. */
    private static final int MOST = 60;

    private final Agenda agenda;
    private final Map<Integer, List<Sent>> places = new TreeMap<>();
    private final Map<MessageId, MessageDeferred> waiting = new TreeMap<>();
    private final Map<MessageId, DeliveryRequested> requested = new TreeMap<>();

    Lower(Agenda agenda) {
        this.agenda = agenda;
    }

    /**
     * Reads what was decided.
     *
     * @param before what was known before the signal that these facts follow from; {@code after} with it
     */
    void read(List<Recorded> facts, Judge judge, Book before, Book after) {
        boolean taken = false;
        boolean joined = false;
        for (Recorded each : facts) {
            Gatherings.pass(before, judge.plan(), each.fact().at());
            if (each.fact() instanceof PersonFact.Merged merged) {
                joined = true;
                places(each.party()).addAll(places(merged.other()));
            } else if (each.fact() instanceof PersonFact.SignalTaken
                    || each.fact() instanceof PersonFact.Erased
                    || each.fact() instanceof CommunityMoving) {
                taken = true;
                joined = false;
            } else if (each.fact() instanceof SentByHand sent) {
                judge.plan().content(sent.content()).ifPresent(content -> places(each.party())
                        .add(new Sent(
                                sent.message().toString(),
                                sent.at(),
                                content,
                                sent.carrier().name(),
                                sent.pool())));
            } else if (each.fact() instanceof DeliveryFact fact) {
                boolean known = !joined; // between the two nobody but the library knows what is so
                Optional<Known> whom =
                        (taken ? after : before).party(each.party().value());
                delivery(each.party(), fact, judge, known ? whom : Optional.empty());
            }
        }
    }

    /** Whatever still waits may not go now. */
    void look(long now) {
        for (MessageDeferred each : waiting.values()) {
            if (each.until() <= now) {
                throw new Violation(each.message() + " was to be asked for again at " + moment(each.until()));
            }
        }
    }

    private void delivery(PartyId party, DeliveryFact fact, Judge judge, Optional<Known> whom) {
        MessageDeferred former = waiting.remove(fact.message());
        places(party)
                .removeIf(each -> each.key().equals(fact.message().toString())
                        && !(fact instanceof DeliveryStarted || fact instanceof DeliveryAccepted));
        if (fact instanceof DeliveryRequested asked) {
            requested.put(asked.message(), asked);
            if (former != null && asked.at() > former.until()) {
                throw new Violation(
                        asked.message() + " goes only at " + moment(asked.at()) + ", not at " + moment(former.until()));
            }
            judge.plan().content(asked.content()).ifPresent(content -> places(party)
                    .add(new Sent(
                            asked.message().toString(),
                            asked.at(),
                            content,
                            asked.carrier().name(),
                            asked.pool())));
        } else if (fact instanceof MessageDeferred deferred) {
            waiting.put(deferred.message(), deferred);
            Optional<Long> opens = opens(
                    party, judge, whom, deferred.content(), deferred.invitation(), deferred.at(), deferred.expires());
            if (whom.isPresent() && opens.orElse(Long.MAX_VALUE) < deferred.until()) {
                throw new Violation("over-strict: " + deferred.content() + " waits from " + moment(deferred.at())
                        + " until " + moment(deferred.until()) + ", and may go at " + moment(opens.get()) + ": "
                        + deferred.rulings());
            }
        } else if (fact instanceof MessageSuppressed none) {
            boolean ruled = none.rulings().stream().noneMatch(why -> NOT_OF_RULES.contains(why.policy()));
            long expires = former != null
                    ? former.expires()
                    : judge.plan()
                            .content(none.content())
                            .map(each -> Math.min(none.at() + each.expiry(), agenda.until(none.message())))
                            .orElse(0L);
            Set<String> invitations =
                    former != null ? Set.of(former.invitation()) : invitations(judge.plan(), none, whom);
            if (ruled
                    && whom.isPresent()
                    && invitations.stream()
                            .allMatch(pool -> opens(party, judge, whom, none.content(), pool, none.at(), expires)
                                    .isPresent())) {
                throw new Violation("over-strict: " + none.content() + " is suppressed at " + moment(none.at())
                        + ", and may go before " + moment(expires) + ": " + none.rulings());
            }
        } else if (fact instanceof DeliveryRefused refused && refused.reason().equals(DeliveryRefused.POLICY)) {
            DeliveryRequested asked = Objects.requireNonNull(requested.get(refused.message()));
            Judge itsWay = new Judge(judge.plan().only(asked.pool())); // another way is not tried any more
            Optional<Long> opens =
                    opens(party, itsWay, whom, asked.content(), asked.invitation(), refused.at(), asked.expires());
            if (opens.isPresent()) { // what passes over a cap may have filled it meanwhile
                throw new Violation("over-strict: taken back, and may go at " + moment(opens.get()) + ": " + refused);
            }
        } else if (fact instanceof DeliveryRefused refused && refused.reason().equals(DeliveryRefused.GONE)) {
            Optional<Long> closed =
                    whom.filter(each -> each.crowd && each.present.isEmpty()).map(any -> refused.at());
            boolean wanted = wants(judge.plan(), Objects.requireNonNull(requested.get(refused.message())));
            if (closed.isEmpty() && wanted) { // asked for when its group was closed, or when other journeys came
                throw new Violation("nothing goes wrong here, and yet: " + fact);
            }
        } else if (!(fact instanceof DeliveryStarted || fact instanceof DeliveryAccepted)) {
            throw new Violation("nothing goes wrong here, and yet: " + fact);
        }
    }

    /** Whether a plan has the step that asked for a message; what no journey asked for is wanted anyway. */
    static boolean wants(Plan plan, DeliveryRequested asked) {
        return asked.journey().isEmpty()
                || plan.journeys().stream()
                        .anyMatch(each -> each.name().equals(asked.journey()) && each.step(asked.step()) != null);
    }

    private Optional<Long> opens(
            PartyId party, Judge judge, Optional<Known> whom, String name, String invites, long at, long expires) {
        List<Sent> had = places(party);
        Optional<ContentPlan> content = judge.plan().content(name);
        return whom.isEmpty() || content.isEmpty() || had.size() > MOST
                ? Optional.empty()
                : judge.opens(whom.get(), content.get(), invites, had, at, expires);
    }

    /** To which pools a message may have invited; empty for none. The fact does not tell, and versions of a journey differ. */
    private static Set<String> invitations(Plan plan, MessageSuppressed none, Optional<Known> whom) {
        Set<String> pools = new TreeSet<>();
        if (none.journey().isEmpty() && none.content().equals(DoingsDraw.INVITATION)) {
            whom.ifPresent(known -> known.handed.stream()
                    .filter(each -> each.at() == none.at())
                    .forEach(each -> pools.add(each.pool())));
        }
        for (Journey each : plan.journeys()) {
            if (each.name().equals(none.journey()) && each.step(none.step()) != null) {
                pools.add(each.step(none.step()) instanceof Invite invite ? invite.pool() : "");
            }
        }
        return pools.isEmpty() ? Set.of("") : pools;
    }

    List<Sent> places(PartyId party) {
        return places.computeIfAbsent(party.value(), any -> new ArrayList<>());
    }

    private static Instant moment(long at) {
        return Instant.ofEpochMilli(at);
    }
}
