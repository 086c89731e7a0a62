package io.github.muchang.runtime;

import static io.github.muchang.content.Purpose.PROMOTION;
import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.consentRequired;
import static io.github.muchang.policy.Policy.onlyIf;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.JourneyBuilder;
import io.github.muchang.journey.Succession;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Why a message was sent or not, and what another definition would change. */
class WhyTest {
    private static final Identity LIN = Identity.of("unionid", "o6_lin");

    @Test
    void why_a_message_was_sent_tells_its_way_from_the_signal_to_the_platform() {
        try (Muchang muchang = open()) {
            muchang.accept(added("2026-03-01T21:45:00+08:00"));
            muchang.advanceTo("2026-03-02T08:30:00+08:00");

            Why why = muchang.messages().why(message(muchang, "hello"));

            assertThat(why.in(Locale.CHINA).lines().map(String::strip).toList())
                    .first()
                    .asString()
                    .startsWith("消息 p-");
            assertThat(why.path()).hasSizeGreaterThanOrEqualTo(2); // began the journey, came to the step
            assertThat(why.steps())
                    .extracting(each -> each.fact().getClass().getSimpleName())
                    .containsExactly("MessageDeferred", "DeliveryRequested", "DeliveryStarted", "DeliveryAccepted");
            assertThat(why.objections()).isEmpty();
        }
    }

    @Test
    void why_a_message_waits_tells_until_when() {
        try (Muchang muchang = open()) {
            muchang.accept(added("2026-03-01T21:45:00+08:00"));

            Why why = muchang.messages().why(message(muchang, "hello"));

            assertThat(why.objections()).hasValueSatisfying(then -> {
                assertThat(then.allowed()).isFalse();
                assertThat(then.remedies(Locale.CHINA)).containsExactly("等到 2026-03-02 08:30");
            });
            assertThat(why.in(Locale.CHINA)).contains("当时各条规则", "21:30", "要发出去：等到 2026-03-02 08:30");
        }
    }

    @Test
    void why_a_message_was_not_sent_tells_the_smallest_change_as_it_was_then() {
        try (Muchang muchang = open()) {
            muchang.accept(added("2026-03-01T10:00:00+08:00"));
            MessageId sale =
                    ((DeliveryFact) muchang.messages().send(LIN, "sale").get(0)).message();
            muchang.accept(Signal.consented(LIN, PROMOTION, "v1").at("2026-03-01T10:05:00+08:00"));
            muchang.accept(Signal.did(LIN, "purchased").at("2026-03-01T10:06:00+08:00"));

            Why why = muchang.messages().why(sale);

            assertThat(why.objections().orElseThrow().remedies(Locale.CHINA))
                    .anySatisfy(each -> assertThat(each).startsWith("客户同意接收"))
                    .anySatisfy(each -> assertThat(each).contains("再"));
            assertThat(muchang.messages().whyNot(LIN, "sale")).singleElement().satisfies(now -> {
                assertThat(now.allowed()).isTrue();
                assertThat(now.remedies(Locale.CHINA)).isEmpty();
                assertThat(now.in(Locale.CHINA)).contains("可以发");
            });
        }
    }

    @Test
    void a_message_that_never_was_is_said() {
        try (Muchang muchang = open()) {
            muchang.accept(added("2026-03-01T10:00:00+08:00"));
            MessageId never = new MessageId(muchang.customer(LIN).orElseThrow().id(), 77);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> muchang.messages().why(never))
                    .withMessageContaining(never.toString());
        }
    }

    @Test
    void a_preview_tells_who_would_stay_move_leave_or_stand() {
        try (Muchang muchang = open()) {
            muchang.accept(added("2026-03-01T10:00:00+08:00")); // pauses after the welcome

            Journey first = welcome().build();
            assertThat(becomes(muchang, first)).containsExactly("welcome 1/wait: 1 stay");
            assertThat(becomes(muchang, first, second(Succession.of(1)))).containsExactly("welcome 1/wait: 1 stay");
            assertThat(becomes(muchang, second(Succession.of(1)))).containsExactly("welcome 1/wait: 1 stand still");
            assertThat(becomes(muchang, second(Succession.of(1).move("wait", "tips"))))
                    .containsExactly("welcome 1/wait: 1 move to tips");
            assertThat(becomes(muchang, second(Succession.of(1).leave("wait"))))
                    .containsExactly("welcome 1/wait: 1 leave");
            assertThat(muchang.walks().preview(domain(first)).affected()).isEmpty();
        }
    }

    private static List<String> becomes(Muchang muchang, Journey... journeys) {
        return muchang.walks().preview(domain(journeys)).places().stream()
                .map(Preview.Place::toString)
                .toList();
    }

    private static JourneyBuilder welcome() {
        return Journey.named("welcome")
                .startsOn(entered(friends()))
                .send("hello")
                .step("wait")
                .pause(days(2).at("10:00"))
                .step("tips")
                .send("tips");
    }

    private static Journey second(Succession older) {
        return welcome().version(2).replaces(older).build();
    }

    private static Pool friends() {
        return Pool.named("friends").ownedBy("明视眼镜").on("wecom");
    }

    private static PrivateDomain domain(Journey... journeys) {
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(friends())
                .contents(
                        Content.named("hello")
                                .purpose(SERVICE)
                                .value("知道找谁问镜片的事")
                                .text("你好，我是你的验光师"),
                        Content.named("tips").purpose(SERVICE).value("镜片多用两年").text("三个清洁镜片的办法"),
                        Content.named("sale")
                                .purpose(PROMOTION)
                                .value("老客户配镜便宜一百元")
                                .text("明视眼镜：本周配镜减一百元，回复 TD 退订")
                                .sender("明视眼镜")
                                .refusal("回复 TD 退订"))
                .journeys(journeys)
                .policies(
                        quietHours("21:30", "08:30"),
                        atMost(3).per(days(7)),
                        consentRequired(PROMOTION),
                        onlyIf(did("purchased").atLeast(1).ever()).of(PROMOTION))
                .build();
    }

    private static Muchang open() {
        return Muchang.builder(domain(welcome().build()))
                .startingAt(Instant.parse("2026-03-01T00:00:00Z"))
                .carrier(LoopbackCarrier.named("wecom"))
                .open();
    }

    private static Signal added(String at) {
        return Signal.added(LIN).to("friends").at(at).reachableAt(Address.of("wecom", "corp-1", "wmLin0001"));
    }

    private static MessageId message(Muchang muchang, String content) {
        return muchang.history(LIN).stream()
                .map(HistoryEntry::fact)
                .filter(DeliveryFact.MessageDeferred.class::isInstance)
                .map(DeliveryFact.MessageDeferred.class::cast)
                .filter(fact -> fact.content().equals(content))
                .findFirst()
                .orElseThrow()
                .message();
    }
}
