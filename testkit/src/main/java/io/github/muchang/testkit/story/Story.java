package io.github.muchang.testkit.story;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.Fact;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.runtime.MuchangBuilder;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A test of one's own domain, told in time. {@code given} is how it begins; each {@code then} speaks of what {@code when} has brought
 * about since the last {@code then}, and of whoever the latest signal was about. A claim that does not hold is an {@link AssertionError}
 * that tells what happened instead. Lives in memory; pools whose carrier is not given are on a {@link LoopbackCarrier}. Not thread-safe.
 *
 * <pre>{@code
 * Story.of(optics)
 *         .when(Signal.added(lin).to("wecom-friends").reachableAt(address).at("2026-03-01T21:45:00+08:00"))
 *         .thenWaits("hello", "2026-03-02T08:30:00+08:00")
 *         .whenItIs("2026-03-03T00:00:00+08:00")
 *         .thenSent("hello", "2026-03-02T08:30:00+08:00")
 *         .thenOnJourney("welcome");
 * }</pre>
 */
public final class Story {
    private final MuchangBuilder settings;
    private final Map<CarrierId, Carrier> carriers = new TreeMap<>();
    private Locale language = Locale.getDefault();
    private @Nullable Scene scene;

    private Story(PrivateDomain domain) {
        this.settings = Muchang.builder(domain);
        domain.pools().stream()
                .map(Pool::carrier)
                .flatMap(Optional::stream)
                .forEach(id -> carriers.put(id, LoopbackCarrier.named(id.name())));
    }

    /** Begins a story of a domain in which nobody is known yet. */
    public static Story of(PrivateDomain domain) {
        return new Story(domain);
    }

    /**
     * Starts the clock at a moment such as {@code 2026-03-01T10:00:00+08:00}; otherwise it starts with the first signal.
     *
     * @throws IllegalStateException if the story has begun
     */
    @CanIgnoreReturnValue
    public Story startingAt(String moment) {
        setting().startingAt(Moments.parse(moment));
        return this;
    }

    /**
     * Sends by this carrier instead of the loopback carrier of its name.
     *
     * @throws IllegalStateException if the story has begun
     */
    @CanIgnoreReturnValue
    public Story carrier(Carrier carrier) {
        setting();
        carriers.put(carrier.id(), carrier);
        return this;
    }

    /**
     * Tells what happened in this language: Chinese, or English for every other; in that of the machine if nothing is said.
     *
     * @throws IllegalStateException if the story has begun
     */
    @CanIgnoreReturnValue
    public Story in(Locale readers) {
        setting();
        language = readers;
        return this;
    }

    /** This has happened, in the order of time; what it has brought about is not asked for. */
    @CanIgnoreReturnValue
    public Story given(Signal... signals) {
        Arrays.asList(signals).forEach(scene()::hears);
        scene().setsOut();
        return this;
    }

    /** The host has done this. */
    @CanIgnoreReturnValue
    public Story given(Consumer<Muchang> deed) {
        deed.accept(scene().muchang());
        scene().setsOut();
        return this;
    }

    /** This happens, in the order of time. */
    @CanIgnoreReturnValue
    public Story when(Signal... signals) {
        scene().acts();
        Arrays.asList(signals).forEach(scene()::hears);
        return this;
    }

    /** The host does this, such as {@code muchang -> muchang.messages().send(lin, "sale")}. */
    @CanIgnoreReturnValue
    public Story when(Consumer<Muchang> deed) {
        scene().acts();
        deed.accept(scene().muchang());
        return this;
    }

    /** Time passes until a moment such as {@code 2026-03-02T08:30:00+08:00}. */
    @CanIgnoreReturnValue
    public Story whenItIs(String moment) {
        scene().acts();
        scene().muchang().advanceTo(moment);
        return this;
    }

    /**
     * What follows is about somebody else.
     *
     * @throws IllegalArgumentException if nobody is known by this identity
     */
    @CanIgnoreReturnValue
    public Story about(Identity who) {
        scene().turnsTo(who);
        return this;
    }

    /** Facts of these kinds happened in this order, whatever lies between them. */
    @SafeVarargs
    @CanIgnoreReturnValue
    public final Story thenFacts(Class<? extends Fact>... kinds) {
        List<Class<? extends Fact>> inOrder = new ArrayList<>();
        for (Class<? extends Fact> kind : kinds) {
            inOrder.add(kind);
        }
        claims().facts(inOrder);
        return this;
    }

    /** A fact of this kind happened of which this is true. */
    @CanIgnoreReturnValue
    public <F extends Fact> Story thenFact(Class<F> kind, Predicate<? super F> such) {
        claims().fact(kind, such);
        return this;
    }

    /** No fact of this kind happened. */
    @CanIgnoreReturnValue
    public Story thenNoFact(Class<? extends Fact> kind) {
        claims().noFact(kind);
        return this;
    }

    /** A content was sent: a carrier has taken it. */
    @CanIgnoreReturnValue
    public Story thenSent(String content) {
        claims().sent(content);
        return this;
    }

    /** A content was sent at a moment such as {@code 2026-03-02T08:30:00+08:00}, to the millisecond. */
    @CanIgnoreReturnValue
    public Story thenSent(String content, String moment) {
        claims().sent(content, Moments.parse(moment).toEpochMilli());
        return this;
    }

    /** A content was not sent. */
    @CanIgnoreReturnValue
    public Story thenNotSent(String content) {
        claims().notSent(content);
        return this;
    }

    /** Nothing was sent. */
    @CanIgnoreReturnValue
    public Story thenNothingSent() {
        claims().nothingSent();
        return this;
    }

    /** A content is wanted, and waits until a moment such as {@code 2026-03-02T08:30:00+08:00}. */
    @CanIgnoreReturnValue
    public Story thenWaits(String content, String until) {
        claims().waits(content, Moments.parse(until).toEpochMilli());
        return this;
    }

    /** Is in a segment now. */
    @CanIgnoreReturnValue
    public Story thenIn(String segment) {
        claims().segment(segment, true);
        return this;
    }

    /** Is not in a segment now. */
    @CanIgnoreReturnValue
    public Story thenNotIn(String segment) {
        claims().segment(segment, false);
        return this;
    }

    /** Is at a stage of the lifecycle now. */
    @CanIgnoreReturnValue
    public Story thenStage(String stage) {
        claims().stage(stage);
        return this;
    }

    /** Is on a journey now. */
    @CanIgnoreReturnValue
    public Story thenOnJourney(String journey) {
        claims().journey(journey, true);
        return this;
    }

    /** Is at a step of a journey now. */
    @CanIgnoreReturnValue
    public Story thenOnJourney(String journey, String step) {
        claims().step(journey, step);
        return this;
    }

    /** Is not on a journey now. */
    @CanIgnoreReturnValue
    public Story thenNotOnJourney(String journey) {
        claims().journey(journey, false);
        return this;
    }

    /** Whatever else is to be so, in assertions of one's own. */
    @CanIgnoreReturnValue
    public Story then(Consumer<Muchang> own) {
        scene().judges();
        own.accept(scene().muchang());
        return this;
    }

    private Claims claims() {
        return new Claims(scene());
    }

    private MuchangBuilder setting() {
        if (scene != null) {
            throw new IllegalStateException("the story has begun: settings come before the first given or when");
        }
        return settings;
    }

    private Scene scene() {
        if (scene == null) {
            carriers.values().forEach(settings::carrier);
            scene = new Scene(settings.open(), language);
        }
        return scene;
    }
}
