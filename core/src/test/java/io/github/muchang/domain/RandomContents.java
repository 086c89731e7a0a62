package io.github.muchang.domain;

import io.github.muchang.content.Body;
import io.github.muchang.content.Button;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentMix;
import io.github.muchang.content.Lint;
import io.github.muchang.content.Proof;
import io.github.muchang.content.Purpose;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.List;

/** Random contents without faults, each with words of its own. */
final class RandomContents {
    private static final Instant MARCH = Instant.parse("2026-03-01T02:00:00.123Z");

    private final Chance chance;
    private final List<String> values;
    private final List<String> brands;
    private final List<String> proofs;

    RandomContents(Chance chance, DomainParts known) {
        this.chance = chance;
        this.values = known.attributes().stream().map(AttributeRule::name).toList();
        this.brands = known.brands();
        this.proofs = known.library().proofs().stream().map(Proof::name).toList();
    }

    Content content(int number) {
        Purpose purpose = chance.any(Purpose.values());
        boolean told = purpose.isMarketing() || chance.oneIn(4);
        String words = "第 " + number + " 则" + (told ? " 明视，回复 TD 退订" : "");
        Content content = Content.named("content-" + number).purpose(purpose).body(body(words));
        content = told ? content.sender("明视").refusal("回复TD退订") : content;
        content = purpose == Purpose.TRANSACTIONAL && chance.oneIn(2) ? content : content.value("镜片多用两年 " + number);
        content = chance.oneIn(3) ? content.variant("小林", body(words)).variant("老 周/2", body(words)) : content;
        content = chance.oneIn(3) ? content.category("frames").weight(chance.any(0, 1, 100)) : content;
        content = chance.oneIn(3) ? content.priority(chance.any(0, 10, 1000)) : content;
        content = chance.oneIn(3) ? content.expiringAfter(chance.span(Span.days(36_525))) : content;
        content = chance.oneIn(3) && !brands.isEmpty() ? content.brand(chance.of(brands)) : content;
        content = chance.oneIn(3) ? content.theme("品牌故事") : content;
        content = chance.oneIn(3) ? content.reason(chance.any("准时达", "价格低", "直邮")) : content;
        content = number > 1 && chance.oneIn(4) ? content.rewrites("content-" + (number - 1)) : content;
        content = !proofs.isEmpty() && chance.oneIn(3) ? content.restsOn(chance.of(proofs)) : content;
        boolean urgent = purpose == Purpose.TRANSACTIONAL || purpose == Purpose.SERVICE;
        content = urgent && chance.oneIn(3) ? content.emergency() : content;
        content = chance.oneIn(4) ? content.override(Lint.Rule.SUPERLATIVE, "“最佳”是商标") : content;
        if (!content.body().templates().isEmpty() && chance.oneIn(3)) {
            content = content.text(words + "{{pool}}").otherwise("pool", "我们这里 \"7\"");
        }
        return decided(content);
    }

    Proof proof(int number, List<String> pools) {
        Proof proof = Proof.of("proof-" + number, chance.any(Proof.Kind.values()), "评价 \"" + number + "\"")
                .shownIn(chance.of(pools))
                .lasting(chance.span(Span.days(36_525)));
        return chance.oneIn(2) ? proof.about("frames") : proof;
    }

    ContentMix mix() {
        return switch (chance.number(3)) {
            case 0 -> ContentMix.NONE;
            case 1 -> ContentMix.notSelling(chance.any(0, 70, 100));
            default ->
                ContentMix.of(
                        ContentMix.Share.atMost(chance.number(101), Purpose.PROMOTION),
                        ContentMix.Share.atLeast(chance.number(101), Purpose.CARE, Purpose.KNOWLEDGE));
        };
    }

    private Content decided(Content content) {
        return switch (chance.number(5)) {
            case 0 -> content.approved("王姐", MARCH);
            case 1 -> content.approved("王姐", MARCH).weight(2).withdrawn("老周 \"法务\"", MARCH.plusMillis(1));
            case 2 -> content.approved("王姐", MARCH).retired("王姐", MARCH);
            default -> content;
        };
    }

    private Body body(String words) {
        String text =
                chance.any("新品试戴", "\"靠窗\"", "a\\b", "换行\n再说", "emoji 👓", "é", "{{! 注 }}", "<b>") + words + value();
        return switch (chance.number(6)) {
            case 0 -> Body.image("image-key").saying(text);
            case 1 ->
                chance.oneIn(2)
                        ? Body.link("https://a.example.cn/x?y=" + value(), "看 " + words)
                        : Body.link("http://a.example.cn", "看")
                                .described("说明")
                                .cover("https://a.cn/c.png")
                                .saying(text);
            case 2 ->
                Body.miniProgram("wx12", "pages/a?b=" + value(), words, "cover").saying(text);
            case 3 -> Body.file("guide", "保养.pdf").saying(text);
            case 4 ->
                Body.buttons(text, Button.answering("yes", "好"))
                        .row(Button.opening("map", "路线", "https://a.cn/" + value()));
            default -> Body.text(text);
        };
    }

    private String value() {
        return chance.oneIn(2) ? "" : "{{" + (values.isEmpty() ? "staff" : chance.of(values)) + "}}";
    }
}
