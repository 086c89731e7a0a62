package io.github.muchang.domain;

import static io.github.muchang.domain.Reports.optics;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Body;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentMix;
import io.github.muchang.content.Lint;
import io.github.muchang.content.Purpose;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentsCheckTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T02:00:00Z");

    private final Content hello = Content.named("hello")
            .purpose(Purpose.SERVICE)
            .value("知道找谁问镜片的事")
            .text("{{city}}的朋友你好，我是{{staff}}，{{brand}}{{pool}}");
    private final Content offer =
            Content.named("offer").value("会员价").sender("明视").refusal("回复 TD 退订").text("【明视】新镜框，回复 TD 退订");

    @Test
    void contents_are_found_by_name() {
        PrivateDomain domain = optics().contents(hello, offer).build();

        assertThat(domain.contents().all()).containsExactly(hello, offer);
        assertThat(domain.contents().named("offer")).contains(offer);
        assertThat(domain.contents().named("offers")).isEmpty();
        assertThat(domain.contents().ofPurpose(Purpose.SERVICE)).containsExactly(hello);
        assertThat(domain.contents().ofBrand("明视")).isEmpty();
    }

    @Test
    void no_content_without_value_gets_into_a_domain() {
        assertThat(Reports.of(optics().contents(
                                Content.named("chat").purpose(Purpose.CARE).text("在吗"))))
                .containsExactly(
                        "/contents/0/value: content 'chat' has no value: say what the receiver gets from it, or"
                                + " do not send it (无价值不打扰)");
    }

    @Test
    void a_template_uses_declared_attributes_and_built_in_values_only() {
        assertThat(Reports.of(optics().contents(hello.text("{{citty}}")
                        .variant("小林", Body.link("https://a.cn/{{nick}}", "{{birthday}}")))))
                .containsExactly(
                        "/contents/0/text: there is no attribute 'citty', did you mean 'city'? (known: birthday, brand,"
                                + " city, pool, staff)",
                        "/contents/0/variants/小林/link/url: there is no attribute 'nick' (known: birthday, brand, city,"
                                + " pool, staff)");
    }

    @Test
    void names_brands_and_texts_are_checked() {
        assertThat(Reports.of(optics().brands("明视")
                        .contents(
                                hello,
                                hello.text("别的话").brand("明示"),
                                Content.named("again")
                                        .purpose(Purpose.CARE)
                                        .value("有人记得")
                                        .text("{{city}} 的朋友，你好！我是 {{birthday}} {{brand}} {{pool}}"))))
                .containsExactly(
                        "/contents/1/name: the name 'hello' is already taken by /contents/0",
                        "/contents/1/brand: there is no brand '明示', did you mean '明视'? (known: 明视)",
                        "/contents/2: says the same as /contents/0: use that, or say something of its own");
    }

    @Test
    void what_the_law_forbids_is_a_fault_unless_it_is_retired() {
        Content bad = offer.text("全国最佳镜框，转发领红包");

        assertThat(Reports.of(optics().contents(bad)))
                .extracting(fault -> fault.substring(0, Math.min(50, fault.length())))
                .containsExactly(
                        "/contents/0/text: not every receiver gets to read ",
                        "/contents/0/text: not every receiver gets to read ",
                        "/contents/0/text: superlatives '全国最', '最佳': say wh",
                        "/contents/0/text: a reward for sharing (转发 → 领红包):");
        Content retired = bad.retired("王姐", MARCH);
        assertThat(Reports.of(optics().contents(
                                retired,
                                Content.named("new")
                                        .purpose(Purpose.CARE)
                                        .value("有人记得")
                                        .body(retired.body()))))
                .extracting(fault -> fault.substring(0, Math.min(50, fault.length())))
                .containsExactly("/contents/1/text: a reward for sharing (转发 → 领红包):");
        assertThat(Reports.of(optics().contents(
                                offer.text("【明视】转发领红包，回复 TD 退订").override(Lint.Rule.REWARDED_SHARING, "法务已批"))))
                .isEmpty();
    }

    @Test
    void only_what_is_approved_may_be_sent_where_approval_is_needed() {
        PrivateDomain free = optics().contents(hello).build();
        PrivateDomain strict = free.toBuilder().contentsNeedApproval(true).build();
        Content approved = hello.approved("王姐", MARCH);

        assertThat(free.contents().maySend(hello)).isTrue();
        assertThat(free.contents().maySend(approved.retired("王姐", MARCH))).isFalse();
        assertThat(strict.contents().maySend(hello)).isFalse();
        assertThat(strict.contents().maySend(approved)).isTrue();
        assertThat(strict.contents().maySend(approved.text("改过了"))).isFalse();
        assertThat(strict.contents().maySend(approved.retired("王姐", MARCH))).isFalse();
    }

    @Test
    void a_mix_can_be_kept() {
        assertThat(Reports.of(optics().mix(ContentMix.of(
                        ContentMix.Share.atLeast(70, Purpose.CARE),
                        ContentMix.Share.atLeast(40, Purpose.KNOWLEDGE),
                        ContentMix.Share.atMost(101, Purpose.PROMOTION),
                        ContentMix.Share.atMost(10)))))
                .containsExactly(
                        "/mix/1: no mix can keep both this and /mix/0",
                        "/mix/2/atMost: found 101, allowed is 0 to 100 (per cent)",
                        "/mix/3/of: name the purposes that this share is of");
        assertThat(optics().mix(ContentMix.notSelling(70)).build().contents().mix())
                .isEqualTo(ContentMix.notSelling(70));
    }

    @Test
    void faults_in_json_are_told_at_their_places() {
        assertThat(Reports.ofJson("""
                {"name": "a", "contents": [
                  5,
                  {"name": "b", "purpose": "servise", "value": "x", "text": "{{>y}}", "expiry": "P0D"},
                  {"name": "c", "purpose": "care", "value": "有人记得", "link": {"url": "a.cn", "title": 1, "x": 2}},
                  {"name": "d", "purpose": "care", "value": "有人记得"},
                  {"name": "e", "purpose": "promotion", "value": "会员价", "text": "a", "image": {"media": "b"}},
                  {"name": "f", "purpose": "care", "value": "有人记得", "text": "{{x}}", "overrides": {"superlativ": "y"},
                   "approvals": [{"state": "approved"}, {"state": "draft", "by": "g", "at": "h", "of": "i"}]}],
                 "mix": [{"atLeast": 5, "of": ["selling"]}, {"of": []}, 7]}"""))
                .extracting(fault -> fault.substring(0, Math.min(70, fault.length())))
                .containsExactly(
                        "/contents/0: found 5, allowed is an object",
                        "/contents/1/purpose: there is no purpose 'servise', did you mean 'serv",
                        "/contents/1/value: a value is one sentence of 2 to 200 characters on w",
                        "/contents/1/text: {{>y}}: a template holds all it says; it includes no",
                        "/contents/1/expiry: a span must be longer than nothing and at most 100",
                        "/contents/2/link/x: there is no member 'x' (known: url, title, descrip",
                        "/contents/2/link/url: a web address begins with http:// or https:// an",
                        "/contents/2/link/title: found 1, allowed is a text",
                        "/contents/3: nothing is shown: give one of text, image, link, miniProg",
                        "/contents/4: found text, image: give one of text, image, link, miniPro",
                        "/contents/5/overrides/superlativ: there is no member 'superlativ', did",
                        "/contents/5/approvals/0: 'by' is missing",
                        "/contents/5/approvals/0: 'at' is missing",
                        "/contents/5/approvals/0: 'of' is missing",
                        "/contents/5/approvals/1/at: 'h' is no moment with an offset, such as 2",
                        "/mix/0/of/0: there is no purpose 'selling' (known: transactional, serv",
                        "/mix/1: a share has either 'atLeast' or 'atMost', in per cent",
                        "/mix/2: found 7, allowed is an object",
                        "/contents/5/text: there is no attribute 'x' (known: brand, pool, staff");
    }

    @Test
    void there_are_at_most_1024_contents() {
        PrivateDomainBuilder builder = optics();
        IntStream.range(0, 1025).forEach(i -> builder.contents(Content.named("c" + i)));

        assertThat(Reports.of(builder)).containsExactly("/contents: found 1025, allowed are at most 1024");
    }
}
