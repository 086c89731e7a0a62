package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.http.AccessTokenSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * The other way for events to come: a connection that we hold (WebSocket gateway), for whoever has no address that the platform could post to. While an
 * address is set on the platform, nothing comes here. Immutable; each method answers a changed copy; {@link #open} begins.
 */
public final class Gateway {
    private final QqSettings settings;
    private final Endpoint endpoint;
    private final AccessTokenSource tokens;
    private final KnownGroups groups;
    private final Acknowledge acknowledge;
    private final GatewayMemory memory;
    private final GatewayWatch watch;
    private final Set<Intent> intents;

    private Gateway(
            QqSettings settings,
            Endpoint endpoint,
            AccessTokenSource tokens,
            KnownGroups groups,
            Acknowledge acknowledge,
            GatewayMemory memory,
            GatewayWatch watch,
            Set<Intent> intents) {
        this.settings = settings;
        this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
        this.tokens = Objects.requireNonNull(tokens, "tokens");
        this.groups = Objects.requireNonNull(groups, "groups");
        this.acknowledge = Objects.requireNonNull(acknowledge, "acknowledge");
        this.memory = Objects.requireNonNull(memory, "memory");
        this.watch = Objects.requireNonNull(watch, "watch");
        this.intents = ImmutableSortedSet.copyOf(intents);
    }

    /**
     * A gateway for a domain. No group is known, interactions are acknowledged by nobody, a restart begins a new session, nobody watches, and all is
     * asked for that the settings have a meaning for.
     *
     * @throws io.github.muchang.fault.InvalidInputException with everything that the settings name and the domain does not have, {@link
     *     Event#ACTIVITY} included
     */
    public static Gateway of(PrivateDomain domain, QqSettings settings, Endpoint endpoint, AccessTokenSource tokens) {
        settings.check(domain);
        return new Gateway(
                settings,
                endpoint,
                tokens,
                KnownGroups.NONE,
                Acknowledge.NOBODY,
                GatewayMemory.inMemory(),
                GatewayWatch.NOBODY,
                Intent.of(settings));
    }

    /** The same, opening only groups that are not among these. */
    public Gateway knowing(KnownGroups known) {
        return new Gateway(settings, endpoint, tokens, known, acknowledge, memory, watch, intents);
    }

    /** The same, having interactions acknowledged. */
    public Gateway acknowledging(Acknowledge by) {
        return new Gateway(settings, endpoint, tokens, groups, by, memory, watch, intents);
    }

    /** The same, keeping there how far it came. */
    public Gateway remembering(GatewayMemory in) {
        return new Gateway(settings, endpoint, tokens, groups, acknowledge, in, watch, intents);
    }

    /** The same, telling how it is. */
    public Gateway watchedBy(GatewayWatch who) {
        return new Gateway(settings, endpoint, tokens, groups, acknowledge, memory, who, intents);
    }

    /**
     * The same, asking for less.
     *
     * @throws IllegalArgumentException if nothing is left to ask for
     */
    public Gateway without(Intent... left) {
        Set<Intent> asked = Sets.difference(intents, ImmutableSortedSet.copyOf(Arrays.asList(left)));
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("whoever asks for nothing is told nothing: keep at least one intent");
        }
        return new Gateway(settings, endpoint, tokens, groups, acknowledge, memory, watch, asked);
    }

    /** What is asked for. */
    public Set<Intent> intents() {
        return intents;
    }

    /**
     * Connects, and stays connected until it is closed or the platform says never again. Each event is given to the sink alone, and the next one not
     * before that is done; what the sink throws is as if it had not been taken in, and it is given again after a while, but what Muchang refuses is
     * told to the watch and passed over.
     *
     * @param threads two at least: one is occupied while the sink takes in an event, the other keeps the connection. They must outlive this
     * @param sink takes in what was heard, so that it lasts: {@code heard -> muchang.accept(heard.signals())}
     */
    public GatewayConnection open(ScheduledExecutorService threads, Consumer<Heard> sink) {
        GatewayConnection connection = new GatewayConnection(
                this, new Taking(new QqEvents(settings, groups), endpoint.clock(), acknowledge, sink, watch), threads);
        connection.begin();
        return connection;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    AccessTokenSource tokens() {
        return tokens;
    }

    GatewayMemory memory() {
        return memory;
    }

    GatewayWatch watch() {
        return watch;
    }

    @Override
    public String toString() {
        return "Gateway[" + endpoint + ", " + intents + "]";
    }
}
