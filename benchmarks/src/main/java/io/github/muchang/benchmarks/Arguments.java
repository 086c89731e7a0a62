package io.github.muchang.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A directory, and options such as {@code --parties=20000}. An option that nobody asked for is an error. Not thread-safe. */
final class Arguments {
    private final Path directory;
    private final Map<String, String> options;

    private Arguments(Path directory, Map<String, String> options) {
        this.directory = directory;
        this.options = options;
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException if the first is no directory, or another is no option
     */
    static Arguments of(List<String> words) {
        Path directory = Path.of(words.get(0));
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException(directory + " is no directory");
        }
        Map<String, String> options = new TreeMap<>();
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            if (!word.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("'" + word + "' is no option such as --parties=20000");
            }
            options.put(word.substring(2, equals), word.substring(equals + 1));
        }
        return new Arguments(directory, options);
    }

    Path directory() {
        return directory;
    }

    /** An option, or else the default. */
    String text(String name, String otherwise) {
        String given = options.remove(name);
        return given == null ? otherwise : given;
    }

    /** A whole number above 0, or else the default. */
    int number(String name, int otherwise) {
        String given = text(name, String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(given.replace("_", ""));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + "=" + given + " is no whole number", e);
        }
        throw new IllegalArgumentException("--" + name + "=" + given + " is not above 0");
    }

    /** What one process counted for another; 0 if it says nothing. */
    long count(String name) {
        return Long.parseLong(text(name, "0"));
    }

    /** A time in whole seconds, or else the default. */
    Duration seconds(String name, int otherwise) {
        return Duration.ofSeconds(number(name, otherwise));
    }

    /**
     * Says that everything has been asked for.
     *
     * @throws IllegalArgumentException naming the options that are left
     */
    void end() {
        if (!options.isEmpty()) {
            throw new IllegalArgumentException("no such options here: " + options.keySet());
        }
    }
}
