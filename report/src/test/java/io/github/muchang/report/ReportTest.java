package io.github.muchang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.muchang.attribution.Maturity;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.runtime.Muchang;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private static final int MOST_BYTES = 3_000_000;
    private static final List<String> SECTIONS = List.of(
            "next",
            "stock",
            "flows",
            "retention",
            "stages",
            "segments",
            "channels",
            "journeys",
            "pressure",
            "communities",
            "contents");

    private static Muchang town;
    private static String html;

    @BeforeAll
    static void live() {
        town = Town.lived();
        html = Report.of(town).html();
    }

    @AfterAll
    static void end() {
        town.close();
    }

    @Test
    void it_loads_nothing_from_anywhere() {
        String own = html.replace(charts(html), "");

        assertThat(html).contains("default-src 'none'").doesNotContainIgnoringCase("<link", "<iframe", "@import");
        assertThat(own).doesNotContain("http:", "https:", "//cdn", "fetch(", "XMLHttpRequest", "url(", " src=");
        assertThat(charts(html)).contains("Licensed to the Apache Software Foundation");
        assertThat(found(html, "</script")).hasSize(3);
    }

    @Test
    void it_has_every_section_in_both_languages() {
        for (String section : SECTIONS) {
            String its = found(html, "(?s)<section id=\"" + section + "\">.*?</section>")
                    .get(0);
            assertThat(found(
                            its,
                            "<h2><span lang=\"zh-CN\">\\p{IsHan}[^<]+</span><span lang=\"en\">[A-Z][^<]+</span></h2>"))
                    .as(section)
                    .hasSize(1);
        }
        assertThat(found(html, "<section ")).hasSameSizeAs(SECTIONS);
        assertThat(found(html, "<span lang=\"zh-CN\">")).hasSameSizeAs(found(html, "<span lang=\"en\">"));
    }

    @Test
    void the_same_journal_gives_the_same_file() {
        assertThat(Report.of(town).html()).isEqualTo(html);
        try (Muchang again = Town.lived()) {
            assertThat(Report.of(again).html()).isEqualTo(html);
        }
    }

    @Test
    void it_is_small() {
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1_000_000, MOST_BYTES);
    }

    @Test
    void no_name_becomes_markup() {
        String its = Hostile.page(Figures.of(town, Town.spent(), Maturity.NEW));
        JsonNode figures = figures(its);

        assertThat(its.replace(charts(its), ""))
                .doesNotContain("<img", "<svg onload")
                .contains("<title>明视&lt;/script&gt;&lt;img src=x onerror=window.hacked=1&gt;"
                        + "&lt;svg onload=window.hacked=1&gt;&amp;&quot;&#39;{{title}}\u2028$1{a|b}</title>");
        assertThat(json(its)).doesNotContain("\u2028", "<", ">", "&");
        assertThat(found(its, "</script")).hasSize(3);
        assertThat(figures.get("segments").get("names").get("rows").get(0).asString())
                .isEqualTo(Hostile.NAME + "买过");
        for (String section : List.of("stock", "flows", "channels", "journeys", "communities", "contents", "next")) {
            assertThat(figures.get(section).toString())
                    .as(section)
                    .contains("明视</script><img src=x onerror=window.hacked=1>");
        }
    }

    @Test
    void no_part_of_the_program_makes_markup_of_a_text() {
        assertThat(html.replace(charts(html), ""))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(");
    }

    @Test
    void nothing_personal_is_in_it() {
        assertThat(figures(html).toString()).doesNotContain("wr-eye-care", "unionid", "小林");
    }

    @Test
    void of_an_empty_domain_it_says_that_there_is_nothing_yet() {
        try (Muchang nobody = Muchang.builder(PrivateDomain.named("空").build()).open()) {
            JsonNode figures = figures(Report.of(nobody).html());

            assertThat(figures.get("customers").asInt()).isZero();
            assertThat(figures.get("asOf").asString()).isEmpty();
            assertThat(figures.get("flows").get("links").get("rows")).isEmpty();
        }
    }

    @Test
    void what_channels_cost_is_in_it() {
        JsonNode lines = figures(Report.of(town, Town.spent(), Maturity.MATURE).html())
                .get("channels")
                .get("channels")
                .get("rows");

        assertThat(lines.findValuesAsString("channel")).contains("搜索投放", "桌角码", "橱窗海报", TownPlan.LONGEST_PATHWAY);
        assertThat(lines.findValuesAsString("cost")).contains("98765.43", "640.00", "0.00");
        assertThat(lines.findValuesAsString("perBuyer")).contains("").anySatisfy(each -> assertThat(each)
                .matches("\\d+\\.\\d\\d"));
    }

    @Test
    void it_is_written_as_utf_8_or_says_where_it_cannot_be(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("report.html");
        Report.of(town).writeTo(file);

        assertThat(Files.readString(file)).isEqualTo(html);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Report.of(town).writeTo(directory))
                .withMessageContaining(directory.toString());
    }

    private static String charts(String html) {
        return html.split("<script>", -1)[1].split("</script>", -1)[0];
    }

    private static JsonNode figures(String html) {
        return JsonMapper.builder().build().readTree(json(html));
    }

    private static String json(String html) {
        return html.split("<script type=\"application/json\" id=\"figures\">", -1)[1]
                .split("</script>", -1)[0];
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
