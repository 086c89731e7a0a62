package io.github.muchang.runtime;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Pace;
import io.github.muchang.carrier.Patience;
import io.github.muchang.content.Persona;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.policy.PlatformRules;
import io.github.muchang.store.Stores;
import io.github.muchang.store.file.FileSettings;
import io.github.muchang.store.file.FileStore;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/** Settings before {@link #open}. In memory and hand-cranked unless something else is said; {@link #directory(Path)} makes it durable. Not thread-safe. */
public final class MuchangBuilder {
    final PrivateDomain domain;
    Stores stores = Stores.memory();
    private final IdentityKey inMemory =
            IdentityKey.of("in memory, so nothing is kept that a key could guard".getBytes(StandardCharsets.UTF_8));

    private Optional<Path> directory = Optional.empty();
    private FileSettings files = FileSettings.DEFAULT;
    private Optional<IdentityKey> given = Optional.empty();
    IdentityKey key = inMemory;
    Optional<Span> measureEvery = Optional.empty();
    long start = Moments.FIRST;

    /** Whether the definition is noted, so that a changed one is noticed. */
    boolean adopts;

    Executor executor = ForkJoinPool.commonPool();

    /** How messages go out. */
    final Outlets outlets = new Outlets();

    MuchangBuilder(PrivateDomain domain) {
        this.domain = domain;
    }

    /**
     * Keeps everything here. A store that outlives the process also needs {@link #identityKey}. If it was last opened with another
     * definition, {@link #open} decides everybody anew.
     */
    @CanIgnoreReturnValue
    public MuchangBuilder stores(Stores where) {
        stores = where;
        adopts = true;
        return this;
    }

    /**
     * Keeps everything in a directory, which is made if it is not there; see {@link FileStore}. If it was last opened with another
     * definition, {@link #open} decides everybody anew.
     */
    @CanIgnoreReturnValue
    public MuchangBuilder directory(Path where) {
        return directory(where, FileSettings.DEFAULT);
    }

    /** Keeps everything in a directory, and says how. */
    @CanIgnoreReturnValue
    public MuchangBuilder directory(Path where, FileSettings how) {
        directory = Optional.of(where);
        files = how;
        return this;
    }

    /**
     * Hashes identities under this key; the same key must be given for as long as the data is kept. A directory has a key of its own if
     * none is given.
     */
    @CanIgnoreReturnValue
    public MuchangBuilder identityKey(IdentityKey secret) {
        given = Optional.of(secret);
        return this;
    }

    /**
     * Measures the yardsticks anew whenever so much time has passed; otherwise only {@link Muchang#measure} does. Needs
     * {@link #startingAt}.
     */
    @CanIgnoreReturnValue
    public MuchangBuilder measureEvery(Span interval) {
        measureEvery = Optional.of(interval);
        return this;
    }

    /**
     * Questions over everyone, and opening a store that is full already, are worked on by these threads besides the caller's own; by the
     * common pool if nothing is said. With {@code Runnable::run} by the caller's alone.
     */
    @CanIgnoreReturnValue
    public MuchangBuilder executor(Executor threads) {
        executor = threads;
        return this;
    }

    /**
     * Sends by this carrier whatever is to go to pools on it. Of a platform without a carrier nothing goes out: messages wait until they
     * expire.
     *
     * @throws IllegalArgumentException if another carrier has the same name
     */
    @CanIgnoreReturnValue
    public MuchangBuilder carrier(Carrier carrier) {
        outlets.add(carrier);
        return this;
    }

    /** Calls a carrier so fast through one of our accounts, instead of as fast as the carrier says. */
    @CanIgnoreReturnValue
    public MuchangBuilder pace(CarrierId carrier, String account, Pace pace) {
        outlets.pace(carrier, account, pace);
        return this;
    }

    /** Tries so long; {@link Patience#DEFAULT} if nothing is said. */
    @CanIgnoreReturnValue
    public MuchangBuilder patience(Patience howLong) {
        outlets.patience = howLong;
        return this;
    }

    /**
     * What goes through the accounts of this persona is said in its own words, unless a journey names another.
     *
     * @throws IllegalArgumentException if another has the same name, or speaks by the same account
     */
    @CanIgnoreReturnValue
    public MuchangBuilder persona(Persona who) {
        outlets.personas = outlets.personas.and(who);
        return this;
    }

    /** Keeps these rules of the platforms besides the domain's own, as adapters publish them. */
    @CanIgnoreReturnValue
    public MuchangBuilder platformRules(PlatformRules rules) {
        outlets.rules = outlets.rules.and(rules);
        return this;
    }

    /** Starts the clock at a moment instead of 1970, or of the latest fact in the store; never before that. */
    @CanIgnoreReturnValue
    public MuchangBuilder startingAt(Instant moment) {
        start = Moments.millis(moment);
        return this;
    }

    /**
     * Opens it.
     *
     * @throws IllegalStateException if yardsticks are to be measured regularly from 1970 on
     * @throws io.github.muchang.store.file.StoreException if the directory is in use, cannot be written, is of a newer Muchang, or is
     *     no store
     * @throws io.github.muchang.store.file.DamagedStoreException if a file of the directory is not as it was written
     */
    public Muchang open() {
        if (measureEvery.isPresent() && start == Moments.FIRST) {
            throw new IllegalStateException("measureEvery needs startingAt: from 1970 on it would measure for decades");
        }
        if (directory.isEmpty()) {
            key = given.orElse(inMemory);
            return new Muchang(this);
        }
        FileStore store = FileStore.open(directory.get(), files);
        try {
            stores = store.stores();
            adopts = true;
            key = given.orElseGet(store::identityKey);
            return new Muchang(this);
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }
}
