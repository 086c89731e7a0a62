package io.github.muchang.runtime;

import static io.github.muchang.runtime.TeaParty.ADVOCATES;
import static io.github.muchang.runtime.TeaParty.buys;
import static io.github.muchang.runtime.TeaParty.comes;
import static io.github.muchang.runtime.TeaParty.guest;
import static io.github.muchang.runtime.TeaParty.sharer;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.PersonFact.Merged;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.ReferralFact.RewardGranted;
import io.github.muchang.journal.ReferralFact.RewardPaid;
import io.github.muchang.money.Money;
import io.github.muchang.referral.Reward;
import io.github.muchang.referral.Reward.State;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever comes in whatever order and however often: nobody is paid twice, for nothing, or above a cap. */
class ReferralProperties {
    private static final int SHARERS = 2;
    private static final int FRIENDS = 3;
    private static final int MOST = 2;
    private static final Span PER = days(10);
    private static final Span WAITS = days(2);

    @Property(tries = 80)
    void a_reward_is_for_one_kept_purchase_and_within_caps(@ForAll long seed) {
        Random random = new Random(seed);
        Money budget = Money.yuan(random.nextBoolean() ? 45 : 1000);
        Stores stores = Stores.memory();
        Muchang muchang = open(stores, budget);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < SHARERS; i++) {
            codes.add(sharer(muchang, 100 + i, ADVOCATES));
        }
        for (int step = 0; step < 80; step++) {
            int friend = (1 + random.nextInt(FRIENDS)) * (random.nextBoolean() ? 1 : -1);
            Instant when = muchang.now().minus(Duration.ofHours(random.nextInt(3) == 0 ? random.nextInt(200) : 0));
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> comes(muchang, friend, codes.get(random.nextInt(codes.size())), when);
                case 3, 4 -> buys(muchang, friend, 100 + random.nextInt(3), when);
                case 5 -> {
                    if (random.nextInt(3) == 0) {
                        buys(muchang, friend, -100, when);
                    }
                }
                case 6 -> muchang.advanceTo(muchang.now().plus(Duration.ofHours(1 + random.nextInt(100))));
                case 7 -> rare(muchang, friend, when, codes, random);
                case 8 -> settle(muchang, random);
                default -> muchang = random.nextInt(6) == 0 ? open(stores, budget) : muchang; // as after a crash
            }
        }
        settle(muchang, random);
        check(muchang, stores, budget);
    }

    /** What seldom happens: somebody leaves, turns out to be another, or shares. */
    private static void rare(Muchang muchang, int friend, Instant when, List<String> codes, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> muchang.accept(Signal.left(guest(friend), "friends").at(when));
            case 1 -> {
                int one = random.nextInt(4) == 0 ? 100 + random.nextInt(SHARERS) : Math.abs(friend);
                muchang.accept(
                        Signal.identified(guest(one), guest(-Math.abs(friend))).at(when));
            }
            default -> {
                boolean bought = muchang.customer(guest(friend))
                        .filter(party -> party.activities().containsKey("purchased"))
                        .isPresent();
                if (bought) {
                    codes.add(muchang.referral().code(ADVOCATES, guest(friend)));
                }
            }
        }
    }

    private static void settle(Muchang muchang, Random random) {
        for (Reward due : muchang.referral().payable()) {
            switch (random.nextInt(4)) {
                case 0 -> {}
                case 1 -> muchang.referral().refused(due.key(), "不符合规则");
                default -> muchang.referral().paid(due.key());
            }
        }
    }

    private static void check(Muchang muchang, Stores stores, Money budget) {
        List<Recorded> facts = stores.journal().read(0, 1_000_000);
        Map<Integer, Integer> former = new TreeMap<>();
        Set<String> granted = new HashSet<>();
        Set<String> paid = new HashSet<>();
        Map<PartyId, List<Long>> sold = new TreeMap<>();
        List<Reward> rewards = muchang.referral().rewards();
        Set<String> costly = new HashSet<>(
                rewards.stream().filter(Reward::costs).map(Reward::key).toList());
        long sum = 0;
        for (Recorded each : facts) {
            if (each.fact() instanceof Merged merged) {
                former.put(merged.other().value(), each.party().value());
            } else if (each.fact() instanceof RewardPaid fact) {
                assertThat(paid.add(fact.key())).as("paid once").isTrue();
            } else if (each.fact() instanceof RewardGranted fact) {
                assertThat(granted.add(fact.key())).as("granted once").isTrue();
                sum += fact.amount();
                if (costly.contains(fact.key())) {
                    sold.computeIfAbsent(each.party(), any -> new ArrayList<>()).add(fact.sold());
                }
            }
        }
        ledger(rewards, sum, budget);
        sold.values().forEach(ReferralProperties::capped);
        Set<String> taken = new HashSet<>();
        for (Reward reward : rewards) {
            if (reward.stands()) {
                int friend = today(reward.friend().value(), former);
                assertThat(taken.add(friend + " at " + reward.level()))
                        .as("one for a friend")
                        .isTrue();
                assertThat(today(reward.referrer().value(), former))
                        .as("not for oneself")
                        .isNotEqualTo(friend);
                kept(reward, friend, facts, former);
            }
        }
        assertThat(open(stores, budget).referral().rewards()).isEqualTo(rewards);
    }

    private static void ledger(List<Reward> rewards, long granted, Money budget) {
        Map<State, Long> sums = new TreeMap<>();
        rewards.forEach(each -> sums.merge(each.state(), each.amount().minor(), Long::sum));
        assertThat(sums.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(granted);
        assertThat(rewards.stream()
                        .filter(Reward::costs)
                        .mapToLong(each -> each.amount().minor())
                        .sum())
                .isLessThanOrEqualTo(budget.minor());
    }

    /** No more than the cap for purchases of any period. */
    private static void capped(List<Long> sold) {
        List<Long> times = sold.stream().sorted().toList();
        for (int i = 0; i + MOST < times.size(); i++) {
            assertThat(times.get(i + MOST) - times.get(i)).isGreaterThanOrEqualTo(PER.millis());
        }
    }

    /** A purchase of this friend for something, which nothing took back in time. */
    private static void kept(Reward reward, int friend, List<Recorded> facts, Map<Integer, Integer> former) {
        Recorded sale = facts.get((int) reward.sale());
        assertThat(today(sale.party().value(), former)).isEqualTo(friend);
        assertThat(((ActivityRecorded) sale.fact()).amount()).isPositive();
        assertThat(facts)
                .filteredOn(each -> today(each.party().value(), former) == friend)
                .extracting(Recorded::fact)
                .noneMatch(fact -> fact instanceof ActivityRecorded did
                        && did.amount() < 0
                        && did.type().equals("purchased")
                        && did.happened() >= reward.sold().toEpochMilli()
                        && did.happened() < reward.sold().toEpochMilli() + WAITS.millis());
    }

    private static Muchang open(Stores stores, Money budget) {
        return Muchang.builder(TeaParty.domain(TeaParty.advocates()
                        .staying(days(1))
                        .waiting(WAITS)
                        .atMost(MOST, PER)
                        .budget(budget)))
                .stores(stores)
                .startingAt(Moments.parse(TeaParty.START))
                .open();
    }

    private static int today(int party, Map<Integer, Integer> former) {
        int number = party;
        while (former.containsKey(number)) {
            number = former.get(number);
        }
        return number;
    }
}
