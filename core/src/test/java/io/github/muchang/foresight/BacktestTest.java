package io.github.muchang.foresight;

import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.segment.Conditions.top;
import static io.github.muchang.segment.Conditions.total;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.foresight.Notice.Kind;
import io.github.muchang.journal.DeliveryFact.DeliveryStarted;
import io.github.muchang.journal.Fact;
import io.github.muchang.policy.Policy;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.store.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class BacktestTest {
    private static final Policy NIGHT = quietHours("21:30", "08:30");
    private static final PrivateDomain DONE = Town.ruled(NIGHT, atMost(3).per(days(7)));

    private final Stores stores = Stores.memory();
    private final Muchang muchang = lived(DONE);

    private Muchang lived(PrivateDomain domain) {
        Muchang opened = Town.open(domain, stores);
        Town.live(opened, 30, 40, 7);
        return opened;
    }

    @Test
    void the_same_definition_does_the_same() {
        BacktestReport report = Backtest.of(DONE).over(muchang.journal()).run();

        assertThat(report.would()).isEqualTo(report.done());
        assertThat(report.done().delivered()).isGreaterThan(80);
        assertThat(report.differences()).allMatch(each -> each.onlyDone() == 0 && each.onlyWould() == 0);
        assertThat(report.customers()).isEqualTo(30);
        assertThat(report.notices()).isEmpty();
    }

    @Test
    void a_tighter_cap_is_kept_and_counted() {
        Policy tighter = atMost(1).per(days(7));
        BacktestReport report =
                Backtest.of(Town.ruled(NIGHT, tighter)).over(muchang.journal()).run();

        assertThat(report.would().delivered()).isLessThan(report.done().delivered());
        assertThat(report.would().mostOnADay()).isEqualTo(1);
        String sentence = tighter.sentence(DONE.wording(Locale.ENGLISH));
        assertThat(report.would().hits(sentence)).isPositive();
        assertThat(report.done().hits(sentence)).isZero();
        assertThat(report.differences()).anyMatch(each -> each.onlyDone() > 0);
    }

    @Test
    void nobody_would_have_been_written_to_in_longer_quiet_hours() {
        ConcurrentLinkedQueue<Fact> told = new ConcurrentLinkedQueue<>();
        Backtest backtest = Backtest.of(
                        Town.ruled(quietHours("18:00", "12:00"), atMost(3).per(days(7))))
                .over(muchang.journal())
                .telling((party, fact) -> told.add(fact));

        assertThat(backtest.run().would().delivered()).isPositive();
        assertThat(told)
                .filteredOn(DeliveryStarted.class::isInstance)
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(Instant.ofEpochMilli(fact.at())
                                .atZone(DONE.zone())
                                .getHour())
                        .isBetween(12, 17));
    }

    @Test
    void what_the_definition_lacks_is_named_and_counted() {
        PrivateDomain other = PrivateDomain.named("别家")
                .pools(Pool.named("friend").ownedBy("别家").on("wecom"))
                .build();
        BacktestReport report = Backtest.of(other).over(muchang.journal()).run();

        assertThat(report.would().wanted()).isZero();
        assertThat(report.notices()).contains(new Notice(Kind.POOL, "friends", 30 + left(report), "friend"));
        assertThat(report.notices())
                .extracting(Notice::kind, Notice::name)
                .contains(tuple(Kind.ACTIVITY, "tried-on"), tuple(Kind.ATTRIBUTE, "city"));
        assertThat(report.in(Locale.CHINA)).contains("定义里没有渠「friends」", "最接近的名字：「friend」");
    }

    private long left(BacktestReport report) {
        return report.notices().stream()
                .filter(each -> each.kind() == Kind.POOL)
                .mapToLong(each -> each.count() - 30)
                .sum();
    }

    @Test
    void what_the_host_began_and_sent_is_done_again() {
        muchang.walks().enrol(Town.customer(1), "winter");
        muchang.messages().send(Town.customer(2), "offer");
        muchang.walks().takeOut(Town.customer(1), "winter");
        BacktestReport same = Backtest.of(DONE).over(muchang.journal()).run();
        assertThat(same.would()).isEqualTo(same.done());

        PrivateDomain other = PrivateDomain.named("别家")
                .pools(Pool.named("friends").ownedBy("别家").on("wecom"))
                .build();
        assertThat(Backtest.of(other).over(muchang.journal()).run().notices())
                .contains(new Notice(Kind.JOURNEY, "winter", 1, ""), new Notice(Kind.CONTENT, "offer", 1, ""));
    }

    @Test
    void ranks_are_by_what_was_measured() {
        PrivateDomain ranked = Town.definition()
                .segment("best", top(20, total("purchased").overall()))
                .build();
        Stores other = Stores.memory();
        Muchang measured = Town.open(ranked, other);
        Town.live(measured, 20, 20, 3);
        measured.measure();

        BacktestReport report = Backtest.of(ranked).over(measured.journal()).run();
        assertThat(report.notices()).extracting(Notice::kind).containsExactly(Kind.MEASURED);
        assertThat(report.would()).isEqualTo(report.done());
        assertThat(Backtest.of(ranked).over(muchang.journal()).run().notices())
                .extracting(Notice::kind)
                .containsExactly(Kind.YARDSTICK);
    }

    @Test
    void somebody_else_may_say_what_platforms_do() {
        BacktestReport report = Backtest.of(DONE)
                .over(muchang.journal())
                .outcomes(message -> message.content().equals("care")
                        ? Delivery.refused(Delivery.Reason.CONTENT_REJECTED, "")
                        : Delivery.accepted("ok"))
                .run();

        assertThat(report.would().sends()).noneMatch(each -> each.content().equals("care"));
        assertThat(report.would().failed()).isPositive();
    }

    @Test
    void any_number_of_threads_come_to_the_same_and_tell_how_far_they_are() {
        List<Progress> told = new ArrayList<>();
        BacktestReport alone = Backtest.of(DONE)
                .over(muchang.journal())
                .executor(Runnable::run)
                .run(told::add);

        assertThat(Backtest.of(DONE).over(muchang.journal()).run()).isEqualTo(alone);
        Progress last = told.get(told.size() - 1);
        assertThat(last.done()).isEqualTo(last.total()).isEqualTo(30);
    }

    @Test
    void an_activity_that_nobody_knows_is_an_error() {
        assertThatThrownBy(() -> Backtest.of(DONE).over(muchang.journal()).followedBy("purchase", days(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean 'purchased'?");
    }

    @Test
    void it_is_told_in_both_languages() {
        BacktestReport report = Backtest.of(Town.ruled(NIGHT, atMost(1).per(days(7))))
                .over(muchang.journal())
                .run();

        assertThat(report.in(Locale.CHINA)).contains("回测「明视眼镜」", "送达", "任意 7 天内至多 1 次");
        assertThat(report.in(Locale.ENGLISH)).contains("Backtest of '明视眼镜'", "delivered", "what followed");
        assertThat(report.markdown(Locale.ENGLISH)).contains("| content | both |");
        assertThat(report.csv(Locale.CHINA)).startsWith("日期,话术,目的,实际,回测\r\n2026-03-0");
    }
}
