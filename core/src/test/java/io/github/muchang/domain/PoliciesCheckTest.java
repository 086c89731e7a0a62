package io.github.muchang.domain;

import static io.github.muchang.domain.Reports.optics;
import static io.github.muchang.policy.Policy.adShare;
import static io.github.muchang.policy.Policy.admission;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.minimumGap;
import static io.github.muchang.policy.Policy.noSellingToMinors;
import static io.github.muchang.policy.Policy.notDuring;
import static io.github.muchang.policy.Policy.notSoldAgainWithin;
import static io.github.muchang.policy.Policy.notWhile;
import static io.github.muchang.policy.Policy.notWhileOpen;
import static io.github.muchang.policy.Policy.onlyIf;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.memberOf;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.policy.BuiltIn;
import io.github.muchang.policy.PlatformLimit;
import io.github.muchang.policy.PlatformRule;
import io.github.muchang.policy.Policies;
import io.github.muchang.policy.Policy;
import io.github.muchang.policy.QuietHours;
import io.github.muchang.policy.Scope;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoliciesCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 4);

    @Test
    void a_domain_without_policies_still_has_the_law() {
        assertThat(optics().build().policies()).isEqualTo(Policies.BUILT_IN);
        assertThat(Policies.BUILT_IN.all()).contains(BuiltIn.values());
    }

    @Test
    void what_is_declared_is_what_is_judged_by() {
        PrivateDomain domain = optics().policies(
                        quietHours("21:30", "08:30"), atMost(3).per(days(7)))
                .build();

        assertThat(domain.policies().declared())
                .containsExactly(quietHours("21:30", "08:30"), atMost(3).per(days(7)));
        assertThat(PrivateDomain.fromJson(domain.toJson())).isEqualTo(domain);
        assertThat(domain.toBuilder().build()).isEqualTo(domain);
    }

    @Test
    void every_policy_that_makes_no_sense_is_told_at_once() {
        PlatformRule rule = new PlatformRule(
                "a", "wecom", "", Optional.empty(), DAY, DAY, "s", ZoneId.of("UTC"), new PlatformLimit.Lifted());
        assertThat(faults(
                        atMost(0).per(days(7)),
                        atMost(61).per(days(401)),
                        minimumGap(days(401)),
                        adShare(0).ofLast(61),
                        adShare(5).ofLast(10),
                        adShare(100).per(days(500)),
                        notDuring(DAY, DAY.minusDays(1)),
                        notWhileOpen("replied", "replied"),
                        notSoldAgainWithin(days(9)).category(" "),
                        BuiltIn.VALUE,
                        rule,
                        new QuietHours(LocalTime.of(1, 0, 1), LocalTime.of(2, 0), Scope.EVERYTHING),
                        minimumGap(hours(4)).of(Purpose.CARE, Purpose.TRANSACTIONAL),
                        minimumGap(hours(5)),
                        minimumGap(hours(5))))
                .containsExactly(
                        "/policies/0/atMost: found 0, allowed is 1 to 60",
                        "/policies/1/atMost: found 61, allowed is 1 to 60",
                        "/policies/1/per: a window of P401D reaches further back than the P400D that touches are kept",
                        "/policies/2/minimumGap: a window of P401D reaches further back than the P400D that touches are kept",
                        "/policies/3/adShare: found 0, allowed is 1 to 99",
                        "/policies/3/ofLast: found 61, allowed is 2 to 60",
                        "/policies/4: 5 % of 10 touches is less than one: no promotion would ever be sent",
                        "/policies/5/adShare: found 100, allowed is 1 to 99",
                        "/policies/5/per: a window of P500D reaches further back than the P400D that touches are kept",
                        "/policies/6/notDuring: the days end on 2026-04-03, before they begin on 2026-04-04",
                        "/policies/7/until: a case is closed by another activity than the one that opens it",
                        "/policies/8/category: a category is not blank; leave it out if every one is meant",
                        "/policies/9: this policy holds in every domain: leave it out",
                        "/policies/10: rules of platforms come from the carriers, not from the domain: leave it out",
                        "/policies/11/quietHours: quiet hours are told in whole minutes",
                        "/policies/12/of: transactional messages pass over the rules of the house: leave that purpose out",
                        "/policies/14: says the same as /policies/13");
    }

    @Test
    void what_policies_name_is_known() {
        assertThat(faults(
                        atMost(3)
                                .per(days(7))
                                .on("wecon")
                                .along("chat")
                                .inPool("wecom-freinds")
                                .ofBrand("明视"),
                        admission("vip", memberOf("wecom-friend")),
                        notWhileOpen("complained", "repliet"),
                        onlyIf(inSegment("vip")),
                        notWhile(not(did("visitd").atLeast(1).ever())),
                        noSellingToMinors(memberOf("minors"))))
                .map(fault -> fault.replaceAll(" \\(known: .*| \\(none is defined\\)", ""))
                .containsExactly(
                        "/policies/0/on: there is no carrier 'wecon', did you mean 'wecom'?",
                        "/policies/0/along: there is no pathway 'chat'",
                        "/policies/0/inPool: there is no pool 'wecom-freinds', did you mean 'wecom-friends'?",
                        "/policies/0/ofBrand: there is no brand '明视'",
                        "/policies/1/admission: there is no pool 'vip'",
                        "/policies/2/notWhileOpen: there is no activity 'complained'",
                        "/policies/2/until: there is no activity 'repliet', did you mean 'replied'?",
                        "/policies/1/if/memberOf: there is no pool 'wecom-friend', did you mean 'wecom-friends'?",
                        "/policies/3/onlyIf/inSegment: there is no segment 'vip'",
                        "/policies/4/notWhile/not/did: there is no activity 'visitd', did you mean 'visited'?",
                        "/policies/5/minors/memberOf: there is no pool 'minors'");
    }

    @Test
    void quiet_hours_that_never_end_are_refused() {
        assertThat(faults(quietHours("08:00", "08:00")))
                .containsExactly("/policies/0/quietHours: quiet hours from 08:00 to 08:00 never end");
        String none = "with the other quiet hours these leave no time of the day: nothing would ever be sent";
        assertThat(faults(
                        quietHours("20:00", "08:00"),
                        quietHours("08:00", "12:00"),
                        quietHours("11:00", "20:00"),
                        quietHours("09:00", "10:00")))
                .containsExactly("/policies/2/quietHours: " + none);
        assertThat(faults(quietHours("08:00", "20:00").of(Purpose.PROMOTION), quietHours("20:00", "08:00")))
                .as("promotions have no time left")
                .containsExactly("/policies/1/quietHours: " + none);
        assertThat(faults(
                        quietHours("08:00", "20:00").of(Purpose.PROMOTION),
                        quietHours("20:00", "08:00").of(Purpose.BENEFIT),
                        quietHours("20:00", "07:59"),
                        quietHours("12:00", "13:00")))
                .as("one minute is left to promotions")
                .isEmpty();
    }

    @Test
    void a_content_that_no_cap_has_room_for_is_told() {
        Content heavy = Content.named("moon-festival")
                .purpose(Purpose.CARE)
                .value("一起过节")
                .text("中秋快乐")
                .weight(4);
        List<String> faults = Reports.of(optics().contents(
                        heavy,
                        Content.named("shipped")
                                .purpose(Purpose.TRANSACTIONAL)
                                .text("已发货")
                                .weight(4))
                .policies(
                        atMost(3).per(days(7)),
                        atMost(4).per(days(7)),
                        atMost(3).per(days(8)).of(Purpose.PROMOTION)));

        assertThat(faults)
                .containsExactly(
                        "/policies/0/atMost: the content 'moon-festival' weighs 4: under a cap of 3 it would never be sent");
    }

    @Test
    void there_are_not_too_many() {
        assertThat(faults(IntStream.rangeClosed(1, 65)
                        .mapToObj(i -> minimumGap(hours(i)))
                        .toArray(Policy[]::new)))
                .containsExactly("/policies: found 65, allowed are at most 64");
    }

    @Test
    void what_could_not_be_read_is_told_once_and_the_rest_is_checked() {
        assertThat(Reports.ofJson("""
                        {"name": "a", "policies": [{"atMots": 3}, 7, {"atMost": 0, "per": "P7D", "of": ["carre"]},
                         {"atMost": 0, "per": "P7D"}, {"quietHours": ["22:00", "25:00"]}]}"""))
                .map(fault -> fault.replaceAll(" \\(known: .*", ""))
                .containsExactly(
                        "/policies/0: there is no policy 'atMots', did you mean 'atMost'?",
                        "/policies/1: found 7, allowed is an object",
                        "/policies/2/of/0: there is no purpose 'carre', did you mean 'care'?",
                        "/policies/4/quietHours/1: '25:00' is no local hour such as 09:30",
                        "/policies/3/atMost: found 0, allowed is 1 to 60");
    }

    private static List<String> faults(Policy... policies) {
        return Reports.of(optics().policies(policies));
    }
}
