package io.github.muchang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceFilesTest {

    @Test
    void the_sources_of_every_module_are_found() {
        assertThat(SourceTree.mainSources())
                .containsKeys(
                        "core/src/main/java/io/github/muchang/money/Money.java",
                        "testkit/src/main/java/module-info.java",
                        "adapters-wechat/src/main/java/module-info.java",
                        "adapters-qq/src/main/java/module-info.java",
                        "statistics/src/main/java/io/github/muchang/statistics/BgNbdFit.java",
                        "report/src/main/java/module-info.java",
                        "examples/src/main/java/io/github/muchang/examples/Main.java");
    }

    /** A name that follows from that of a file is none to require. */
    @Test
    void every_published_module_has_a_module_name() {
        assertThat(SourceTree.namelessModules()).containsExactly("benchmarks", "examples");
    }

    @Test
    void a_long_file_has_a_reviewed_reason() {
        List<String> reasons = SourceTree.reviewed(SourceTree.CORE.resolve("src/test/resources/long-files.txt"));

        assertThat(SourceTree.faultsOfLength(SourceTree.mainSources(), reasons))
                .as("split the file, or give a reason in core/src/test/resources/long-files.txt")
                .isEmpty();
    }

    @Test
    void nothing_is_left_unfinished() {
        assertThat(SourceTree.unfinished(SourceTree.mainSources())).isEmpty();
    }

    @Test
    void a_file_of_more_than_300_lines_is_reported_unless_excused() {
        Map<String, String> sources = Map.of("Short.java", "\n".repeat(300), "Long.java", "\n".repeat(301));

        assertThat(SourceTree.faultsOfLength(sources, List.of()))
                .containsExactly("Long.java has 301 lines, more than 300");
        assertThat(SourceTree.faultsOfLength(sources, List.of("Long.java | one table, read as a whole")))
                .isEmpty();
    }

    @Test
    void an_excuse_without_need_or_reason_is_reported() {
        Map<String, String> sources = Map.of("Short.java", "\n");

        assertThat(SourceTree.faultsOfLength(sources, List.of("Short.java | was long", "Gone.java |")))
                .containsExactlyInAnyOrder(
                        "not of the form 'path | reason': Gone.java |",
                        "Gone.java is in the list but is not longer than 300 lines",
                        "Short.java is in the list but is not longer than 300 lines");
    }

    @Test
    void an_unfinished_line_is_reported() {
        String marker = "TO" + "DO";

        assertThat(SourceTree.unfinished(Map.of("A.java", "int a;\n  // " + marker + " later\n")))
                .containsExactly("A.java: // " + marker + " later");
        assertThat(SourceTree.unfinished(Map.of("A.java", "String " + marker + "S;")))
                .isEmpty();
    }
}
