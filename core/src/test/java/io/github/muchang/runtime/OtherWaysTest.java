package io.github.muchang.runtime;

import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.carrier.Pace;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.BodyKind;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.policy.Policy;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A message whose way has closed when a carrier is to be given it, where there are two ways. */
class OtherWaysTest {
    private static final Identity LIN = Identity.of("unionid", "o6_bmjrPTlm6_2sgVt7hMZOPfL2M");

    private final List<String> ways = new ArrayList<>();

    @Test
    void waits_for_whichever_opens_first() {
        try (Muchang muchang = sendsTwo(
                quietHours("21:30", "08:30").on("wecom"),
                quietHours("21:30", "22:30").on("qq"))) {
            muchang.advanceTo("2026-03-01T22:29:00+08:00");
            assertThat(ways).containsExactly("wecom");
            muchang.advanceTo("2026-03-01T22:30:00+08:00");
            assertThat(ways).containsExactly("wecom", "qq");

            assertThat(muchang.messages().onTheirWay(LIN)).isEmpty();
        }
    }

    @Test
    void waits_for_another_where_its_own_opens_only_after_it_expires() {
        try (Muchang muchang = sendsTwo(
                quietHours("21:30", "20:30").on("wecom"),
                quietHours("21:30", "22:30").on("qq"))) {
            muchang.advanceTo("2026-03-01T22:30:00+08:00");

            assertThat(ways).containsExactly("wecom", "qq");
        }
    }

    /** At 21:00 two messages are asked for over WeCom, which takes one an hour. */
    private Muchang sendsTwo(Policy first, Policy second) {
        PrivateDomain domain = PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(
                        Pool.named("friends").ownedBy("明视眼镜").on("wecom"),
                        Pool.named("group").ownedBy("明视眼镜").on("qq"))
                .contents(Content.named("tips")
                        .purpose(SERVICE)
                        .value("镜片多用两年")
                        .text("三个清洁镜片的办法")
                        .expiringAfter(hours(12)))
                .policies(first, second)
                .build();
        Muchang muchang = Muchang.builder(domain)
                .startingAt(Instant.parse("2026-03-01T00:00:00Z"))
                .carrier(carrier("wecom", Pace.of(1, hours(1))))
                .carrier(carrier("qq", Pace.unlimited(1)))
                .open();
        muchang.accept(Signal.added(LIN)
                .to("group")
                .at("2026-03-01T10:00:00+08:00")
                .reachableAt(Address.of("qq", "bot-1", "member-1")));
        muchang.accept(Signal.added(LIN)
                .to("friends")
                .at("2026-03-01T21:00:00+08:00")
                .reachableAt(Address.of("wecom", "corp-1", "wmLin0001")));
        muchang.messages().send(LIN, "tips");
        muchang.messages().send(LIN, "tips");
        return muchang;
    }

    private LoopbackCarrier carrier(String name, Pace pace) {
        return LoopbackCarrier.named(name)
                .able(Capabilities.sending(BodyKind.TEXT, BodyKind.values())
                        .pace(pace)
                        .build())
                .answering(message -> {
                    ways.add(name);
                    return Delivery.accepted("ok-" + message.key());
                });
    }
}
