package io.github.muchang.domain;

import static io.github.muchang.domain.Reports.optics;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.muchang.fault.Fault;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.ActivityType;
import io.github.muchang.segment.Conditions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainCheckTest {

    @Test
    void the_least_definition_is_a_name() {
        assertThat(Reports.of(PrivateDomain.named("明视眼镜"))).isEmpty();
        assertThat(Reports.of(optics())).isEmpty();
    }

    @Test
    void every_fault_is_told_at_once_with_its_place() {
        PrivateDomainBuilder builder =
                optics().owner(" ").zone("Asia/Shangai").segment("a", Conditions.everDid("purchsed"));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(builder::build)
                .withMessage("""
                        private domain '明视眼镜': 3 faults
                          /zone: 'Asia/Shangai' is no time zone such as Asia/Shanghai
                          /owner: a private domain belongs to whoever sets its rules: name the owner
                          /segments/0/when/did: there is no activity 'purchsed', did you mean 'purchased'? (known: \
                        answered, clicked, opened, purchased, received, referred, replied, rewarded, spoke, visited)""")
                .satisfies(e -> assertThat(e.faults())
                        .extracting(Fault::place)
                        .containsExactly("/zone", "/owner", "/segments/0/when/did"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", "a-", "a\tb", "a,b", "a'b"})
    void a_name_of_another_form_is_refused(String name) {
        assertThat(Reports.of(optics().segment(name, Conditions.inAtLeastPools(1))))
                .containsExactly("/segments/0/name: '" + name.replace('\t', '·')
                        + "' is no name: use letters and digits, with - _ . : / or a space inside");
    }

    @Test
    void everything_that_is_named_is_checked() {
        assertThat(Reports.of(PrivateDomain.named("a!")
                        .brands("b!")
                        .identity("i!", Identity.Strength.WEAK)
                        .attributes(AttributeRule.plain("c!", "为何"))
                        .activities(ActivityType.by("d!", "做", "did"))
                        .segment("g!", Conditions.tagged("t!"))))
                .allSatisfy(fault -> assertThat(fault).contains("!' is no name: use letters"))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly(
                        "/name",
                        "/brands/0",
                        "/identities/i!",
                        "/attributes/0/name",
                        "/activities/0/name",
                        "/segments/0/name",
                        "/segments/0/when/tagged");
    }

    @Test
    void a_name_of_more_than_64_bytes_is_refused() {
        assertThat(Reports.of(PrivateDomain.named("镜".repeat(22))))
                .containsExactly("/name: the name '" + "镜".repeat(22) + "' is longer than 64 bytes of UTF-8");
    }

    @Test
    void a_currency_is_three_capital_letters() {
        assertThat(Reports.of(optics().currency("RMB¥")
                        .activities(ActivityType.by("tried", "试戴", "tried").in("pts"))))
                .containsExactly(
                        "/currency: A currency is three letters A to Z such as CNY or PTS, not 'RMB¥'",
                        "/activities/0/currency: A currency is three letters A to Z such as CNY or PTS, not 'pts'");
        assertThat(Reports.of(optics().currency("PTS"))).isEmpty();
    }

    @Test
    void two_things_of_one_name_are_refused() {
        assertThat(Reports.of(optics().brands("明视", "明视")
                        .attributes(AttributeRule.plain("city", "门店推荐"))
                        .activities(ActivityType.by("tried", "试戴", "tried"), ActivityType.by("tried", "试", "tried"))
                        .segment("vip", Conditions.inAtLeastPools(1))
                        .segment("vip", Conditions.inAtLeastPools(2))))
                .containsExactly(
                        "/brands/1: the name '明视' is already taken by /brands/0",
                        "/attributes/2/name: the name 'city' is already taken by /attributes/0",
                        "/activities/1/name: the name 'tried' is already taken by /activities/0",
                        "/segments/1/name: the name 'vip' is already taken by /segments/0");
    }

    @Test
    void one_of_a_standard_name_replaces_the_standard_activity() {
        ActivityType ordered = ActivityType.by("purchased", "下单", "ordered");

        assertThat(optics().activities(ordered).build().activities())
                .containsEntry("purchased", ordered)
                .hasSize(ActivityType.STANDARD.size());
    }

    @Test
    void an_activity_has_words() {
        assertThat(Reports.of(optics().activities(ActivityType.by("tried", "", " "))))
                .containsExactly(
                        "/activities/0/chinese: activity 'tried' lacks its verb in Chinese",
                        "/activities/0/english: activity 'tried' lacks its verb in English");
    }

    @Test
    void nothing_is_known_of_anybody_without_a_purpose() {
        assertThat(Reports.of(optics().attributes(AttributeRule.plain("income", " "))))
                .containsExactly(
                        "/attributes/2/purpose: say why 'income' must be known: nothing is kept without a purpose");
    }

    @Test
    void a_definition_has_limits() {
        PrivateDomainBuilder builder = optics();
        IntStream.rangeClosed(1, 129).forEach(i -> builder.segment("s" + i, Conditions.inAtLeastPools(1)));
        IntStream.rangeClosed(1, 39).forEach(i -> builder.activities(ActivityType.by("a" + i, "做", "did")));

        assertThat(Reports.of(builder))
                .containsExactly(
                        "/activities: found 49 (10 standard ones and 39 more), allowed are at most 48",
                        "/segments: found 129, allowed are at most 128");
    }
}
