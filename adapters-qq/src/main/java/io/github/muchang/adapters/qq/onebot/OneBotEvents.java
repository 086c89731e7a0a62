package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RejectedCallbackException.Reason;
import io.github.muchang.domain.PrivateDomain;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the events of one account mean in a domain, whatever way they come: {@link OneBotInbox}, {@link ForwardSocket}, {@link ReverseSocket}. Pure,
 * as long as the known groups are the same.
 *
 * <ul>
 *   <li>A friend who writes has replied; somebody else who does has replied too, but has no address, since only friends can be written to.
 *   <li>Who writes in a group spoke there; who comes joins, who goes quits or is removed, who becomes an administrator rises.
 *   <li>A new friend is added to the pool of friends. OneBot does not tell who is a friend no longer: reconcile.
 *   <li>A group that we come into is opened; it ends when we leave, are removed, or it is dissolved.
 *   <li>Whatever else is told of somebody, known or not, is kept as {@link Event#ACTIVITY}: requests, bans, files, recalled messages, pokes.
 *   <li>What concerns us, or nobody in particular, is in {@link Heard#event()} alone: heartbeats, anonymous words, a ban of the whole group.
 * </ul>
 */
public final class OneBotEvents {
    private final OneBotSettings settings;
    private final KnownGroups known;

    private OneBotEvents(OneBotSettings settings, KnownGroups known) {
        this.settings = settings;
        this.known = known;
    }

    /**
     * For a domain; all groups are taken to be known.
     *
     * @param risk that it is known and accepted
     * @throws io.github.muchang.fault.InvalidInputException with everything that the settings name and the domain does not have, {@link
     *     Event#ACTIVITY} included
     */
    public static OneBotEvents of(AcceptedRisk risk, PrivateDomain domain, OneBotSettings settings) {
        Objects.requireNonNull(risk, "risk");
        settings.check(domain);
        return new OneBotEvents(settings, KnownGroups.ALL);
    }

    /** The same, opening groups that are not known before it tells what happened there. */
    public OneBotEvents knowing(KnownGroups groups) {
        return new OneBotEvents(settings, Objects.requireNonNull(groups, "groups"));
    }

    /** All that an event says; empty if it cannot be read. */
    Optional<Heard> hear(JsonNode node) {
        return EventReader.read(node, settings.account())
                .map(event -> new Telling(event, node, settings, known).heard());
    }

    /** By the header alone: what an event says of itself is something else with some implementations. */
    void checkAccount(Callback callback) throws RejectedCallbackException {
        if (settings.selfId().isPresent() && !settings.selfId().equals(callback.header("X-Self-ID"))) {
            throw new RejectedCallbackException(Reason.NOT_FOR_US);
        }
    }

    @Override
    public String toString() {
        return "OneBotEvents[" + settings + "]";
    }
}
