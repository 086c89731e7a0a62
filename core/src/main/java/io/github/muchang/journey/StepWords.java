package io.github.muchang.journey;

import io.github.muchang.segment.Wording;
import io.github.muchang.time.Horizon;

/** What a step does, in few words. */
final class StepWords {
    private final Wording w;

    StepWords(Wording w) {
        this.w = w;
    }

    String of(Step step) {
        if (step instanceof Send send) {
            return w.of("发送「" + send.content() + "」", "send '" + send.content() + "'");
        } else if (step instanceof Pause pause) {
            return of(pause.until());
        } else if (step instanceof Ask ask) {
            return ask(ask);
        } else if (step instanceof Choose) {
            return w.of("选择", "choose");
        } else if (step instanceof Split) {
            return w.of("分组", "split");
        } else if (step instanceof GiveTag give) {
            return w.of("打标签「" + give.tag() + "」", "tag '" + give.tag() + "'");
        } else if (step instanceof TakeTag take) {
            return w.of("去标签「" + take.tag() + "」", "take tag '" + take.tag() + "'");
        } else if (step instanceof Invite invite) {
            return w.of("邀请进入渠「" + invite.pool() + "」", "invite to pool '" + invite.pool() + "'");
        } else if (step instanceof StaffTask task) {
            String whose = task.role().isEmpty() ? String.join(w.of("、", ", "), task.staff()) : task.role();
            return w.of("员工任务（" + whose + "）：", "task for " + whose + ": ") + task.what();
        } else if (step instanceof RecordActivity record) {
            return w.of("记录「", "record: ") + w.verb(record.activity()) + w.of("」", "");
        } else if (step instanceof Jump jump) {
            return w.of("转到「" + jump.to() + "」", "go to '" + jump.to() + "'");
        } else if (step instanceof End end) {
            return w.of("结束：", "end: ") + end.outcome();
        }
        throw new AssertionError(step);
    }

    private String ask(Ask ask) {
        String times = ask.again().isEmpty()
                ? ""
                : w.of(
                        "，最多问 " + (ask.again().size() + 1) + " 次",
                        ", at most " + (ask.again().size() + 1) + " times");
        String length = w.length(ask.within().millis());
        return w.of(
                "询问「" + ask.content() + "」，等 " + length + times, "ask '" + ask.content() + "', wait " + length + times);
    }

    private String of(Horizon until) {
        if (until instanceof Horizon.After after) {
            String length = w.length(after.length().millis());
            return w.of("等 " + length, "wait " + length);
        } else if (until instanceof Horizon.FirstAt first) {
            String length = w.length(first.length().millis());
            return w.of("等 " + length + "，到 " + first.hour(), "wait " + length + ", until " + first.hour());
        } else if (until instanceof Horizon.OnDay day) {
            return w.of(
                    "等到第 " + day.number() + " 天 " + day.hour(), "wait until day " + day.number() + ", " + day.hour());
        }
        throw new AssertionError(until);
    }
}
