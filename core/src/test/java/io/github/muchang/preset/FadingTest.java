package io.github.muchang.preset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Conditions;
import io.github.muchang.signal.Signal;
import io.github.muchang.staff.Member;
import io.github.muchang.staff.Shift;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FadingTest {
    private static final Identity LIN = Identity.of("unionid", "o-lin");
    private static final Identity WANG = Identity.of("unionid", "o-wang");
    private static final String MONDAY = "2026-03-02T10:00:00+08:00";

    @Test
    void an_important_customer_without_interaction_for_too_long_is_to_be_looked_in_on() {
        Fading fading = new Fading(Conditions.tagged("vip"), Span.days(7));
        PrivateDomain domain = PrivateDomain.named("明视眼镜")
                .pools(Pool.named("friends").ownedBy("明视眼镜").on("wecom"))
                .activities(Fading.LIKED)
                .segments(fading.segments())
                .staff(Member.named("li").as("advisor").on(Shift.between("09:00", "18:00")))
                .daily(fading.list("advisor"))
                .build();
        assertThat(PrivateDomain.fromJson(domain.toJson())).isEqualTo(domain);
        try (Muchang muchang =
                Muchang.builder(domain).startingAt(Moments.parse(MONDAY)).open()) {
            for (Identity each : List.of(LIN, WANG)) {
                muchang.accept(Signal.added(each)
                        .to("friends")
                        .at(MONDAY)
                        .reachableAt(Address.of("wecom", "li", "wm-" + each.value())));
            }
            muchang.accept(Signal.tagged(LIN, "vip", "li").at(MONDAY));

            muchang.advanceTo("2026-03-09T09:59:59+08:00");
            assertThat(muchang.segment(Fading.NAME).size()).isZero();
            muchang.advanceTo("2026-03-09T10:00:00+08:00");
            assertThat(muchang.segment(Fading.NAME).size()).isEqualTo(1);
            assertThat(muchang.explain(LIN, Fading.NAME).in(Locale.CHINA)).contains("7 天");
            muchang.advanceTo("2026-03-10T09:30:00+08:00");
            muchang.tasks().of("li").forEach(each -> muchang.tasks().done(each, "done", "li"));
            assertThat(muchang.segment(Fading.NAME).size())
                    .as("a like is an interaction")
                    .isZero();
            muchang.advanceTo("2026-03-17T09:30:00+08:00");
            assertThat(muchang.segment(Fading.NAME).size()).isEqualTo(1);
        }
    }
}
