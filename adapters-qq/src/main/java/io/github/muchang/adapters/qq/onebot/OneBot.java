package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Moderator;
import io.github.muchang.carrier.Roster;
import io.github.muchang.http.Answer;
import java.util.Objects;
import java.util.Set;

/**
 * A personal QQ account behind an implementation of OneBot v11: carriers and rosters for Muchang, and calls for whatever else. Begin here, after
 * {@link AcceptedRisk}. Thread-safe. No call throws for what an implementation does, and none is repeated.
 */
public final class OneBot {
    private final Line line;
    private final Abilities abilities;
    private final MediaSource media;

    private OneBot(Line line, Abilities abilities, MediaSource media) {
        this.line = line;
        this.abilities = abilities;
        this.media = media;
    }

    /**
     * Over a line; it has no media to show.
     *
     * @param risk that it is known and accepted
     */
    public static OneBot over(AcceptedRisk risk, Line line) {
        Objects.requireNonNull(risk, "risk");
        return new OneBot(line, new Abilities(line), MediaSource.NONE);
    }

    /** The same with the host's pictures. */
    public OneBot showing(MediaSource pictures) {
        return new OneBot(line, abilities, Objects.requireNonNull(pictures, "pictures"));
    }

    /** Writes to friends. */
    public Carrier friends(OneBotSettings settings) {
        return new OneBotCarrier(line, media, settings.carrier(), false);
    }

    /** Writes into groups. Its name is {@link OneBotSettings#groupsCarrier}. */
    public Carrier groups(OneBotSettings settings) {
        return new OneBotCarrier(line, media, settings.groupsCarrier(), true);
    }

    /** Lists friends, groups and members of groups, by the pools of the settings. */
    public Roster roster(OneBotSettings settings) {
        return new OneBotRoster(line, settings);
    }

    /** What can be done in groups. */
    public OneBotGroups administration() {
        return new OneBotGroups(line, abilities);
    }

    /** Carries out in groups what staff decided, for {@code muchang.moderation(..)}. */
    public Moderator moderator(OneBotSettings settings) {
        return new OneBotModerator(administration(), settings);
    }

    /**
     * Answers whoever wants to be our friend.
     *
     * @param flag of the event {@code request/friend}
     * @param remark what we call them; nothing for nothing
     */
    public Answer<Done> befriend(String flag, boolean approved, String remark) {
        return abilities.act(
                "set_friend_add_request", ImmutableSortedMap.of("approve", approved, "flag", flag, "remark", remark));
    }

    /** Takes a message back, ours or, in a group that we administer, another's; the platform sets a time within which. */
    public Answer<Done> recall(long message) {
        return abilities.act("delete_msg", ImmutableSortedMap.of("message_id", message));
    }

    /** Which implementation it is. */
    public Answer<Version> version() {
        return line.call("get_version_info", ImmutableSortedMap.of())
                .map(reply -> new Version(
                        Frame.text(reply.data(), "app_name"),
                        Frame.text(reply.data(), "app_version"),
                        Frame.text(reply.data(), "protocol_version")));
    }

    /** Whether it is well; no to both if it does not say. */
    public Answer<Status> status() {
        return line.call("get_status", ImmutableSortedMap.of())
                .map(reply -> new Status(
                        reply.data().path("online").isBoolean()
                                && reply.data().path("online").booleanValue(),
                        reply.data().path("good").isBoolean()
                                && reply.data().path("good").booleanValue()));
    }

    /** The actions that turned out not to be there. */
    public Set<String> absent() {
        return abilities.absent();
    }

    /** Asks for absent actions again from now on: after the implementation was changed, or because one failed for another reason. */
    public void forgetAbsent() {
        abilities.forget();
    }

    @Override
    public String toString() {
        return "OneBot[" + line + "]";
    }

    /**
     * An implementation.
     *
     * @param application its name; may be empty
     * @param version its version; may be empty
     * @param protocol of OneBot: {@code v11}; may be empty
     */
    public record Version(String application, String version, String protocol) {}

    /**
     * How an implementation is.
     *
     * @param online whether the account is logged in
     * @param good whether everything works
     */
    public record Status(boolean online, boolean good) {}
}
