package io.github.muchang.http;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;

/**
 * What the codes of a platform mean. Immutable; {@link #put} answers a changed copy.
 *
 * @param <V> a meaning
 */
public final class CodeTable<V> {
    private final ImmutableSortedMap<Integer, V> meanings;

    private CodeTable(ImmutableSortedMap<Integer, V> meanings) {
        this.meanings = meanings;
    }

    /**
     * One of these codes.
     *
     * @throws IllegalArgumentException if a code is there twice
     */
    public static <V> CodeTable<V> of(V meaning, int... codes) {
        return new CodeTable<V>(ImmutableSortedMap.of()).put(meaning, codes);
    }

    /**
     * With these codes too.
     *
     * @throws IllegalArgumentException if a code is there already
     */
    public CodeTable<V> put(V meaning, int... codes) {
        ImmutableSortedMap.Builder<Integer, V> more =
                ImmutableSortedMap.<Integer, V>naturalOrder().putAll(meanings);
        for (int code : codes) {
            more.put(code, meaning);
        }
        return new CodeTable<>(more.buildOrThrow());
    }

    /** What a code means, or this if it is not there. */
    public V of(int code, V otherwise) {
        V meaning = meanings.get(code);
        return meaning == null ? otherwise : meaning;
    }

    /** All codes with their meanings. */
    public Map<Integer, V> all() {
        return meanings;
    }
}
