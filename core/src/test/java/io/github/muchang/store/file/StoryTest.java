package io.github.muchang.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stores;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle is itself tried, on a store in memory. */
class StoryTest {
    private final Script script = new Script(7, 60, 6, 300);

    @Test
    void the_model_agrees_with_a_store_after_every_batch() throws StaleChangeException {
        Stores stores = Stores.memory();
        for (int i = 0; i <= script.size(); i++) {
            assertThat(script.recognised(script.look(stores), i, i)).isEqualTo(i);
            stores.store().commit(script.after(i));
        }
    }

    @Test
    void half_a_batch_is_recognised_as_none() throws StaleChangeException {
        Stores stores = Stores.memory();
        stores.store().commit(script.after(0));
        List<Change> whole = script.after(1);
        stores.store().commit(whole.subList(0, whole.size() - 1));

        assertThatThrownBy(() -> script.recognised(script.look(stores), 1, 2))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no whole number of batches");
    }

    @Test
    void a_lost_batch_is_told_by_its_number() throws StaleChangeException {
        Stores stores = Stores.memory();
        stores.store().commit(script.after(0));

        assertThatThrownBy(() -> script.recognised(script.look(stores), 2, 3))
                .hasMessageContaining("it has 1 batches instead of 2 to 3");
    }

    @Test
    void batches_claim_move_release_and_erase() {
        List<Change> all = java.util.stream.IntStream.range(0, script.size())
                .mapToObj(script::after)
                .flatMap(List::stream)
                .toList();

        assertThat(all)
                .anyMatch(each -> each.vault().isPresent()
                        && each.vault().get().personal().isEmpty());
        assertThat(all)
                .anyMatch(each -> each.vault().isPresent()
                        && !each.vault().get().releases().isEmpty()
                        && !each.vault().get().claims().isEmpty());
        assertThat(all).anyMatch(each -> each.facts().isEmpty());
        assertThat(script.erased(script.size())).isNotEmpty();
    }

    @Test
    void the_same_seed_tells_the_same_story() {
        Script again = new Script(7, 60, 6, 300);

        assertThat(again.picture(60)).isEqualTo(script.picture(60));
        assertThat(new Script(8, 60, 6, 300).picture(60)).isNotEqualTo(script.picture(60));
    }
}
