package io.github.muchang.runtime;

import io.github.muchang.engine.Decide;
import io.github.muchang.engine.Evolve;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.MessageDeferred;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.StaffFact;
import io.github.muchang.party.Party;
import io.github.muchang.policy.WhyNot;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks the facts about a message. Thread-safe. */
final class Explainer {
    private final Stores stores;
    private final Answers answers;
    private final Decide decide;

    Explainer(Stores stores, Answers answers, Decide decide) {
        this.stores = stores;
        this.answers = answers;
        this.decide = decide;
    }

    Why why(MessageId message, Yardsticks yardsticks) {
        List<HistoryEntry> history = answers.history(answers.holder(message.party()));
        List<HistoryEntry> steps =
                history.stream().filter(each -> isAbout(each.fact(), message)).toList();
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("there never was a message " + message);
        }
        HistoryEntry first = steps.get(0);
        int until = history.indexOf(first);
        List<HistoryEntry> before = history.subList(0, until);
        return new Why(
                message,
                path(before, journey(first.fact())),
                before.stream()
                        .filter(each -> each.fact() instanceof PersonFact.ConsentSaid)
                        .toList(),
                steps,
                objections(steps, yardsticks));
    }

    private static boolean isAbout(Fact fact, MessageId message) {
        return fact instanceof DeliveryFact delivery
                ? delivery.message().equals(message)
                : fact instanceof StaffFact.Written written && written.message().equals(message);
    }

    private static String journey(Fact fact) {
        return fact instanceof DeliveryRequested requested
                ? requested.journey()
                : fact instanceof MessageDeferred deferred
                        ? deferred.journey()
                        : fact instanceof MessageSuppressed suppressed ? suppressed.journey() : "";
    }

    /** What was said of a journey since it was last begun. */
    private static List<HistoryEntry> path(List<HistoryEntry> before, String journey) {
        List<HistoryEntry> path = new ArrayList<>();
        for (HistoryEntry each : before) {
            if (each.fact() instanceof JourneyFact fact && fact.journey().equals(journey)) {
                if (fact instanceof JourneyFact.Enrolled) {
                    path.clear();
                }
                path.add(each);
            }
        }
        return path;
    }

    /** What stood against it when it was last put off, or not sent. */
    private Optional<WhyNot> objections(List<HistoryEntry> steps, Yardsticks yardsticks) {
        HistoryEntry last = steps.get(steps.size() - 1);
        String content = null;
        for (HistoryEntry each : steps) {
            content = content(each.fact()).orElse(content);
        }
        boolean stopped = last.fact() instanceof MessageDeferred
                || last.fact() instanceof MessageSuppressed
                || last.fact() instanceof StaffFact.NotSentByHand
                || (last.fact() instanceof DeliveryRefused refused
                        && refused.reason().equals(DeliveryRefused.POLICY));
        if (!stopped || content == null) {
            return Optional.empty();
        }
        Party then = until(last.party(), last.fact());
        return decide.judge(then, content, last.fact().at(), yardsticks).stream()
                .findFirst();
    }

    private static Optional<String> content(Fact fact) {
        if (fact instanceof DeliveryRequested requested) {
            return Optional.of(requested.content());
        } else if (fact instanceof MessageDeferred deferred) {
            return Optional.of(deferred.content());
        }
        return fact instanceof MessageSuppressed suppressed
                ? Optional.of(suppressed.content())
                : fact instanceof StaffFact.Written written ? Optional.of(written.content()) : Optional.empty();
    }

    /** The party as it was when a fact about it was said. */
    private Party until(PartyId party, Fact last) {
        List<Fact> facts = new ArrayList<>();
        for (Recorded recorded : stores.journal().of(party)) {
            if (recorded.fact().equals(last)) {
                break;
            }
            facts.add(recorded.fact());
        }
        return Evolve.apply(Party.unknown(party), facts);
    }
}
