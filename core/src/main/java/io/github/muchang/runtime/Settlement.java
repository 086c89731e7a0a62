package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.ReferralFact.RewardGranted;
import io.github.muchang.journal.ReferralFact.RewardReversed;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.referral.Assessor;
import io.github.muchang.referral.Referral;
import io.github.muchang.referral.Referral.Standing;
import io.github.muchang.referral.ReferralBook;
import io.github.muchang.referral.ReferralBook.Look;
import io.github.muchang.referral.ReferralProgramme;
import io.github.muchang.referral.Reward;
import io.github.muchang.referral.Sale;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Grants rewards that were earned, and reverses those that were not after all. What it did is in the book when it returns, so that doing it
 * again does nothing. One thread at a time.
 */
final class Settlement {
    private final PrivateDomain domain;
    private final Answers answers;
    private final Decide decide;
    private final Acts acts;
    private final ReferralBook book;
    private final Assessor assessor;

    Settlement(PrivateDomain domain, Answers answers, Decide decide, Acts acts, ReferralBook book, Assessor assessor) {
        this.domain = domain;
        this.answers = answers;
        this.decide = decide;
        this.acts = acts;
        this.book = book;
        this.assessor = assessor;
    }

    /** All reversals first: what they free is there for others. */
    void settle(long now) {
        List<Look> looks = book.due(now);
        for (Look look : looks) {
            assessor.of(look.friend(), now).ifPresent(this::reverse);
        }
        for (Look look : looks) {
            Optional<Referral> referral = assessor.of(look.friend(), now);
            boolean done = referral.map(each -> each.standing() != Standing.EARNED || grant(each))
                    .orElse(true);
            long next =
                    referral.flatMap(Referral::until).map(Instant::toEpochMilli).orElse(Moments.NEVER);
            book.looked(look, done ? next : now); // whoever found no room tries again
        }
    }

    private void reverse(Referral referral) {
        for (Reward reward : book.rewardsFor(referral.friend())) {
            if (reward.stands()) {
                assessor.against(reward, referral)
                        .ifPresent(why -> say(
                                reward,
                                now -> new RewardReversed(now, reward.key(), why),
                                reward.state() == Reward.State.PAID ? -1 : 0));
            }
        }
    }

    /** Whether there was room for all of it. */
    private boolean grant(Referral referral) {
        Optional<ReferralProgramme> programme = assessor.programme(referral.programme());
        Optional<Sale> sale = referral.sale();
        if (programme.isEmpty() || sale.isEmpty()) {
            return true;
        }
        boolean done = true;
        int level = 0;
        for (PartyId referrer : assessor.beneficiaries(referral, programme.get())) {
            level++;
            if (isOpen(referral.friend(), sale.get(), level)
                    && !answers.party(referrer).erased()) {
                long sold = sale.get().at().toEpochMilli();
                boolean room = book.hasRoom(programme.get(), level, referrer, sold);
                if (room) {
                    grant(referral, programme.get(), sale.get(), level, referrer);
                }
                done &= room;
            }
        }
        return done;
    }

    /** Whether nobody was, or is to be, paid for bringing this friend at this level, and nobody was refused. */
    private boolean isOpen(PartyId friend, Sale sale, int level) {
        return book.reward(Reward.key(sale.offset(), level)).isEmpty()
                && book.rewardsFor(friend).stream()
                        .noneMatch(each -> each.level() == level && each.state() != Reward.State.REVERSED);
    }

    private void grant(Referral referral, ReferralProgramme programme, Sale sale, int level, PartyId referrer) {
        Money reward = programme.rewards().get(level - 1);
        commit(referrer, now -> {
            RewardGranted granted = new RewardGranted(
                    now,
                    Reward.key(sale.offset(), level),
                    programme.name(),
                    level,
                    referral.friend(),
                    sale.offset(),
                    sale.at().toEpochMilli(),
                    reward.minor(),
                    reward.currency());
            return level == 1
                    ? ImmutableList.of(
                            granted, activity(ActivityType.REFERRED, programme.name(), Optional.empty(), now))
                    : ImmutableList.of(granted);
        });
    }

    /** Notes what became of a reward; of points, so many times its amount were had. */
    void say(Reward reward, LongFunction<Fact> what, int times) {
        ActivityType rewarded = domain.activities().getOrDefault(ActivityType.REWARDED.name(), ActivityType.REWARDED);
        Money amount = reward.amount();
        boolean counts = times != 0
                && amount.currency().equals(rewarded.currency().isEmpty() ? domain.currency() : rewarded.currency());
        commit(
                reward.referrer(),
                now -> counts
                        ? ImmutableList.of(
                                what.apply(now),
                                activity(
                                        rewarded,
                                        reward.programme(),
                                        Optional.of(times < 0 ? amount.negated() : amount),
                                        now))
                        : ImmutableList.of(what.apply(now)));
    }

    private ActivityRecorded activity(ActivityType type, String label, Optional<Money> amount, long now) {
        ActivityType known = domain.activities().getOrDefault(type.name(), type);
        return new ActivityRecorded(
                now,
                now,
                type.name(),
                domain.calendar().dayOf(now),
                label,
                amount.map(Money::minor).orElse(0L),
                amount.map(Money::currency).orElse(""),
                known.heard());
    }

    private void commit(PartyId party, LongFunction<List<Fact>> facts) {
        PartyId holder = answers.holder(party);
        acts.commit(holder, (batch, now) -> {
            batch.decided(holder, decide.told(batch.party(holder), facts.apply(now), now, batch.yardsticks()));
            return holder;
        });
    }
}
