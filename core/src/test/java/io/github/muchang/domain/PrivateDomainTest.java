package io.github.muchang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.channel.Cost;
import io.github.muchang.channel.Depth;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pathway.Ability;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.Realm;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.segment.Conditions;
import io.github.muchang.segment.Ranked;
import io.github.muchang.time.Span;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrivateDomainTest {
    private static final Pool SEARCH = Pool.named("搜索引擎").ownedBy("百度").kind(Pool.Kind.PLATFORM);
    private static final Pool TAOBAO =
            Pool.named("淘宝").ownedBy("阿里巴巴").kind(Pool.Kind.PLATFORM).within(SEARCH);
    private static final Pool SHOP =
            Pool.named("店铺").ownedBy("明视眼镜").on("taobao").within(TAOBAO);
    private static final Pool FRIENDS = Pool.named("企业微信好友").ownedBy("明视眼镜").on("wecom");
    private static final Pool GROUP =
            Pool.named("会员群").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.GROUP);

    private static final Pathway CHAT =
            Pathway.within(FRIENDS, "一对一", Ability.ANY_TIME, Ability.ONE_TO_ONE, Ability.TWO_WAY);
    private static final Pathway POST = Pathway.within(GROUP, "群发言", Ability.ANY_TIME);
    private static final Pathway CARD =
            Pathway.from(SHOP).to(FRIENDS).by(SourceCode.of("parcel-card"), SourceCode.of("receipt"));
    private static final Pathway INVITE = Pathway.from(SHOP).to(GROUP).by(SourceCode.of("group-code"));
    private static final Pathway BACK = Pathway.from(FRIENDS).to(GROUP);

    private static final PrivateDomain DOMAIN = PrivateDomain.named("明视眼镜")
            .pools(SEARCH, TAOBAO, SHOP, FRIENDS, GROUP)
            .pathways(INVITE, CARD, BACK, CHAT, POST)
            .build();

    @Test
    void a_pool_is_private_to_whoever_sets_its_rules_and_public_to_everybody_else() {
        assertThat(DOMAIN.realmFor("淘宝", "阿里巴巴")).isEqualTo(Realm.PRIVATE);
        assertThat(DOMAIN.realmFor("淘宝", "明视眼镜")).isEqualTo(Realm.PUBLIC);
        assertThat(DOMAIN.realmFor("淘宝", "百度")).isEqualTo(Realm.PRIVATE);
        assertThat(DOMAIN.realmFor("搜索引擎", "阿里巴巴")).isEqualTo(Realm.PUBLIC);
    }

    @Test
    void a_shop_is_private_to_itself_and_to_all_who_stand_above_it() {
        assertThat(DOMAIN.realmFor("店铺", "明视眼镜")).isEqualTo(Realm.PRIVATE);
        assertThat(DOMAIN.realmFor("店铺", "阿里巴巴")).isEqualTo(Realm.PRIVATE);
        assertThat(DOMAIN.realmFor("店铺", "百度")).isEqualTo(Realm.PRIVATE);
        assertThat(DOMAIN.realmFor("店铺", "顾客")).isEqualTo(Realm.PUBLIC);
        assertThat(DOMAIN.realmFor("企业微信好友", "阿里巴巴")).isEqualTo(Realm.PUBLIC);
    }

    @Test
    void the_depth_follows_from_what_pathways_allow() {
        assertThat(DOMAIN.depthOf("企业微信好友")).isEqualTo(Depth.FULL);
        assertThat(DOMAIN.depthOf("会员群")).isEqualTo(Depth.MEDIUM);
        assertThat(DOMAIN.depthOf("店铺")).isEqualTo(Depth.LIGHT);
    }

    @Test
    void a_message_that_costs_makes_a_pool_less_deep() {
        PrivateDomain domain = PrivateDomain.named("明视眼镜")
                .pools(FRIENDS)
                .pathways(CHAT.costing(new Cost(Optional.of(Money.of(5, "CNY")), Optional.empty())))
                .build();

        assertThat(domain.depthOf("企业微信好友")).isEqualTo(Depth.MEDIUM);
    }

    @Test
    void the_ways_to_deeper_pools_are_told_the_deepest_first() {
        assertThat(DOMAIN.deeperFrom("店铺")).containsExactly(CARD, INVITE);
        assertThat(DOMAIN.deeperFrom("企业微信好友")).isEmpty();
    }

    @Test
    void a_pool_that_does_not_exist_is_a_clear_error() {
        String message = "there is no pool '店', did you mean '店铺'? (known: 企业微信好友, 会员群, 店铺, 搜索引擎, 淘宝)";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DOMAIN.realmFor("店", "明视眼镜"))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DOMAIN.depthOf("店"))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DOMAIN.deeperFrom("店"))
                .withMessage(message);
        assertThat(DOMAIN.pool("店")).isEmpty();
        assertThat(DOMAIN.pool("店铺")).contains(SHOP);
    }

    @Test
    void a_source_code_belongs_to_its_pathway() {
        assertThat(DOMAIN.pathwayOf("receipt")).contains(CARD);
        assertThat(DOMAIN.pathwayOf("group-code")).contains(INVITE);
        assertThat(DOMAIN.pathwayOf("unknown")).isEmpty();
    }

    @Test
    void segments_answer_by_name_and_ranks_are_gathered_once_for_each_metric() {
        Ranked best = new Ranked(Conditions.total("purchased").overall(), 20);
        PrivateDomain domain = DOMAIN.toBuilder()
                .segment("best", best)
                .segment(
                        "better",
                        Conditions.not(new Ranked(Conditions.total("purchased").overall(), 5)))
                .segment("often", Conditions.top(10, Conditions.did("purchased").over(Span.days(90))))
                .build();

        assertThat(domain.condition("best")).isEqualTo(best);
        assertThat(domain.condition("worst")).isNull();
        assertThat(domain.rankings()).hasSize(2).contains(best.metric());
    }

    @Test
    void it_speaks_chinese_to_the_chinese_and_english_to_all_others() {
        PrivateDomain domain = DOMAIN.toBuilder()
                .activities(ActivityType.by("tried", "试戴", "tried on"))
                .build();

        assertThat(domain.wording(Locale.CHINA).verb("tried")).isEqualTo("试戴");
        assertThat(domain.wording(Locale.TAIWAN).verb("tried")).isEqualTo("试戴");
        assertThat(domain.wording(Locale.FRANCE).verb("tried")).isEqualTo("tried on");
    }

    @Test
    void equal_definitions_are_equal() {
        assertThat(DOMAIN.toBuilder().build()).isEqualTo(DOMAIN).hasSameHashCodeAs(DOMAIN);
        assertThat(DOMAIN.toBuilder().lateness(Span.days(2)).build()).isNotEqualTo(DOMAIN);
        assertThat(DOMAIN).hasToString("PrivateDomain[明视眼镜, pools=[搜索引擎, 淘宝, 店铺, 企业微信好友, 会员群], segments=[]]");
    }
}
