package io.github.muchang.assessment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.muchang.channel.Depth;
import io.github.muchang.channel.Pool;
import io.github.muchang.segment.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 适配评估: whether a private domain is right for a business, and in which form. It decides nothing: it says what follows from the answers and the yardstick,
 * and what would have to be otherwise. Immutable, and the same for the same input.
 *
 * @param business the answers
 * @param yardstick what they were measured by
 * @param verdict whether it suits
 * @param form in which form; the first of {@link Form} that nothing rules out
 * @param options every form with its reasons and figures, in the order of preference
 * @param turns what would turn the verdict, for better and for worse, one answer at a time
 * @param alternative what to do instead, or besides a form that lives on something else, where purchases that come again do not carry it
 */
public record Assessment(
        Business business,
        Yardstick yardstick,
        Verdict verdict,
        Form form,
        List<Option> options,
        List<Turn> turns,
        Optional<Alternative> alternative) {
    /** Copies the lists. */
    public Assessment {
        options = ImmutableList.copyOf(options);
        turns = ImmutableList.copyOf(turns);
    }

    /** By the yardstick {@link Yardstick#ILLUSTRATIVE}, whose figures nobody has measured. */
    public static Assessment of(Business business) {
        return of(business, Yardstick.ILLUSTRATIVE);
    }

    /** By a yardstick of one's own. */
    public static Assessment of(Business business, Yardstick yardstick) {
        Trial trial = new Trial(business, yardstick);
        Verdict verdict = trial.verdict();
        return new Assessment(
                business,
                yardstick,
                verdict,
                trial.form(),
                trial.options(),
                Turns.of(trial),
                verdict == Verdict.SUITS ? Optional.empty() : Optional.of(Alternative.of(business, yardstick)));
    }

    /** What became of a form; empty for {@link Form#NONE}. */
    public Optional<Option> option(Form asked) {
        return options.stream().filter(each -> each.form() == asked).findFirst();
    }

    /** How private its pools are meant to be. */
    public Depth depth() {
        return form.depth();
    }

    /** The kinds of pools it would live in, of those that the business has; where no form suits, those to gather people in. */
    public Set<Pool.Kind> pools() {
        return form == Form.NONE
                ? alternative
                        .<Set<Pool.Kind>>map(each -> ImmutableSet.copyOf(each.pools()))
                        .orElse(ImmutableSet.of())
                : form.pools().stream().filter(business.venues()::contains).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * 高频拉群，低频一对一: what follows for a category of goods that is bought as often as the business says.
     *
     * @param category the label of its purchases
     * @param place the group of a community, the members' pool of a membership, else the role of whoever looks after customers
     */
    public List<Move> moves(String category, String place) {
        return Moves.of(this, category, place);
    }

    /**
     * Why: all that speaks for the form, after what rules out those that were preferred to it, each once. Where none suits, what rules each of them out.
     */
    public List<Reason> reasons() {
        ImmutableSet.Builder<Reason> reasons = ImmutableSet.builder();
        for (Option each : options) {
            if (each.form() == form) {
                return reasons.addAll(each.reasons()).build().asList();
            }
            reasons.addAll(each.against());
        }
        return reasons.build().asList();
    }

    /** What would turn it for the better. */
    public List<Turn> better() {
        return turns.stream()
                .filter(each -> each.verdict().compareTo(verdict) > 0)
                .collect(toImmutableList());
    }

    /** What would turn it for the worse. */
    public List<Turn> worse() {
        return turns.stream()
                .filter(each -> each.verdict().compareTo(verdict) < 0)
                .collect(toImmutableList());
    }

    private static String against(Option option, Wording w) {
        return String.join(
                w.of("；", "; "),
                option.against().stream().map(each -> each.in(w)).toList());
    }

    /** The whole as lines: the verdict, what rules out each form that was preferred, the reasons, the alternative, what would turn it, and by what it was measured unless by the host's own yardstick. */
    public String in(Wording w) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(business.name() + w.of("：", ": ") + verdict.in(w) + w.of("，", ", ") + form.in(w));
        for (Option each : options) {
            if (each.form() == form) {
                each.reasons().forEach(reason -> lines.add(reason.in(w)));
                break;
            }
            lines.add(w.of("不用", "not ") + each.form().in(w) + w.of("：", ": ") + against(each, w));
        }
        alternative.ifPresent(each -> lines.add(each.in(w)));
        turns.forEach(each -> lines.add(each.in(w)));
        if (yardstick.equals(Yardstick.ILLUSTRATIVE)) {
            lines.add(w.of(
                    "门槛与增幅只是示意，没有统计依据：请换成自己量过的",
                    "thresholds and uplifts are illustrative, measured by nobody: put in your own"));
        }
        return String.join("\n", lines.build());
    }
}
