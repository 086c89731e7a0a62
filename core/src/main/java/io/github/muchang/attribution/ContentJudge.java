package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.muchang.attribution.ContentAdvice.Act;
import io.github.muchang.attribution.EffectComparison.Sign;
import io.github.muchang.content.Approval;
import io.github.muchang.content.BodyKind;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.insight.Effect;
import io.github.muchang.insight.Proportion;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares contents by what followed them. All comparisons are made first, and raised together. */
final class ContentJudge {
    private static final Set<BodyKind> CLICKABLE =
            Sets.immutableEnumSet(BodyKind.LINK, BodyKind.MINI_PROGRAM, BodyKind.BUTTONS);

    private final ContentLibrary library;
    private final List<Effect> effects;

    ContentJudge(ContentLibrary library, List<Effect> effects) {
        this.library = library;
        this.effects = ImmutableList.copyOf(effects);
    }

    List<ContentAdvice> advice() {
        List<Sides> sides =
                effects.stream().map(this::sides).flatMap(Optional::stream).toList();
        Iterator<Double> raised = Chance.together(sides.stream()
                        .flatMap(Sides::comparisons)
                        .map(EffectComparison::chance)
                        .toList())
                .iterator();
        return sides.stream()
                .map(each -> each.raised(raised))
                .map(this::advice)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ContentAdvice> advice(Sides each) {
        String content = each.effect.content();
        String former = each.former.orElse("");
        if (isAbove(each.beside)) {
            return each.advice(Act.REPLACE, former, content, each.beside);
        } else if (isBelow(each.beside)) {
            return each.advice(Act.REST, content, former, each.beside);
        } else if (isBelow(each.others) && !isRewritten(content)) {
            boolean anew = library.named(content).flatMap(Content::rewritten).isPresent();
            return each.advice(anew ? Act.REST : Act.REWRITE, content, former, each.others);
        }
        return each.former.map(
                name -> new ContentAdvice(Act.COMPARE_ON, content, name, each.effect.purpose(), each.beside));
    }

    /** With what a content is compared, unless it is retired or gone. */
    private Optional<Sides> sides(Effect effect) {
        List<Effect> others = effects.stream()
                .filter(each -> each.purpose() == effect.purpose())
                .filter(each -> !each.content().equals(effect.content()))
                .toList();
        return inUse(effect.content()).map(content -> {
            List<Effect> former = content.rewritten().flatMap(this::inUse).stream()
                    .flatMap(name ->
                            others.stream().filter(each -> each.content().equals(name.name())))
                    .toList();
            return new Sides(
                    effect,
                    former.stream().map(Effect::content).findFirst(),
                    comparisons(effect, content, others),
                    comparisons(effect, content, former));
        });
    }

    private List<EffectComparison> comparisons(Effect effect, Content content, List<Effect> others) {
        ImmutableList.Builder<EffectComparison> comparisons = ImmutableList.builder();
        for (Sign sign : Sign.values()) {
            List<Effect> comparable = others.stream()
                    .filter(each -> sign != Sign.CLICK || isClickable(library.named(each.content())))
                    .toList();
            if (!comparable.isEmpty() && (sign != Sign.CLICK || isClickable(Optional.of(content)))) {
                Proportion own = new Proportion(sign.of(effect), effect.delivered());
                Proportion rest = new Proportion(
                        comparable.stream().mapToLong(sign::of).sum(),
                        comparable.stream().mapToLong(Effect::delivered).sum());
                comparisons.add(new EffectComparison(sign, own, rest, Chance.of(own, rest)));
            }
        }
        return comparisons.build();
    }

    /** Whether another version of it is measured already. */
    private boolean isRewritten(String name) {
        return effects.stream()
                .map(Effect::content)
                .map(this::inUse)
                .flatMap(Optional::stream)
                .anyMatch(each -> each.rewritten().filter(name::equals).isPresent());
    }

    private Optional<Content> inUse(String name) {
        return library.named(name).filter(each -> each.state() != Approval.State.RETIRED);
    }

    private static boolean isClickable(Optional<Content> content) {
        return content.filter(each -> CLICKABLE.contains(each.body().kind())).isPresent();
    }

    private static boolean isBelow(List<EffectComparison> comparisons) {
        return comparisons.stream().anyMatch(EffectComparison::isSurelyLess)
                && comparisons.stream().noneMatch(EffectComparison::isSurelyMore);
    }

    private static boolean isAbove(List<EffectComparison> comparisons) {
        return comparisons.stream().anyMatch(EffectComparison::isSurelyMore)
                && comparisons.stream().noneMatch(EffectComparison::isSurelyLess);
    }

    /**
     * What a content is compared with.
     *
     * @param former the version before, if that was sent and still may be
     * @param others it beside all others of its purpose
     * @param beside it beside the version before
     */
    private record Sides(
            Effect effect, Optional<String> former, List<EffectComparison> others, List<EffectComparison> beside) {
        Stream<EffectComparison> comparisons() {
            return Stream.concat(others.stream(), beside.stream());
        }

        /** With chances from where the iterator is. */
        Sides raised(Iterator<Double> chances) {
            return new Sides(effect, former, raised(others, chances), raised(beside, chances));
        }

        private static List<EffectComparison> raised(List<EffectComparison> some, Iterator<Double> chances) {
            return some.stream()
                    .map(each -> new EffectComparison(each.sign(), each.own(), each.others(), chances.next()))
                    .toList();
        }

        /** To do something, because of all that is surely different. */
        Optional<ContentAdvice> advice(Act act, String content, String instead, List<EffectComparison> compared) {
            List<EffectComparison> why = compared.stream()
                    .filter(each -> each.isSurelyMore() || each.isSurelyLess())
                    .toList();
            return Optional.of(new ContentAdvice(act, content, instead, effect.purpose(), why));
        }
    }
}
