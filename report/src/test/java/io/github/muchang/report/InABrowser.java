package io.github.muchang.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.runtime.Muchang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Chromium says of a report: run by the profile {@code browser} alone, with the program that {@code muchang.browser} names. Leaves screenshots in
 * {@code target/browser} to be looked at.
 */
class InABrowser {
    private static final int CHARTS = 10;
    private static final int PATIENCE_SECONDS = 120;
    /** Tells in the document what a dump of it does not show: whether anything is wider than the window. */
    private static final String PROBE = """
            <script>
            document.documentElement.dataset.overflow = String(document.documentElement.scrollWidth > innerWidth);
            </script>
            </body>""";

    private static Path directory;
    private static Path report;

    @BeforeAll
    static void write(@TempDir Path temporary) throws IOException {
        directory = temporary;
        report = directory.resolve("report.html");
        try (Muchang town = Town.lived()) {
            Files.writeString(report, Report.of(town).html().replace("</body>", PROBE));
        }
    }

    @ParameterizedTest
    @CsvSource({"phone,412,915,zh-CN", "phone,412,915,en-US", "desktop,1440,900,zh-CN", "desktop,1440,900,en-US"})
    void every_chart_is_drawn_and_nothing_is_complained_of(String name, int width, int height, String language)
            throws Exception {
        String dom = run(name + "-" + language, width, height, language, "--dump-dom");

        assertThat(dom).contains("data-faults=\"0\"", "data-drawn=\"" + CHARTS + "\"", "data-overflow=\"false\"");
        assertThat(dom.split("<svg", -1)).hasSize(CHARTS + 1);
    }

    @ParameterizedTest
    @CsvSource({"phone,412,9000,zh-CN", "desktop,1440,7000,en-US"})
    void it_can_be_looked_at(String name, int width, int height, String language) throws Exception {
        Path pictures = Files.createDirectories(Path.of(System.getProperty("muchang.basedir"), "target", "browser"));
        Path picture = pictures.resolve(name + "-" + language + ".png");
        Files.deleteIfExists(picture);

        run("picture-" + name, width, height, language, "--screenshot=" + picture);

        assertThat(picture).isNotEmptyFile();
    }

    private static String run(String name, int width, int height, String language, String what) throws Exception {
        Path out = directory.resolve(name + ".out");
        Path said = directory.resolve(name + ".err");
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("muchang.browser"),
                "--headless",
                "--no-sandbox", // whoever builds in a container is root
                "--disable-gpu",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                "--virtual-time-budget=10000",
                "--lang=" + language,
                "--accept-lang=" + language,
                "--user-data-dir=" + directory.resolve(name),
                "--window-size=" + width + "," + height,
                what,
                report.toUri().toString()));
        Process browser = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(said.toFile())
                .start();
        try {
            assertThat(browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("the browser ends by itself")
                    .isTrue();
        } finally {
            browser.destroyForcibly();
        }
        assertThat(browser.exitValue()).as(Files.readString(said)).isZero();
        assertThat(Files.readString(said)).doesNotContain(":CONSOLE");
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
