package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.http.DatedLimits;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void each_limit_has_a_day_and_a_source() {
        assertThat(Platform.WECOM.knownLimits()).hasSizeGreaterThan(15).allSatisfy(each -> {
            assertThat(each.value()).isPositive();
            assertThat(each.source()).isNotBlank();
        });
    }

    @Test
    void a_limit_holds_from_its_day_on_and_the_first_before_that() {
        assertThat(Platform.WECOM.limits(LocalDate.parse("2020-01-01")).of("receive-per-month"))
                .isEqualTo(4);
        assertThat(Platform.WECOM.limits(LocalDate.parse("2025-11-16")).of("receive-per-month"))
                .isEqualTo(4);
        assertThat(Platform.WECOM.limits(LocalDate.parse("2025-11-17")).of("receive-per-month"))
                .isEqualTo(28);
        assertThat(Platform.WECOM.limits(LocalDate.parse("2027-01-01")).of("calls-per-minute"))
                .isEqualTo(10_000);
    }

    @Test
    void a_corp_may_have_been_granted_more_and_a_limit_that_is_not_there_is_a_mistake() {
        DatedLimits limits = Platform.WECOM.limits(LocalDate.parse("2026-11-23"));

        assertThat(limits.with("calls-per-minute", 20_000).of("calls-per-minute"))
                .isEqualTo(20_000);
        assertThatThrownBy(() -> limits.with("calls-per-year", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("calls-per-minute");
    }

    @Test
    void an_official_account_has_limits_of_its_own() {
        assertThat(Platform.OFFICIAL_ACCOUNT.knownLimits())
                .hasSizeGreaterThan(15)
                .allSatisfy(each -> {
                    assertThat(each.value()).isPositive();
                    assertThat(each.source()).isNotBlank();
                });
        assertThat(Platform.OFFICIAL_ACCOUNT
                        .limits(LocalDate.parse("2026-11-21"))
                        .of("chat-messages-after-message"))
                .isEqualTo(20);
        assertThat(Platform.OFFICIAL_ACCOUNT
                        .limits(LocalDate.parse("2026-11-22"))
                        .of("chat-messages-after-message"))
                .isEqualTo(5);
    }
}
