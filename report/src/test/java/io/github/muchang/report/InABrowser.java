package io.github.muchang.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.attribution.Maturity;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.runtime.Muchang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Chromium says of a report: run by the profile {@code browser} alone, with the program that {@code muchang.browser} names. Leaves screenshots in
 * {@code target/browser} to be looked at.
 */
class InABrowser {
    /** Ten of sections, and three journeys that somebody began. */
    private static final int CHARTS = 13;

    /** Visible text that is hardly to be read on what is behind it: less than 4.5 to 1 (WCAG 2.1, 1.4.3). */
    private static final String PALE = """
        (() => {
          const parts = text => (text.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
          const light = ([r, g, b]) => [[r, .2126], [g, .7152], [b, .0722]].reduce((sum, [each, by]) =>
            sum + by * ((each / 255) <= .03928 ? each / 255 / 12.92 : Math.pow((each / 255 + .055) / 1.055, 2.4)), 0);
          const behind = element => {
            const colour = parts(getComputedStyle(element).backgroundColor);
            return colour.length < 4 || colour[3] > 0 ? colour : behind(element.parentElement);
          };
          return [...document.querySelectorAll('h1, h2, h3, p, a, button, b, em, small, summary, th, td, li span')]
            .filter(each => each.checkVisibility() && each.textContent.trim())
            .filter(each => {
              const [a, b] = [light(parts(getComputedStyle(each).color)), light(behind(each))];
              return (Math.max(a, b) + .05) / (Math.min(a, b) + .05) < 4.5;
            }).map(each => each.outerHTML.slice(0, 200));
        })()\
        """;

    /** What of a page is wrong: charts without a shape, texts that are none, and texts of the other language. */
    private static final String WRONG = """
        (() => {
          const wrong = [];
          document.querySelectorAll('section:not(.empty) .chart').forEach(each => {
            const shapes = each.querySelectorAll('svg path, svg rect').length;
            const box = each.getBoundingClientRect();
            if (shapes < 3 || box.height < 60 || box.width < 200) wrong.push('not drawn: ' + each.outerHTML.slice(0, 100));
            if (!each.getAttribute('aria-label')) wrong.push('says nothing: ' + each.outerHTML.slice(0, 100));
            each.querySelectorAll('svg text').forEach(text => {
              if (/NaN|undefined|null|Infinity|\\[object/.test(text.textContent)) wrong.push('no text: ' + text.textContent);
              const its = text.getBoundingClientRect();
              if (its.right > box.right + 2 || its.left < box.left - 2) wrong.push('cut off: ' + text.textContent);
            });
          });
          if (/NaN|undefined|\\[object/.test(document.body.innerText)) wrong.push('no text in the page');
          const other = document.documentElement.lang === 'en' ? 'zh-CN' : 'en';
          document.querySelectorAll(`body [lang="${other}"]`).forEach(each => { if (each.checkVisibility()) wrong.push('wrong language: ' + each.textContent); });
          if (document.documentElement.scrollWidth > innerWidth) wrong.push('wider than the window');
          return wrong;
        })()\
        """;

    /** Lets every chart of ECharts show what it says of its first figure. */
    private static final String TIPS = """
        document.querySelectorAll('.chart').forEach(place => {
          const chart = echarts.getInstanceByDom(place);
          if (chart) { chart.dispatchAction({type: 'showTip', seriesIndex: 0, dataIndex: 0}); chart.getZr().flush(); }
        })\
        """;

    private static Path directory;
    private static Path report;
    private static Path empty;
    private static Path hostile;
    private static Browser chinese;
    private static Browser english;

    @BeforeAll
    static void start(@TempDir Path temporary) throws IOException {
        directory = temporary;
        report = directory.resolve("report.html");
        empty = directory.resolve("empty.html");
        hostile = directory.resolve("hostile.html");
        try (Muchang town = Town.lived()) {
            Report.of(town, Town.spent(), Maturity.NEW).writeTo(report);
            Files.writeString(hostile, Hostile.page(Figures.of(town, Town.spent(), Maturity.NEW)));
        }
        try (Muchang nobody =
                Muchang.builder(PrivateDomain.named("还没有人").build()).open()) {
            Report.of(nobody).writeTo(empty);
        }
        String program = System.getProperty("muchang.browser");
        chinese = Browser.start(program, "zh-CN", directory.resolve("zh"));
        english = Browser.start(program, "en-US", directory.resolve("en"));
    }

    @AfterAll
    static void end() {
        chinese.close();
        english.close();
    }

    @ParameterizedTest
    @CsvSource({
        "phone,412,zh-CN,light",
        "phone,412,zh-CN,dark",
        "phone,412,en,light",
        "phone,412,en,dark",
        "desktop,1440,zh-CN,light",
        "desktop,1440,zh-CN,dark",
        "desktop,1440,en,light",
        "desktop,1440,en,dark"
    })
    void every_chart_is_drawn_and_nothing_is_complained_of(String name, int width, String language, String theme)
            throws Exception {
        Browser.Tab tab = opened(report, name, width, language, theme);

        assertThat(tab.ask("document.documentElement.lang").asString()).isEqualTo(language);
        assertThat(tab.ask("document.documentElement.dataset.drawn").asInt()).isEqualTo(CHARTS);
        assertThat(tab.ask("document.querySelectorAll('.empty').length").asInt())
                .isZero();
        seenAs(tab, name + "-" + language + "-" + theme);
        wellMade(tab, report);
        tab.ask(TIPS);
        wellMade(tab, report);
    }

    @ParameterizedTest
    @CsvSource({"phone,412", "desktop,1440"})
    void where_there_is_nothing_it_says_so(String name, int width) throws Exception {
        Browser.Tab tab = opened(empty, name, width, "zh-CN", "light");

        assertThat(tab.ask("document.documentElement.dataset.drawn").asInt()).isZero();
        assertThat(tab.ask("[...document.querySelectorAll('section.empty')].filter(each =>"
                                + " each.querySelector('.nothing').checkVisibility()).map(each => each.id).join()")
                        .asString())
                .isEqualTo("stock,flows,retention,stages,segments,channels,journeys,pressure,communities,contents");
        seenAs(tab, "empty-" + name);
        wellMade(tab, empty);
    }

    @Test
    void a_name_is_never_more_than_text() {
        Browser.Tab tab = opened(hostile, "desktop", 1440, "zh-CN", "light");
        tab.ask(TIPS);

        assertThat(tab.ask("window.hacked === undefined && document.images.length === 0 &&"
                                + " document.scripts.length === 3")
                        .asBoolean())
                .isTrue();
        assertThat(tab.ask("document.querySelectorAll('section').length").asInt())
                .isEqualTo(11);
        for (String section :
                new String[] {"next", "stock", "flows", "segments", "channels", "journeys", "communities"}) {
            assertThat(tab.ask("document.getElementById('" + section + "').textContent")
                            .asString())
                    .as(section)
                    .contains(Hostile.NAME);
        }
        assertThat(tab.ask("document.title").asString()).contains("<img src=x");
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests()).containsExactly(hostile.toUri().toString());
    }

    @Test
    void language_and_theme_are_for_the_reader_to_choose() {
        Browser.Tab tab = opened(report, "phone", 412, "en", "dark");
        tab.ask("document.getElementById('language').click()");
        tab.ask("document.getElementById('theme').click()");

        assertThat(tab.ask("document.documentElement.lang").asString()).isEqualTo("zh-CN");
        assertThat(tab.ask("getComputedStyle(document.body).backgroundColor").asString())
                .isEqualTo("rgb(244, 246, 243)");
        wellMade(tab, report);
    }

    @Test
    void on_paper_it_is_light_and_whole() throws Exception {
        Browser.Tab tab = opened(report, "desktop", 1440, "zh-CN", "dark");
        String paper = tab.call("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data")
                .asString();
        Files.write(pictures().resolve("paper.pdf"), Base64.getDecoder().decode(paper));

        assertThat(tab.ask("document.documentElement.dataset.theme === undefined")
                        .asBoolean())
                .isTrue();
        tab.ask("dispatchEvent(new Event('beforeprint'))");
        assertThat(tab.ask("getComputedStyle(document.body).backgroundColor").asString())
                .isEqualTo("rgb(244, 246, 243)");
        assertThat(tab.ask("[...document.querySelectorAll('.chart svg')].every(each => each.getAttribute('viewBox') &&"
                                + " each.querySelectorAll('path').length > 2)")
                        .asBoolean())
                .isTrue();
        assertThat(tab.ask("[...document.querySelectorAll('.rest')].every(each => each.open)")
                        .asBoolean())
                .isTrue();
        assertThat(tab.complaints()).isEmpty();
    }

    private static Browser.Tab opened(Path page, String name, int width, String language, String theme) {
        Browser browser = language.equals("en") ? english : chinese;
        Browser.Tab tab = browser.tab(width, 900, name.equals("phone"), theme.equals("dark"));
        tab.open(page.toUri());
        return tab;
    }

    private static void wellMade(Browser.Tab tab, Path page) {
        assertThat(tab.ask("document.documentElement.dataset.faults").asString())
                .isEqualTo("0");
        assertThat(tab.ask(WRONG).toPrettyString()).isEqualTo("[ ]");
        assertThat(tab.ask(PALE).toPrettyString()).isEqualTo("[ ]");
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests()).containsExactly(page.toUri().toString());
    }

    private static void seenAs(Browser.Tab tab, String name) throws IOException {
        String picture = tab.call("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"))
                .get("data")
                .asString();
        Files.write(pictures().resolve(name + ".png"), Base64.getDecoder().decode(picture));
    }

    private static Path pictures() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("muchang.basedir"), "target", "browser"));
    }
}
