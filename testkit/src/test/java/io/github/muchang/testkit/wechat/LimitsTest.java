package io.github.muchang.testkit.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LimitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"wecom-limits.json", "official-account-limits.json"})
    void every_limit_has_a_source_and_is_kept_somewhere(String table) throws IOException {
        String code = code();
        try (InputStream in = LimitsTest.class.getResourceAsStream(table)) {
            JsonNode limits = Client.MAPPER.readTree(in);
            assertThat(limits.path("validFrom").asString()).isEqualTo("2026-11-22");
            assertThat(limits.path("limits")).hasSizeGreaterThan(20).allSatisfy(each -> {
                assertThat(code).contains("\"" + each.path("name").asString() + "\"");
                assertThat(each.path("source").asString()).isNotEmpty();
                assertThat(each.path("limit").isIntegralNumber()).isTrue();
            });
        }
    }

    private static String code() throws IOException {
        Path sources =
                Path.of(System.getProperty("muchang.basedir", ""), "src/main/java/io/github/muchang/testkit/wechat");
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                code.append(Files.readString(file));
            }
        }
        return code.toString();
    }
}
