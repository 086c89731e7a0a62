package io.github.muchang.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.attribution.Grain;
import io.github.muchang.attribution.Histories;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.insight.Presence;
import io.github.muchang.insight.Proportion;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Days;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shop that writes to everybody every month, to those who came for cash back as to those who came for a lecture. */
class ZombiesTest {
    private static final Zombies ZOMBIES = Zombies.named("quality");
    private static final Days JANUARY = Days.of("2025-01-01", "2025-01-31");
    private static final Identity LIN = who("林");

    private final Muchang muchang = Muchang.builder(ZOMBIES.into(shop()))
            .startingAt(day(1))
            .carrier(LoopbackCarrier.named("wecom").answering(message -> Delivery.accepted("ok")))
            .open();
    private final Histories histories = new Histories(shop());
    private final Presence presence = new Presence();

    ZombiesTest() {
        muchang.follow(histories);
        muchang.follow(presence);
    }

    @AfterEach
    void close() {
        muchang.close();
    }

    @Test
    void whoever_is_written_to_for_half_a_year_and_never_answers_is_a_zombie_and_left_in_peace() {
        PartyId lin = came(LIN, "cash");
        came(who("王"), "cash");
        for (int month = 1; month <= 6; month++) {
            months(month, LIN, who("王"));
        }
        muchang.accept(Signal.did(who("王"), "replied").at(day(170)));
        muchang.advanceTo(day(182).minusMillis(1));
        assertThat(zombies()).isEmpty();

        muchang.advanceTo(day(182)); // 180 days after they came

        assertThat(zombies()).containsExactly(lin);
        assertThat(muchang.explain(LIN, ZOMBIES.segment()).in(Locale.CHINA)).contains("收到消息过 6 次", "已满 180 天");
        assertThat(muchang.explain(LIN, ZOMBIES.fans()).in(Locale.CHINA)).contains("得分至少 3", "最近 365 天内购买过 0 次");
        assertThat(muchang.customer(LIN).orElseThrow().tags().containsKey(Zombies.TAG))
                .isTrue();

        muchang.messages().send(LIN, "tips");
        muchang.advanceTo(day(600));
        assertThat(muchang.messages().onTheirWay(LIN)).as("nothing is sent").hasSize(0);
        assertThat(receivedBy(LIN)).isEqualTo(6);
        assertThat(zombies()).as("peace makes nobody good").containsExactly(lin);
        assertThat(presence.members("friends")).as("nobody is removed").hasSize(2);
    }

    @Test
    void whoever_is_heard_from_again_is_no_zombie_any_more() {
        came(LIN, "cash");
        for (int month = 1; month <= 6; month++) {
            months(month, LIN);
        }
        muchang.advanceTo(day(200));
        assertThat(zombies()).hasSize(1);

        muchang.accept(Signal.did(LIN, "replied").at(day(201)));

        assertThat(zombies()).isEmpty();
        assertThat(muchang.customer(LIN).orElseThrow().tags().containsKey(Zombies.TAG))
                .isFalse();
        muchang.messages().send(LIN, "tips");
        muchang.advanceTo(day(202));
        assertThat(receivedBy(LIN)).isEqualTo(7);
    }

    @Test
    void a_good_fan_who_is_silent_or_was_never_written_to_is_no_zombie_but_one_who_is_gone_is() {
        came(LIN, "lecture");
        came(who("王"), "lecture");
        PartyId zhao = came(who("赵"), "cash");
        muchang.accept(Signal.did(LIN, "purchased").at(day(3)));
        for (int month = 1; month <= 6; month++) {
            months(month, LIN);
        }
        muchang.accept(Signal.left(who("赵"), "friends").at(day(4)));

        muchang.advanceTo(day(300));

        assertThat(zombies()).containsExactly(zhao);
        assertThat(muchang.segment(ZOMBIES.fans()).size()).isEqualTo(1);
    }

    @Test
    void each_source_says_how_many_zombies_it_brought_and_whether_they_are_too_few_to_tell() {
        List<Identity> cash = IntStream.range(0, 40).mapToObj(i -> who("钱" + i)).toList();
        List<Identity> lecture =
                IntStream.range(0, 40).mapToObj(i -> who("学" + i)).toList();
        cash.forEach(each -> came(each, "cash"));
        lecture.forEach(each -> came(each, "lecture"));
        came(LIN, "poster");
        for (int month = 1; month <= 6; month++) {
            months(month, cash.toArray(Identity[]::new));
            months(month, lecture.toArray(Identity[]::new));
        }
        cash.subList(0, 4)
                .forEach(each -> muchang.accept(Signal.did(each, "clicked").at(day(150))));
        lecture.subList(0, 36)
                .forEach(each -> muchang.accept(Signal.did(each, "clicked").at(day(150))));
        muchang.advanceTo(day(200));

        List<String> origins = histories.origins(zombies(), Grain.SOURCE, JANUARY).stream()
                .map(each -> each.channel() + " " + each.share())
                .toList();

        assertThat(origins)
                .containsExactly(
                        "scan/cash 36/40 (90.0 %, 76.9 to 96.0 %)",
                        "scan/lecture 4/40 (10.0 %, 4.0 to 23.1 %)", "scan/poster 0/1 (0.0 %, 0.0 to 79.3 %), too few");
        assertThat(histories.origins(zombies(), Grain.PATHWAY, JANUARY))
                .extracting(each -> each.share())
                .containsExactly(new Proportion(40, 81));
        assertThat(histories.origins(zombies(), Grain.SOURCE, Days.of("2025-02-01", "2025-12-31")))
                .isEmpty();
    }

    @Test
    void a_plan_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> ZOMBIES.after(Span.days(401), 0).journeys())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("/silence: found P401D, allowed is up to P400D", "/messages: found 0");
    }

    private List<PartyId> zombies() {
        return muchang.segment(ZOMBIES.segment()).members().toList();
    }

    private int receivedBy(Identity who) {
        return Objects.requireNonNull(
                        muchang.customer(who).orElseThrow().activities().find("received"))
                .size();
    }

    private PartyId came(Identity who, String source) {
        return muchang.accept(Signal.added(who)
                        .to("friends")
                        .through(source)
                        .at(day(2))
                        .reachableAt(Address.of("wecom", "corp-1", "wm-" + who.value())))
                .party();
    }

    private void months(int month, Identity... to) {
        muchang.advanceTo(day(28 * month));
        for (Identity each : to) {
            muchang.messages().send(each, "tips");
        }
    }

    private static Instant day(int day) {
        return Instant.parse("2025-01-01T02:00:00Z").plusSeconds((day - 1) * 86_400L);
    }

    private static Identity who(String name) {
        return Identity.of("unionid", name);
    }

    private static PrivateDomain shop() {
        Pool guests = Pool.named("guests").ownedBy("明视眼镜").offline();
        Pool friends = Pool.named("friends").ownedBy("明视眼镜").on("wecom");
        return PrivateDomain.named("明视眼镜")
                .pools(guests, friends)
                .pathways(Pathway.from(guests)
                        .to(friends)
                        .named("scan")
                        .by(SourceCode.of("cash"), SourceCode.of("lecture"), SourceCode.of("poster")))
                .contents(Content.named("tips")
                        .purpose(Purpose.KNOWLEDGE)
                        .value("镜片多用两年")
                        .text("三个清洁镜片的办法"))
                .build();
    }
}
