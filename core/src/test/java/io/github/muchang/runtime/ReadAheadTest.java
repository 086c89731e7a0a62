package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Journal;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private static final long SIZE = 10L * ReadAhead.PART + 3;

    private final List<Long> offsets = new ArrayList<>();

    @Test
    void facts_come_in_their_order_whoever_reads_them() {
        for (Executor host : List.<Executor>of(ForkJoinPool.commonPool(), Runnable::run, asked -> {})) {
            offsets.clear();

            assertThat(read(host, 7, SIZE)).isEqualTo(SIZE);

            assertThat(offsets).isEqualTo(LongStream.range(7, SIZE).boxed().toList());
        }
    }

    @Test
    void an_executor_that_refuses_is_done_without() {
        assertThat(read(
                        asked -> {
                            throw new RejectedExecutionException();
                        },
                        0,
                        SIZE))
                .isEqualTo(SIZE);
        assertThat(offsets).hasSize((int) SIZE);
    }

    @Test
    void a_journal_that_is_not_kept_ends_at_once() {
        assertThat(read(Runnable::run, SIZE, 2 * SIZE)).isEqualTo(SIZE);
        assertThat(read(Runnable::run, 5, 5)).isEqualTo(5);
        assertThat(offsets).isEmpty();
    }

    @Test
    void what_a_reading_throws_is_thrown() {
        ReadAhead ahead = new ReadAhead(
                new Facts() {
                    @Override
                    public List<Recorded> read(long from, int limit) {
                        throw new IllegalStateException("a damaged journal");
                    }
                },
                ForkJoinPool.commonPool());

        assertThatThrownBy(() -> ahead.each(0, SIZE, fact -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a damaged journal");
    }

    private long read(Executor host, long from, long end) {
        return new ReadAhead(new Facts(), host).each(from, end, fact -> offsets.add(fact.offset()));
    }

    /** So many facts. */
    private static class Facts implements Journal {
        @Override
        public List<Recorded> read(long from, int limit) {
            return LongStream.range(from, Math.min(SIZE, from + limit))
                    .mapToObj(offset -> new Recorded(offset, new PartyId(2), new PersonFact.Erased(offset)))
                    .toList();
        }

        @Override
        public long size() {
            return SIZE;
        }

        @Override
        public List<Recorded> of(PartyId party) {
            return List.of();
        }
    }
}
