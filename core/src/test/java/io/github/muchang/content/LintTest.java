package io.github.muchang.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {

    /** As a promotion that says who sends it and how to refuse. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全国最佳验光师在这里|superlative error",
                "我们是国家级验光中心|superlative error",
                "最 高 级的镜片|superlative error",
                "最*佳镜片|superlative error",
                "销量第一的防蓝光镜片|superlative error",
                "全市最低价，错过再等一年|superlative error",
                "我们的镜片是最好的|superlative error",
                "渐进镜片第一品牌|superlative error",
                "独一无二的顶级工艺|superlative error",
                "史上最划算的一次|superlative error",
                "ＮＯ.１ 镜片|superlative error",
                "转发给3位好友，领20元券|rewarded_sharing error",
                "分享到朋友圈即送清洁布|rewarded_sharing error",
                "分享海报得50积分|rewarded_sharing error",
                "集满30个赞送镜布一块|rewarded_sharing error",
                "集赞免费配镜|rewarded_sharing error",
                "砍价0元拿，帮我砍一刀|rewarded_sharing error",
                "邀请好友进群，领红包|rewarded_sharing error",
                "邀请3人，奖励30元|rewarded_sharing error",
                "拉5人进群送镜盒，送完即止|rewarded_sharing error",
                "分享可增加抽奖机会|rewarded_sharing error",
                "好友助力解锁优惠|rewarded_sharing error",
                "转发本条到群，截图返现|rewarded_sharing error",
                "发朋友圈晒新镜，领好礼|rewarded_sharing error",
                "推荐朋友来，各得50元|rewarded_sharing error",
                "推荐朋友成交后，各得50元镜片券|rewarded_sharing warning",
                "老带新，朋友配镜后送保养一次，返现20元|rewarded_sharing warning",
                "周末带朋友来，两人都送镜布|rewarded_sharing error",
                "感谢您转发，50积分已到账|rewarded_sharing error",
                "市面上最专业的验光团队|superlative error",
                "“最·高·端”的享受|superlative error",
                "小朋友，快让妈妈给你买新眼镜|minors error",
                "求爸妈给你配一副会变色的|minors error",
                "亲爱的小朋友，新款来啦|minors warning",
                "同学们，开学配镜有新镜框|minors warning",
                "限时秒杀！！！原价998元，今天仅需199元，手慢无，赶紧下单！！|hard_ad warning",
                "清仓大促，爆款特价，错过等一年，速来抢购|hard_ad warning"
            })
    void a_bad_promotion_is_found(String text, String found) {
        assertThat(lint(promotion(text))).contains(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "最近看书眼睛累吗，最后几副试戴镜本周可约",
                "第一次配渐进镜片，最初几天会有点晕",
                "最好每天用清水冲一冲再擦，最多擦两遍",
                "最晚周五到店，最早周三可取",
                "紫外线最强的中午，出门戴上它",
                "看书的最佳距离是一尺左右",
                "戴眼镜的最佳时间是早上",
                "没有最好的镜片，只有合适的镜片",
                "安全第一，顾客第一，我们慢慢来",
                "第一，清水冲；第二，绵布擦",
                "您的唯一编号是 7 号",
                "最安全的做法是先问医生，最优先的是看清楚",
                "最佳矫正视力以验光单为准",
                "行业最新动态：镜片怎么选更具体，最具体的看附件",
                "全国最早的一批花镜就在店里展出",
                "No.10 镜布补货了",
                "积分可以分享给家人使用",
                "这款是最新款，度数最高可做到 800 度",
                "把这份清洁办法转发给需要的家人",
                "今天给大家分享三个办法，到店可领清洁布",
                "跟你分享一个好消息：会员清洁免费",
                "邀请您参加品鉴会，到场有礼品",
                "凭邀请函领取资料",
                "拉你进护眼群，群里每周答疑",
                "无需转发，到店就送镜布一块",
                "觉得有用就转发，值得一看",
                "新学期助力护眼，到店可领防滑套",
                "集满10个印章送清洁一次",
                "给小朋友配镜前，先做一次散瞳",
                "陪小朋友们一起选镜框",
                "记得提醒孩子让眼睛休息",
                "会员价 898 元，要不要帮你留一副？",
                "送货到家，慢慢挑，不着急"
            })
    void a_decent_promotion_is_left_alone(String text) {
        assertThat(lint(promotion(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "最佳镜片清洁三步|superlative warning",
                "转发给好友，领红包|rewarded_sharing error",
                "镜片清洁知识：本周限时特价，赶紧下单，仅需99元|hard_ad warning",
                "小朋友们，来看看眼睛怎么工作|",
                "擦镜片三步：冲、擦、晾！！！|",
                "上次看的那款有优惠，98元，想要就说一声|"
            })
    void what_sells_nothing_is_looked_at_less_severely(String text, String found) {
        Content content =
                Content.named("a").purpose(Purpose.KNOWLEDGE).value("镜片多用两年").text(text);

        assertThat(lint(content)).isEqualTo(found == null ? "" : found);
    }

    @Test
    void marketing_says_who_sends_it_and_how_to_refuse() {
        Content bare = Content.named("a").value("会员价").text("渐进镜片会员价 898 元");

        assertThat(lint(bare)).isEqualTo("sender error, refusal error");
        assertThat(lint(bare.purpose(Purpose.BENEFIT))).isEqualTo("sender error, refusal error");
        assertThat(lint(bare.purpose(Purpose.CARE))).isEmpty();
        assertThat(Lint.of(bare).get(0).place()).isEqualTo("/sender");
        Content told = bare.sender("明视眼镜").refusal("回复 TD 退订");
        assertThat(Lint.of(told)).extracting(Remark::place).containsExactly("/text", "/text");
        assertThat(lint(told.text("【明视眼镜】会员价，回复TD退订"))).isEmpty();
        assertThat(lint(told.text("【{{brand}}】会员价，回复 TD 退订"))).isEqualTo("sender error");
        assertThat(lint(told.text("【{{brand}}】会员价，回复 TD 退订").brand("明视眼镜"))).isEmpty();
        assertThat(lint(told.text("会员价{{#city}}【明视眼镜】{{/city}}，回复 TD 退订"))).isEqualTo("sender error");
        assertThat(lint(told.body(Body.image("poster")))).isEqualTo("sender error, refusal error");
        assertThat(lint(told.body(Body.image("poster").saying("明视眼镜，回复 TD 退订"))))
                .isEmpty();
        assertThat(Lint.of(told.text("明视眼镜，回复TD退订").variant("小林", Body.text("明视眼镜，{{staff}}"))))
                .singleElement()
                .satisfies(remark -> assertThat(remark.place()).isEqualTo("/variants/小林/text"));
    }

    @Test
    void an_override_with_a_reason_leaves_a_warning() {
        Content content = promotion("分享海报得50积分，最佳伴侣牌镜布")
                .override(Lint.Rule.REWARDED_SHARING, "只在自有小程序内，法务 2026-02 已批")
                .override(Lint.Rule.SUPERLATIVE, "“最佳伴侣”是注册商标");

        assertThat(lint(content)).isEqualTo("superlative warning, rewarded_sharing warning");
        assertThat(Lint.of(content).get(1).in(Locale.CHINA)).contains("法务 2026-02 已批", "2.1.2");
        assertThat(Lint.of(content).get(1).in(Locale.ENGLISH)).contains("set aside: 只在自有小程序内");
        assertThat(lint(Content.named("a").text("a").override(Lint.Rule.SENDER, "不想写")))
                .contains("sender error");
    }

    @Test
    void sharing_and_reward_may_stand_in_two_parts_of_a_card() {
        assertThat(lint(promotion("看看")
                        .body(Body.link("https://a.cn", "分享到朋友圈")
                                .described("领20元红包")
                                .saying("明视眼镜，回复TD退订"))))
                .isEqualTo("rewarded_sharing error");
        assertThat(Lint.of(
                        promotion("看看").body(Body.link("https://a.cn", "最佳镜片").saying("明视眼镜，回复TD退订"))))
                .singleElement()
                .satisfies(remark -> assertThat(remark.place()).isEqualTo("/link/title"));
    }

    @Test
    void what_a_platform_would_cut_is_told() {
        Content service = Content.named("a").purpose(Purpose.SERVICE).value("知道找谁");

        assertThat(lint(service.text("镜".repeat(1334)))).isEqualTo("length warning");
        assertThat(lint(service.text("镜".repeat(1333)))).isEmpty();
        assertThat(Lint.of(
                        service.body(Body.link("https://a.cn", "镜".repeat(43)).described("片".repeat(171)))))
                .extracting(Remark::english)
                .containsExactly(
                        "WeCom takes at most 128 bytes, here are at least 129",
                        "WeCom takes at most 512 bytes, here are at least 513");
        assertThat(lint(service.body(Body.miniProgram("wx1", "p", "镜".repeat(22), "c"))))
                .isEqualTo("length warning");
        assertThat(lint(service.body(Body.buttons("去哪家店", Button.answering("a", "离地铁站最近的那一家店")))))
                .isEqualTo("length warning");
    }

    @Test
    void a_remark_speaks_both_languages_and_names_its_source() {
        Remark remark = Lint.of(promotion("最佳镜片")).get(0);

        assertThat(remark.in(Locale.CHINA)).startsWith("有绝对化用语“最佳”").contains("《广告法》第九条第三项", "2015-09-01");
        assertThat(remark.in(Locale.ENGLISH)).startsWith("superlatives '最佳'").contains("Advertising Law 9(3)");
    }

    @Test
    void a_library_of_long_texts_is_read_in_time() {
        Content content = promotion("最".repeat(2000) + "转发领".repeat(600));
        for (int i = 0; i < 32; i++) {
            content = content.variant("小" + i, Body.text("镜片最好".repeat(1000) + i));
        }
        Content great = content;

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> IntStream.range(0, 20)
                .forEach(i -> assertThat(Lint.of(great)).isNotEmpty()));
    }

    @Test
    void every_rule_is_found_by_a_test_here() {
        List<Content> contents = List.of(
                Content.named("a").text("最佳"),
                promotion("集赞有礼"),
                promotion("同学们，限时秒杀！！！！"),
                promotion("镜".repeat(1400)));

        assertThat(contents.stream()
                        .flatMap(each -> Lint.of(each).stream())
                        .map(Remark::rule)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Lint.Rule.values());
    }

    private static Content promotion(String text) {
        return Content.named("a")
                .value("会员价")
                .sender("明视眼镜")
                .refusal("回复 TD 退订")
                .text(text + "。明视眼镜，回复TD退订");
    }

    private static String lint(Content content) {
        return Lint.of(content).stream()
                .map(remark ->
                        remark.rule().code() + " " + remark.severity().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
