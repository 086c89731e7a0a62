package io.github.muchang.architecture;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.muchang.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PublicTypesTest {

    private static final Path REVIEWED = SourceTree.CORE.resolve("src/test/resources/public-types.txt");

    private static final String HEADER = """
            # The public top-level types of core. A new line here is a promise to users: review it as such.
            # Written by: ./mvnw -pl core test -Dtest=PublicTypesTest -Dmuchang.update=true
            """;

    @Test
    void the_public_types_are_the_reviewed_ones() throws IOException {
        if (Boolean.getBoolean("muchang.update")) {
            Files.writeString(REVIEWED, HEADER + String.join("\n", publicTypes()) + "\n");
        }

        assertThat(publicTypes())
                .as(
                        "public types of core; if the change is meant, run "
                                + "./mvnw -pl core test -Dtest=PublicTypesTest -Dmuchang.update=true and commit %s",
                        REVIEWED.getFileName())
                .containsExactlyElementsOf(SourceTree.reviewed(REVIEWED));
    }

    private static ImmutableList<String> publicTypes() {
        return new ClassFileImporter()
                .importUrl(Money.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getName)
                        .sorted()
                        .collect(toImmutableList());
    }
}
