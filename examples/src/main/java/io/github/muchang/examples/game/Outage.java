package io.github.muchang.examples.game;

import io.github.muchang.identity.Identity;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.DeliveryUnresolved;
import io.github.muchang.journal.DeliveryFact.MessageDeferred;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Reason;
import io.github.muchang.journal.Recorded;
import io.github.muchang.runtime.Muchang;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The notice of an outage: into the groups, and then to everybody who is in none that had it, each by the way that Muchang chooses. What became of it is
 * read off the facts.
 */
final class Outage implements Fold {
    static final String CONTENT = "outage";

    private static final Duration FOR_GROUPS = Duration.ofMinutes(1);
    private static final Duration FOR_EVERYBODY = Duration.ofMinutes(61);

    private final Map<MessageId, Told> told = new LinkedHashMap<>();
    private final Set<MessageId> open = new TreeSet<>();
    private final Set<PartyId> inGroups = new TreeSet<>();
    private final Operator operator;
    private final Muchang muchang;
    private long begun;

    Outage(Operator operator) {
        this.operator = operator;
        this.muchang = operator.muchang();
    }

    /** Tells everybody, and answers when all of it is over. */
    void tell(Time time) {
        begun = muchang.now().toEpochMilli();
        muchang.follow(this);
        for (Identity group : operator.accounts().groups()) {
            muchang.messages().send(group, CONTENT);
        }
        time.until(this::isOver, FOR_GROUPS);
        for (Identity group : operator.accounts().groups()) {
            PartyId id = muchang.communities().find(group).orElseThrow().id();
            if (told.values().stream().anyMatch(each -> each.to().equals(id) && each.state != State.MISSED)) {
                inGroups.addAll(muchang.communities().members(group)); // in doubt they have read it
            }
        }
        operator.accounts().customers(muchang).forEach((party, who) -> {
            if (!inGroups.contains(party)) {
                muchang.messages().send(who, CONTENT);
            }
        });
        time.until(this::isOver, FOR_EVERYBODY);
    }

    /** When it was told, in milliseconds. */
    long begun() {
        return begun;
    }

    /** Every message of it. */
    List<Told> told() {
        return List.copyOf(told.values());
    }

    /** Who was in a group that had it. */
    Set<PartyId> inGroups() {
        return Set.copyOf(inGroups);
    }

    private boolean isOver() {
        return open.isEmpty();
    }

    @Override
    public void take(Recorded recorded) {
        if (recorded.fact() instanceof DeliveryRequested asked
                && asked.content().equals(CONTENT)) {
            put(new Told(asked.message(), State.OPEN, asked.carrier().name(), asked.at(), List.of()));
        } else if (recorded.fact() instanceof MessageDeferred later
                && later.content().equals(CONTENT)) {
            put(new Told(later.message(), State.OPEN, "", later.at(), later.rulings()));
        } else if (recorded.fact() instanceof MessageSuppressed none
                && none.content().equals(CONTENT)) {
            Told former = told.get(none.message()); // of one that waited too long, what it waited for
            List<Reason> why = former == null || former.why.isEmpty() ? none.rulings() : former.why;
            put(new Told(none.message(), State.MISSED, "", none.at(), why));
        } else if (recorded.fact() instanceof DeliveryFact outcome) {
            Optional.ofNullable(told.get(outcome.message())).ifPresent(former -> said(former, outcome));
        }
    }

    private void said(Told former, DeliveryFact outcome) {
        if (outcome instanceof DeliveryAccepted) {
            put(new Told(former.message, State.REACHED, former.carrier, outcome.at(), List.of()));
        } else if (outcome instanceof DeliveryRefused refused) {
            String code = refused.reason();
            Reason why = new Reason(code, "refuse", 0, "平台拒收：" + code, "refused by the platform: " + code);
            put(new Told(former.message, State.MISSED, former.carrier, outcome.at(), List.of(why)));
        } else if (outcome instanceof DeliveryUnresolved) {
            put(new Told(former.message, State.UNKNOWN, former.carrier, outcome.at(), List.of()));
        }
    }

    private void put(Told now) {
        told.put(now.message, now);
        if (now.state == State.OPEN) {
            open.add(now.message);
        } else {
            open.remove(now.message);
        }
    }

    /** How far a message is. */
    enum State {
        /** Waits, or is on its way. */
        OPEN,
        /** A carrier took it. */
        REACHED,
        /** It certainly did not go out. */
        MISSED,
        /** Nobody knows. */
        UNKNOWN
    }

    /**
     * A message of it.
     *
     * @param message its name
     * @param state how far it is
     * @param carrier by which it goes or went; empty if none was chosen
     * @param at when that was so, in milliseconds
     * @param why it did not go
     */
    record Told(MessageId message, State state, String carrier, long at, List<Reason> why) {
        /** The person, or the group. */
        PartyId to() {
            return message.party();
        }
    }
}
