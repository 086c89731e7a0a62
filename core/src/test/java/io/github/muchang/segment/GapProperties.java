package io.github.muchang.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Window;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a gap asks for turns the answer, and nothing less does. */
class GapProperties {

    @Property(tries = 750)
    void what_is_missing_is_exactly_enough(
            @ForAll("histories") History history, @ForAll("tallies") Measured condition) {
        if (condition.check(history.subject()).gap().orElse(null) instanceof Gap.More more) {
            Tally tally = (Tally) condition.metric();
            boolean mixed = !List.of("", condition.bounds().currency()).contains(History.currencyOf(tally.activity()));
            List<Long> days = freeDays(history, tally);
            if (!mixed && (tally.aggregate() != Aggregate.DISTINCT_DAYS || days.size() >= more.missing())) {
                assertThat(holdsAfter(history, condition, more.missing(), days)).isTrue();
                assertThat(holdsAfter(history, condition, more.missing() - 1, days))
                        .isFalse();
            }
        }
    }

    @Property(tries = 500)
    void more_is_missing_from_its_deadline_on_and_not_before(
            @ForAll("histories") History history, @ForAll("tallies") Measured condition) {
        Subject subject = history.subject();
        if (condition.check(subject).gap().orElse(null) instanceof Gap.More more
                && more.before().isPresent()) {
            long deadline = more.before().getAsLong();
            long value = condition.metric().value(subject);

            assertThat(condition.metric().value(History.at(subject, deadline - 1)))
                    .isGreaterThanOrEqualTo(value);
            assertThat(condition.metric().value(History.at(subject, deadline))).isLessThan(value);
        }
    }

    @Property(tries = 750)
    void waiting_turns_it(@ForAll("histories") History history, @ForAll("trees") Condition condition) {
        Subject subject = history.subject();
        Finding finding = condition.check(subject);

        finding.gap().ifPresent(gap -> waitsRight(gap, subject));
        finding.gapToCease().ifPresent(gap -> waitsRight(gap, subject));
    }

    @Property(tries = 500)
    void a_failing_finding_has_a_gap_and_a_holding_one_can_cease(
            @ForAll("histories") History history, @ForAll("trees") Condition condition) {
        Finding finding = condition.check(history.subject());

        assertThat(finding.gap().isPresent()).isNotEqualTo(finding.holds());
        assertThat(finding.gapToCease().isPresent()).isEqualTo(finding.holds());
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            assertThat(finding.in(locale)).isNotBlank().doesNotContain("null");
            finding.gapToCease().ifPresent(gap -> assertThat(
                            gap.in(history.subject().rules().wording(locale)))
                    .isNotBlank());
        }
    }

    /** A sequence or a number turns at the moment it waits for. */
    private static void waitsRight(Gap gap, Subject subject) {
        if (gap instanceof Gap.Wait wait) {
            long then = wait.condition().verdict(History.at(subject, wait.at()));
            assertThat(Verdict.holds(then))
                    .as("%s at %s", wait.condition(), wait.moment())
                    .isTrue();
        } else if (gap instanceof Gap.Each each) {
            each.gaps().forEach(one -> waitsRight(one, subject));
        } else if (gap instanceof Gap.OneOf oneOf) {
            oneOf.gaps().forEach(one -> waitsRight(one, subject));
        }
    }

    private static boolean holdsAfter(History history, Measured condition, long more, List<Long> days) {
        Tally tally = (Tally) condition.metric();
        LongStream moments =
                switch (tally.aggregate()) {
                    case COUNT -> LongStream.range(0, more).map(i -> history.now());
                    case DISTINCT_DAYS -> days.stream().mapToLong(each -> each).limit(more);
                    default -> LongStream.of(history.now());
                };
        List<History.Deed> deeds = ImmutableList.<History.Deed>builder()
                .addAll(history.deeds())
                .addAll(moments.mapToObj(at -> new History.Deed(
                                tally.activity(), at, tally.label().orElse(""), more))
                        .toList())
                .build();
        History then = new History(history.zone(), history.now(), deeds, history.facts(), history.population());
        return condition.check(then.subject()).holds();
    }

    /** A moment in each local day of the window on which nothing counts yet. */
    private static List<Long> freeDays(History history, Tally tally) {
        LocalCalendar calendar = LocalCalendar.of(history.zone());
        Set<Long> taken = history.deeds().stream()
                .filter(deed -> deed.type().equals(tally.activity())
                        && (tally.label().isEmpty()
                                || deed.label().equals(tally.label().get())))
                .filter(deed -> deed.at() > tally.window().after(history.now(), calendar))
                .map(deed -> calendar.dayOf(deed.at()))
                .collect(Collectors.toSet());
        long today = calendar.dayOf(history.now());
        long after = tally.window() instanceof Window.Ever ? 0 : tally.window().after(history.now(), calendar);
        return LongStream.range(0, 7)
                .map(back -> today - back)
                .filter(day -> !taken.contains(day))
                .map(day -> Math.min(history.now(), calendar.startOf(day + 1) - 1))
                .filter(at -> at > after)
                .boxed()
                .toList();
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.any();
    }

    @Provide
    Arbitrary<Condition> trees() {
        return RandomConditions.trees().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Measured> tallies() {
        return RandomConditions.tallies().withoutEdgeCases();
    }
}
