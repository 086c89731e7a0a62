package io.github.muchang.runtime;

import com.google.common.hash.Hashing;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.identity.PartyId;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clock, moved by hand or by itself, and the work that falls due when it moves. Thread-safe. */
final class Clockwork {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final int DIGEST_LENGTH = 16;
    private static final int AT_ONCE = 1000;

    private final PrivateDomain domain;
    private final Stores stores;
    private final Decide decide;
    private final Committer committer;
    private final House house;
    private final Optional<Span> measureEvery;
    private final AtomicLong clock;
    private volatile Courier courier = Courier.NONE;
    private volatile @Nullable InstantSource wall;

    Clockwork(MuchangBuilder settings, Decide decide, Committer committer, House house) {
        this.domain = settings.domain;
        this.stores = settings.stores;
        this.decide = decide;
        this.committer = committer;
        this.house = house;
        this.measureEvery = settings.measureEvery;
        this.clock = new AtomicLong(Math.max(settings.start, committer.index().latest()));
    }

    /** Whenever the clock moves, messages are brought out so. */
    void sendBy(Courier with) {
        courier = with;
    }

    /** From now on time is what a clock says, and never goes back. */
    void follow(InstantSource source) {
        wall = source;
    }

    boolean isByHand() {
        return wall == null;
    }

    long now() {
        InstantSource source = wall;
        return source == null ? clock.get() : clock.accumulateAndGet(source.millis(), Math::max);
    }

    Yardsticks yardsticks() {
        return house.yardsticks();
    }

    /** Decides whatever falls due for a party up to the moment at which it can be decided next; answers that moment. */
    long caughtUp(PartyId party, Batch batch) {
        return batch.caughtUp(party, now());
    }

    Batch batch() {
        return new Batch(stores, decide, house::yardsticks);
    }

    /** Moves the clock, unless another thread has moved it further meanwhile. */
    void advance(long to) {
        while (measureEvery.isPresent() && house.nextMeasure(measureEvery.get(), clock.get()) <= to) {
            long next = Math.max(clock.get(), house.nextMeasure(measureEvery.get(), clock.get()));
            decideDue(next);
            clock.accumulateAndGet(next, Math::max);
            measure();
        }
        decideDue(to);
        clock.accumulateAndGet(to, Math::max);
    }

    /** Decides what has fallen due by now, for a clock that runs by itself; answers when the next will. */
    long tick(long now) {
        decideAllDue(now);
        if (measureEvery.isPresent() && house.nextMeasure(measureEvery.get(), now) <= now) {
            measure();
        }
        long next = nextDue();
        return measureEvery.isPresent() ? Math.min(next, house.nextMeasure(measureEvery.get(), now)) : next;
    }

    /** Measures the yardsticks, and decides everybody anew by them. */
    void measure() {
        if (domain.rankings().isEmpty()) {
            return;
        }
        committer.commitMeasure(this::batch, batch -> house.measure(batch, now()));
        decideAnew();
    }

    /** Decides everybody anew who was decided by another definition; the first definition is only noted. */
    void adopt() {
        String digest = Hashing.sha256()
                .hashString(domain.toJson(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, DIGEST_LENGTH);
        Optional<String> former = house.definition();
        if (former.equals(Optional.of(digest))) {
            return;
        }
        if (former.isPresent()) {
            LOG.info("the definition has changed: everybody is decided anew");
            decideAnew();
        }
        committer.commit(this::batch, batch -> {
            house.adopt(batch, digest, now());
            return digest;
        });
    }

    private void decideAnew() {
        int highest = stores.population().highest();
        for (int from = House.ID.value() + 1; from <= highest; from += AT_ONCE) {
            List<PartyId> some = IntStream.range(from, Math.min(from + AT_ONCE, highest + 1))
                    .mapToObj(PartyId::new)
                    .toList();
            committer.commit(this::batch, batch -> {
                some.forEach(party -> decideAnew(party, batch));
                return some.size();
            });
        }
    }

    private void decideAnew(PartyId party, Batch batch) {
        if (!batch.party(party).isUnknown()) {
            long now = caughtUp(party, batch);
            batch.decided(party, decide.tick(batch.party(party), now, batch.yardsticks()));
        }
    }

    /** Decides all that falls due, moment by moment if messages go out: what came of one may matter to what comes later. */
    private void decideDue(long to) {
        if (!courier.sends()) {
            decideAllDue(to);
            return;
        }
        courier.work(clock.get());
        for (long next = nextMoment(); next <= to; next = nextMoment()) {
            long moment = Math.max(next, clock.get());
            decideAllDue(moment);
            clock.accumulateAndGet(moment, Math::max);
            courier.work(moment);
        }
    }

    private long nextMoment() {
        return Math.min(nextDue(), courier.nextMoment());
    }

    /** When the next party is due. */
    private long nextDue() {
        List<PartyId> first = stores.store().due(Instant.ofEpochMilli(Moments.END - 1), 1);
        return first.isEmpty()
                ? Moments.NEVER
                : stores.store().load(first.get(0)).map(Stored::due).orElse(Moments.NEVER);
    }

    private void decideAllDue(long to) {
        Instant moment = Instant.ofEpochMilli(to);
        for (List<PartyId> due = stores.store().due(moment, AT_ONCE);
                !due.isEmpty();
                due = stores.store().due(moment, AT_ONCE)) {
            List<PartyId> some = due;
            committer.commit(this::batch, batch -> {
                some.forEach(party -> batch.catchUp(party, to));
                return some.size();
            });
        }
    }
}
