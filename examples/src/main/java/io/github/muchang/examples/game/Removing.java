package io.github.muchang.examples.game;

import io.github.muchang.adapters.qq.official.QqGroups;
import io.github.muchang.community.Removal;
import io.github.muchang.http.Answer;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.runtime.Communities;
import io.github.muchang.runtime.Muchang;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries out on QQ what somebody of the staff has agreed to, and nothing else: advertisers may not come back, whoever was silent may. */
final class Removing {
    private static final int AT_ONCE = 20;

    private final Operator operator;
    private final Identity group;

    Removing(Operator operator, Identity group) {
        this.operator = operator;
        this.group = group;
    }

    /**
     * Puts out of the group whoever is to be removed by the library's own list; answers how many the platform has put out.
     *
     * @param agreed why each is to be removed
     */
    int carryOut(List<Removal> agreed, Time time) {
        Muchang muchang = operator.muchang();
        List<Communities.Due> due = muchang.communities().toRemove();
        Map<PartyId, Identity> members = operator.accounts().members(muchang, group);
        List<String> forEver = new ArrayList<>();
        List<String> forNow = new ArrayList<>();
        for (Removal each : agreed) {
            if (due.contains(new Communities.Due(each.group(), each.member()))) {
                Optional.ofNullable(members.get(each.member()))
                        .ifPresent(member -> (each.why() == Removal.Why.LURKER ? forNow : forEver).add(member.value()));
            }
        }
        return remove(forEver, true, time) + remove(forNow, false, time);
    }

    private int remove(List<String> members, boolean forEver, Time time) {
        int removed = 0;
        for (int from = 0; from < members.size(); from += AT_ONCE) {
            List<String> some = members.subList(from, Math.min(from + AT_ONCE, members.size()));
            removed += call(some, forEver, time) ? some.size() : 0;
        }
        return removed;
    }

    /** Waits where the platform wants it; false if it is not granted, refused or unclear, and somebody has to do it by hand. */
    private boolean call(List<String> members, boolean forEver, Time time) {
        QqGroups groups = operator.bot().administration();
        Answer<Optional<List<String>>> answer = groups.remove(group.value(), members, forEver);
        while (answer instanceof Answer.Later<Optional<List<String>>> later) {
            time.passes(later.retryAfter());
            answer = groups.remove(group.value(), members, forEver);
        }
        return answer.value().flatMap(each -> each).isPresent();
    }
}
