package io.github.muchang.testkit.qq;

import java.util.Optional;

/** Somebody on QQ in the world of a {@link FakeQqBot}, and what they do with the bot. Events have been told when a method returns. */
public final class QqUser {
    private final Robot robot;
    private final User user;

    QqUser(Robot robot, User user) {
        this.robot = robot;
        this.user = user;
    }

    /** Their user_openid. */
    public String openid() {
        return user.openid;
    }

    /** Their union_openid. */
    public String unionOpenid() {
        return user.unionOpenid;
    }

    /** Their QQ number, which bots are never shown. */
    public long number() {
        return user.number;
    }

    /** Adds the bot. */
    public void adds() {
        robot.platform.happens(() -> robot.people.adds(user, ""));
    }

    /** Adds the bot by a share link that it has made. */
    public void follows(String urlLink) {
        robot.platform.happens(() -> robot.people.adds(user, urlLink));
    }

    /** Removes the bot. */
    public void leaves() {
        robot.platform.happens(() -> robot.people.leaves(user));
    }

    /** Wants no pushes any more. */
    public void rejectsPushes() {
        robot.platform.happens(() -> robot.people.rejects(user, true));
    }

    /** Wants pushes again. */
    public void acceptsPushes() {
        robot.platform.happens(() -> robot.people.rejects(user, false));
    }

    /** Writes to the bot; answers the message's id. */
    public String writes(String text) {
        return robot.platform.act(() -> robot.people.writes(user, text, Optional.empty()));
    }

    /** Writes to the bot in answer to a message of this id; answers the new one's. */
    public String quotes(String messageId, String text) {
        return robot.platform.act(() -> robot.people.writes(user, text, Optional.of(robot.post(messageId))));
    }

    /** Presses a button in the talk with the bot; answers the interaction's id. */
    public String presses(String buttonId, String data) {
        return robot.platform.act(() -> robot.interactions.pressesAlone(user, buttonId, data));
    }

    /** Allows the bot pushes in its settings, or takes that back; changes nothing but that the bot is told. */
    public void authorizesPushes(boolean allows) {
        robot.platform.happens(() -> robot.interactions.authorizes(user, allows));
    }

    User user() {
        return user;
    }

    @Override
    public String toString() {
        return "QqUser[" + user.openid + "]";
    }
}
