package io.github.muchang.testkit.simulation;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.runtime.MuchangBuilder;
import io.github.muchang.store.Stores;
import java.time.Instant;
import java.util.Collection;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Runs the library: begins a process, and another at the same time when it has died. What was kept stays. */
final class Host {
    private final Bug bug;
    private final IdentityKey key;
    private final Life life;
    private final IdentityHashMap<Plan, PrivateDomain> domains = new IdentityHashMap<>();
    final Stores kept = Stores.memory();
    private Plan plan;
    private long time;
    private @Nullable Muchang process;

    Host(Bug bug, IdentityKey key, Life life, Plan plan, long start) {
        this.bug = bug;
        this.key = key;
        this.life = life;
        this.plan = plan;
        this.time = start;
    }

    Plan plan() {
        return plan;
    }

    Muchang process() {
        if (process == null) {
            throw new AssertionError("there is no process");
        }
        return process;
    }

    /** The time, in milliseconds. */
    long now() {
        return process == null ? time : process.now().toEpochMilli();
    }

    /** Does something, and forgets it if the process dies. */
    void once(Collection<Platform> platforms, Runnable deed) {
        try {
            deed.run();
        } catch (Death e) {
            begin(plan, platforms);
        }
    }

    void advance(long to, Collection<Platform> platforms) {
        while (now() < to) {
            once(platforms, () -> process().advanceTo(Instant.ofEpochMilli(to)));
        }
    }

    /** Begins a process by this plan. */
    void begin(Plan by, Collection<Platform> platforms) {
        plan = by;
        time = now();
        process = null;
        while (process == null) {
            try {
                life.begin();
                process = open(platforms);
            } catch (Death e) {
                process = null;
            }
        }
    }

    private Muchang open(Collection<Platform> platforms) {
        Plan told = bug.plan(plan);
        MuchangBuilder builder = Muchang.builder(domains.computeIfAbsent(plan, any -> told.domain()))
                .stores(bug.stores(new MortalStores(kept, life).stores()))
                .identityKey(key)
                .startingAt(Instant.ofEpochMilli(time))
                .platformRules(Laws.platforms(told.rules()))
                .executor(Runnable::run);
        platforms.forEach(each -> builder.carrier(bug.carrier(each.carrier())));
        return builder.open();
    }
}
