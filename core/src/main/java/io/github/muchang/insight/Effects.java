package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 内容效果: what customers did within some time after a content reached them. What follows need not follow because of it; whether it does, only
 * {@link Uplifts a holdout} says. If several messages came shortly before, what followed counts for each of them, but for each once: its first reply, its first
 * click, its first purchase. Thread-safe.
 */
public final class Effects extends Section {
    private static final String PURCHASED = ActivityType.PURCHASED.name();
    private static final String REPLIED = ActivityType.REPLIED.name();
    private static final String CLICKED = ActivityType.CLICKED.name();

    private final SortedMap<Purpose, SortedMap<String, Tally>> contents = new TreeMap<>();
    private final Column<List<Open>> open = new Column<>();
    private final String currency;
    private final long window;

    Effects(PrivateDomain domain, Span window, Object lock) {
        super(lock);
        this.currency = domain.currency();
        this.window = window.millis();
    }

    /** By content, in the order of purposes and names; a content that had two purposes has two lines. */
    public List<Effect> contents() {
        synchronized (lock) {
            ImmutableList.Builder<Effect> effects = ImmutableList.builder();
            contents.forEach(
                    (purpose, some) -> some.forEach((name, tally) -> effects.add(tally.effect(name, purpose))));
            return effects.build();
        }
    }

    /** By what the receiver gets from it, which is what the purpose says, in the order of purposes; the names of contents are empty. */
    public List<Effect> purposes() {
        synchronized (lock) {
            ImmutableList.Builder<Effect> effects = ImmutableList.builder();
            contents.forEach((purpose, some) -> {
                Tally all = new Tally();
                some.values().forEach(all::add);
                effects.add(all.effect("", purpose));
            });
            return effects.build();
        }
    }

    @Override
    ImmutableSet<Class<? extends Fact>> kinds() {
        return ImmutableSet.of(ActivityRecorded.class);
    }

    @Override
    void read(int party, Fact fact) {
        if (fact instanceof ActivityRecorded did) {
            List<Open> its = open.get(party);
            if (its != null) {
                did(its, did);
                prune(party, its, did.at());
            }
        }
    }

    @Override
    void received(int party, Received message) {
        Tally tally = contents.computeIfAbsent(message.purpose(), any -> new TreeMap<>())
                .computeIfAbsent(message.content(), any -> new Tally());
        tally.delivered++;
        List<Open> its = open.get(party);
        if (its != null) {
            prune(party, its, message.at());
        }
        its = open.get(party);
        if (its == null) {
            its = new ArrayList<>(1);
            open.set(party, its);
        }
        its.add(new Open(message.at(), tally));
    }

    @Override
    void join(int survivor, int other, long at) {
        List<Open> ended = open.clear(other);
        if (ended != null) {
            List<Open> its = open.get(survivor);
            List<Open> all = its == null ? new ArrayList<>() : its;
            all.addAll(ended);
            open.set(survivor, all);
        }
    }

    private void did(List<Open> its, ActivityRecorded did) {
        for (Open each : its) {
            if (did.happened() >= each.at && did.happened() - each.at <= window) {
                if (did.type().equals(REPLIED)) {
                    each.tally.replied += each.first(1);
                } else if (did.type().equals(CLICKED)) {
                    each.tally.clicked += each.first(2);
                } else if (did.type().equals(PURCHASED)) {
                    each.tally.bought += each.first(4);
                    each.tally.pay(did.currency().equals(currency) ? did.amount() : 0);
                }
            }
        }
    }

    /** What came long ago is closed; what is told of it later need not count. */
    private void prune(int party, List<Open> its, long now) {
        if (now - its.get(0).at > window) {
            its.removeIf(each -> now - each.at > window);
            if (its.isEmpty()) {
                open.clear(party);
            }
        }
    }

    /** What followed one content. */
    private static final class Tally {
        private long delivered;
        private long replied;
        private long clicked;
        private long bought;
        private long amount;

        void add(Tally more) {
            delivered += more.delivered;
            replied += more.replied;
            clicked += more.clicked;
            bought += more.bought;
            pay(more.amount);
        }

        void pay(long more) {
            amount = LongMath.saturatedAdd(amount, more);
        }

        Effect effect(String content, Purpose purpose) {
            return new Effect(content, purpose, delivered, replied, clicked, bought, amount);
        }
    }

    /** A message after which something may follow. */
    private static final class Open {
        private final long at;
        private final Tally tally;
        private int seen;

        private Open(long at, Tally tally) {
            this.at = at;
            this.tally = tally;
        }

        /** 1 if this was not seen before. */
        int first(int what) {
            int before = seen;
            seen |= what;
            return seen == before ? 0 : 1;
        }
    }
}
