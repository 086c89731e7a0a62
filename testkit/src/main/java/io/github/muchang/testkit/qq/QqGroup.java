package io.github.muchang.testkit.qq;

import java.time.Duration;
import java.util.Optional;

/**
 * A group in the world of a {@link FakeQqBot}, and what people do in it. Events have been told when a method returns; the bot hears only of groups
 * it is in.
 */
public final class QqGroup {
    private final Robot robot;
    private final Group group;

    QqGroup(Robot robot, Group group) {
        this.robot = robot;
        this.group = group;
    }

    /** Its group_openid. */
    public String openid() {
        return group.openid;
    }

    /** The member_openid of this user in this group, who may not be in it yet. */
    public String memberOpenid(QqUser user) {
        return robot.platform.act(() -> robot.people.memberOpenid(user.user(), group));
    }

    /** Whether this user is in it. */
    public boolean has(QqUser user) {
        return robot.platform.act(() -> group.seats.containsKey(user.user().openid));
    }

    /** Whether this member may not write now. */
    public boolean isMuted(QqUser user) {
        return robot.platform.act(() -> Groups.seat(group, user.user()).isMuted(robot.platform.now()));
    }

    /** Whether this user may not come in again. */
    public boolean isBlacklisted(QqUser user) {
        return robot.platform.act(() -> group.banned.containsKey(robot.people.memberOpenid(user.user(), group)));
    }

    /** Comes in without being asked; who comes first is the owner. */
    public void joins(QqUser user) {
        robot.platform.happens(() -> {
            Group.Seat seat = robot.groups.joins(group, user.user());
            seat.role = group.seats.size() == 1 ? QqRole.OWNER.word() : seat.role;
        });
    }

    /** Goes, or is removed by hand. */
    public void leaves(QqUser user) {
        robot.platform.happens(() -> robot.groups.leaves(group, user.user()));
    }

    /** Gives a member this role. */
    public void appoints(QqUser user, QqRole role) {
        robot.platform.happens(() -> Groups.seat(group, user.user()).role = role.word());
    }

    /** A member brings the bot in. */
    public void addsBot(QqUser by) {
        robot.platform.happens(() -> robot.groups.addsRobot(group, by.user()));
    }

    /** A member takes the bot out. */
    public void removesBot(QqUser by) {
        robot.platform.happens(() -> robot.groups.removesRobot(group, by.user()));
    }

    /** Gives the bot this role; it is told nothing. */
    public void appointsBot(QqRole role) {
        robot.platform.happens(() -> Groups.robot(group).robotRole = role.word());
    }

    /** Mutes the bot for so long; it is told nothing. */
    public void mutesBot(Duration time) {
        robot.platform.happens(
                () -> Groups.robot(group).robotMutedUntil = robot.platform.now().plus(time));
    }

    /** Lets the bot hear these messages from now on; those that mention it if nothing is said. */
    public void lets(QqHearing hearing) {
        robot.platform.happens(() -> group.hears = hearing.word());
    }

    /** A member switches pushes of the bot off. */
    public void rejectsPushes(QqUser by) {
        robot.platform.happens(() -> robot.groups.rejects(group, by.user(), true));
    }

    /** A member switches pushes of the bot on again. */
    public void acceptsPushes(QqUser by) {
        robot.platform.happens(() -> robot.groups.rejects(group, by.user(), false));
    }

    /** A member writes; answers the message's id. */
    public String writes(QqUser user, String text) {
        return robot.platform.act(() -> robot.groups.writes(group, user.user(), text, false, Optional.empty()));
    }

    /** A member mentions the bot and writes; answers the message's id. */
    public String mentions(QqUser user, String text) {
        return robot.platform.act(() -> robot.groups.writes(group, user.user(), text, true, Optional.empty()));
    }

    /** A member mentions the bot in answer to a message of this id; answers the new one's. */
    public String quotes(QqUser user, String messageId, String text) {
        return robot.platform.act(
                () -> robot.groups.writes(group, user.user(), text, true, Optional.of(robot.post(messageId))));
    }

    /** A member presses a button; answers the interaction's id. */
    public String presses(QqUser user, String buttonId, String data) {
        return robot.platform.act(() -> robot.interactions.pressesIn(group, user.user(), buttonId, data));
    }

    /** Asks to be let in; answers the request's id, empty if a strategy has let them in at once. */
    public String asksToJoin(QqUser user, String words) {
        return robot.platform.act(
                () -> robot.groups.asks(group, user.user(), words, "", robot.strategies.letsIn(group, user.user())));
    }

    /** A member asks for somebody else to be let in; answers the request's id. */
    public String invites(QqUser member, QqUser user) {
        return robot.platform.act(() ->
                robot.groups.asks(group, user.user(), "", Groups.seat(group, member.user()).openid, Optional.empty()));
    }

    @Override
    public String toString() {
        return "QqGroup[" + group.openid + "]";
    }
}
