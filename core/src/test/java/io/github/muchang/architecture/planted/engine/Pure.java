package io.github.muchang.architecture.planted.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** No breach: the forms that pure code uses instead. */
public record Pure(List<String> names, Instant now) {

    byte[] bytes(String text) {
        return String.format(Locale.ROOT, "%s", text.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
    }

    Object byLength() {
        return names.stream().collect(groupingBy(String::length, TreeMap::new, toList()));
    }

    Object oneByLength() {
        return names.stream()
                .collect(toMap(String::length, name -> name, (first, second) -> first, LinkedHashMap::new));
    }
}
