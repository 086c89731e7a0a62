package io.github.muchang.domain;

import static io.github.muchang.segment.Conditions.belonging;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Pool;
import io.github.muchang.circle.Circle;
import io.github.muchang.party.ActivityType;
import io.github.muchang.segment.Act;
import io.github.muchang.segment.Level;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CircleCheckTest {
    private static final Circle CIRCLE =
            Circle.of("圈", tagged("老友")).believing("好茶是一起喝出来的", "good tea is found together");

    @Test
    void a_circle_brings_the_activities_that_it_needs() {
        PrivateDomain domain = shop().circles(CIRCLE).build();

        assertThat(domain.activities()).containsKeys("suggested", "adopted");
        assertThat(domain.circles()).containsExactly(CIRCLE);
        assertThat(CIRCLE.value(Locale.CHINA)).isEqualTo("好茶是一起喝出来的");
        assertThat(CIRCLE.value(Locale.UK)).isEqualTo("good tea is found together");
        assertThat(CIRCLE.acts()).contains(Act.of("suggested", 3).labelled("圈"), Act.of("visited", 2));
        ActivityType own = ActivityType.by("suggested", "出点子", "had an idea");
        assertThat(shop().circles(CIRCLE).activities(own).build().activities()).containsEntry("suggested", own);
        assertThat(shop().build().activities()).doesNotContainKey("suggested");
    }

    @Test
    void every_fault_is_told_at_its_place() {
        assertThat(Reports.of(shop().circles(
                                Circle.of("圈子", tagged("-"))
                                        .holding(0)
                                        .within(days(401))
                                        .counting(
                                                Act.of("came", 1),
                                                Act.of("visited", 1).labelled(" "))
                                        .levels(new Level("a", 5), new Level("a", 5), new Level("b", -1)),
                                CIRCLE.holding(51),
                                CIRCLE.counting().levels(new Level[0]))))
                .anyMatch(each -> each.startsWith("/circles/0/pool: there is no pool '圈子', did you mean '圈'?"))
                .anyMatch(each -> each.startsWith("/circles/0/admits/tagged: '-' is no name"))
                .anyMatch(each -> each.startsWith("/circles/0/acts/0/did: there is no activity 'came'"))
                .contains(
                        "/circles/0/holds: found 0, allowed is 1 to 500",
                        "/circles/0/chinese: say in 1 to 200 characters of Chinese what members believe in",
                        "/circles/0/english: say in 1 to 200 characters of English what members believe in",
                        "/circles/0/acts/1/labelled: a label is not blank; leave it out if any will do",
                        "/circles/0/within: a window of P401D reaches further back than the P400D that are kept exactly;"
                                + " leave it out if all counts",
                        "/circles/0/levels/1/name: the name 'a' is there twice",
                        "/circles/0/levels/1/from: found 5, the level before needs 5 already: levels ascend",
                        "/circles/0/levels/2/from: found -1, allowed is 0 to 1000000",
                        "/circles/1/holds: found 51, but the pool holds 50",
                        "/circles/2/pool: the pool '圈' is another circle already",
                        "/circles/2/acts: found 0 ways to take part, allowed are 1 to 16",
                        "/circles/2/levels: found 0 levels, allowed are 1 to 12");
    }

    @Test
    void a_level_is_one_that_there_is() {
        assertThat(Reports.of(shop().circles(CIRCLE)
                        .segment("one", belonging("圈圈", "常客"))
                        .segment("two", belonging("圈", "熟客"))))
                .hasSize(2)
                .anyMatch(each ->
                        each.startsWith("/segments/0/when/belonging: there is no circle '圈圈', did you mean '圈'?"))
                .anyMatch(each -> each.startsWith("/segments/1/when/atLeast: there is no level '熟客'"));
    }

    @Test
    void a_fault_of_form_is_told_with_its_place() {
        assertThat(Reports.ofJson("""
                {"name": "a", "pools": [{"name": "圈", "owner": "b"}], "circles": [
                    {"pool": "圈", "admits": {"tagged": "老友"}, "holds": "2", "chinese": "信", "english": "trust",
                     "acts": [{"did": "visited", "worth": 0}, 5], "levels": [{"from": 1}], "x": 1}, 7]}"""))
                .anyMatch(each -> each.startsWith("/circles/0/x: there is no member 'x'"))
                .contains(
                        "/circles/0/holds: found \"2\", allowed is a whole number",
                        "/circles/0/acts/0/worth: found 0, allowed is 1 to 1000",
                        "/circles/0/acts/1: found 5, allowed is an object",
                        "/circles/0/levels/0: 'name' is missing",
                        "/circles/1: found 7, allowed is an object");
    }

    private static PrivateDomainBuilder shop() {
        return PrivateDomain.named("青山茶室").pools(Pool.named("圈").ownedBy("青山茶室").capacity(50));
    }
}
