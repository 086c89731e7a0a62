package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryHeldUp;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryStarted;
import io.github.muchang.journal.DeliveryFact.DeliveryUnresolved;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journey.Journey;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Outgoing.State;
import io.github.muchang.party.Party;
import io.github.muchang.policy.Judgement;
import io.github.muchang.policy.Priority;
import io.github.muchang.policy.Ruling;
import io.github.muchang.policy.Standing;
import io.github.muchang.time.Moments;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks after messages on their way: those that wait are asked for again in their time, those that may not go any more are taken back,
 * and each is judged once more at the moment at which a carrier is given it, since the moment is what quiet hours and caps are about.
 */
final class OnTheWay {
    private final PrivateDomain domain;
    private final Sending sending;
    private final ImmutableSetMultimap<String, String> steps;

    OnTheWay(PrivateDomain domain, Sending sending) {
        this.domain = domain;
        this.sending = sending;
        ImmutableSetMultimap.Builder<String, String> all = ImmutableSetMultimap.builder();
        for (Journey each : domain.journeys().all()) {
            each.steps().forEach(step -> all.put(each.name(), step.name()));
        }
        this.steps = all.build();
    }

    /** Brings all messages up to date with what was said so far. */
    void look(Deciding deciding) {
        if (deciding.party().outgoing().isEmpty()) {
            return;
        }
        boolean changed = changesWhatMayGo(deciding.soFar());
        for (Outgoing message : inOrder(deciding.party())) {
            if (message.state() == State.WAITING) {
                if (isGone(message)) {
                    sending.drop(deciding, message, "journey");
                } else if (changed || message.next() <= deciding.now()) {
                    sending.decide(deciding, message);
                }
            } else if (message.state() == State.REQUESTED) {
                if (message.expires() <= deciding.now()) {
                    deciding.say(new DeliveryRefused(deciding.now(), message.id(), DeliveryRefused.EXPIRED, ""));
                } else if (changed || isGone(message)) {
                    takeBack(deciding, message);
                }
            }
        }
    }

    /** When a message must be looked at again. */
    static long due(Party party) {
        long due = Moments.NEVER;
        for (Outgoing message : party.outgoing()) {
            if (message.state() == State.WAITING) {
                due = Math.min(due, message.next());
            } else if (message.state() == State.REQUESTED) {
                due = Math.min(due, message.expires());
            }
        }
        return due;
    }

    /** A carrier is about to be given a message: says that it begins, or why it does not. Says nothing of one that is not on its way. */
    void start(Deciding deciding, MessageId id) {
        Outgoing message = deciding.party().outgoing(id).orElse(null);
        if (message == null || message.state() == State.WAITING) {
            return;
        }
        Way way = way(deciding, message);
        if (way == null) {
            stop(deciding, message, DeliveryRefused.GONE, "");
            return;
        }
        Content content = way.content;
        Route route = way.route;
        Judgement judgement = sending.judge(deciding, message, content, route);
        if (judgement.allowed()) {
            deciding.say(new DeliveryStarted(
                    deciding.now(), id, message.carrier(), route.reach().account()));
        } else if (message.state() == State.REQUESTED && sending.otherwise(deciding, message, content)) {
            return;
        } else if (judgement.ruling() instanceof Ruling.Defer defer) {
            deciding.say(new DeliveryHeldUp(deciding.now(), id, State.UNKNOWN, defer.until(), "", "policy"));
        } else {
            stop(deciding, message, DeliveryRefused.POLICY, sending.sentence(judgement.ruling()));
        }
    }

    /** Whether a carrier may be given a message of which it was said that it begins. */
    boolean mayGo(Deciding deciding, MessageId id) {
        Outgoing message = deciding.party().outgoing(id).orElse(null);
        Way way = message == null ? null : way(deciding, message);
        return message != null
                && way != null
                && sending.judge(deciding, message, way.content, way.route).allowed();
    }

    /** What a message says and how it goes; null if one of them, or the step that wanted it, is gone. */
    private @Nullable Way way(Deciding deciding, Outgoing message) {
        Content content = sending.content(message);
        Route route = sending.route(deciding.party(), message);
        return content == null || route == null || isGone(message) ? null : new Way(content, route);
    }

    private record Way(Content content, Route route) {}

    /** Whether the step that wanted a message is in no version of its journey any more: nobody wants it to go. */
    private boolean isGone(Outgoing message) {
        return !message.journey().isEmpty() && !steps.containsEntry(message.journey(), message.step());
    }

    /** Whether a party may still be told of this message, which a carrier has not been given yet. */
    private void takeBack(Deciding deciding, Outgoing message) {
        Way way = way(deciding, message);
        if (way == null) {
            stop(deciding, message, DeliveryRefused.GONE, "");
            return;
        }
        Optional<Ruling> forbidden = sending.judge(deciding, message, way.content, way.route).objections().stream()
                .filter(Ruling.Refuse.class::isInstance)
                .filter(each -> each.policy().standing() == Standing.LAW
                        || each.policy().standing() == Standing.CONSENT)
                .findFirst();
        forbidden.ifPresent(why -> stop(deciding, message, DeliveryRefused.POLICY, sending.sentence(why)));
    }

    /** It does not go; of one that a carrier may have already nobody can say that it did not. */
    private static void stop(Deciding deciding, Outgoing message, String reason, String detail) {
        deciding.say(
                message.state() == State.REQUESTED
                        ? new DeliveryRefused(deciding.now(), message.id(), reason, detail)
                        : new DeliveryUnresolved(deciding.now(), message.id(), reason));
    }

    private List<Outgoing> inOrder(Party party) {
        return party.outgoing().size() < 2
                ? party.outgoing()
                : ImmutableList.sortedCopyOf(Comparator.comparing(this::priority), party.outgoing());
    }

    private Priority priority(Outgoing message) {
        Purpose purpose =
                domain.contents().named(message.content()).map(Content::purpose).orElse(Purpose.PROMOTION);
        return new Priority(message.priority(), purpose, message.wanted(), message.id());
    }

    private static boolean changesWhatMayGo(List<Fact> facts) {
        for (Fact fact : facts) {
            if (changesWhatMayGo(fact)) {
                return true;
            }
        }
        return false;
    }

    /** After such a fact what waited may go, or what was to go may not. */
    private static boolean changesWhatMayGo(Fact fact) {
        return fact instanceof PersonFact.ConsentSaid
                || fact instanceof PersonFact.Merged
                || fact instanceof PersonFact.Erased
                || fact instanceof PersonFact.ReachKnown
                || fact instanceof PersonFact.AttributeSet
                || fact instanceof PersonFact.ActivityRecorded
                || fact instanceof ChannelFact
                || fact instanceof DeliveryFact.DeliveryRefused;
    }
}
