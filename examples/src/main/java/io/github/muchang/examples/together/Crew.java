package io.github.muchang.examples.together;

import io.github.muchang.runtime.Duty;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.wechat.FakeWeCom;
import io.github.muchang.testkit.wechat.WeComMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** The staff at work: they send what WeCom asks them to send, and do what is on their lists, though not all of it in time. Not thread-safe. */
final class Crew {
    private static final int FORGOTTEN_PERCENT = 6;
    private static final int DIZZY_PERCENT = 9;

    private final List<WeComMember> members = new ArrayList<>();
    private final Set<String> forgotten = new TreeSet<>();
    private final MassMail mail;
    private final Muchang muchang;
    private final SplittableRandom chance;

    Crew(FakeWeCom wecom, Headquarters office, long seed) {
        this.mail = office.mail();
        this.muchang = office.muchang();
        this.chance = new SplittableRandom(seed);
        for (int i = 0; i < ChainDomain.ADVISORS.size(); i++) {
            members.add(wecom.member(Headquarters.userId(i)));
        }
    }

    /** Every hour: what WeCom asks to be sent is sent. */
    void confirm() {
        mail.goes();
        for (WeComMember each : members) {
            each.isAsked().forEach(each::confirms);
        }
        mail.asks();
    }

    /** Twice a day: the calls are made, the likes are given. */
    void work() {
        for (Duty duty : muchang.tasks().open()) {
            String task = duty.party().value() + "/" + duty.task();
            if (duty.staff().isEmpty() || forgotten.contains(task)) {
                continue;
            }
            if (chance.nextInt(100) < FORGOTTEN_PERCENT) {
                forgotten.add(task);
                continue;
            }
            int outcome = duty.outcomes().size() > 1 && chance.nextInt(100) < DIZZY_PERCENT ? 1 : 0;
            muchang.tasks().done(duty, duty.outcomes().get(outcome), duty.staff());
        }
    }
}
