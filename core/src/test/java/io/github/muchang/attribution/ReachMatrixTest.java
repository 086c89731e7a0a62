package io.github.muchang.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.attribution.ReachGap.Kind;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Cost;
import io.github.muchang.channel.Depth;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pathway.Ability;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.insight.Presence;
import io.github.muchang.insight.Proportion;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Wording;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReachMatrixTest {
    private static final Wording CHINESE = Optician.DOMAIN.wording(Locale.CHINESE);
    private static final Wording ENGLISH = Optician.DOMAIN.wording(Locale.ENGLISH);

    private final Optician shop = new Optician();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void each_customer_is_counted_where_it_is_reached() {
        shop.came("林", "health-blog", "qr-end", 1);
        shop.came("林", "friends", "sem", 2);
        shop.came("陈", "followers", "qr-end", 1);
        shop.came("王", "health-blog", "qr-end", 1);

        ReachMatrix matrix = ReachMatrix.of(Optician.DOMAIN, shop.presence);

        assertThat(matrix.cells()).hasSize(ReachModel.values().length * Depth.values().length);
        assertThat(matrix.cell(ReachModel.EXTERNAL, Depth.LIGHT))
                .isEqualTo(new ReachMatrix.Cell(ReachModel.EXTERNAL, Depth.LIGHT, List.of("health-blog"), 2));
        assertThat(matrix.coverage(ReachModel.ACCOUNT, Depth.MEDIUM)).isEqualTo(new Proportion(1, 3));
        assertThat(matrix.coverage(ReachModel.FRIENDS, Depth.FULL)).isEqualTo(new Proportion(1, 3));
        assertThat(matrix.cell(ReachModel.CALL, Depth.LIGHT).pools()).containsExactly("texts");
        assertThat(matrix.cell(ReachModel.OFFLINE, Depth.LIGHT).pools()).containsExactly("guests");
        assertThat(matrix.customers()).isEqualTo(3);
        assertThat(matrix.shallow()).isEqualTo(1);
        assertThat(matrix.in(CHINESE)).startsWith("外部渠道 | 轻度 2 | 中重度 0 | 完全私域 0\n");
        assertThat(matrix.in(ENGLISH)).contains("one-to-one friends | light 0 | medium 0 | fully private 1");
    }

    @Test
    void what_is_lacking_is_told_with_those_whom_it_concerns() {
        shop.came("林", "texts", "sem", 1);
        shop.came("陈", "texts", "sem", 1);
        shop.came("王", "followers", "qr-end", 1);

        ReachMatrix matrix = ReachMatrix.of(Optician.DOMAIN, shop.presence);

        assertThat(matrix.gaps())
                .containsExactly(
                        new ReachGap(Kind.SHALLOW, ReachModel.CALL, Depth.MEDIUM, "texts", 2),
                        new ReachGap(Kind.STUCK, ReachModel.CALL, Depth.FULL, "texts", 2),
                        new ReachGap(Kind.EMPTY, ReachModel.EXTERNAL, Depth.LIGHT, "health-blog", 0),
                        new ReachGap(Kind.EMPTY, ReachModel.OFFLINE, Depth.LIGHT, "guests", 0),
                        new ReachGap(Kind.EMPTY, ReachModel.FRIENDS, Depth.FULL, "friends", 0));
        assertThat(matrix.gaps())
                .extracting(gap -> gap.in(CHINESE))
                .contains("渠「texts」的 2 人没有通向更深处的道", "渠「texts」按类型可达「中重度」，现有的道做不到", "渠「guests」里还没有人");
        assertThat(matrix.gaps())
                .extracting(gap -> gap.in(ENGLISH))
                .contains(
                        "no pathway leads any deeper from pool 'texts', where 2 customers are",
                        "pool 'texts' could be medium by what it is, but its pathways do not allow that",
                        "nobody is in pool 'guests'");
    }

    @Test
    void a_sort_of_place_that_is_missing_is_a_gap() {
        PrivateDomain small = PrivateDomain.named("小店")
                .pools(
                        Pool.named("vip").ownedBy("小店").on("wecom").kind(Pool.Kind.GROUP),
                        Pool.named("app").ownedBy("小店").on("mini").kind(Pool.Kind.USERS),
                        Pool.named("market").ownedBy("小店").kind(Pool.Kind.PLATFORM))
                .build();

        ReachMatrix matrix = ReachMatrix.of(small, new Presence());

        assertThat(matrix.gaps())
                .contains(
                        new ReachGap(Kind.MISSING, ReachModel.ACCOUNT, Depth.MEDIUM, "", 0),
                        new ReachGap(Kind.MISSING, ReachModel.FRIENDS, Depth.FULL, "", 0))
                .noneMatch(gap -> gap.kind() == Kind.MISSING && gap.model() == ReachModel.EXTERNAL);
        assertThat(matrix.gaps().get(0).in(CHINESE)).isEqualTo("没有可用的「自有账号」渠");
        assertThat(matrix.gaps().get(0).in(ENGLISH)).isEqualTo("there is no pool of own accounts");
        assertThat(ReachMatrix.of(small, new Presence(), List.of("mini"))
                        .cell(ReachModel.CALL, Depth.LIGHT)
                        .pools())
                .containsExactly("app");
    }

    /** 电话、短信、AI 呼叫: whatever brings them out is a carrier of the host's, as here one that takes everything. */
    @Test
    void a_text_message_goes_by_a_carrier_of_the_hosts_own_and_is_counted_as_a_call() {
        Pool texts = Pool.named("texts").ownedBy("小店").on("sms").kind(Pool.Kind.MEMBERS);
        PrivateDomain small = PrivateDomain.named("小店")
                .pools(texts)
                .pathways(Pathway.within(texts, "text", Ability.ANY_TIME, Ability.ONE_TO_ONE)
                        .costing(new Cost(Optional.of(Money.of(5, "CNY")), Optional.empty())))
                .contents(Content.named("ready")
                        .purpose(Purpose.SERVICE)
                        .value("不用白跑一趟")
                        .text("您的眼镜配好了"))
                .build();
        List<String> sent = new ArrayList<>();
        Presence presence = new Presence();
        try (Muchang muchang = Muchang.builder(small)
                .startingAt(Optician.day(1, 0))
                .carrier(LoopbackCarrier.named("sms").answering(message -> {
                    sent.add(message.to().carrier().name());
                    return Delivery.accepted("ok");
                }))
                .open()) {
            muchang.follow(presence);
            muchang.accept(Signal.added(Optician.who("林"))
                    .to("texts")
                    .at(Optician.day(1, 10))
                    .reachableAt(Address.of("sms", "10690", "13800000000")));
            muchang.messages().send(Optician.who("林"), "ready");
        }

        assertThat(sent).containsExactly("sms");
        assertThat(ReachMatrix.of(small, presence)
                        .cell(ReachModel.CALL, Depth.MEDIUM)
                        .people())
                .isEqualTo(1);
    }

    /** 来店里吃过饭、留了联系方式的人，就在我的域里. */
    @Test
    void a_guest_who_left_a_number_is_in_the_domain() {
        shop.muchang.accept(Signal.added(Identity.of("phone", "13800000000"))
                .to("guests")
                .through("table-7")
                .at(Optician.day(1, 12)));

        ReachMatrix matrix = ReachMatrix.of(Optician.DOMAIN, shop.presence);

        assertThat(matrix.coverage(ReachModel.OFFLINE, Depth.LIGHT)).isEqualTo(new Proportion(1, 1));
        assertThat(Economics.of(List.of())
                        .channels(shop.histories, Grain.SOURCE, Days.of("2026-03-01", "2026-03-01"), Optician.END))
                .extracting(each -> each.channel() + " " + each.arrivals() + " " + each.people())
                .containsExactly("table/table-7 1 1");
    }
}
