package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.circle.Circle;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.CircleFact.AdmissionRefused;
import io.github.muchang.journal.CircleFact.Admitted;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Reason;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Finding;
import io.github.muchang.segment.Gap;
import io.github.muchang.segment.Participation;
import io.github.muchang.segment.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * 小圈子: who might be let into one, who is in it, and how they stand there. Whoever is to be in it no longer leaves its pool by a signal.
 * Thread-safe.
 */
public final class Circles {
    private static final String REFUSE = "refuse";
    private static final int LONGEST_REASON = 200;

    private final PrivateDomain domain;
    private final Answers answers;
    private final Committer committer;
    private final Clockwork clockwork;
    private final Decide decide;
    private final Poll poll;
    private final Acts acts;
    private final Suggestions suggestions;

    /** One admission at a time: of two who come for the last place one is let in. */
    private final ReentrantLock door = new ReentrantLock();

    Circles(
            PrivateDomain domain,
            Answers answers,
            Committer committer,
            Clockwork clockwork,
            Decide decide,
            Poll poll,
            Acts acts) {
        this.domain = domain;
        this.answers = answers;
        this.committer = committer;
        this.clockwork = clockwork;
        this.decide = decide;
        this.poll = poll;
        this.acts = acts;
        this.suggestions = new Suggestions(domain, this, answers, decide, acts);
    }

    /** What members suggest, and what becomes of it. */
    public Suggestions suggestions() {
        return suggestions;
    }

    /**
     * How many more a circle holds.
     *
     * @throws IllegalArgumentException if there is no such circle
     */
    public int room(String circle) {
        return Math.max(0, circle(circle).holds() - inside(circle).size());
    }

    /**
     * Who is not in a circle and might be let in, as the circle's condition says of everybody now: at most so many, in the order of numbers.
     *
     * @throws IllegalArgumentException if there is no such circle
     */
    public List<Candidate> candidates(String circle, int most) {
        Circle asked = circle(circle);
        long now = clockwork.now();
        return poll.of(asked.admits(), now, clockwork.yardsticks(), ignored -> {})
                .holders()
                .minus(inside(circle))
                .members()
                .limit(most)
                .map(each -> new Candidate(each, answers.explain(each, asked.admits(), now, clockwork.yardsticks())))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Lets somebody in, if they are as the circle asks and there is room. Answers what is against it, which the journal keeps; nothing if
     * they are in it now, or were before.
     *
     * @param by who wants it; a name, never a customer's handle
     * @throws IllegalArgumentException if there is no such circle, or no customer is known by this identity
     */
    public List<Reason> admit(String circle, Identity who, String by) {
        Circle into = circle(circle);
        return decided(
                who,
                by,
                subject -> {
                    List<Reason> against = against(into, subject);
                    long now = subject.now();
                    return against.isEmpty()
                            ? ImmutableList.of(
                                    new Admitted(now, circle, by),
                                    new PoolEntered(now, now, circle, "", "", "", Membership.Role.MEMBER))
                            : ImmutableList.of(new AdmissionRefused(now, circle, by, against));
                },
                party -> !party.memberships().containsKey(circle));
    }

    /**
     * Notes that somebody who might be let in is not, as the staff think better of it.
     *
     * @param by who decided; a name, never a customer's handle
     * @param reason why, in 1 to 200 characters; nothing personal, as it stays in the journal for ever
     * @throws IllegalArgumentException if there is no such circle, no customer is known by this identity, or they are in it
     */
    public void refuse(String circle, Identity who, String by, String reason) {
        circle(circle);
        reasoned(reason);
        decided(
                who,
                by,
                subject -> {
                    if (subject.party().memberships().containsKey(circle)) {
                        throw new IllegalArgumentException(
                                subject.party().id() + " is in the circle '" + circle + "' already");
                    }
                    Reason why = new Reason("staff", REFUSE, 0, reason, reason);
                    return ImmutableList.of(new AdmissionRefused(subject.now(), circle, by, ImmutableList.of(why)));
                },
                party -> true);
    }

    /**
     * Who is in a circle, and how they stand there now; the highest score first.
     *
     * @throws IllegalArgumentException if there is no such circle
     */
    public List<Standing> members(String circle) {
        Participation counts = circle(circle).participation();
        return inside(circle)
                .members()
                .map(each -> standing(counts, answers.party(each)))
                .flatMap(Optional::stream)
                .sorted(Standing.BY_SCORE)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * How somebody stands in a circle now; empty if they are not in it.
     *
     * @throws IllegalArgumentException if there is no such circle, or nobody is known by this identity
     */
    public Optional<Standing> standing(String circle, Identity who) {
        return standing(circle(circle).participation(), answers.party(answers.known(who)));
    }

    /** The circle of a name. */
    Circle circle(String name) {
        return domain.circles().stream()
                .filter(each -> each.pool().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Faults.unknownName(
                        "circle",
                        name,
                        domain.circles().stream().map(Circle::pool).toList())));
    }

    /** Who is in a circle's pool. */
    Audience inside(String circle) {
        return committer.index().pool(circle);
    }

    /** The words of a member of the staff, which stay in the journal. */
    static String reasoned(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " characters");
        }
        return reason;
    }

    private Optional<Standing> standing(Participation counts, Party party) {
        return Optional.ofNullable(party.memberships().find(counts.pool())).map(membership -> {
            Subject subject = new Subject(
                    party, Math.max(clockwork.now(), party.asOf()), domain.calendar(), domain, clockwork.yardsticks());
            long score = counts.score(subject);
            return new Standing(
                    party.id(),
                    Instant.ofEpochMilli(membership.since()),
                    score,
                    counts.level(score),
                    counts.counted(subject));
        });
    }

    /** Whoever decides anew after a race counts anew, too. */
    private List<Reason> against(Circle circle, Subject subject) {
        ImmutableList.Builder<Reason> against = ImmutableList.builder();
        Finding finding = circle.admits().check(subject);
        finding.gap().ifPresent(gap -> against.add(missing(gap)));
        if (inside(circle.pool()).size() >= circle.holds()) {
            against.add(new Reason(
                    "holds",
                    REFUSE,
                    0,
                    "只有 " + circle.holds() + " 个位置，已经满了",
                    "it holds " + circle.holds() + ", and is full"));
        }
        return against.build();
    }

    private Reason missing(Gap gap) {
        return new Reason(
                "admits", REFUSE, 0, gap.in(domain.wording(Locale.CHINESE)), gap.in(domain.wording(Locale.ENGLISH)));
    }

    /** Decides about somebody, unless there is nothing to decide; answers what was against them. */
    private List<Reason> decided(Identity who, String by, Decider decider, Predicate<Party> open) {
        Names.checked(by, "by");
        PartyId id = answers.known(who);
        List<Reason> against;
        door.lock();
        try {
            against = acts.commit(id, (batch, now) -> decided(id, decider, open, batch, now));
        } finally {
            door.unlock();
        }
        acts.bringOut();
        return against;
    }

    private List<Reason> decided(PartyId id, Decider decider, Predicate<Party> open, Batch batch, long now) {
        Party party = batch.party(id);
        if (party.kind() != Party.Kind.CUSTOMER) {
            throw new IllegalArgumentException(id + " is no customer");
        }
        if (!open.test(party)) {
            return ImmutableList.of();
        }
        List<? extends Fact> facts = decider.of(new Subject(party, now, domain.calendar(), domain, batch.yardsticks()));
        batch.decided(id, decide.told(party, facts, now, batch.yardsticks()));
        return facts.get(0) instanceof AdmissionRefused refused ? refused.why() : ImmutableList.of();
    }

    private interface Decider {
        List<? extends Fact> of(Subject subject);
    }
}
