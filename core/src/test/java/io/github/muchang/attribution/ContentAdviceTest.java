package io.github.muchang.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.muchang.attribution.ContentAdvice.Act;
import io.github.muchang.content.Body;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentCalendar;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.content.ContentMix;
import io.github.muchang.content.Purpose;
import io.github.muchang.insight.Effect;
import io.github.muchang.segment.Wording;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** 自嗨内容: an optician tells of its own honours, and nobody answers. */
class ContentAdviceTest {
    private static final Wording CHINESE = new Wording(Locale.CHINESE, ZoneOffset.UTC, List.of());
    private static final Content HONOURS = content("荣誉", "我们又得奖了");
    private static final Content TIPS = content("清洁", "三个清洁镜片的办法，你用哪个？");
    private static final Content CHILDREN = content("用眼", "孩子写作业多远合适？");
    private static final Content ANEW = content("荣誉新版", "得奖的镜片，你想试哪一款？").rewrites("荣誉");

    @Test
    void what_nobody_answers_is_written_anew_and_planned_no_more() {
        ContentLibrary library = library(HONOURS, TIPS, CHILDREN);
        List<ContentAdvice> advice =
                ContentAdvice.of(library, List.of(effect("荣誉", 400, 4), effect("清洁", 500, 80), effect("用眼", 300, 60)));

        assertThat(advice).singleElement().satisfies(each -> {
            assertThat(each.act()).isEqualTo(Act.REWRITE);
            assertThat(each.in(CHINESE))
                    .isEqualTo("重写「荣誉」：回复 4/400（1.0 %，0.4 到 2.5 %），对比 140/800（17.5 %，15.0 到 20.3 %）");
        });
        ContentCalendar calendar =
                ContentCalendar.of(library).post("2026-03-05T12:30", "荣誉").post("2026-03-06T12:30", "清洁");
        assertThat(calendar.faults().list()).isEmpty();
        assertThat(calendar.faults(ContentAdvice.against(advice, CHINESE)).list())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.place()).isEqualTo("/2026-03-05T12:30");
                    assertThat(fault.message()).startsWith("'荣誉' is advised against: 重写「荣誉」：回复 4/400");
                });
    }

    @Test
    void the_new_version_is_compared_with_the_old_one_until_it_is_clear() {
        ContentLibrary library = library(HONOURS, ANEW, TIPS);
        Effect old = effect("荣誉", 400, 4);
        Effect tips = effect("清洁", 500, 80);

        assertThat(ContentAdvice.of(library, List.of(old, tips, effect("荣誉新版", 30, 4))))
                .extracting(ContentAdvice::act, ContentAdvice::content, ContentAdvice::instead)
                .containsExactly(tuple(Act.COMPARE_ON, "荣誉新版", "荣誉"));
        assertThat(ContentAdvice.of(library, List.of(old, tips, effect("荣誉新版", 400, 60))))
                .extracting(ContentAdvice::act, ContentAdvice::content, ContentAdvice::instead)
                .containsExactly(tuple(Act.REPLACE, "荣誉", "荣誉新版"));
        assertThat(ContentAdvice.of(library, List.of(old, tips, effect("荣誉新版", 400, 5))))
                .extracting(ContentAdvice::act, ContentAdvice::content)
                .containsExactly(tuple(Act.REST, "荣誉新版"));
        assertThat(ContentAdvice.of(
                        library(HONOURS.retired("王姐", Instant.EPOCH), ANEW, TIPS),
                        List.of(old, tips, effect("荣誉新版", 400, 60))))
                .isEmpty();
    }

    @Test
    void nothing_is_said_of_too_few_nor_of_what_chance_explains() {
        ContentLibrary library = library(HONOURS, TIPS, CHILDREN);

        assertThat(ContentAdvice.of(library, List.of(effect("荣誉", 12, 0), effect("清洁", 500, 250))))
                .isEmpty();
        assertThat(ContentAdvice.of(library, List.of(effect("荣誉", 400, 62), effect("清洁", 500, 80))))
                .isEmpty();
        assertThat(ContentAdvice.of(library, List.of())).isEmpty();
    }

    @Test
    void less_in_one_thing_and_more_in_another_is_not_below() {
        ContentLibrary library = library(HONOURS, TIPS);
        Effect sells = new Effect("荣誉", Purpose.KNOWLEDGE, 400, 4, 0, 60, 0);

        assertThat(ContentAdvice.of(library, List.of(sells, effect("清洁", 500, 80))))
                .extracting(ContentAdvice::content)
                .isEmpty();
    }

    @Test
    void clicks_are_compared_where_there_is_something_to_click() {
        Content link = HONOURS.body(Body.link("https://a.example.cn/award", "我们又得奖了"));
        Content other = TIPS.body(Body.link("https://a.example.cn/tips", "三个清洁镜片的办法"));
        List<Effect> effects = List.of(
                new Effect("荣誉", Purpose.KNOWLEDGE, 400, 40, 2, 0, 0),
                new Effect("清洁", Purpose.KNOWLEDGE, 500, 50, 90, 0, 0));

        assertThat(ContentAdvice.of(library(link, other), effects))
                .singleElement()
                .satisfies(each -> assertThat(each.why()).singleElement().satisfies(why -> assertThat(why.sign())
                        .isEqualTo(EffectComparison.Sign.CLICK)));
        assertThat(ContentAdvice.of(library(HONOURS, other), effects)).isEmpty();
    }

    /** Of forty contents that all do the same, the raised chances leave none to be blamed for the luck of the draw. */
    @Test
    void among_many_the_unluckiest_is_not_blamed() {
        Content[] contents = new Content[40];
        Effect[] effects = new Effect[40];
        for (int i = 0; i < contents.length; i++) {
            contents[i] = content("科普" + i, "第 " + i + " 讲");
            effects[i] = effect("科普" + i, 400, i == 0 ? 24 : 40); // alone chance explains that in 1 of 100
        }

        assertThat(ContentAdvice.of(library(contents), List.of(effects))).isEmpty();
        assertThat(ContentAdvice.of(
                        library(contents[0], contents[1]), List.of(effects[0], effect("科普1", 15_600, 1_560))))
                .extracting(ContentAdvice::content)
                .containsExactly("科普0");
    }

    private static Effect effect(String content, long delivered, long replied) {
        return new Effect(content, Purpose.KNOWLEDGE, delivered, replied, 0, 0, 0);
    }

    private static Content content(String name, String text) {
        return Content.named(name).purpose(Purpose.KNOWLEDGE).value("镜片多用两年").text(text);
    }

    private static ContentLibrary library(Content... contents) {
        return new ContentLibrary(List.of(contents), false, ContentMix.NONE);
    }
}
