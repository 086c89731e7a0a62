package io.github.muchang.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.collect.ImmutableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NameMapTest {

    @Test
    void an_empty_map_finds_nothing() {
        NameMap<Integer> map = NameMap.empty();

        assertThat(map).isEmpty();
        assertThat(map.find("a")).isNull();
        assertThat(map.without("a")).isSameAs(map);
    }

    @Test
    void entries_are_in_the_order_of_their_names() {
        NameMap<Integer> map = NameMap.copyOf(ImmutableMap.of("c", 3, "a", 1, "b", 2));

        assertThat(map).containsExactly(entry("a", 1), entry("b", 2), entry("c", 3));
        assertThat(map.nameAt(1)).isEqualTo("b");
        assertThat(map.at(1)).isEqualTo(2);
    }

    @Test
    void a_changed_copy_leaves_the_original_as_it_was() {
        NameMap<Integer> map = NameMap.<Integer>empty().with("a", 1);

        assertThat(map.with("a", 2).find("a")).isEqualTo(2);
        assertThat(map.with("b", 2)).hasSize(2);
        assertThat(map.without("a")).isEmpty();
        assertThat(map).containsOnly(entry("a", 1));
    }

    @Test
    void it_is_a_map_like_any_other() {
        NameMap<Integer> map = NameMap.<Integer>empty().with("a", 1);

        assertThat(map).isEqualTo(ImmutableMap.of("a", 1)).hasSameHashCodeAs(ImmutableMap.of("a", 1));
        assertThat(map.get("a")).isEqualTo(1);
        assertThat(map.get("b")).isNull();
        assertThat(map.containsKey("a")).isTrue();
        assertThat(map.containsKey("b")).isFalse();
    }

    @Test
    void a_union_asks_only_about_names_that_both_have() {
        NameMap<Integer> one = NameMap.copyOf(ImmutableMap.of("a", 1, "b", 2));
        NameMap<Integer> two = NameMap.copyOf(ImmutableMap.of("b", 3, "c", 4));

        assertThat(one.union(two, Integer::sum)).isEqualTo(ImmutableMap.of("a", 1, "b", 5, "c", 4));
    }

    @Test
    void names_out_of_order_are_refused() {
        String[] names = {"b", "a"};
        Object[] values = {1, 2};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NameMap.ofOrdered(names, values))
                .withMessageContaining("out of order at 1");
    }

    @Test
    void a_thousand_changes_leave_what_a_tree_would_have() {
        Random random = new Random(1);
        TreeMap<String, Integer> tree = new TreeMap<>();
        NameMap<Integer> map = NameMap.empty();
        for (int i = 0; i < 1000; i++) {
            String name = "名" + random.nextInt(40);
            if (random.nextBoolean()) {
                tree.put(name, i);
                map = map.with(name, i);
            } else {
                tree.remove(name);
                map = map.without(name);
            }
            assertThat(map).isEqualTo(tree);
        }
        assertThat(map.keySet()).containsExactlyElementsOf(tree.keySet());
    }
}
