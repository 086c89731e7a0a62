package io.github.muchang.policy;

import static io.github.muchang.policy.Policy.consentRequired;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Purpose;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Membership;
import io.github.muchang.segment.Conditions;
import io.github.muchang.segment.Verdict;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConsentProperties {
    private static final String NOW = "2026-03-10T10:00";
    private static final Policies ASKING = Policies.of(ImmutableList.of(consentRequired(Purpose.PROMOTION)));

    @Property(tries = 1000)
    void a_promotion_goes_exactly_to_those_who_consent(@ForAll("receivers") Receiver receiver) {
        Question question = receiver.asked(Purpose.PROMOTION, NOW);

        assertThat(ASKING.judge(question).allowed())
                .isEqualTo(Verdict.holds(
                        Conditions.consentedTo(Purpose.PROMOTION, "wecom").verdict(question.subject())));
    }

    @Property(tries = 500)
    void whoever_withdraws_from_everything_is_sent_nothing_at_all(@ForAll("receivers") Receiver receiver) {
        for (Purpose purpose : Purpose.values()) {
            receiver.said(purpose, Consent.ANY_CARRIER, false, 10);
        }

        for (Purpose purpose : Purpose.values()) {
            assertThat(Policies.BUILT_IN.judge(receiver.asked(purpose, NOW)).allowed())
                    .isFalse();
            assertThat(Policies.BUILT_IN
                            .judge(receiver.asked(Receiver.message(purpose).asEmergency(), NOW))
                            .allowed())
                    .isFalse();
        }
    }

    @Example
    void whoever_said_nothing_is_sent_what_needs_no_consent() {
        Receiver lin = new Receiver();

        assertThat(Arrays.stream(Purpose.values())
                        .filter(purpose -> ASKING.judge(lin.asked(purpose, NOW)).allowed()))
                .containsExactly(
                        Purpose.TRANSACTIONAL,
                        Purpose.SERVICE,
                        Purpose.CARE,
                        Purpose.KNOWLEDGE,
                        Purpose.PARTICIPATION,
                        Purpose.BENEFIT);
    }

    @Example
    void a_withdrawal_on_one_carrier_says_nothing_of_another() {
        Receiver lin = new Receiver().said(Purpose.CARE, "qq", false, 5);

        assertThat(Policies.BUILT_IN.judge(lin.asked(Purpose.CARE, NOW)).allowed())
                .isTrue();
        lin.said(Purpose.CARE, "wecom", false, 5);
        assertThat(Policies.BUILT_IN.judge(lin.asked(Purpose.CARE, NOW)).allowed())
                .isFalse();
        assertThat(Policies.BUILT_IN.judge(lin.asked(Purpose.SERVICE, NOW)).allowed())
                .isTrue();
    }

    @Example
    void an_emergency_reaches_nobody_who_left() {
        Receiver lin = new Receiver().with(party -> party.leave("friends"));
        Approach outage = Receiver.message(Purpose.TRANSACTIONAL).asEmergency();

        assertThat(Policies.BUILT_IN.judge(lin.asked(outage, NOW)).ruling())
                .isEqualTo(new Ruling.Refuse(BuiltIn.PRESENT, 0));
        lin.with(party -> party.enter("friends", 0, "", Membership.Role.MEMBER));
        assertThat(Policies.BUILT_IN.judge(lin.asked(outage, NOW)).allowed()).isTrue();
        lin.with(party -> party.erase());
        assertThat(Policies.BUILT_IN.judge(lin.asked(outage, NOW)).ruling())
                .isEqualTo(new Ruling.Refuse(BuiltIn.PRESENT, 0));
    }

    @Example
    void without_a_pool_there_must_be_an_address() {
        Receiver lin = new Receiver();

        assertThat(Policies.BUILT_IN
                        .judge(lin.asked(Receiver.message(Purpose.CARE).in(""), NOW))
                        .allowed())
                .isTrue();
        assertThat(Policies.BUILT_IN
                        .judge(lin.asked(Approach.with("hello", Purpose.CARE), NOW))
                        .allowed())
                .isFalse();
    }

    @Example
    void whoever_turned_out_to_be_another_is_not_written_to() {
        Receiver lin = new Receiver()
                .with(party -> party.absorbedInto(new io.github.muchang.identity.PartyId(3), 5))
                .with(party -> party.enter("friends", 0, "", Membership.Role.MEMBER));

        assertThat(Policies.BUILT_IN.judge(lin.asked(Purpose.CARE, NOW)).allowed())
                .isFalse();
    }

    @Example
    void no_value_no_disturbing() {
        Receiver lin = new Receiver();

        for (Purpose purpose : Purpose.values()) {
            assertThat(Policies.BUILT_IN
                            .judge(lin.asked(Receiver.message(purpose).valueless(), NOW))
                            .objections())
                    .hasSize(purpose == Purpose.TRANSACTIONAL ? 0 : 1)
                    .allMatch(each -> each.equals(new Ruling.Refuse(BuiltIn.VALUE, 0)));
        }
    }

    @Provide
    Arbitrary<Receiver> receivers() {
        Arbitrary<Consent> words = Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.longs().between(1, 4))
                .as((yes, at) -> new Consent(yes, at, ""));
        return Combinators.combine(
                        Arbitraries.of(Purpose.PROMOTION, Purpose.CARE),
                        Arbitraries.of("wecom", "wecom2", "qq", Consent.ANY_CARRIER),
                        words)
                .as((purpose, carrier, word) -> new Said(purpose, carrier, word.given(), word.at()))
                .list()
                .ofMaxSize(6)
                .map(list -> {
                    Receiver receiver = new Receiver();
                    list.forEach(each -> receiver.said(each.purpose, each.carrier, each.yes, each.at));
                    return receiver;
                })
                .withoutEdgeCases();
    }

    private record Said(Purpose purpose, String carrier, boolean yes, long at) {}
}
