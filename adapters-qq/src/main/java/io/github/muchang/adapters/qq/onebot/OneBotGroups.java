package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.http.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What can be done in groups, by their numbers; most of it needs our account to be an administrator. What an implementation cannot do is {@link
 * Done#ABSENT}, and is not asked for again. No call is repeated. Thread-safe.
 */
public final class OneBotGroups {
    private static final Duration LONGEST_BAN = Duration.ofDays(30);

    private final Line line;
    private final Abilities abilities;

    OneBotGroups(Line line, Abilities abilities) {
        this.line = line;
        this.abilities = abilities;
    }

    /** Who is in a group. */
    public Answer<List<GroupMember>> members(long group) {
        return line.call("get_group_member_list", ImmutableSortedMap.of("group_id", group))
                .then(OneBotRoster::rows)
                .map(rows -> rows.stream()
                        .map(GroupMember::read)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Removes somebody; never to come back if they are kept out. */
    public Answer<Done> kick(long group, long user, boolean keepOut) {
        return abilities.act(
                "set_group_kick",
                ImmutableSortedMap.of("group_id", group, "user_id", user, "reject_add_request", keepOut));
    }

    /**
     * Forbids somebody to speak.
     *
     * @param howLong 1 second to 30 days, the platform's longest
     * @throws IllegalArgumentException if it is less or more
     */
    public Answer<Done> ban(long group, long user, Duration howLong) {
        if (howLong.toSeconds() < 1 || howLong.compareTo(LONGEST_BAN) > 0) {
            throw new IllegalArgumentException("a ban is of 1 second to 30 days, not of " + howLong);
        }
        return ban(group, user, howLong.toSeconds());
    }

    /** Lets somebody speak again. */
    public Answer<Done> lift(long group, long user) {
        return ban(group, user, 0);
    }

    private Answer<Done> ban(long group, long user, long seconds) {
        return abilities.act(
                "set_group_ban", ImmutableSortedMap.of("group_id", group, "user_id", user, "duration", seconds));
    }

    /** Forbids everybody to speak but administrators, or lets them. */
    public Answer<Done> banAll(long group, boolean forbidden) {
        return abilities.act("set_group_whole_ban", ImmutableSortedMap.of("group_id", group, "enable", forbidden));
    }

    /** Makes somebody an administrator, or one no longer; only the owner can. */
    public Answer<Done> administrator(long group, long user, boolean from) {
        return abilities.act(
                "set_group_admin", ImmutableSortedMap.of("group_id", group, "user_id", user, "enable", from));
    }

    /** What somebody is called in a group; nothing to strike it out. */
    public Answer<Done> card(long group, long user, String card) {
        return abilities.act("set_group_card", ImmutableSortedMap.of("group_id", group, "user_id", user, "card", card));
    }

    /** What somebody is honoured with in a group; nothing to strike it out. Only the owner can. */
    public Answer<Done> title(long group, long user, String title) {
        return abilities.act(
                "set_group_special_title",
                ImmutableSortedMap.of("group_id", group, "user_id", user, "special_title", title, "duration", -1));
    }

    /** What a group is called. */
    public Answer<Done> name(long group, String name) {
        return abilities.act("set_group_name", ImmutableSortedMap.of("group_id", group, "group_name", name));
    }

    /** Leaves a group; the owner dissolves it, or cannot leave. */
    public Answer<Done> leave(long group, boolean dissolving) {
        return abilities.act("set_group_leave", ImmutableSortedMap.of("group_id", group, "is_dismiss", dissolving));
    }

    /** A notice in a group. Not in the document: {@code send_group_notice}, or {@code _send_group_notice}. */
    public Answer<Done> notice(long group, String text) {
        ImmutableSortedMap<String, ?> parameters = ImmutableSortedMap.of("group_id", group, "content", text);
        return abilities
                .act("send_group_notice", parameters)
                .then(done -> done == Done.ABSENT
                        ? abilities.act("_send_group_notice", parameters)
                        : new Answer.Given<>(done));
    }

    /**
     * Answers whoever wants to come into a group, or an invitation of ours.
     *
     * @param flag of the event {@code request/group}
     * @param kind of the event: {@code add} or {@code invite}
     * @param reason why not; nothing if approved
     * @throws IllegalArgumentException if it is another kind
     */
    public Answer<Done> answer(String flag, String kind, boolean approved, String reason) {
        if (!kind.equals("add") && !kind.equals("invite")) {
            throw new IllegalArgumentException("a request is to add or to invite");
        }
        return abilities.act(
                "set_group_add_request",
                ImmutableSortedMap.of(
                        "approve", approved, "flag", flag, "reason", reason, "sub_type", kind, "type", kind));
    }

    @Override
    public String toString() {
        return "OneBotGroups[" + line + "]";
    }
}
