package io.github.muchang.examples.capabilities;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of every module of this project. */
final class Code {
    private static final Pattern TEST = Pattern.compile(
            "@(Test|Property|Example|ParameterizedTest|TestFactory)\\b|(extends|implements) [^{]*Contract");
    private static final String PACKAGES = "io/github/muchang/";

    private final ImmutableListMultimap<String, Path> byName;
    private final Path root;

    private Code(Path root, List<Path> files) {
        this.root = root;
        ImmutableListMultimap.Builder<String, Path> names = ImmutableListMultimap.builder();
        files.forEach(file -> names.put(nameOf(file), file));
        byName = names.build();
    }

    /** Of the project in a directory. */
    static Code in(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return new Code(
                    root,
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !root.relativize(file).toString().contains("target/"))
                            .sorted()
                            .toList());
        }
    }

    /** The full names of those classes of main sources that have a name, and whose package ends as given. */
    ImmutableSet<String> classes(String inPackage, String name) {
        String under = PACKAGES + inPackage.replace('.', '/') + (inPackage.isEmpty() ? "" : "/") + name + ".java";
        return byName.get(name).stream()
                .map(file -> file.toString().replace('\\', '/'))
                .filter(file -> file.contains("/src/main/java/"))
                .filter(file -> inPackage.isEmpty() || file.endsWith(under))
                .map(file -> file.substring(file.indexOf(PACKAGES), file.length() - ".java".length()))
                .map(file -> file.replace('/', '.'))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Whether there is a class of tests of that name that has a test. */
    boolean hasTests(String name) throws IOException {
        for (Path file : byName.get(name)) {
            if (file.toString().replace('\\', '/').contains("/src/test/java/")
                    && TEST.matcher(Files.readString(file)).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text stands as a literal in main sources of a class. */
    boolean says(String type, String text) throws IOException {
        for (Path file : byName.get(type)) {
            if (Files.readString(file).contains('"' + text + '"')) {
                return true;
            }
        }
        return false;
    }

    /** Whether a benchmark has that name. */
    boolean isBenchmark(String name) {
        return byName.get(name).stream().anyMatch(file -> file.startsWith(root.resolve("benchmarks")));
    }

    /** Whether a text stands in any source. */
    boolean mentions(String text) throws IOException {
        for (Path file : byName.values()) {
            if (Files.readString(file).contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** The modules' directories. */
    ImmutableSet<String> modules() throws IOException {
        try (Stream<Path> directories = Files.list(root)) {
            return directories
                    .filter(directory -> Files.exists(directory.resolve("pom.xml")))
                    .map(directory -> String.valueOf(directory.getFileName()))
                    .collect(Collectors.collectingAndThen(Collectors.toSet(), ImmutableSet::copyOf));
        }
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ".java".length());
    }
}
