package io.github.muchang.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.attribution.SegmentReasons.Verdict;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.carrier.Pace;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.BodyKind;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.insight.Proportion;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Split;
import io.github.muchang.journey.Trigger;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Conditions;
import io.github.muchang.segment.Wording;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A fresh-food shop tells new friends by chance that it is cheap, on time, or nothing: parents and others choose differently. */
class ReasonsTest {
    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant WEEK_LATER = START.plusSeconds(7 * 86_400);
    private static final Split SPLIT = Split.arm("cheap", 1, "say-cheap")
            .and("on-time", 1, "say-on-time")
            .holdout("none", 1)
            .named("which");
    private static final PrivateDomain SHOP = PrivateDomain.named("鲜到家")
            .pools(Pool.named("friends").ownedBy("鲜到家").on("wecom"))
            .segment("宝妈", Conditions.tagged("宝妈"))
            .contents(
                    said("low-price", "今天的菜比超市便宜一成").reason("价格低"),
                    said("on-time", "说几点到就几点到").reason("准时达"),
                    said("direct", "产地直接寄到家").reason("直邮"))
            .journeys(Journey.named("why-us")
                    .startsOn(Trigger.done("visited"))
                    .step("which")
                    .then(Split.arm("cheap", 1, "say-cheap")
                            .and("on-time", 1, "say-on-time")
                            .holdout("none", 1))
                    .step("say-cheap")
                    .send("low-price")
                    .end("told")
                    .step("say-on-time")
                    .send("on-time")
                    .end("told")
                    .build())
            .build();

    private final Muchang muchang = Muchang.builder(SHOP)
            .startingAt(START)
            .carrier(LoopbackCarrier.named("wecom")
                    .able(Capabilities.sending(BodyKind.TEXT)
                            .pace(Pace.unlimited(64))
                            .build())
                    .answering(message -> Delivery.accepted("ok-" + message.key())))
            .open();
    private final Wording chinese = SHOP.wording(Locale.CHINESE);

    @AfterEach
    void close() {
        muchang.close();
    }

    @Test
    void which_reason_works_for_whom_is_known_beside_those_who_were_told_nothing() {
        Reasons live = Reasons.ofJourney(SHOP, "why-us", "purchased", Span.days(7));
        muchang.follow(live);
        for (int i = 0; i < 900; i++) {
            boolean parent = i < 450;
            PartyId id = comes(i, parent);
            String arm = SPLIT.of(id, "why-us").name();
            int percent = arm.equals("none") ? 10 : arm.equals("on-time") == parent ? 40 : 15;
            buys(i, i % 100 < percent);
        }

        SegmentReasons parents = live.in(WEEK_LATER, "宝妈").get(0);
        assertThat(parents.best()).contains("准时达");
        assertThat(parents.reasons().keySet()).containsExactly("价格低", "准时达");
        assertThat(parents.held().of()).isBetween(110L, 190L);
        assertThat(parents.in(chinese)).startsWith("「宝妈」：「准时达」最有效（价格低 ").contains("；对照组 ");
        long all = parents.held().of()
                + parents.reasons().values().stream().mapToLong(Proportion::of).sum();
        assertThat(all).isEqualTo(450);
        assertThat(live.everybody(WEEK_LATER).verdict()).isEqualTo(Verdict.EVEN);

        Reasons again = Reasons.ofJourney(SHOP, "why-us", "purchased", Span.days(7));
        muchang.journal().read(0, 1_000_000).forEach(again::take);
        assertThat(again.in(WEEK_LATER, "宝妈")).isEqualTo(live.in(WEEK_LATER, "宝妈"));
        assertThat(again.everybody(WEEK_LATER)).isEqualTo(live.everybody(WEEK_LATER));
    }

    @Test
    void of_few_no_winner_is_named_however_lucky() {
        Reasons reasons = Reasons.of(SHOP, "purchased", Span.days(7));
        muchang.follow(reasons);
        assertThat(reasons.everybody(START).verdict()).isEqualTo(Verdict.TOO_FEW);
        for (int i = 0; i < 8; i++) {
            arrives(i, false);
            muchang.messages().send(who(i), i % 2 == 0 ? "direct" : "on-time");
            buys(i, i % 2 == 0);
        }

        SegmentReasons all = reasons.everybody(WEEK_LATER);
        assertThat(all.reasons()).containsEntry("直邮", new Proportion(4, 4)).containsEntry("准时达", new Proportion(0, 4));
        assertThat(all.comparisons().get(0).chance()).isLessThan(0.05);
        assertThat(all.best()).isEmpty();
        assertThat(all.in(chinese)).startsWith("全体：人太少，下不了结论（");
    }

    @Test
    void whoever_is_told_twice_counts_for_the_first_and_once_their_time_is_over() {
        Reasons reasons = Reasons.of(SHOP, "purchased", Span.days(7));
        muchang.follow(reasons);
        arrives(1, false);
        muchang.messages().send(who(1), "direct");
        muchang.advanceTo(START.plusSeconds(86_400));
        muchang.messages().send(who(1), "on-time");
        buys(1, true);

        assertThat(reasons.everybody(WEEK_LATER.minusMillis(1)).reasons()).isEmpty();
        assertThat(reasons.everybody(WEEK_LATER).reasons()).containsExactly(Map.entry("直邮", new Proportion(1, 1)));
    }

    @Test
    void what_one_was_told_and_the_other_bought_belongs_together_when_they_are_one() {
        Reasons reasons = Reasons.of(SHOP, "purchased", Span.days(7));
        muchang.follow(reasons);
        Identity card = Identity.of("member", "m-1");
        muchang.accept(Signal.did(card, "purchased").at(START.plusSeconds(60)));
        muchang.advanceTo(START.plusSeconds(30 + 60));
        arrives(1, true);
        muchang.messages().send(who(1), "direct");
        muchang.accept(Signal.did(card, "purchased").at(START.plusSeconds(3600)));
        muchang.accept(Signal.identified(card, who(1)).at(START.plusSeconds(7200)));

        assertThat(reasons.in(WEEK_LATER.plusSeconds(30 + 60), "宝妈").get(0).reasons())
                .containsEntry("直邮", new Proportion(1, 1));
    }

    @Test
    void what_is_not_there_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reasons.of(SHOP, "purchase", Span.days(7)))
                .withMessageContaining("there is no activity 'purchase', did you mean 'purchased'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reasons.ofJourney(SHOP, "why", "purchased", Span.days(7)))
                .withMessageContaining("there is no journey 'why'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reasons.of(SHOP, "purchased", Span.days(7)).in(START, "宝爸"))
                .withMessageContaining("there is no segment '宝爸'");
    }

    private PartyId comes(int number, boolean parent) {
        PartyId id = arrives(number, parent);
        muchang.accept(Signal.did(who(number), "visited").at(muchang.now()));
        return id;
    }

    private PartyId arrives(int number, boolean parent) {
        Signal added = Signal.added(who(number))
                .to("friends")
                .at(muchang.now())
                .reachableAt(Address.of("wecom", "corp-1", "wm-" + number));
        PartyId id = muchang.accept(added).party();
        if (parent) {
            muchang.accept(Signal.tagged(who(number), "宝妈", "小林").at(muchang.now()));
        }
        return id;
    }

    private void buys(int number, boolean does) {
        if (does) {
            muchang.accept(Signal.did(who(number), "purchased").at(muchang.now()));
        }
    }

    private static Identity who(int number) {
        return Identity.of("unionid", "u-" + number);
    }

    private static Content said(String name, String text) {
        return Content.named(name).purpose(Purpose.SERVICE).value("知道为什么选我们").text(text);
    }
}
