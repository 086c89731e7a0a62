package io.github.muchang.architecture;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@link SourceFilesTest} and {@link PublicTypesTest} read of the work tree, and the faults they look for. */
final class SourceTree {

    static final Path CORE = Path.of(System.getProperty("muchang.basedir", "")).toAbsolutePath();

    private static final int LONGEST = 300;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(" + "TO" + "DO|FIX" + "ME|X" + "XX)\\b");

    private SourceTree() {}

    /** The main Java sources of all modules: path relative to the repository, and text. */
    static ImmutableSortedMap<String, String> mainSources() {
        Path root = CORE.resolveSibling(".").normalize();
        ImmutableSortedMap.Builder<String, String> sources = ImmutableSortedMap.naturalOrder();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path main : modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(main)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                        sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources.buildOrThrow();
    }

    /** The modules that have neither a descriptor nor a name for the manifest. */
    static ImmutableSortedSet<String> namelessModules() {
        ImmutableSortedSet.Builder<String> nameless = ImmutableSortedSet.naturalOrder();
        try (Stream<Path> modules = Files.list(CORE.resolveSibling(".").normalize())) {
            for (Path module : modules.filter(each -> Files.isDirectory(each.resolve("src/main/java")))
                    .toList()) {
                if (!Files.exists(module.resolve("src/main/java/module-info.java"))
                        && !Files.readString(module.resolve("pom.xml")).contains("<Automatic-Module-Name>")) {
                    nameless.add(module.getFileName().toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nameless.build();
    }

    /** The lines of a reviewed list, without comments and empty lines. */
    static ImmutableList<String> reviewed(Path list) {
        try {
            return Files.readAllLines(list).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sentence for each file that is too long without a reason, or has a reason that it does not need. */
    static ImmutableList<String> faultsOfLength(Map<String, String> sources, List<String> reasons) {
        ImmutableList.Builder<String> faults = ImmutableList.builder();
        ImmutableSortedSet.Builder<String> excused = ImmutableSortedSet.naturalOrder();
        for (String line : reasons) {
            List<String> parts = Splitter.on('|').trimResults().splitToList(line);
            if (parts.size() != 2 || parts.get(1).isEmpty()) {
                faults.add("not of the form 'path | reason': " + line);
            }
            excused.add(parts.get(0));
        }
        ImmutableSortedSet<String> allowed = excused.build();
        Function<String, Long> lines =
                path -> sources.getOrDefault(path, "").lines().count();
        for (String path : sources.keySet()) {
            if (lines.apply(path) > LONGEST && !allowed.contains(path)) {
                faults.add(path + " has " + lines.apply(path) + " lines, more than " + LONGEST);
            }
        }
        for (String path : allowed) {
            if (lines.apply(path) <= LONGEST) {
                faults.add(path + " is in the list but is not longer than " + LONGEST + " lines");
            }
        }
        return faults.build();
    }

    /** One sentence for each line that says the work is not finished. */
    static ImmutableList<String> unfinished(Map<String, String> sources) {
        return sources.entrySet().stream()
                .flatMap(source -> source.getValue()
                        .lines()
                        .filter(line -> UNFINISHED.matcher(line).find())
                        .map(line -> source.getKey() + ": " + line.strip()))
                .collect(ImmutableList.toImmutableList());
    }
}
