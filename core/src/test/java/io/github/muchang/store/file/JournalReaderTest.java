package io.github.muchang.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact.IdentityKnown;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.time.Moments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalReaderTest {
    private static final int COMMITS = 300;
    private static final int FACTS = 7;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void wherever_a_reading_begins_it_finds_its_place() throws StaleChangeException {
        try (FileStore store = FileStore.open(directory, FileSettings.DEFAULT.withSegmentBytes(1 << 16))) {
            fill(store);
            List<Recorded> all = store.read(0, Integer.MAX_VALUE);
            SplittableRandom random = new SplittableRandom(7);

            for (int reading = 0;
                    reading < 500;
                    reading++) { // as several do that go on side by side, each from its own place
                int from = random.nextInt(all.size() + 1);
                int most = random.nextInt(4 * FACTS);
                assertThat(store.read(from, most)).isEqualTo(all.subList(from, Math.min(all.size(), from + most)));
            }
            assertThat(all).extracting(Recorded::offset).containsExactlyElementsOf(offsets(all.size()));
        }
    }

    private static void fill(FileStore store) throws StaleChangeException {
        for (int commit = 0; commit < COMMITS; commit++) {
            List<Change> changes = new ArrayList<>();
            for (int party = 1; party <= 3; party++) {
                changes.add(new Change(
                        new PartyId(party),
                        commit,
                        new byte[300 + commit % 50],
                        Moments.NEVER,
                        facts(commit, party),
                        Optional.empty()));
            }
            store.commit(changes);
        }
    }

    private static List<Fact> facts(int commit, int party) {
        return IntStream.range(0, (commit + party) % FACTS)
                .mapToObj(i -> new IdentityKnown(commit, "kind-" + i))
                .collect(ImmutableList.toImmutableList());
    }

    private static List<Long> offsets(int size) {
        return LongStream.range(0, size).boxed().collect(Collectors.toList());
    }
}
