package io.github.muchang.examples.capabilities;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds rows against the code. */
final class Checked {
    private static final Pattern TEST = Pattern.compile("\\w+(Test|Properties)");
    private static final Pattern EXAMPLE = Pattern.compile("example `([^`]+)`");
    private static final Pattern PRESET = Pattern.compile("preset `([^`]+)`");
    private static final Pattern BENCHMARK = Pattern.compile("Measure (\\w+)");
    private static final Pattern PROPERTY = Pattern.compile("-D([\\w.]+)(=.*)?");
    private static final CharMatcher LOWER = CharMatcher.inRange('a', 'z');

    private final Code code;

    Checked(Code code) {
        this.code = code;
    }

    /** What rows name that does not exist, and what they do not name, each with its line. */
    ImmutableList<String> faults(List<Row> rows) throws IOException {
        ImmutableList.Builder<String> faults = ImmutableList.builder();
        for (Row row : rows) {
            for (String fault : faults(row)) {
                faults.add("line " + row.line() + ", " + String.join(", ", row.ids()) + ": " + fault);
            }
        }
        return faults.build();
    }

    private List<String> faults(Row row) throws IOException {
        List<String> faults = new ArrayList<>();
        Names names = new Names(code);
        if (Row.quoted(row.api()).isEmpty()) {
            faults.add("names no API");
        }
        for (String quoted : Row.quoted(row.api())) {
            faults.addAll(api(names, quoted));
        }
        faults.addAll(shown(row.shown()));
        return faults;
    }

    private List<String> api(Names names, String quoted) throws IOException {
        if (isModule(quoted) || isProperty(quoted)) {
            return List.of();
        }
        if (TEST.matcher(quoted).matches()) {
            return test(quoted);
        }
        Optional<Expression> expression = Expression.of(quoted);
        return expression.isPresent() ? names.missing(expression.get()) : List.of("'" + quoted + "' is no Java");
    }

    private List<String> shown(String cell) throws IOException {
        List<String> faults = new ArrayList<>();
        List<String> left = new ArrayList<>(Row.quoted(cell));
        int shows = left.size() + (cell.contains("example without arguments") ? 1 : 0);
        if (shows == 0) {
            faults.add("is shown by nothing");
        }
        for (Matcher example = EXAMPLE.matcher(cell); example.find(); ) {
            left.remove(example.group(1));
            faults.addAll(example(example.group(1)));
        }
        for (Matcher preset = PRESET.matcher(cell); preset.find(); ) {
            left.remove(preset.group(1));
            if (!code.says("Preset", preset.group(1))) {
                faults.add("there is no preset " + preset.group(1));
            }
        }
        for (String quoted : left) {
            faults.addAll(other(quoted));
        }
        return faults;
    }

    private List<String> other(String quoted) throws IOException {
        Matcher benchmark = BENCHMARK.matcher(quoted);
        if (benchmark.matches()) {
            return code.says("Measure", benchmark.group(1))
                    ? List.of()
                    : List.of("nothing measures " + benchmark.group(1));
        }
        if (isModule(quoted) || isProperty(quoted) || code.isBenchmark(quoted)) {
            return List.of();
        }
        return test(quoted);
    }

    private List<String> test(String name) throws IOException {
        return code.hasTests(name) ? List.of() : List.of("there is no test " + name);
    }

    private List<String> example(String name) throws IOException {
        boolean exists = LOWER.matches(name.charAt(0))
                ? code.says("Main", name)
                : !code.classes("examples", name).isEmpty();
        return exists ? List.of() : List.of("there is no example " + name);
    }

    private boolean isModule(String quoted) throws IOException {
        return code.modules().contains(quoted.replaceFirst("^muchang-", ""));
    }

    private boolean isProperty(String quoted) throws IOException {
        Matcher property = PROPERTY.matcher(quoted);
        return property.matches() && code.mentions(property.group(1));
    }
}
