package io.github.muchang.referral;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.ReferralFact.AboutReward;
import io.github.muchang.journal.ReferralFact.CodeGiven;
import io.github.muchang.journal.ReferralFact.RewardGranted;
import io.github.muchang.time.Moments;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whose codes there are, who came through one, and the ledger of rewards. Two parties that turn out to be one person are one here from then
 * on. Takes memory by codes, by those who came through them and by rewards. Thread-safe.
 */
public final class ReferralBook implements Fold {
    private final SortedMap<String, Given> codes = new TreeMap<>();
    private final SortedMap<Integer, SortedSet<String>> owned = new TreeMap<>();
    private final SortedMap<Integer, SortedSet<Integer>> brought = new TreeMap<>();
    private final SortedMap<Integer, Integer> former = new TreeMap<>();
    private final SortedMap<Integer, SortedSet<Touched>> touches = new TreeMap<>();
    private final SortedMap<Integer, Look> looks = new TreeMap<>();
    private final Rewards rewards = new Rewards();

    /** A code: of which programme, and whose it was when it was given. */
    private record Given(String programme, int owner) {}

    /**
     * When somebody is to be looked at again.
     *
     * @param friend who came through a code
     * @param changes how often anything about them changed
     * @param next not before this
     */
    public record Look(PartyId friend, long changes, long next) {}

    /** Nothing yet. */
    public ReferralBook() {}

    @Override
    public synchronized void take(Recorded recorded) {
        Fact fact = recorded.fact();
        PartyId party = today(recorded.party());
        if (fact instanceof CodeGiven given) {
            if (codes.putIfAbsent(given.code(), new Given(given.programme(), party.value())) == null) {
                owned.computeIfAbsent(party.value(), any -> new TreeSet<>()).add(given.code());
            }
        } else if (fact instanceof AboutReward about) {
            rewards.read(party, about);
            if (about instanceof RewardGranted granted) {
                rewards.bought(today(granted.friend()), granted.key());
            }
        } else if (fact instanceof ChannelFact.SourceTouched touched && codes.containsKey(touched.source())) {
            touched(party, new Touched(touched.happened(), recorded.offset(), touched.source(), touched.pool()));
        } else if (fact instanceof PersonFact.Merged merged) {
            join(party, today(merged.other()));
        } else if (touches.containsKey(party.value()) && matters(fact)) {
            changed(party);
        }
    }

    private static boolean matters(Fact fact) {
        return fact instanceof PersonFact.ActivityRecorded
                || fact instanceof ChannelFact.PoolLeft
                || fact instanceof ChannelFact.PoolEntered
                || fact instanceof ChannelFact.SourceTouched;
    }

    /** With them, whoever is on a ring with them may count or not, for other reasons than their own. */
    private void changed(PartyId friend) {
        look(friend);
        ring(friend).forEach(this::look);
    }

    private void look(PartyId friend) {
        looks.merge(
                friend.value(),
                new Look(friend, 1, Moments.FIRST),
                (before, any) -> new Look(friend, before.changes() + 1, Moments.FIRST));
    }

    /** Everybody from whom going up, from friend to whoever brought them, leads back to them, if it does from this one; by codes alone. */
    private Set<PartyId> ring(PartyId party) {
        Set<PartyId> seen = new TreeSet<>();
        Optional<PartyId> next = referrer(party);
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(party)) {
                return seen;
            }
            next = referrer(next.get());
        }
        return ImmutableSortedSet.of();
    }

    private Optional<PartyId> referrer(PartyId friend) {
        return first(friend).flatMap(touch -> owner(touch.code()));
    }

    private void touched(PartyId friend, Touched touch) {
        ring(friend).forEach(this::look); // if it was told late, there may be none any more
        touches.computeIfAbsent(friend.value(), any -> new TreeSet<>()).add(touch);
        owner(touch.code()).ifPresent(owner -> brought.computeIfAbsent(owner.value(), any -> new TreeSet<>())
                .add(friend.value()));
        changed(friend);
    }

    /** What is known of both counts for one; so does whom they brought, and whom those did. */
    private void join(PartyId survivor, PartyId other) {
        if (survivor.equals(other)) {
            return;
        }
        ring(survivor).forEach(this::look);
        ring(other).forEach(this::look);
        former.put(other.value(), survivor.value());
        looks.remove(other.value());
        joined(touches, survivor, other);
        joined(owned, survivor, other);
        joined(brought, survivor, other);
        rewards.join(survivor.value(), other.value());
        if (touches.containsKey(survivor.value())) {
            changed(survivor);
        }
        for (int friend : friendsOf(survivor)) {
            changed(new PartyId(friend));
            friendsOf(new PartyId(friend)).forEach(each -> changed(new PartyId(each)));
        }
    }

    private static <T extends Comparable<T>> void joined(
            SortedMap<Integer, SortedSet<T>> sets, PartyId survivor, PartyId other) {
        SortedSet<T> moved = sets.remove(other.value());
        if (moved != null) {
            sets.computeIfAbsent(survivor.value(), any -> new TreeSet<>()).addAll(moved);
        }
    }

    /** Everybody who ever came through a code of theirs. */
    private List<Integer> friendsOf(PartyId owner) {
        return brought.getOrDefault(owner.value(), new TreeSet<>()).stream()
                .map(each -> today(new PartyId(each)).value())
                .distinct()
                .toList();
    }

    /** Under which number a party is known today. */
    public synchronized PartyId today(PartyId party) {
        int number = party.value();
        for (Integer next = former.get(number); next != null; next = former.get(number)) {
            number = next;
        }
        return number == party.value() ? party : new PartyId(number);
    }

    /** Whose a code is; empty if it is nobody's. */
    public synchronized Optional<PartyId> owner(String code) {
        return Optional.ofNullable(codes.get(code)).map(each -> today(new PartyId(each.owner())));
    }

    /** Of which programme a code is; empty if it is nobody's. */
    public synchronized Optional<String> programme(String code) {
        return Optional.ofNullable(codes.get(code)).map(Given::programme);
    }

    /** The codes that somebody has in a programme: several if they were several parties once. */
    public synchronized List<String> codes(String programme, PartyId owner) {
        return owned.getOrDefault(owner.value(), new TreeSet<>()).stream()
                .filter(each -> programme(each).filter(programme::equals).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** How many codes a programme has. */
    public synchronized int codes(String programme) {
        return (int) codes.values().stream()
                .filter(each -> each.programme().equals(programme))
                .count();
    }

    /** Who came through a code of somebody's first, and when, in the order of numbers. */
    synchronized SortedMap<PartyId, Touched> broughtBy(PartyId owner) {
        SortedMap<PartyId, Touched> theirs = new TreeMap<>();
        for (int each : friendsOf(owner)) {
            PartyId friend = new PartyId(each);
            first(friend)
                    .filter(touch -> owner(touch.code()).filter(owner::equals).isPresent())
                    .ifPresent(touch -> theirs.put(friend, touch));
        }
        return theirs;
    }

    /** Whoever ever brought anybody, in the order of numbers. */
    synchronized List<PartyId> referrers() {
        return brought.keySet().stream().map(PartyId::new).collect(ImmutableList.toImmutableList());
    }

    /** Everybody who ever came through a code, in the order of numbers. */
    public synchronized SortedSet<PartyId> friends() {
        return touches.keySet().stream()
                .map(PartyId::new)
                .collect(ImmutableSortedSet.toImmutableSortedSet(PartyId::compareTo));
    }

    /** Through which code of somebody's a party came first; empty if through none. */
    synchronized Optional<Touched> first(PartyId friend) {
        return Optional.ofNullable(touches.get(friend.value())).map(all -> all.first());
    }

    /** Whom to look at now, in the order of numbers. */
    public synchronized List<Look> due(long now) {
        return looks.values().stream().filter(each -> each.next() <= now).collect(ImmutableList.toImmutableList());
    }

    /** That somebody was looked at, and need not be again before this, unless something has changed meanwhile. */
    public synchronized void looked(Look look, long next) {
        looks.computeIfPresent(
                look.friend().value(),
                (number, now) -> now.changes() == look.changes() ? new Look(now.friend(), now.changes(), next) : now);
    }

    /** Every reward, in the order in which they were granted. */
    public synchronized List<Reward> rewards() {
        return rewards.all();
    }

    /** A reward by its key. */
    public synchronized Optional<Reward> reward(String key) {
        return rewards.find(key);
    }

    /** The rewards for purchases of somebody. */
    public synchronized List<Reward> rewardsFor(PartyId friend) {
        return rewards.ofFriend(friend);
    }

    /**
     * What a programme's rewards of a currency cost so far, in minor units; what was paid and reversed is in it. A programme that was changed
     * may have granted rewards of another currency before, such as points.
     */
    public synchronized long cost(String programme, String currency) {
        return rewards.cost(programme, currency);
    }

    /** Whether a programme's caps and budget leave room for a reward of this level, for a purchase at this time. */
    public synchronized boolean hasRoom(ReferralProgramme programme, int level, PartyId referrer, long sold) {
        long amount = programme.rewards().get(level - 1).minor();
        boolean affordable = programme
                .budget()
                .map(budget -> amount <= budget.minor() - rewards.cost(programme.name(), budget.currency()))
                .orElse(true);
        return affordable && rewards.hasRoom(referrer, programme, sold);
    }

    @Override
    public String toString() {
        return "ReferralBook[" + codes.size() + " codes, " + touches.size() + " friends, " + rewards.size()
                + " rewards]";
    }
}
