package io.github.muchang.preset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Depth;
import io.github.muchang.channel.Pathway;
import io.github.muchang.content.Lint;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Journey;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {
    @ParameterizedTest
    @EnumSource
    void a_preset_is_a_domain_without_faults_that_survives_its_own_json(Preset preset) {
        PrivateDomain domain = preset.domain();

        assertThat(PrivateDomain.fromJson(domain.toJson())).isEqualTo(domain);
        assertThat(domain.segments()).isNotEmpty();
        assertThat(domain.pathways()).extracting(Pathway::kind).contains(Pathway.Kind.MOVE, Pathway.Kind.REACH);
    }

    @ParameterizedTest
    @EnumSource
    void its_plans_can_be_taken_out_and_adjusted(Preset preset) {
        assertThat(preset.plans()).allSatisfy(plan -> {
            assertThat(ReadyMade.fromJson(plan.toJson())).isEqualTo(plan);
            assertThat(preset.domain().journeys().all())
                    .extracting(Journey::name)
                    .containsAll(plan.journeys().stream().map(Journey::name).toList());
        });
        assertThat(PrivateDomain.fromJson(preset.json())).isEqualTo(preset.domain());
    }

    @ParameterizedTest
    @EnumSource
    void what_it_says_needs_no_excuse_and_has_words_in_both_languages(Preset preset) {
        assertThat(preset.domain().contents().all())
                .allSatisfy(content -> assertThat(Lint.of(content)).isEmpty());
        assertThat(preset.domain().activities().values())
                .allSatisfy(activity -> assertThat(activity.chinese()).matches(".*\\p{IsHan}.*"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LAW_FIRM", "CLINIC"})
    void where_advertising_is_restricted_contents_need_approval_and_nothing_is_promoted(Preset preset) {
        PrivateDomain domain = preset.domain();

        assertThat(domain.contents().needsApproval()).isTrue();
        assertThat(domain.contents().ofPurpose(Purpose.PROMOTION)).isEmpty();
        assertThat(domain.policies().declared())
                .extracting(policy -> policy.sentence(domain.wording(Locale.CHINA)))
                .anySatisfy(rule -> assertThat(rule).contains("推广").endsWith("从不"));
        PrivateDomain approved =
                domain.toBuilder().contentsApproved("林主任", Instant.EPOCH).build();
        assertThat(approved.contents().all()).allMatch(approved.contents()::maySend);
        assertThat(domain.contents().all()).noneMatch(domain.contents()::maySend);
    }

    @Test
    void the_optical_shop_leads_guests_into_its_deepest_pool() {
        PrivateDomain shop = Preset.OPTICAL_SHOP.domain();

        assertThat(shop.depthOf("shop-guests")).isEqualTo(Depth.LIGHT);
        assertThat(shop.depthOf("wecom-friends")).isEqualTo(Depth.FULL);
        assertThat(shop.deeperFrom("shop-guests"))
                .extracting(Pathway::name)
                .first()
                .isEqualTo("shop-codes");
    }

    @Test
    void the_optical_shop_can_be_adjusted_and_run() {
        PrivateDomain shop =
                Preset.OPTICAL_SHOP.domain().toBuilder().owner("亮眼眼镜").build();
        Identity lin = Identity.of("member", "m-1");
        try (Muchang muchang = Muchang.builder(shop).open()) {
            muchang.accept(Signal.did(lin, "purchased")
                    .amount(Money.yuan(2500))
                    .labelled("渐进镜片")
                    .at("2026-03-01T10:00:00+08:00"));

            assertThat(muchang.segment("vip").size()).isEqualTo(1);
            assertThat(muchang.segment("progressive-wearers").size()).isEqualTo(1);
            assertThat(muchang.stage("buyer").size()).isEqualTo(1);
        }
    }
}
