package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.http.AccessToken;
import io.github.muchang.http.Answer;
import io.github.muchang.http.LenientJson;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the gateway that is kept, however often it breaks. Whatever it decides it decides in turn; tokens, addresses and events are
 * waited for elsewhere, so that heartbeats go on. Thread-safe; prints nobody.
 */
public final class GatewayConnection implements AutoCloseable {
    private static final Duration AFTER_INVALID = Duration.ofSeconds(3);
    private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);

    private final Gateway setup;
    private final Taking taking;
    private final Turns turns;
    private volatile GatewayState state = new GatewayState.Connecting();
    private volatile @Nullable Link link;

    private Optional<GatewaySession> session; // this and the rest in turn
    private Optional<AccessToken> refused = Optional.empty();
    private Optional<Future<?>> waiting = Optional.empty();
    private Optional<Runnable> afterTaking = Optional.empty();
    private Optional<GatewayState> interrupted = Optional.empty();
    private boolean busy;
    private final Pauses pauses = new Pauses();

    GatewayConnection(Gateway setup, Taking taking, ScheduledExecutorService threads) {
        this.setup = setup;
        this.taking = taking;
        this.turns = new Turns(threads);
        this.session = setup.memory().recall();
    }

    /** How it is now. */
    public GatewayState state() {
        return state;
    }

    /** Ends it. Whatever the sink is taking in it goes on taking in; nothing more begins. The session is left, to go on with after a restart. */
    @Override
    public void close() {
        inTurn(() -> stop(new GatewayState.Stopped(0, "closed by us", ImmutableSortedSet.of())));
    }

    void begin() {
        inTurn(() -> {
            became(new GatewayState.Connecting());
            Optional<AccessToken> bad = refused;
            refused = Optional.empty();
            turns.elsewhere(() -> approach(bad));
        });
    }

    void inTurn(Runnable what) {
        turns.inTurn(what);
        Link last = link;
        if (turns.isOver() && last != null) {
            last.abort();
        }
    }

    void frame(Link from, Optional<byte[]> bytes) {
        if (from != link) {
            return;
        }
        from.heard();
        Optional<Envelope> read = bytes.flatMap(Envelope::read);
        if (read.isEmpty()) {
            setup.watch().unreadable(bytes.isEmpty() ? "a frame that is too long" : "a frame");
            from.next();
            return;
        }
        Envelope envelope = read.get();
        switch ((int) Math.max(-1, Math.min(envelope.op(), Integer.MAX_VALUE))) {
            case 0 -> dispatched(from, envelope);
            case 1 -> {
                beat(from);
                from.next();
            }
            case 7 -> retreat(from, "asked to reconnect", Duration.ZERO);
            case 9 -> {
                if (!envelope.body().asBoolean(false)) {
                    forget();
                }
                retreat(from, "the session is invalid", AFTER_INVALID);
            }
            case 10 -> greeted(from, envelope);
            case 11 -> {
                pauses.well();
                from.next();
            }
            default -> from.next();
        }
    }

    /** What was being taken in is waited for: where the session goes on depends on it. */
    void lost(Link from, int code, String why) {
        if (from != link) {
            return;
        }
        from.quiet();
        if (busy) {
            afterTaking = Optional.of(() -> lost(from, code, why));
            return;
        }
        from.abort();
        link = null;
        Closing closing = Closing.of(code);
        if (closing == Closing.STOP) {
            stop(GatewayState.Stopped.by(code, setup.intents()));
            return;
        } else if (closing == Closing.TOKEN) {
            refused = Optional.of(from.token());
        } else if (closing == Closing.IDENTIFY) {
            forget();
        }
        rest(why, closing == Closing.SLOWLY ? Closing.MINUTE : Duration.ZERO);
    }

    private void approach(Optional<AccessToken> bad) {
        try {
            Answer<GatewayAddress> found = GatewayAddress.find(setup.endpoint(), setup.tokens(), bad);
            inTurn(() -> reach(found));
        } catch (RuntimeException e) { // its sentence may hold anything
            inTurn(() -> rest("the source of tokens threw", Duration.ZERO));
        }
    }

    private void reach(Answer<GatewayAddress> found) {
        Optional<GatewayAddress> where = found.value();
        if (where.isEmpty()) {
            rest("no address: " + found, found instanceof Answer.Later<?> later ? later.retryAfter() : Duration.ZERO);
        } else if (session.isEmpty() && where.get().remaining() <= 0) {
            rest("no session may begin yet", where.get().reset());
        } else {
            Link reaching = new Link(this, where.get().token());
            link = reaching;
            reaching.timer(turns.after(setup.endpoint().timeout().multipliedBy(2), () -> {
                if (!reaching.isGreeted()) {
                    lost(reaching, Closing.NONE, "no greeting");
                }
            }));
            reaching.connect(setup.endpoint(), where.get().url());
        }
    }

    private void greeted(Link from, Envelope hello) {
        from.next();
        if (from.isGreeted()) {
            return;
        }
        from.greet();
        long millis = LenientJson.number(hello.body(), "heartbeat_interval", 0);
        Duration interval =
                millis > 0 && millis < LONGEST_INTERVAL.toMillis() ? Duration.ofMillis(millis) : LONGEST_INTERVAL;
        from.timer(turns.after(interval, () -> heartbeat(from, interval)));
        from.send(session.map(each -> Saying.resume(from.token(), each))
                .orElseGet(() -> Saying.identify(from.token(), setup.intents())));
    }

    /** While an event is being taken in nothing is asked for, so that nothing can be heard. */
    private void heartbeat(Link from, Duration interval) {
        if (from != link) {
            return;
        }
        if (!from.isAllSent() || (from.isAwaiting() && !busy)) {
            lost(from, Closing.NONE, "no answer to a heartbeat");
            return;
        }
        beat(from);
        from.await();
        from.timer(turns.after(interval, () -> heartbeat(from, interval)));
    }

    private void beat(Link from) {
        from.send(Saying.heartbeat(session));
    }

    private void dispatched(Link from, Envelope envelope) {
        switch (envelope.name().orElse("")) {
            case "READY" -> {
                Optional<String> id = LenientJson.text(envelope.body(), "session_id");
                session =
                        id.map(each -> new GatewaySession(each, envelope.place().orElse(0L)));
                keep(session);
                became(new GatewayState.Connected(false));
                from.next();
            }
            case "RESUMED" -> {
                became(new GatewayState.Connected(true));
                from.next();
            }
            default -> {
                busy = true;
                turns.elsewhere(() -> take(from, envelope));
            }
        }
    }

    private void take(Link from, Envelope envelope) {
        boolean[] taken = new boolean[1];
        try {
            taking.take(envelope);
            Optional<GatewaySession> further = session.map(each -> new GatewaySession(
                    each.id(), Math.max(each.place(), envelope.place().orElse(0L))));
            setup.memory().keep(further);
            taken[0] = true;
            inTurn(() -> taken(from, further));
        } catch (RuntimeException e) { // as if it had not been taken in
            return;
        } finally {
            if (!taken[0]) {
                inTurn(() -> again(from, envelope));
            }
        }
    }

    private void taken(Link from, Optional<GatewaySession> further) {
        session = further;
        pauses.well();
        busy = false;
        from.heard(); // nothing else could be heard meanwhile
        interrupted.ifPresent(this::became);
        interrupted = Optional.empty();
        Optional<Runnable> next = afterTaking;
        afterTaking = Optional.empty();
        next.ifPresentOrElse(Runnable::run, from::next);
    }

    private void again(Link from, Envelope envelope) {
        Duration pause = pauses.next(Duration.ZERO);
        interrupted = interrupted.or(() -> Optional.of(state));
        became(new GatewayState.Waiting("an event was not taken in", pause));
        waiting = Optional.of(turns.after(pause, () -> turns.elsewhere(() -> take(from, envelope))));
    }

    private void retreat(Link from, String why, Duration least) {
        from.quiet();
        from.abort();
        link = null;
        rest(why, least);
    }

    private void rest(String why, Duration least) {
        Duration pause = pauses.next(least);
        became(new GatewayState.Waiting(why, pause));
        waiting = Optional.of(turns.after(pause, this::begin));
    }

    private void stop(GatewayState.Stopped how) {
        waiting.ifPresent(each -> each.cancel(false));
        Link last = link;
        if (last != null) {
            last.quiet();
            last.abort();
        }
        became(how);
        turns.end();
    }

    private void forget() {
        session = Optional.empty();
        keep(session);
    }

    /** A session that is over and was kept nevertheless is refused after the next restart, and another begins. */
    private void keep(Optional<GatewaySession> now) {
        try {
            setup.memory().keep(now);
        } catch (RuntimeException e) {
            return;
        }
    }

    private void became(GatewayState now) {
        state = now;
        try {
            setup.watch().became(now);
        } catch (RuntimeException e) { // who only watches changes nothing
            return;
        }
    }

    @Override
    public String toString() {
        return "GatewayConnection[" + state + "]";
    }
}
