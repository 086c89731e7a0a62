package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Personas;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.GroupFact;
import io.github.muchang.journal.LegalFact;
import io.github.muchang.journal.LossFact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.party.DeadLetter;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.party.Reach;
import io.github.muchang.policy.PlatformRules;
import io.github.muchang.policy.WhyNot;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.time.Moments;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides by one domain. {@code now} is never before the state's latest fact; whatever falls due before {@code now} has been decided
 * by {@link #tick} before. Stateless and thread-safe, but for one that is {@link #recalling}.
 */
public final class Decide {
    private final PrivateDomain domain;
    private final Interpretation interpretation;
    private final Sending sending;
    private final Conduct conduct;
    private final Care care;
    private final ByHand byHand;
    private final @Nullable Recall recall;

    /** Decides by this domain. */
    public Decide(PrivateDomain domain) {
        this(domain, PlatformRules.NONE, Personas.NONE);
    }

    /** Decides by this domain and by the rules of these platforms; these speak by our accounts. */
    public Decide(PrivateDomain domain, PlatformRules platforms, Personas personas) {
        this(domain, new Sending(domain, platforms, personas), null);
    }

    Decide(PrivateDomain domain, Sender sender) {
        this(domain, new Sending(domain, PlatformRules.NONE, Personas.NONE), sender, null);
    }

    private Decide(PrivateDomain domain, Sending sending, @Nullable Recall recall) {
        this(domain, sending, sending, recall);
    }

    private Decide(PrivateDomain domain, Sending sending, Sender sender, @Nullable Recall recall) {
        this.domain = domain;
        this.interpretation = new Interpretation(domain);
        this.sending = sending;
        this.conduct = new Conduct(domain, sender);
        this.care = new Care(domain);
        this.byHand = new ByHand(domain, sending);
        this.recall = recall;
    }

    /** The same for one thread, which asks the rules of the party it decided last only when something they depend on has changed. */
    public Decide recalling() {
        return new Decide(domain, sending, new Recall());
    }

    /**
     * What a signal causes.
     *
     * @throws io.github.muchang.fault.InvalidInputException if the party has no room for it (such as a tag too many)
     */
    public Decision signal(Party before, Stimulus stimulus, long now, Yardsticks yardsticks) {
        if (before.recent().contains(stimulus.signal().value())) {
            return new Decision(before, ImmutableList.of(), nextDue(before, now, yardsticks));
        }
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        registered(
                deciding,
                before,
                stimulus.what() instanceof Gathering.Opened ? Party.Kind.COMMUNITY : Party.Kind.CUSTOMER);
        boolean late = stimulus.happened() < now - domain.lateness().millis();
        deciding.say(new PersonFact.SignalTaken(
                now, stimulus.signal(), stimulus.what().kind(), stimulus.happened(), late));
        for (String kind : stimulus.identities()) {
            deciding.say(new PersonFact.IdentityKnown(now, kind));
        }
        for (Reach reach : stimulus.reaches()) {
            deciding.say(new PersonFact.ReachKnown(now, reach.slot(), reach.carrier(), reach.account()));
        }
        interpretation.contact(stimulus, deciding);
        interpretation.of(stimulus, deciding);
        care.added(stimulus, deciding);
        interpretation.retention(deciding); // what was told so late that its retention is over already
        return conduct.settle(deciding, Cause.signal(stimulus.what(), late));
    }

    /** What the mere passing of time causes. */
    public Decision tick(Party before, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        interpretation.retention(deciding);
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** What it causes that another party turned out to be this one. */
    public Decision join(Party survivor, Party other, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(survivor, now, yardsticks, recall);
        registered(deciding, survivor, other.kind());
        deciding.say(
                new PersonFact.Merged(now, other.id(), Base64.getEncoder().encodeToString(PartyCodec.encode(other))));
        interpretation.groups().joined(survivor, other, deciding);
        conduct.joined(deciding, survivor, other);
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** What it causes that the host wants a journey begun that may be called. */
    public Decision enrol(Party before, String journey, long now, Yardsticks yardsticks) {
        return conduct.settle(new Deciding(before, now, yardsticks, recall), Cause.called(journey));
    }

    /** What it causes that the host takes somebody out of a journey. */
    public Decision takeOut(Party before, String journey, long now, Yardsticks yardsticks) {
        return conduct.settle(new Deciding(before, now, yardsticks, recall), Cause.takenOut(journey));
    }

    /** What it causes that these are so, which others know: whoever gives out tasks, or the members of a community. */
    public Decision told(Party before, List<? extends Fact> facts, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        facts.forEach(deciding::say);
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** What it causes that an open task was done; nothing if it is not open, or cannot come to that. */
    public Decision done(Party before, Occurrence.TaskDone done, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        care.done(done, deciding);
        return conduct.settle(deciding, Cause.signal(done, false));
    }

    /**
     * What it causes that somebody of the staff writes a content by hand: the policies say what they say. If they object and it {@code
     * stops} there, nothing says that it was sent.
     */
    public Decision byHand(Party before, String content, String staff, boolean stops, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        byHand.send(deciding, content, staff, stops);
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** What it causes that the host wants a content sent. */
    public Decision send(Party before, String content, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        sending.send(deciding, new Wanted("", "", content, Optional.empty(), Optional.empty(), 0));
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** What it causes that the host wants a content sent that tells what became of a suggestion; nothing if it is not credited. */
    public Decision tell(Party before, String key, String content, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        Telling.tell(deciding, sending, key, content);
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** That a carrier is about to be given a message, or why it is not; no facts if the message is not on its way. */
    public Decision start(Party before, MessageId message, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        sending.start(deciding, message);
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** Whether a carrier may be given a message at this moment, of which it was said that it begins. */
    public boolean mayGo(Party before, MessageId message, long now, Yardsticks yardsticks) {
        return sending.mayGo(new Deciding(before, now, yardsticks, recall), message);
    }

    /** What it causes that somebody has looked into a dead letter; sent anew it is another message. Nothing if it is none. */
    public Decision drop(Party before, MessageId message, boolean retry, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        for (DeadLetter letter : before.deadLetters()) {
            if (letter.id().equals(message)) {
                deciding.say(new LossFact.DeadLetterDropped(now, message, retry));
                if (retry) {
                    Telling.again(deciding, sending, letter);
                }
            }
        }
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** What it causes that something became of a message; nothing if it is not on its way. */
    public Decision delivery(Party before, DeliveryFact fact, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        before.outgoing(fact.message()).ifPresent(message -> Delivered.became(deciding, domain, message, fact));
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** What the policies say of a content, for each way to a party; changes nothing. */
    public List<WhyNot> judge(Party party, String content, long now, Yardsticks yardsticks) {
        return sending.explain(new Deciding(party, now, yardsticks, recall), content);
    }

    /** What becomes of a party that turned out to be another. */
    public Decision absorbed(Party other, PartyId survivor, long now) {
        return told(other, ImmutableList.of(new PersonFact.Absorbed(now, survivor)), now, Yardsticks.NONE);
    }

    /** What it causes that somebody wants everything personal erased; nothing of the kind while a legal hold keeps it. */
    public Decision erase(Party before, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        deciding.say(
                before.held()
                        ? new LegalFact.ErasureRefused(now, LegalFact.ErasureRefused.LEGAL_HOLD)
                        : new PersonFact.Erased(now));
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** What it causes that somebody comes under a legal hold. */
    public Decision hold(Party before, String reason, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        deciding.say(new LegalFact.HoldPlaced(now, reason));
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** What it causes that a legal hold is lifted: what should have been forgotten meanwhile is forgotten now. */
    public Decision lift(Party before, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        deciding.say(new LegalFact.HoldLifted(now));
        interpretation.retention(deciding);
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** That an identity was refused because it would join two people. */
    public Decision conflict(Party before, String kind, int other, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        registered(deciding, before, Party.Kind.CUSTOMER);
        deciding.say(new PersonFact.IdentityConflict(now, kind, other));
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** What it causes that a group that somebody is in ends: out of it, and invited to where it goes next, if anywhere and if worth it. */
    public Decision handedOn(Party before, PartyId group, Optional<Transfer> next, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        before.belonging(group).ifPresent(each -> {
            interpretation.groups().leave(each, GroupFact.ENDED, now, deciding);
            next.filter(transfer -> transfer.invites(before, each)).ifPresent(transfer -> {
                deciding.say(new GroupFact.HandedOn(now, group, transfer.pool(), transfer.into(), transfer.content()));
                sending.send(deciding, Wanted.invitation(transfer.content(), transfer.pool()));
            });
        });
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** That somebody of the staff decided whether a member is to be removed from a group. */
    public Decision removal(
            Party before, PartyId group, String why, boolean removes, String by, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        deciding.say(new GroupFact.RemovalDecided(now, group, why, removes, by));
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** What it causes that a group that somebody is in turned out to be another. */
    public Decision regrouped(Party before, PartyId group, Party into, long now, Yardsticks yardsticks) {
        Deciding deciding = new Deciding(before, now, yardsticks, recall);
        before.belonging(group).ifPresent(each -> interpretation.groups().become(each, into, deciding));
        return conduct.settle(deciding, Cause.FACTS);
    }

    /** A fact about the house. */
    public Decision house(Party before, long now, Fact fact) {
        Deciding deciding = new Deciding(before, now, Yardsticks.NONE, recall);
        registered(deciding, before, Party.Kind.HOUSE);
        deciding.say(fact);
        return deciding.done(Moments.NEVER);
    }

    /** The earliest moment after {@code now} at which something may change without a signal. */
    public long nextDue(Party party, long now, Yardsticks yardsticks) {
        return conduct.settle(new Deciding(party, now, yardsticks, recall), Cause.FACTS)
                .due();
    }

    private static void registered(Deciding deciding, Party before, Party.Kind kind) {
        if (before.isUnknown()) {
            deciding.say(new PersonFact.Registered(deciding.now(), kind));
        }
    }
}
