package io.github.muchang.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.muchang.attribution.Hook.Motive;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.insight.Proportion;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Days;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CohortsTest {
    private static final Days MARCH = Days.of("2026-03-01", "2026-03-31");
    private static final Cohorts COHORTS = Cohorts.of(
            Hook.of("返现", Motive.MONEY, "sem"),
            Hook.of("护眼讲座", Motive.CONTENT, "eye-care"),
            Hook.of("护眼文章", Motive.CONTENT, "qr-end"));

    private final Optician shop = new Optician();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void each_hook_has_its_customers() {
        shop.came("林", "friends", "eye-care", 1);
        shop.bought("林", 300, 2);
        shop.came("陈", "friends", "eye-care", 2);
        shop.came("王", "friends", "sem", 3);
        shop.did("王", ActivityType.COMPLAINED.name(), 4);
        shop.left("王", "friends", 4);
        shop.came("赵", "friends", "table-7", 3);
        shop.came("赵", "friends", "sem", 4);

        List<Quality> hooks = COHORTS.byHook(shop.histories, MARCH, Span.days(10), Optician.END);

        assertThat(hooks)
                .containsExactly(
                        new Quality("返现", 1, part(0, 1), part(0, 1), part(1, 1), part(1, 1), Money.yuan(0)),
                        new Quality("护眼讲座", 2, part(2, 2), part(1, 2), part(0, 2), part(0, 2), Money.yuan(300)),
                        new Quality("护眼文章", 0, part(0, 0), part(0, 0), part(0, 0), part(0, 0), Money.yuan(0)),
                        new Quality("", 1, part(1, 1), part(0, 1), part(0, 1), part(0, 1), Money.yuan(0)));
        assertThat(hooks).allMatch(Quality::tooFew);
        assertThat(hooks.get(1).valuePerHead()).contains(Money.yuan(150));
        assertThat(hooks.get(2).valuePerHead()).isEmpty();
    }

    @Test
    void content_brings_better_customers_than_money_and_enough_of_them_show_it() {
        for (int i = 0; i < 120; i++) {
            shop.came("钱" + i, "friends", "sem", 1);
            shop.came("学" + i, "friends", i % 2 == 0 ? "eye-care" : "qr-end", 1);
        }
        for (int i = 0; i < 90; i++) {
            shop.left("钱" + i, "friends", 3);
        }
        for (int i = 0; i < 60; i++) {
            shop.bought("学" + i, 100, 4);
        }

        List<Quality> motives = COHORTS.byMotive(shop.histories, MARCH, Span.days(10), Optician.END);

        assertThat(motives)
                .extracting(Quality::cohort)
                .containsExactly("SERVICE", "CONTENT", "RECOMMENDATION", "BENEFIT", "MONEY", "");
        Quality content = motives.get(1);
        Quality money = motives.get(4);
        assertThat(content.people()).isEqualTo(120);
        assertThat(content.valuePerHead()).contains(Money.yuan(50));
        assertThat(content.tooFew()).isFalse();
        assertThat(money.tooFew()).isFalse();
        assertThat(content.kept().surelyMoreThan(money.kept())).isTrue();
        assertThat(content.bought().surelyMoreThan(money.bought())).isTrue();
        assertThat(money.gone()).isEqualTo(part(90, 120));
    }

    @Test
    void every_fault_of_hooks_is_told_at_once() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Cohorts.of(
                        Hook.of("返现", Motive.MONEY, "sem"),
                        Hook.of("返现", Motive.MONEY, "table-7"),
                        Hook.of("纸巾", Motive.BENEFIT, "table-8", "sem")))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(fault -> fault.place() + ": " + fault.message())
                        .containsExactly(
                                "/hooks/1/name: there are two hooks '返现'",
                                "/hooks/2/sources: code 'sem' offers '返现' already"));
    }

    @Test
    void motives_have_words() {
        Wording chinese = Optician.DOMAIN.wording(Locale.CHINESE);

        assertThat(Motive.values())
                .extracting(motive -> motive.in(chinese))
                .containsExactly("服务", "优质内容", "被推荐", "福利", "利益诱导");
        assertThat(Motive.MONEY.in(Optician.DOMAIN.wording(Locale.ENGLISH))).isEqualTo("money");
    }

    private static Proportion part(long count, long of) {
        return new Proportion(count, of);
    }
}
