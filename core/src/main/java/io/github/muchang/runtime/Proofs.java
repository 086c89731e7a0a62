package io.github.muchang.runtime;

import static io.github.muchang.segment.Conditions.did;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Content;
import io.github.muchang.content.Proof;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.PersonFact.ConsentSaid;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Finding;
import io.github.muchang.segment.Vouching;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 口碑: who agrees that which of their words or pictures are shown where. From the commit in which they withdraw, or are erased, nothing that passes
 * them on is decided to go any more, and what was to go is refused, with the reason, when its turn comes. Thread-safe.
 */
public final class Proofs {
    private final PrivateDomain domain;
    private final Answers answers;
    private final Clockwork clockwork;
    private final Decide decide;
    private final Acts acts;

    Proofs(PrivateDomain domain, Answers answers, Clockwork clockwork, Decide decide, Acts acts) {
        this.domain = domain;
        this.answers = answers;
        this.clockwork = clockwork;
        this.decide = decide;
        this.acts = acts;
    }

    /**
     * Somebody agrees that a proof of theirs is shown as the definition says, having been shown its {@link Proof#terms}; agreeing again
     * begins the term anew.
     *
     * @throws IllegalArgumentException if there is no such proof, or no customer is known by this identity
     * @throws IllegalStateException if it is somebody else's, or they withdrew in the same millisecond, which counts
     */
    public void agreed(String proof, Identity who) {
        Proof asked = proof(proof);
        PartyId id = answers.known(who);
        acts.commit(id, (batch, now) -> {
            Party party = batch.party(id);
            if (party.kind() != Party.Kind.CUSTOMER) {
                throw new IllegalArgumentException(id + " is no customer");
            }
            Vouching former = batch.yardsticks().vouched().get(proof);
            if (former != null && !former.by().equals(id)) {
                throw new IllegalStateException("the proof '" + Faults.shown(proof) + "' is that of " + former.by());
            }
            said(batch, party, now, proof, true, asked.terms());
            Vouching vouching = new Vouching(id, now, asked.terms());
            if (!Witnesses.agrees(batch.party(id), proof, vouching)) {
                throw new IllegalStateException(id + " withdrew at this very moment, or has no room for one word more");
            }
            Witnesses.vouched(batch, proof, vouching, now);
            return id;
        });
        acts.bringOut();
    }

    /**
     * Somebody no longer agrees that a proof is shown. Whoever withdraws from everything need not say so.
     *
     * @throws IllegalArgumentException if there is no such proof, or nobody is known by this identity
     */
    public void withdrawn(String proof, Identity who) {
        proof(proof);
        PartyId id = answers.known(who);
        acts.commit(id, (batch, now) -> {
            said(batch, batch.party(id), now, proof, false, "");
            return id;
        });
        acts.bringOut();
    }

    /** How every proof stands, in the order of definition. */
    public List<Testimony> all() {
        return domain.contents().proofs().stream().map(this::testimony).collect(ImmutableList.toImmutableList());
    }

    /** What contents pass on now, in the order of definition. */
    public List<Testimony> inUse() {
        return all().stream().filter(Testimony::isInUse).collect(ImmutableList.toImmutableList());
    }

    /** What contents pass on now and may not within such a span, unless it is agreed to again; the first to end first. */
    public List<Testimony> endingWithin(Span span) {
        Instant last = Instant.ofEpochMilli(clockwork.now() + span.millis());
        return inUse().stream()
                .filter(each ->
                        each.until().filter(until -> !until.isAfter(last)).isPresent())
                .sorted(Comparator.comparing(each -> each.until().orElse(last)))
                .collect(ImmutableList.toImmutableList());
    }

    private Testimony testimony(Proof proof) {
        long now = clockwork.now();
        Optional<Vouching> vouching =
                Optional.ofNullable(clockwork.yardsticks().vouched().get(proof.name()));
        boolean current = vouching.filter(each -> each.terms().equals(proof.terms()) && now < each.until(proof))
                .isPresent();
        return new Testimony(
                proof,
                domain.contents().all().stream()
                        .filter(each -> each.proofs().contains(proof.name()))
                        .map(Content::name)
                        .toList(),
                vouching.map(Vouching::by),
                vouching.map(each -> Instant.ofEpochMilli(each.since())),
                vouching.map(each -> Instant.ofEpochMilli(each.until(proof))),
                current,
                vouching.map(each -> purchase(proof, each.by(), now)));
    }

    private Finding purchase(Proof proof, PartyId by, long now) {
        String bought = ActivityType.PURCHASED.name();
        Condition verified = proof.category()
                .map(each -> did(bought).labelled(each).atLeast(1).ever())
                .orElseGet(() -> did(bought).atLeast(1).ever());
        return answers.explain(by, verified, now, clockwork.yardsticks());
    }

    private void said(Batch batch, Party party, long now, String proof, boolean given, String terms) {
        ConsentSaid word = new ConsentSaid(now, now, Witnesses.PURPOSE, Consent.toProof(proof), given, terms);
        batch.decided(party.id(), decide.told(party, ImmutableList.of(word), now, batch.yardsticks()));
    }

    private Proof proof(String name) {
        return domain.contents()
                .proof(name)
                .orElseThrow(() -> new IllegalArgumentException(Faults.unknownName(
                        "proof",
                        name,
                        domain.contents().proofs().stream().map(Proof::name).toList())));
    }
}
