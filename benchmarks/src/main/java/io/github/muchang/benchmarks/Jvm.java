package io.github.muchang.benchmarks;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How child JVMs are started: on this class path, with these options. Immutable. */
record Jvm(List<String> options) {
    /** What a child ends with that ended itself as a kill would: no hook run, nothing closed. */
    private static final int KILLED = 137;

    Jvm {
        options = ImmutableList.copyOf(options);
    }

    /** {@code --heap=4g} for the heap, all of it from the start and in large pages; {@code --jvm=-XX:+UseParallelGC,...} for whatever else. */
    static Jvm of(Arguments arguments, String heap) {
        String size = arguments.text("heap", heap);
        List<String> more = Splitter.on(',').omitEmptyStrings().splitToList(arguments.text("jvm", ""));
        return new Jvm(ImmutableList.<String>builder()
                .add("-Xms" + size, "-Xmx" + size, "-XX:+UseTransparentHugePages")
                .addAll(more)
                .build());
    }

    /** Ends this JVM at once, without closing anything. */
    static void die() {
        System.out.flush();
        Runtime.getRuntime().halt(KILLED);
    }

    /** Runs a program to its end. */
    Figures run(String program, Path directory, Object... nameAndValue) {
        return run(0, program, directory, nameAndValue);
    }

    /** Runs a program that ends by {@link #die}. */
    Figures runKilled(String program, Path directory, Object... nameAndValue) {
        return run(KILLED, program, directory, nameAndValue);
    }

    private Figures run(int expected, String program, Path directory, Object... nameAndValue) {
        ImmutableList.Builder<String> command = ImmutableList.<String>builder()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .addAll(options)
                .add("-cp", System.getProperty("java.class.path"), Measure.class.getName())
                .add(program, directory.toString());
        for (int i = 0; i < nameAndValue.length; i += 2) {
            command.add("--" + nameAndValue[i] + "=" + nameAndValue[i + 1]);
        }
        try {
            Process process = new ProcessBuilder(command.build())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Figures figures = read(process);
            int code = process.waitFor();
            if (code != expected) {
                throw new IllegalStateException(program + " ended with " + code + ", not " + expected);
            }
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + program, e);
        }
    }

    private static Figures read(Process process) throws IOException {
        Map<String, Long> figures = new TreeMap<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<Map.Entry<String, Long>> figure = Figures.read(line);
                figure.ifPresent(each -> figures.put(each.getKey(), each.getValue()));
                if (figure.isEmpty()) {
                    System.err.println(line);
                }
            }
        }
        return new Figures(figures);
    }
}
