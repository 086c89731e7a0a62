package io.github.muchang.referral;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import com.google.common.math.LongMath;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.ReferralFact.AboutReward;
import io.github.muchang.journal.ReferralFact.RewardGranted;
import io.github.muchang.journal.ReferralFact.RewardPaid;
import io.github.muchang.journal.ReferralFact.RewardRefused;
import io.github.muchang.journal.ReferralFact.RewardReversed;
import io.github.muchang.time.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The ledger of rewards, in the order in which they were granted; people by their numbers of today. */
final class Rewards {
    private final SortedMap<String, Reward> rewards = new TreeMap<>();
    private final List<String> order = new ArrayList<>();
    private final SortedMap<Integer, List<String>> byReferrer = new TreeMap<>();
    private final SortedMap<Integer, List<String>> byFriend = new TreeMap<>();
    private final Table<String, String, Long> costs = TreeBasedTable.create(); // by programme and currency

    /** The first word on each step counts: a key that was granted is not granted again, one that was paid not refused. */
    void read(PartyId referrer, AboutReward about) {
        Reward before = rewards.get(about.key());
        if (about instanceof RewardGranted granted) {
            if (before == null) {
                order.add(granted.key());
                put(null, Reward.of(referrer, granted));
                byReferrer
                        .computeIfAbsent(referrer.value(), any -> new ArrayList<>())
                        .add(granted.key());
            }
        } else if (before != null) {
            Reward after = after(before, about);
            put(before, after);
        }
    }

    private static Reward after(Reward before, AboutReward about) {
        return switch (before.state()) {
            case DUE ->
                about instanceof RewardPaid
                        ? before.at(Reward.State.PAID, "")
                        : about instanceof RewardRefused refused
                                ? before.at(Reward.State.REFUSED, refused.why())
                                : before.at(Reward.State.REVERSED, why(about));
            case PAID -> about instanceof RewardReversed ? before.at(Reward.State.TO_TAKE_BACK, why(about)) : before;
            case REVERSED -> about instanceof RewardPaid ? before.at(Reward.State.TO_TAKE_BACK, before.why()) : before;
            case REFUSED, TO_TAKE_BACK -> before;
        };
    }

    private static String why(AboutReward about) {
        return about instanceof RewardReversed reversed ? reversed.why() : "";
    }

    private void put(@Nullable Reward before, Reward after) {
        rewards.put(after.key(), after);
        long change = (after.costs() ? after.amount().minor() : 0)
                - (before != null && before.costs() ? before.amount().minor() : 0);
        String currency = after.amount().currency();
        costs.put(after.programme(), currency, LongMath.saturatedAdd(cost(after.programme(), currency), change));
    }

    /** That a reward is for a purchase of this friend. */
    void bought(PartyId friend, String key) {
        List<String> keys = byFriend.computeIfAbsent(friend.value(), any -> new ArrayList<>());
        if (!keys.contains(key)) {
            keys.add(key);
        }
    }

    void join(int survivor, int other) {
        join(byReferrer, survivor, other);
        join(byFriend, survivor, other);
        for (Map<Integer, List<String>> each : ImmutableList.of(byReferrer, byFriend)) {
            for (String key : each.getOrDefault(survivor, ImmutableList.of())) {
                Reward reward = rewards.get(key);
                if (reward != null) {
                    rewards.put(
                            key,
                            reward.between(
                                    today(reward.referrer(), survivor, other),
                                    today(reward.friend(), survivor, other)));
                }
            }
        }
    }

    private static PartyId today(PartyId party, int survivor, int other) {
        return party.value() == other ? new PartyId(survivor) : party;
    }

    private static void join(SortedMap<Integer, List<String>> keys, int survivor, int other) {
        List<String> moved = keys.remove(other);
        if (moved != null) {
            keys.computeIfAbsent(survivor, any -> new ArrayList<>()).addAll(moved);
        }
    }

    Optional<Reward> find(String key) {
        return Optional.ofNullable(rewards.get(key));
    }

    List<Reward> all() {
        return named(order);
    }

    int size() {
        return order.size();
    }

    /** The earliest first, also of those who turned out to be one. */
    List<Reward> ofFriend(PartyId friend) {
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(Reward::granted)
                        .thenComparing(Reward::sale)
                        .thenComparing(Reward::level),
                named(byFriend.getOrDefault(friend.value(), ImmutableList.of())));
    }

    List<Reward> ofReferrer(PartyId referrer) {
        return named(byReferrer.getOrDefault(referrer.value(), ImmutableList.of()));
    }

    /** What a programme costs so far in a currency, in minor units. */
    long cost(String programme, String currency) {
        Long cost = costs.get(programme, currency);
        return cost == null ? 0 : cost;
    }

    /** Whether one more reward, for a purchase at this time, leaves at most so many for purchases of any so long a time. */
    boolean hasRoom(PartyId referrer, ReferralProgramme programme, long sold) {
        long[] times = LongStream.concat(
                        ofReferrer(referrer).stream()
                                .filter(each -> each.costs() && each.programme().equals(programme.name()))
                                .mapToLong(each -> each.sold().toEpochMilli()),
                        LongStream.of(sold))
                .sorted()
                .toArray();
        Span per = programme.per();
        for (int i = 0; i + programme.most() < times.length; i++) {
            if (times[i + programme.most()] - times[i] < per.millis()) {
                return false;
            }
        }
        return true;
    }

    private List<Reward> named(List<String> keys) {
        ImmutableList.Builder<Reward> named = ImmutableList.builder();
        keys.forEach(key -> find(key).ifPresent(named::add));
        return named.build();
    }
}
