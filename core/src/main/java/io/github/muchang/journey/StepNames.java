package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.time.Horizon;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives names to steps that have none: after what they do, so that another step elsewhere does not change them; after the kind of
 * step where that is no name.
 */
final class StepNames {
    private StepNames() {}

    static List<Step> given(List<Step> steps) {
        Set<String> taken = new TreeSet<>();
        steps.forEach(step -> taken.add(step.name()));
        ImmutableList.Builder<Step> named = ImmutableList.builder();
        for (Step step : steps) {
            if (step.name().isEmpty()) {
                String plain = plain(step);
                String name = plain;
                for (int i = 2; !taken.add(name); i++) {
                    name = plain + "-" + i;
                }
                named.add(step.named(name));
            } else {
                named.add(step);
            }
        }
        return named.build();
    }

    private static String plain(Step step) {
        String derived = derived(step);
        if (isName(derived)) {
            return derived;
        }
        int kind = derived.indexOf('-');
        return kind > 0 && isName(derived.substring(0, kind)) ? derived.substring(0, kind) : "step";
    }

    private static boolean isName(String text) {
        Faults faults = new Faults();
        Names.check(text, "", faults);
        return faults.none();
    }

    private static String derived(Step step) {
        if (step instanceof Send send) {
            return send.content();
        } else if (step instanceof Ask ask) {
            return ask.content();
        } else if (step instanceof Invite invite) {
            return invite.content();
        } else if (step instanceof Pause pause) {
            return "pause-" + derived(pause.until());
        } else if (step instanceof GiveTag give) {
            return "tag-" + give.tag();
        } else if (step instanceof TakeTag take) {
            return "untag-" + take.tag();
        } else if (step instanceof RecordActivity record) {
            return "record-" + record.activity();
        } else if (step instanceof Jump jump) {
            return "jump-" + jump.to();
        } else if (step instanceof End end) {
            return "end-" + end.outcome();
        } else if (step instanceof Choose) {
            return "choose";
        } else if (step instanceof Split) {
            return "split";
        } else if (step instanceof StaffTask) {
            return "task";
        }
        throw new AssertionError(step);
    }

    private static String derived(Horizon until) {
        if (until instanceof Horizon.After after) {
            return after.length().toString();
        } else if (until instanceof Horizon.FirstAt first) {
            return first.length() + "-" + first.hour();
        } else if (until instanceof Horizon.OnDay day) {
            return "day-" + day.number() + "-" + day.hour();
        }
        throw new AssertionError(until);
    }
}
