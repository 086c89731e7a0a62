package io.github.muchang.insight;

import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.JourneyFact.TaskOpened;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdherenceTest {
    private static final Pool FRIENDS = Pool.named("friends").ownedBy("明视眼镜").on("wecom");

    @Test
    void each_content_and_each_task_has_its_numbers() {
        Adherence adherence = new Adherence();
        LoopbackCarrier wecom = LoopbackCarrier.named("wecom")
                .answering(message -> message.to().handle().equals("wm-2")
                        ? Delivery.refused(Delivery.Reason.CONTENT_REJECTED, "304025")
                        : Delivery.accepted("ok-" + message.key()));
        try (Muchang muchang = Muchang.builder(optics())
                .startingAt(Instant.parse("2026-03-01T00:00:00Z"))
                .carrier(wecom)
                .open()) {
            muchang.follow(adherence);
            for (int i = 0; i < 4; i++) { // two in the evening, who wait for the morning
                muchang.accept(added(i, i < 2 ? "2026-03-01T22:00:00+08:00" : "2026-03-02T10:00:00+08:00"));
            }
            muchang.messages().send(who(3), "tips"); // one too many within the week
            muchang.accept(Signal.taskDone(who(0), task(muchang), "done", "li").at("2026-03-02T11:00:00+08:00"));
            muchang.advanceTo("2026-03-20T10:00:00+08:00");
        }

        assertThat(adherence.messages())
                .containsExactly(
                        new Adherence.Messages(
                                "",
                                "",
                                "tips",
                                "",
                                1,
                                0,
                                0,
                                1,
                                0,
                                0,
                                adherence.messages().get(0).reasons()),
                        new Adherence.Messages(
                                "welcome", "hello", "hello", "", 4, 2, 3, 0, 1, 0, Map.of("content-rejected", 1L)));
        assertThat(adherence.messages().get(0).reasons().keySet())
                .anySatisfy(each -> assertThat(each).contains("at most"));
        assertThat(adherence.tasks())
                .containsExactly(new Adherence.Tasks("welcome", "call", 4, Map.of("li", 1L), 3, 0));
    }

    private static String task(Muchang muchang) {
        return muchang.history(who(0)).stream()
                .map(each -> each.fact())
                .filter(TaskOpened.class::isInstance)
                .map(fact -> ((TaskOpened) fact).task())
                .findFirst()
                .orElseThrow();
    }

    private static Identity who(int number) {
        return Identity.of("unionid", "o6_" + number);
    }

    private static Signal added(int number, String at) {
        return Signal.added(who(number))
                .to("friends")
                .at(at)
                .reachableAt(Address.of("wecom", "corp-1", "wm-" + number));
    }

    private static PrivateDomain optics() {
        Span soon = hours(30);
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(FRIENDS)
                .contents(
                        Content.named("hello")
                                .purpose(SERVICE)
                                .value("知道找谁问镜片的事")
                                .text("你好，我是你的验光师")
                                .theme("人设"),
                        Content.named("tips")
                                .purpose(SERVICE)
                                .value("镜片多用两年")
                                .text("三个清洁镜片的办法")
                                .expiringAfter(soon))
                .journeys(Journey.named("welcome")
                        .startsOn(entered(FRIENDS))
                        .send("hello")
                        .step("call")
                        .then(StaffTask.of("打电话问候")
                                .byOneOf("li")
                                .within(days(1))
                                .outcome("done", "bye"))
                        .step("bye")
                        .end("greeted")
                        .build())
                .policies(quietHours("21:30", "08:30"), atMost(1).per(days(7)))
                .build();
    }
}
