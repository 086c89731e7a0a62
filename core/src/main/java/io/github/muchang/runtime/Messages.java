package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.engine.Decision;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.LossFact;
import io.github.muchang.journal.StaffFact;
import io.github.muchang.party.DeadLetter;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Party;
import io.github.muchang.policy.WhyNot;
import io.github.muchang.segment.Yardsticks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Messages that the host sends itself, those on their way, and why one may not go. Thread-safe. */
public final class Messages {
    private final PrivateDomain domain;
    private final Answers answers;
    private final House house;
    private final Explainer explainer;
    private final Committer committer;
    private final Clockwork clockwork;
    private final Decide decide;
    private final Acts acts;

    Messages(
            PrivateDomain domain,
            Answers answers,
            House house,
            Explainer explainer,
            Committer committer,
            Clockwork clockwork,
            Decide decide,
            Acts acts) {
        this.domain = domain;
        this.answers = answers;
        this.house = house;
        this.explainer = explainer;
        this.committer = committer;
        this.clockwork = clockwork;
        this.decide = decide;
        this.acts = acts;
    }

    /**
     * Sends a content to somebody, as every policy allows: now, later, or not at all. Answers what was decided, durably: the last fact
     * about the message says which of the three it is.
     *
     * @throws IllegalArgumentException if there is no such content, or nobody is known by this identity
     */
    public List<Fact> send(Identity who, String content) {
        answers.content(content);
        return decided(answers.known(who), (party, now, yardsticks) -> decide.send(party, content, now, yardsticks));
    }

    /**
     * Somebody of the staff writes a content by hand, through a platform of their own: the policies are asked as for any message, and it
     * has its place in every cap. Answers what was decided: that it was sent, and what the policies had against it, or, where they stop
     * it or there is no way to write to them, that it is not to be.
     *
     * @throws IllegalArgumentException if there is no such content or member of the staff, or nobody is known by this identity
     */
    public List<Fact> byHand(Identity who, String content, String staff, ByHand how) {
        answers.content(content);
        if (domain.team().member(staff).isEmpty()) {
            throw new IllegalArgumentException(Faults.unknownName(
                    "member of the staff", staff, domain.team().names()));
        }
        return decided(
                answers.known(who),
                (party, now, yardsticks) -> decide.byHand(party, content, staff, how == ByHand.STOP, now, yardsticks));
    }

    /** Somebody's messages that have no outcome yet. */
    public List<Outgoing> onTheirWay(Identity who) {
        return answers.party(answers.known(who)).outgoing();
    }

    /**
     * What every policy says of a content for somebody now, for each way to them: why it may not go, and what would turn it. Empty if there is no way to write to them. Changes nothing.
     *
     * @throws IllegalArgumentException if there is no such content, or nobody is known by this identity
     */
    public List<WhyNot> whyNot(Identity who, String content) {
        answers.content(content);
        Party party = answers.party(answers.known(who));
        return decide.judge(party, content, Math.max(clockwork.now(), party.asOf()), house.yardsticks());
    }

    /**
     * Why a message was sent, waited, or was not sent, from the journal.
     *
     * @throws IllegalArgumentException if there never was such a message
     */
    public Why why(MessageId message) {
        return explainer.why(message, house.yardsticks());
    }

    /**
     * The messages that carriers did not deliver, or of which nobody knows, for somebody to look into: the newest of each receiver. Not those
     * that a policy stopped, nor those to addresses that are no longer any.
     */
    public Stream<DeadLetter> deadLetters() {
        return committer.index().deadLetters().members().flatMap(party -> answers.party(party).deadLetters().stream());
    }

    /**
     * Sends a dead letter anew, under another name, as every policy allows; answers what was decided, and nothing if it is no dead letter
     * any more. One that is {@link DeadLetter#doubtful doubtful} may arrive a second time.
     */
    public List<Fact> retry(MessageId letter) {
        return decided(
                answers.holder(letter.party()),
                (party, now, yardsticks) -> decide.drop(party, letter, true, now, yardsticks));
    }

    /** Says that nobody needs to look into a dead letter any more; answers whether it was one. */
    public boolean drop(MessageId letter) {
        return !decided(
                        answers.holder(letter.party()),
                        (party, now, yardsticks) -> decide.drop(party, letter, false, now, yardsticks))
                .isEmpty();
    }

    /** Decides something about a party, and answers the facts about messages that came of it. */
    private List<Fact> decided(PartyId id, Decider decider) {
        return acts.decide(id, (party, now, yardsticks) -> Optional.of(decider.of(party, now, yardsticks))).stream()
                .filter(fact ->
                        fact instanceof DeliveryFact || fact instanceof LossFact || fact instanceof StaffFact.Written)
                .collect(ImmutableList.toImmutableList());
    }

    private interface Decider {
        Decision of(Party party, long now, Yardsticks yardsticks);
    }
}
