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
 * @param alternative what to do instead where it does not suit
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
                verdict == Verdict.UNSUITABLE ? Optional.of(Alternative.of(business, yardstick)) : Optional.empty());
    }

    /** What became of a form; empty for {@link Form#NONE}. */
    public Optional<Option> option(Form asked) {
        return options.stream().filter(each -> each.form() == asked).findFirst();
    }

    /** How private its pools are meant to be. */
    public Depth depth() {
        return alternative.map(Alternative::depth).orElse(form.depth());
    }

    /** The kinds of pools it would live in, of those that the business has; for the alternative, those to gather people in. */
    public Set<Pool.Kind> pools() {
        return alternative
                .<Set<Pool.Kind>>map(each -> ImmutableSet.copyOf(each.pools()))
                .orElseGet(() -> form.pools().stream()
                        .filter(business.venues()::contains)
                        .collect(ImmutableSet.toImmutableSet()));
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

    /** The whole as lines: the verdict, the reasons, the alternative, and what would turn it. */
    public String in(Wording w) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(business.name() + w.of("：", ": ") + verdict.in(w) + w.of("，", ", ") + form.in(w));
        reasons().forEach(each -> lines.add(each.in(w)));
        alternative.ifPresent(each -> lines.add(each.in(w)));
        turns.forEach(each -> lines.add(each.in(w)));
        return String.join("\n", lines.build());
    }
}
