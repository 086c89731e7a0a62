package io.github.muchang.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Directories of every format that was released open for ever, and hold what they held. */
class GoldenStoreTest {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"store-format-1-plain", "store-format-1-encrypted"})
    void a_directory_of_this_format_opens(String name) throws IOException, URISyntaxException {
        Path golden = golden(name);
        List<String> expected = Files.readAllLines(golden.resolveSibling(name + GoldenStore.EXPECTED));
        Path copy = directory.resolve(name);
        GoldenStore.copy(golden, copy);

        for (int opened = 0; opened < 2; opened++) {
            try (FileStore store = FileStore.open(copy, GoldenStore.settings(name.endsWith("encrypted")))) {
                assertThat(GoldenText.of(store.stores(), GoldenText.hashes(expected)))
                        .containsExactlyElementsOf(expected);
            }
        }
    }

    @Test
    void they_have_every_kind_of_file() throws IOException, URISyntaxException {
        assertThat(names("store-format-1-plain")).contains("closed", "muchang.store", "manifest", "000000.shard");
        assertThat(names("store-format-1-encrypted"))
                .doesNotContain("closed")
                .anyMatch(each -> each.endsWith(".vlog"))
                .anyMatch(each -> each.endsWith(".shard"));
        for (String name : List.of("store-format-1-plain", "store-format-1-encrypted")) {
            assertThat(names(name).stream().filter(each -> each.endsWith(".log")))
                    .hasSizeGreaterThan(1);
        }
    }

    private static List<String> names(String name) throws IOException, URISyntaxException {
        try (var files = Files.walk(golden(name))) {
            return files.map(each -> Objects.requireNonNull(each.getFileName()).toString())
                    .toList();
        }
    }

    private static Path golden(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(GoldenStoreTest.class.getResource("/golden/" + name), name)
                .toURI());
    }
}
