package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.adapters.wechat.worlds.Step.Act;
import io.github.muchang.adapters.wechat.worlds.Step.Fate;
import io.github.muchang.adapters.wechat.worlds.Step.Habit;
import io.github.muchang.adapters.wechat.worlds.Step.Mishap;
import io.github.muchang.adapters.wechat.worlds.Step.News;
import io.github.muchang.adapters.wechat.worlds.Step.When;
import java.util.ArrayList;
import java.util.List;

/** Draws scripts. */
final class ScriptDraw {
    static final int PEOPLE = 5;
    static final int MEMBERS = 2;
    static final int GROUPS = 2;

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final Chance chance;
    private final boolean troubled;
    private final boolean mortal;
    private final boolean lossy;
    private long at;

    private ScriptDraw(long seed) {
        this.chance = new Chance(seed);
        this.troubled = chance.percent(70);
        this.mortal = chance.percent(50);
        this.lossy = chance.percent(60);
    }

    static Script of(long seed) {
        return new ScriptDraw(seed).draw(seed);
    }

    private Script draw(long seed) {
        boolean marked = chance.percent(60);
        boolean crowded = chance.percent(4);
        int hour = chance.oneOf(9, 9, 12, 21);
        int many = chance.between(12, 45);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            at += passes();
            steps.add(step());
        }
        return new Script(seed, marked, crowded, hour, steps);
    }

    private long passes() {
        return switch (chance.below(10)) {
            case 0, 1, 2 -> 0;
            case 3, 4 -> chance.between(1, 30) * SECOND;
            case 5, 6 -> chance.between(1, 40) * MINUTE;
            case 7, 8 -> chance.between(1, 14) * HOUR;
            default -> chance.between(1, 3) * DAY;
        };
    }

    private Step step() {
        int kind = chance.below(100);
        if (kind < 45) {
            return deed();
        } else if (kind < 57) {
            return new Step.Work(
                    at,
                    chance.below(MEMBERS),
                    chance.oneOf(Habit.ALL, Habit.ALL, Habit.OLDEST, Habit.NEWEST, Habit.DECLINES_OLDEST));
        } else if (kind < 69) {
            return new Step.Told(at, chance.oneOf(News.values()), chance.below(PEOPLE));
        } else if (kind < 77) {
            return new Step.Pull(at, chance.oneOf("friends", "followers", "groups"), chance.between(1, 3));
        } else if (kind < 84) {
            return lossy
                    ? new Step.Mail(at, chance.oneOf(Fate.LOST, Fate.LOST, chance.oneOf(Fate.values())), 1)
                    : deed();
        } else if (kind < 93) {
            return troubled ? trouble() : deed();
        }
        return mortal ? dies() : deed();
    }

    private Step deed() {
        return new Step.Deed(
                at,
                chance.oneOf(
                        Act.ADDS,
                        Act.ADDS,
                        Act.ADDS_BY_CODE,
                        Act.ADDS_BY_CODE,
                        Act.FOLLOWS,
                        Act.FOLLOWS,
                        Act.WRITES,
                        Act.WRITES,
                        Act.OPENS,
                        Act.JOINS,
                        Act.JOINS,
                        chance.oneOf(Act.values())),
                chance.below(PEOPLE),
                chance.below(MEMBERS));
    }

    private Step trouble() {
        if (chance.percent(10)) {
            return new Step.Voided(at, chance.percent(60));
        }
        String path = chance.oneOf(
                "add_msg_template",
                "add_msg_template",
                "add_msg_template",
                "send_welcome_msg",
                "get_groupmsg_send_result",
                "get_groupmsg_list_v2",
                "get_groupmsg_task",
                "batch/get_by_user",
                "get_follow_user_list",
                "groupchat/list",
                "groupchat/get",
                "gettoken",
                "stable_token",
                "message/custom/send",
                "message/custom/send",
                "user/get",
                "user/info/batchget");
        Mishap mishap = path.equals("add_msg_template") && chance.percent(60)
                ? Mishap.REPLY_LOST
                : chance.oneOf(Mishap.values());
        return new Step.Calls(at, path, chance.between(1, 2), mishap);
    }

    private Step dies() {
        When when = chance.oneOf(When.values());
        return new Step.Dies(at, when, when == When.NOW ? 0 : chance.between(1, 4));
    }
}
