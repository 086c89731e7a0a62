package io.github.muchang.content;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a content shows.
 *
 * @param body what is shown, unless the persona has its own
 * @param variants what is shown, by persona
 * @param defaults what stands for a value that is lacking, by name
 */
record Saying(Body body, Map<String, Body> variants, Map<String, String> defaults) {
    static final Saying NOTHING = new Saying(Body.text(""), ImmutableSortedMap.of(), ImmutableSortedMap.of());

    Saying {
        variants = ImmutableSortedMap.copyOf(variants);
        defaults = ImmutableSortedMap.copyOf(defaults);
    }

    Saying body(Body other) {
        return new Saying(other, variants, defaults);
    }

    Saying variant(String persona, Body other) {
        return new Saying(body, plus(variants, persona, other), defaults);
    }

    Saying otherwise(String name, String value) {
        return new Saying(body, variants, plus(defaults, name, value));
    }

    /** What stands for each name: the value if there is something to be seen in it, or else the brand, or else the default. */
    Map<String, String> values(Optional<String> brand, Map<String, String> given) {
        Map<String, String> all = new TreeMap<>(defaults);
        brand.ifPresent(name -> all.put("brand", name));
        given.forEach((name, value) -> {
            if (!Escape.TEXT.of(value).isEmpty()) {
                all.put(name, value);
            }
        });
        return all;
    }

    static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
        Map<String, V> more = new TreeMap<>(map);
        more.put(key, value);
        return more;
    }
}
