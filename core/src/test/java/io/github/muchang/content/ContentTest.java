package io.github.muchang.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.fault.Fault;
import io.github.muchang.fault.Faults;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ContentTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T02:00:00Z");

    private final Content hello =
            Content.named("hello").purpose(Purpose.SERVICE).value("知道找谁问镜片的事").text("你好 {{name}}，我是你的验光师");

    @Test
    void a_content_begins_with_the_strictest_purpose() {
        Content content = Content.named("a");

        assertThat(content.purpose()).isEqualTo(Purpose.PROMOTION);
        assertThat(content.weight()).isEqualTo(1);
        assertThat(content.priority()).isEqualTo(10);
        assertThat(content.expiry()).isEqualTo(Span.days(3));
        assertThat(content.state()).isEqualTo(Approval.State.DRAFT);
        assertThat(content.isEmergency()).isFalse();
    }

    @Test
    void priorities_follow_the_purposes() {
        int before = 1000;
        for (Purpose purpose : Purpose.values()) {
            assertThat(hello.purpose(purpose).priority()).isLessThan(before);
            before = purpose.priority();
        }
        assertThat(hello.priority(0).priority()).isZero();
    }

    @Test
    void each_persona_may_have_words_of_its_own() {
        Content content = hello.variant("小林", Body.text("{{name}}，我小林呀，眼睛的事问我"));

        assertThat(content.bodyFor("小林")).isEqualTo(Body.text("{{name}}，我小林呀，眼睛的事问我"));
        assertThat(content.bodyFor("王姐")).isEqualTo(hello.body());
        assertThat(words(content.say("小林", Map.of("name", "林")))).isEqualTo("林，我小林呀，眼睛的事问我");
        assertThat(words(content.say("", Map.of("name", "林")))).isEqualTo("你好 林，我是你的验光师");
    }

    @Test
    void a_lacking_value_has_a_default_or_is_told() {
        assertThat(hello.say("", Map.of())).isEqualTo(new Rendered.Lacking<>(new TreeSet<>(List.of("name"))));
        assertThat(words(hello.otherwise("name", "朋友").say("", Map.of("name", "\u3164"))))
                .isEqualTo("你好 朋友，我是你的验光师");
        assertThat(words(hello.text("【{{brand}}】到货").brand("明视").say("", Map.of())))
                .isEqualTo("【明视】到货");
    }

    @Test
    void every_kind_of_body_is_filled() {
        Map<String, String> values = Map.of("n", "1", "name", "林");
        List<Body> bodies = List.of(
                Body.text("{{name}}"),
                Body.image("care-card").saying("{{name}}"),
                Body.link("https://a.cn/{{n}}", "t{{n}}")
                        .described("d{{n}}")
                        .cover("c")
                        .saying("{{name}}"),
                Body.miniProgram("wx1", "p?n={{n}}", "t{{n}}", "c").saying("{{name}}"),
                Body.file("guide", "保养.pdf").saying("{{name}}"),
                Body.buttons("{{name}}", Button.answering("yes", "好{{n}}"))
                        .row(Button.opening("map", "路线{{n}}", "https://a.cn/{{n}}")));

        assertThat(bodies).extracting(Body::kind).containsExactly(BodyKind.values());
        assertThat(bodies).allSatisfy(body -> {
            assertThat(hello.body(body).say("", Map.of())).isInstanceOf(Rendered.Lacking.class);
            assertThat(words(hello.body(body).say("", values))).isEqualTo("林");
            Message message = message(hello.body(body).say("", values));
            assertThat(message.kind()).isEqualTo(body.kind());
            assertThat(message.toString()).doesNotContain("林");
            assertThat(body.templates().values())
                    .allSatisfy(template -> assertThat(template.names()).isNotEmpty());
        });
        assertThat(message(hello.body(bodies.get(5)).say("", values)))
                .isInstanceOfSatisfying(Message.Buttons.class, buttons -> assertThat(
                                buttons.rows().get(1).get(0).url())
                        .contains("https://a.cn/1"));
        assertThat(message(hello.body(bodies.get(2)).say("", values)))
                .isInstanceOfSatisfying(
                        Message.Link.class, link -> assertThat(link.url() + link.title() + link.description())
                                .isEqualTo("https://a.cn/1t1Optional[d1]"));
    }

    @Test
    void an_approval_is_of_what_was_approved() {
        Content approved = hello.approved("王姐", MARCH);

        assertThat(approved.state()).isEqualTo(Approval.State.APPROVED);
        assertThat(approved.weight(3).priority(5).category("frames").state()).isEqualTo(Approval.State.APPROVED);
        assertThat(List.of(
                        approved.text("别的话"),
                        approved.purpose(Purpose.CARE),
                        approved.value("别的好处"),
                        approved.variant("小林", Body.text("别的话")),
                        approved.otherwise("name", "朋友"),
                        approved.sender("明视"),
                        approved.refusal("回复 TD"),
                        approved.override(Lint.Rule.SUPERLATIVE, "商标")))
                .allSatisfy(changed -> assertThat(changed.state()).isEqualTo(Approval.State.DRAFT));
        assertThat(approved.text("别的话").text("你好 {{name}}，我是你的验光师").state()).isEqualTo(Approval.State.APPROVED);
    }

    @Test
    void decisions_are_kept() {
        Content content = hello.approved("王姐", MARCH)
                .withdrawn("王姐", MARCH.plusSeconds(1))
                .approved("老周", MARCH.plusSeconds(2))
                .retired("老周", MARCH.plusSeconds(3));

        assertThat(content.state()).isEqualTo(Approval.State.RETIRED);
        assertThat(content.approvals()).extracting(Approval::by).containsExactly("王姐", "王姐", "老周", "老周");
        assertThat(content.approvals()).extracting(Approval::of).containsOnly(hello.fingerprint());
        assertThat(hello.approved("王姐", MARCH).withdrawn("王姐", MARCH).state()).isEqualTo(Approval.State.DRAFT);
    }

    @Test
    void fingerprints_stay_the_same_for_ever() {
        assertThat(hello.fingerprint()).isEqualTo("0450e30ad862f55b");
    }

    @Test
    void a_content_without_value_is_no_content() {
        assertThatThrownBy(() -> hello.value(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(faults(Content.named("a").purpose(Purpose.CARE).text("镜片怎么擦")))
                .containsExactly(
                        "/value: content 'a' has no value: say what the receiver gets from it, or do not send it"
                                + " (无价值不打扰)");
        assertThat(faults(Content.named("a").purpose(Purpose.TRANSACTIONAL).text("已发货")))
                .isEmpty();
    }

    @Test
    void what_is_wrong_with_a_content_in_itself_is_told_at_once() {
        assertThat(faults(hello.text(" ")
                        .variant("小林!", Body.image("a b"))
                        .variant("小王", Body.link("https://a.cn", " ").cover("http://a.cn/x.png"))
                        .variant("小周", Body.buttons("好吗"))
                        .variant("老周", Body.buttons("好吗", Button.answering("yes", "好"), Button.answering("yes", " ")))
                        .variant("老王", Body.file("https://10.0.0.1/a", ""))
                        .otherwise("nane", "朋友")
                        .category("-")
                        .weight(101)
                        .priority(-1)
                        .purpose(Purpose.KNOWLEDGE)
                        .emergency()
                        .sender(" ")
                        .override(Lint.Rule.SENDER, "不想写")
                        .approved("", MARCH)
                        .approved("王姐", MARCH.minusSeconds(1))))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly(
                        "/text",
                        "/variants/小周/buttons/rows/0",
                        "/variants/小林!",
                        "/variants/小林!/image/media",
                        "/variants/小王/link/title",
                        "/variants/小王/link/cover",
                        "/variants/老周/buttons/rows/0/1/id",
                        "/variants/老周/buttons/rows/0/1/label",
                        "/variants/老王/file/name",
                        "/defaults/nane",
                        "/category",
                        "/weight",
                        "/priority",
                        "/emergency",
                        "/sender",
                        "/overrides/sender",
                        "/approvals/0/by",
                        "/approvals/1/at");
    }

    @Test
    void equal_contents_are_equal() {
        Content same = Content.named("hello")
                .text("你好 {{name}}，我是你的验光师")
                .value("知道找谁问镜片的事")
                .purpose(Purpose.SERVICE);

        assertThat(same).isEqualTo(hello).hasSameHashCodeAs(hello);
        assertThat(hello.expiringAfter(Span.days(2))).isNotEqualTo(hello);
        assertThat(hello).hasToString("Content[hello, service, text]");
    }

    private static List<String> faults(Content content) {
        Faults faults = new Faults();
        content.check("", faults);
        return faults.list().stream().map(Fault::toString).toList();
    }

    private static Message message(Rendered<Message> rendered) {
        return ((Rendered.Done<Message>) rendered).result();
    }

    private static String words(Rendered<Message> rendered) {
        return message(rendered).words().orElseThrow();
    }

    @Test
    void a_library_is_looked_through_by_theme() {
        Content story = Content.named("story").value("知道我们从哪里来").text("三代人的眼镜店").theme("品牌故事");
        Content tips = Content.named("tips").value("镜片多用两年").text("三个清洁镜片的办法");
        ContentLibrary library = new ContentLibrary(List.of(story, tips), false, ContentMix.NONE);

        assertThat(library.ofTheme("品牌故事")).containsExactly(story);
        assertThat(library.ofTheme("人设")).isEmpty();
    }
}
