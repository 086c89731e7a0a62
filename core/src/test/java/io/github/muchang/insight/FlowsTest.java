package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.signal.Signal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowsTest {
    private final Shop shop = new Shop();
    private final Flows flows = shop.following(new Flows(Shop.DOMAIN.calendar()));

    @Test
    void what_entered_is_there_or_went_somewhere() {
        shop.added("林", "followers");
        shop.added("陈", "followers");
        shop.added("王", "followers");
        shop.moved("陈", "followers", "qq-group");
        shop.left("王", "followers");

        assertThat(flows.pool("followers")).isEqualTo(new Flow("followers", 3, 0, 1, 1, 1, 0));
        assertThat(flows.pool("qq-group")).isEqualTo(new Flow("qq-group", 1, 1, 1, 0, 0, 0));
        assertThat(flows.pool("wecom-group")).isEqualTo(new Flow("wecom-group", 0, 0, 0, 0, 0, 0));
        assertThat(flows.total()).isEqualTo(new Flow("", 4, 1, 2, 1, 1, 0));
        assertThat(flows.conservation().holds()).isTrue();
    }

    @Test
    void two_who_are_one_in_a_pool_are_counted_as_joined() {
        shop.added("林", "wecom-friends", "table-7");
        shop.memberAdded("M1", "wecom-friends");
        shop.memberAdded("M1", "shop-guests");
        shop.same("林", "M1");

        assertThat(flows.pool("wecom-friends")).isEqualTo(new Flow("wecom-friends", 2, 0, 1, 0, 0, 1));
        assertThat(flows.pool("shop-guests")).isEqualTo(new Flow("shop-guests", 1, 0, 1, 0, 0, 0));
        assertThat(flows.conservation().holds()).isTrue();
    }

    @Test
    void a_pathway_says_what_became_of_those_it_brought() {
        shop.added("林", "wecom-friends", "table-7");
        shop.added("林", "wecom-friends", "table-8");
        shop.added("陈", "wecom-friends", "table-8");
        shop.left("陈", "wecom-friends");
        shop.added("林", "qq-group", "qq-number");
        shop.added("王", "wecom-friends");

        assertThat(flows.pathways())
                .containsExactly(
                        new PathwayFlow(0, 0, new Flow("", 1, 0, 1, 0, 0, 0)),
                        new PathwayFlow(1, 0, new Flow("hop", 1, 0, 1, 0, 0, 0)),
                        new PathwayFlow(3, 2, new Flow("table", 2, 0, 1, 0, 1, 0)));
        assertThat(flows.pathways().get(2).pathway()).isEqualTo("table");
        assertThat(flows.pathways().get(2).arrivals()).isEqualTo(2);
    }

    @Test
    void a_day_opens_with_what_the_day_before_closed_with() {
        shop.muchang.accept(Signal.added(Shop.who("林")).to("wecom-friends").at("2026-03-01T23:59:59+08:00"));
        shop.muchang.accept(Signal.added(Shop.who("陈")).to("wecom-friends").at("2026-03-02T00:00:00+08:00"));
        shop.muchang.accept(Signal.left(Shop.who("林"), "wecom-friends").at("2026-03-02T09:00:00+08:00"));
        shop.muchang.accept(
                Signal.moved(Shop.who("陈"), "wecom-friends", "wecom-group").at("2026-03-05T09:00:00+08:00"));

        assertThat(flows.days("wecom-friends"))
                .containsExactly(
                        new DayFlow(LocalDate.of(2026, 3, 1), 0, 1, 0, 0, 0, 1),
                        new DayFlow(LocalDate.of(2026, 3, 2), 1, 1, 0, 1, 0, 1),
                        new DayFlow(LocalDate.of(2026, 3, 5), 1, 0, 1, 0, 0, 0));
        assertThat(flows.days())
                .last()
                .isEqualTo(new DayFlow(LocalDate.of(2026, 3, 5), 1, 1, 1, 0, 0, 1))
                .satisfies(day -> assertThat(day.net()).isZero());
        assertThat(flows.days("qq-group")).isEmpty();
    }

    @Test
    void a_day_that_is_over_does_not_change() {
        shop.added("林", "wecom-friends");
        shop.muchang.advanceTo("2026-03-10T09:00:00+08:00");
        shop.muchang.accept(Signal.added(Shop.who("陈")).to("wecom-friends").at("2026-03-02T10:00:00+08:00"));

        assertThat(flows.days("wecom-friends"))
                .extracting(DayFlow::day)
                .containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 10));
    }

    @Test
    void what_does_not_add_up_is_named() {
        Flow broken = new Flow("qq-group", 3, 0, 1, 1, 0, 0);
        Flow whole = new Flow("wecom-friends", 1, 0, 1, 0, 0, 0);

        Conservation books = new Conservation(List.of(broken, whole), List.of(), broken.plus(whole));

        assertThat(books.holds()).isFalse();
        assertThat(books.broken()).extracting(Flow::entered).containsExactly(3L, 4L);
        assertThat(new DayFlow(LocalDate.EPOCH, 1, 1, 0, 0, 0, 3).conserved()).isFalse();
    }
}
