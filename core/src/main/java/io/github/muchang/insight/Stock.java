package io.github.muchang.insight;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.ChannelFact.PoolLeft;
import io.github.muchang.journal.ChannelFact.SourceTouched;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.RuleFact.StageEntered;
import io.github.muchang.party.Touch;
import io.github.muchang.time.LocalCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.roaringbitmap.RoaringBitmap;

/**
 * 存量与流量: how many customers are where at the end of each local day, and how many came and went on it. What happens belongs to the day on which it was
 * decided, so that no day changes when it is over; on every day opening + entered = closing + moved + lost + joined. Thread-safe.
 */
public final class Stock extends Section {
    private final StockLedgers pools = new StockLedgers();
    private final StockLedgers brands = new StockLedgers();
    private final StockLedgers stages = new StockLedgers();
    private final StockLedgers sources = new StockLedgers();
    private final Exclusive stage = new Exclusive(stages);
    private final Exclusive source = new Exclusive(sources);
    private final Longs stageSince = new Longs(Long.MIN_VALUE);
    private final RoaringBitmap anywhere = new RoaringBitmap();
    private final Column<Touch> firsts = new Column<>();
    private final ImmutableMap<String, String> owners;
    private final LocalCalendar calendar;

    Stock(PrivateDomain domain, Object lock) {
        super(lock);
        calendar = domain.calendar();
        owners = domain.pools().stream().collect(ImmutableMap.toImmutableMap(Pool::name, Pool::owner));
    }

    /** The names that anybody ever was counted under, in order. */
    public SortedSet<String> names(By by) {
        synchronized (lock) {
            return of(by).names();
        }
    }

    /** The days on which something happened, in order; what a day closes with, the next one opens with. */
    public List<DayFlow> days(By by, String name) {
        synchronized (lock) {
            return Flows.series(of(by).days(name));
        }
    }

    /** How many there were under each name when a local day ended. */
    public SortedMap<String, Long> on(By by, LocalDate day) {
        synchronized (lock) {
            return of(by).after(day.toEpochDay());
        }
    }

    /** Under which names those who are there are not as many as came and did not go; empty unless facts were lost. */
    public SortedSet<String> broken(By by) {
        synchronized (lock) {
            return of(by).broken();
        }
    }

    @Override
    ImmutableSet<Class<? extends Fact>> kinds() {
        return ImmutableSet.of(PoolEntered.class, PoolLeft.class, StageEntered.class, SourceTouched.class);
    }

    @Override
    void read(int party, Fact fact) {
        if (fact instanceof PoolEntered entered) {
            enter(party, entered.pool(), calendar.dayOf(entered.at()));
        } else if (fact instanceof PoolLeft left) {
            leave(party, left.pool(), left.to(), calendar.dayOf(left.at()));
        } else if (fact instanceof StageEntered entered) {
            stage.put(party, entered.stage(), calendar.dayOf(entered.at()));
            stageSince.set(party, entered.at());
        } else if (fact instanceof SourceTouched touched) {
            touch(party, touched);
        }
    }

    @Override
    void join(int survivor, int other, long at) {
        long day = calendar.dayOf(at);
        pools.join(survivor, other, day);
        brands.join(survivor, other, day);
        if (anywhere.checkedRemove(other)) {
            anywhere.add(survivor);
        }
        joinStages(survivor, other, day);
        Touch ended = firsts.clear(other);
        Touch first = firsts.get(survivor);
        if (ended != null && (first == null || ended.compareTo(first) < 0)) {
            firsts.set(survivor, ended);
        }
        source.join(survivor, other, sourceOf(survivor), day);
    }

    /** As in the state: the stage that was come to last counts, of two of one moment the later by name. */
    private void joinStages(int survivor, int other, long day) {
        String its = stage.of(survivor);
        String ended = stage.of(other);
        if (ended != null) {
            long since = stageSince.get(survivor);
            long otherSince = stageSince.get(other);
            boolean wins = its == null || otherSince > since || (otherSince == since && ended.compareTo(its) > 0);
            stage.join(survivor, other, its == null || wins ? ended : its, day);
            stageSince.set(survivor, Math.max(since, otherSince));
            stageSince.clear(other);
        }
    }

    private void enter(int party, String pool, long day) {
        if (pools.of(pool).enter(party, day)) {
            anywhere.add(party);
            brands.of(ownerOf(pool)).enter(party, day);
            source.put(party, sourceOf(party), day);
        }
    }

    private void leave(int party, String pool, String to, long day) {
        if (!isIn(party, pool)) {
            return;
        }
        pools.of(pool).leave(party, !to.isEmpty(), day);
        if (!pools.hasAny(party, any -> true)) {
            anywhere.remove(party);
        }
        String brand = ownerOf(pool);
        boolean stays = !to.isEmpty() && ownerOf(to).equals(brand);
        if (!stays && !pools.hasAny(party, each -> ownerOf(each).equals(brand))) {
            brands.of(brand).leave(party, !to.isEmpty(), day);
        }
        if (!isAnywhere(party) && to.isEmpty()) {
            source.take(party, day);
        }
    }

    private void touch(int party, SourceTouched touched) {
        Touch candidate = new Touch(touched.happened(), touched.source(), touched.pool());
        Touch known = firsts.get(party);
        if (known == null || candidate.compareTo(known) < 0) {
            firsts.set(party, candidate);
            if (source.of(party) != null) {
                source.put(party, candidate.source(), calendar.dayOf(touched.at()));
            }
        }
    }

    private String sourceOf(int party) {
        Touch first = firsts.get(party);
        return first == null ? "" : first.source();
    }

    private String ownerOf(String pool) {
        return owners.getOrDefault(pool, "");
    }

    /** Whether somebody is in any pool. */
    boolean isAnywhere(int party) {
        return anywhere.contains(party);
    }

    /** Whether somebody is in a pool. */
    boolean isIn(int party, String pool) {
        return pools.has(party, pool);
    }

    private StockLedgers of(By by) {
        return switch (by) {
            case POOL -> pools;
            case STAGE -> stages;
            case SOURCE -> sources;
            case BRAND -> brands;
        };
    }

    /** By what customers are counted. */
    public enum By {
        /** By pool; whoever is in two counts in both. */
        POOL,
        /** By the stage of the lifecycle that they are at; nobody without one. */
        STAGE,
        /** Those who are in any pool, by the code of their first touch; the empty name stands for whoever came without one. */
        SOURCE,
        /** By whose the pools are that they are in ({@link Pool#owner}); whoever is in pools of two owners counts for both. */
        BRAND
    }
}
