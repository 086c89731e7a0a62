package io.github.muchang.domain;

import io.github.muchang.fault.Faults;
import io.github.muchang.policy.Policy;
import io.github.muchang.policy.QuietHours;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/** Quiet hours: they end, also together with the others that hold for the same touches. */
final class QuietCheck {
    private static final int MINUTES = 24 * 60;

    private QuietCheck() {}

    static void check(List<Policy> policies, Faults faults) {
        TreeSet<Integer> told = new TreeSet<>();
        for (int i = 0; i < policies.size(); i++) {
            if (policies.get(i) instanceof QuietHours hours) {
                if (hours.from().equals(hours.to())) {
                    faults.add(place(i), "quiet hours from " + hours.from() + " to " + hours.to() + " never end");
                } else {
                    int last = last(hours, policies);
                    if (last >= 0 && told.add(last)) {
                        faults.add(
                                place(last),
                                "with the other quiet hours these leave no time of the day: nothing would ever be sent");
                    }
                }
            }
        }
    }

    private static String place(int index) {
        return "/policies/" + index + "/quietHours";
    }

    /** The first policy up to which no minute of the day is left where these hours hold; -1 if one is left in the end. */
    private static int last(QuietHours narrow, List<Policy> policies) {
        int count = policies.size();
        if (together(narrow, policies).cardinality() < MINUTES) {
            return -1;
        }
        while (together(narrow, policies.subList(0, count - 1)).cardinality() == MINUTES) {
            count--;
        }
        return count - 1;
    }

    /** The quiet minutes of a day under all policies that hold wherever these hours do. */
    private static BitSet together(QuietHours narrow, List<Policy> policies) {
        BitSet quiet = new BitSet(MINUTES);
        for (Policy policy : policies) {
            if (policy instanceof QuietHours hours
                    && hours.scope().includes(narrow.scope())
                    && !hours.from().equals(hours.to())) {
                int from = hours.from().toSecondOfDay() / 60;
                int to = (hours.to().toSecondOfDay() + 59) / 60;
                quiet.set(from, from < to ? to : MINUTES);
                quiet.set(0, from < to ? 0 : to);
            }
        }
        return quiet;
    }
}
