package io.github.muchang.runtime;

import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.received;
import static io.github.muchang.segment.Conditions.score;
import static io.github.muchang.segment.Conditions.share;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.ActivityLog;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Segment;
import io.github.muchang.signal.Signal;
import io.github.muchang.staff.Member;
import io.github.muchang.staff.Shift;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many messages came to somebody is counted where a condition asks, and nowhere else. */
class ReceivedTest {
    private static final Identity LIN = Identity.of("unionid", "o6_bmjrPTlm6_2sgVt7hMZOPfL2M");
    private static final Instant MORNING = Moments.parse("2026-03-02T10:00:00+08:00");

    @Test
    void what_a_carrier_took_and_what_staff_wrote_counts_by_content_and_what_was_refused_does_not() {
        PrivateDomain domain = domain(
                received().atLeast(3).within(days(30)),
                did("received").labelled("tips").atLeast(2).ever());
        try (Muchang muchang = open(domain)) {
            muchang.messages().send(LIN, "tips");
            muchang.messages().send(LIN, "refused");
            muchang.messages().byHand(LIN, "care", "li", ByHand.ADVISE);
            muchang.advanceTo(MORNING.plusSeconds(60));
            assertThat(muchang.segment("asked-0").size()).isZero();

            muchang.messages().send(LIN, "tips");
            muchang.advanceTo(MORNING.plusSeconds(120));

            assertThat(muchang.segment("asked-0").size()).isEqualTo(1);
            assertThat(muchang.segment("asked-1").size()).isEqualTo(1);
            assertThat(count(muchang)).isEqualTo(3);
            muchang.advanceTo(MORNING.plusSeconds(31 * 86_400));
            assertThat(muchang.segment("asked-0").size()).as("31 days later").isZero();
        }
    }

    @Test
    void a_domain_asks_if_any_part_of_any_condition_does() {
        assertThat(domain(everDid("purchased")).countsReceived()).isFalse();
        assertThat(domain(score(1, tagged("老客"))
                                .plus(2, received().atLeast(1).ever())
                                .atLeast(2))
                        .countsReceived())
                .isTrue();
        assertThat(domain(share(20, everDid("purchased"), received().atLeast(1).ever()))
                        .countsReceived())
                .isTrue();
    }

    @Test
    void where_nobody_asks_nothing_is_counted() {
        try (Muchang muchang = open(domain(everDid("purchased")))) {
            muchang.messages().send(LIN, "tips");
            muchang.messages().byHand(LIN, "care", "li", ByHand.ADVISE);
            muchang.advanceTo(MORNING.plusSeconds(60));

            assertThat(count(muchang)).isZero();
        }
    }

    private static int count(Muchang muchang) {
        return muchang.customer(LIN).orElseThrow().activities().values().stream()
                .mapToInt(ActivityLog::size)
                .sum();
    }

    private static Muchang open(PrivateDomain domain) {
        Muchang muchang = Muchang.builder(domain)
                .startingAt(MORNING)
                .carrier(LoopbackCarrier.named("wecom")
                        .answering(message ->
                                ((Message.Text) message.content()).text().contains("不要")
                                        ? Delivery.refused(Delivery.Reason.CONTENT_REJECTED, "")
                                        : Delivery.accepted("ok")))
                .open();
        muchang.accept(Signal.added(LIN).to("friends").at(MORNING).reachableAt(Address.of("wecom", "li", "wmLin0001")));
        return muchang;
    }

    private static PrivateDomain domain(Condition... asked) {
        List<Segment> segments = new ArrayList<>();
        for (Condition each : asked) {
            segments.add(new Segment("asked-" + segments.size(), each));
        }
        return PrivateDomain.named("明视眼镜")
                .pools(Pool.named("friends").ownedBy("明视眼镜").on("wecom"))
                .contents(content("tips", "三个清洁镜片的办法"), content("care", "镜片还好用吗"), content("refused", "不要的"))
                .staff(Member.named("li").as("advisor").on(Shift.between("09:00", "18:00")))
                .segments(segments)
                .build();
    }

    private static Content content(String name, String text) {
        return Content.named(name).purpose(Purpose.CARE).value("镜片多用两年").text(text);
    }
}
