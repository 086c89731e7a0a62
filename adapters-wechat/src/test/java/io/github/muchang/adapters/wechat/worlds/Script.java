package io.github.muchang.adapters.wechat.worlds;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What happens in a world.
 *
 * @param seed what it was drawn from
 * @param marked whether all words are different, so that each message can be told from each other
 * @param crowded whether members have had more customers for days than a page of a roster shows
 * @param hour the hour of the day at which it begins
 * @param steps in order of time
 */
record Script(long seed, boolean marked, boolean crowded, int hour, List<Step> steps) {
    Script {
        steps = List.copyOf(steps);
    }

    Script with(List<Step> others) {
        return new Script(seed, marked, crowded, hour, others);
    }

    /** Whether no process dies and no call goes wrong. */
    boolean isCalm() {
        return steps.stream()
                .noneMatch(
                        each -> each instanceof Step.Calls || each instanceof Step.Dies || each instanceof Step.Voided);
    }

    /** To be read. */
    String told() {
        return "marked " + marked + ", crowded " + crowded + ", from " + hour + ":00\n"
                + steps.stream().map(each -> "  " + each).collect(Collectors.joining("\n"));
    }
}
