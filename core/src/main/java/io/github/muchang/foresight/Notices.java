package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.foresight.Notice.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Counts notices of one thread. Not thread-safe. */
final class Notices {
    private final Map<Key, Long> counts = new TreeMap<>(Key.ORDER);

    private record Key(Kind kind, String name) {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::kind).thenComparing(Key::name);
    }

    void note(Kind kind, String name) {
        note(kind, name, 1);
    }

    void note(Kind kind, String name, long count) {
        if (count > 0) {
            counts.merge(new Key(kind, name), count, Long::sum);
        }
    }

    void join(Notices other) {
        other.counts.forEach((key, count) -> counts.merge(key, count, Long::sum));
    }

    /** All, in order; {@code nearest} knows the nearest name of a kind. */
    List<Notice> list(BiFunction<Kind, String, String> nearest) {
        ImmutableList.Builder<Notice> list = ImmutableList.builder();
        counts.forEach(
                (key, count) -> list.add(new Notice(key.kind, key.name, count, nearest.apply(key.kind, key.name))));
        return list.build();
    }
}
