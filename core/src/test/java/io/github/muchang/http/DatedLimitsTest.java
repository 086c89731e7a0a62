package io.github.muchang.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatedLimitsTest {
    private URL resource;

    @BeforeEach
    void write(@TempDir Path directory) throws IOException {
        resource =
                Files.writeString(directory.resolve("limits.json"), """
                {"limits": [
                  {"name": "replies", "value": 4, "validFrom": "2026-09-10", "source": "the wiki"},
                  {"name": "replies", "value": 5, "validFrom": "2025-04-01", "source": "the old documents"}]}
                """).toUri().toURL();
    }

    @Test
    void the_newest_that_has_begun_holds_and_before_all_of_them_the_first() {
        assertThat(on("2026-09-10").of("replies")).isEqualTo(4);
        assertThat(on("2026-09-09").of("replies")).isEqualTo(5);
        assertThat(on("2020-01-01").of("replies")).isEqualTo(5);
    }

    @Test
    void one_is_changed_and_none_is_invented() {
        assertThat(on("2026-11-23").with("replies", 6).of("replies")).isEqualTo(6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on("2026-11-23").with("answers", 6))
                .withMessageContaining("replies");
    }

    private DatedLimits on(String day) {
        return DatedLimits.on(resource, LocalDate.parse(day));
    }
}
