package io.github.muchang.policy;

import static io.github.muchang.policy.Policy.admission;
import static io.github.muchang.policy.Policy.noSellingToMinors;
import static io.github.muchang.policy.Policy.notDuring;
import static io.github.muchang.policy.Policy.notSoldAgainWithin;
import static io.github.muchang.policy.Policy.notWhile;
import static io.github.muchang.policy.Policy.notWhileOpen;
import static io.github.muchang.policy.Policy.onlyIf;
import static io.github.muchang.policy.Receiver.at;
import static io.github.muchang.policy.Receiver.message;
import static io.github.muchang.segment.Conditions.attribute;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Purpose;
import io.github.muchang.party.ActivityLog;
import io.github.muchang.time.Moments;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final String NOW = "2026-03-10T10:00";

    @Test
    void who_has_bought_a_car_is_not_sold_cars() {
        Receiver lin = new Receiver().did("purchased", "汽车", at("2026-03-01T10:00"));
        Suppression rule = notSoldAgainWithin(days(365));
        Approach cars = message(Purpose.PROMOTION).about("汽车");
        long later = at("2027-03-01T10:00");

        assertThat(opens(rule, lin, cars)).isEqualTo(later);
        assertThat(rule.opens(lin.asked(cars, "2027-03-01T10:00"), later)).isEqualTo(later);
        assertThat(opens(rule, lin, cars.about("车险"))).isEqualTo(at(NOW));
        assertThat(opens(rule, lin, cars.about(""))).isEqualTo(at(NOW));
        assertThat(opens(rule, lin, message(Purpose.CARE).about("汽车")))
                .as("how to look after it")
                .isEqualTo(at(NOW));
        assertThat(opens(rule.of(Purpose.CARE), lin, message(Purpose.CARE).about("汽车")))
                .isEqualTo(later);
        assertThat(opens(rule.category("房产"), lin, cars)).isEqualTo(at(NOW));
        assertThat(opens(rule.category("汽车"), lin, cars)).isEqualTo(later);
    }

    @Test
    void past_the_limit_of_labels_anything_may_have_been_bought() {
        Receiver lin = new Receiver();
        for (int i = 0; i <= ActivityLog.LABELS; i++) {
            lin.did("purchased", "a" + (100 + i), at("2026-03-01T10:00") + i);
        }

        assertThat(opens(
                        notSoldAgainWithin(days(30)),
                        lin,
                        message(Purpose.PROMOTION).about("zzz")))
                .isGreaterThan(at(NOW));
    }

    @Test
    void while_a_case_is_open_only_service_disturbs() {
        Receiver lin = new Receiver().did("complained", "", at("2026-03-09T10:00"));
        ServiceCase rule = notWhileOpen("complained", "settled");

        assertThat(Arrays.stream(Purpose.values()).filter(purpose -> opens(rule, lin, message(purpose)) == at(NOW)))
                .containsExactly(Purpose.TRANSACTIONAL, Purpose.SERVICE);
        assertThat(opens(rule.of(Purpose.PROMOTION), lin, message(Purpose.CARE)))
                .isEqualTo(at(NOW));
        lin.did("settled", "", at("2026-03-09T12:00"));
        assertThat(opens(rule, lin, message(Purpose.PROMOTION))).isEqualTo(at(NOW));
        lin.did("complained", "", at("2026-03-09T13:00"));
        assertThat(opens(rule, lin, message(Purpose.PROMOTION))).isEqualTo(Moments.NEVER);
    }

    @Test
    void nothing_is_sold_to_minors() {
        Receiver lin = new Receiver().with(party -> party.attribute("ageBand", "14-17", 0));

        assertThat(Arrays.stream(Purpose.values()).filter(purpose -> !Policies.BUILT_IN
                        .judge(lin.asked(purpose, NOW))
                        .allowed()))
                .containsExactly(Purpose.BENEFIT, Purpose.PROMOTION);
        assertThat(Policies.BUILT_IN
                        .judge(lin.asked(message(Purpose.PROMOTION).asEmergency(), NOW))
                        .ruling())
                .isEqualTo(new Ruling.Refuse(Minors.BY_AGE_BAND, 0));
        lin.with(party -> party.attribute("ageBand", "18+", 1));
        assertThat(Policies.BUILT_IN.judge(lin.asked(Purpose.PROMOTION, NOW)).allowed())
                .isTrue();
        lin.with(party -> party.attribute("age", "17", 1));
        assertThat(Policies.of(ImmutableList.of(
                                noSellingToMinors(attribute("age").atMost(17))))
                        .judge(lin.asked(Purpose.PROMOTION, NOW))
                        .allowed())
                .isFalse();
    }

    @Test
    void only_those_who_may_be_invited_are() {
        Policies rules = Policies.of(List.of(admission("vip-group", tagged("vip"))));
        Receiver lin = new Receiver();
        Approach invitation =
                message(Purpose.TRANSACTIONAL).invitingTo("vip-group").asEmergency();

        assertThat(rules.judge(lin.asked(invitation, NOW)).allowed()).isFalse();
        assertThat(rules.judge(lin.asked(invitation.invitingTo("group"), NOW)).allowed())
                .isTrue();
        lin.with(party -> party.tag("vip", 0, "rule"));
        assertThat(rules.judge(lin.asked(invitation, NOW)).allowed()).isTrue();
    }

    @Test
    void conditions_are_asked_again_when_time_may_have_changed_them() {
        Receiver lin =
                new Receiver().did("visited", "", at("2026-03-08T10:00")).did("visited", "", at("2026-03-09T10:00"));
        Policies rules = Policies.of(List.of(
                onlyIf(did("visited").atMost(1).within(days(7))),
                notWhile(did("visited").atLeast(1).within(days(3)))));

        assertThat(rules.judge(lin.asked(Purpose.CARE, NOW)).ruling())
                .isInstanceOfSatisfying(
                        Ruling.Defer.class, each -> assertThat(each.until()).isEqualTo(at("2026-03-15T10:00")));
        assertThat(rules.judge(lin.asked(Purpose.CARE, "2026-03-15T10:00")).allowed())
                .isTrue();
        assertThat(rules.judge(lin.asked(Purpose.TRANSACTIONAL, NOW)).allowed()).isTrue();
        assertThat(Policies.of(List.of(onlyIf(tagged("vip"))))
                        .judge(lin.asked(Purpose.CARE, NOW))
                        .ruling())
                .isInstanceOf(Ruling.Refuse.class);
    }

    @Test
    void days_of_mourning_are_those_of_the_receiver() {
        Receiver lin = new Receiver().with(party -> party.attribute("zone", "America/New_York", 0));
        NotDuring rule = notDuring(LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 5));
        long begins = at("2026-04-04T00:00:00-04:00");
        long ends = at("2026-04-06T00:00:00-04:00");
        Question question = lin.asked(Purpose.CARE, NOW);

        assertThat(rule.opens(question, begins - 1)).isEqualTo(begins - 1);
        assertThat(rule.opens(question, begins)).isEqualTo(ends);
        assertThat(rule.opens(question, ends - 1)).isEqualTo(ends);
        assertThat(rule.opens(question, ends)).isEqualTo(ends);
    }

    private static long opens(Policy rule, Receiver receiver, Approach approach) {
        return rule.opens(receiver.asked(approach, NOW), at(NOW));
    }
}
