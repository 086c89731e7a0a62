package io.github.muchang.runtime;

import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.HouseFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.segment.Condition;
import io.github.muchang.signal.Signal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTest {
    private static final Identity LIN = Identity.of("phone", "13800000001");
    private static final Condition TWICE = did("purchased").atLeast(2).within(days(90));

    @TempDir
    private Path directory = Path.of("");

    private static PrivateDomain domain(Condition loyal) {
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .segment("loyal", loyal)
                .build();
    }

    private Muchang open(Condition loyal) {
        return Muchang.builder(domain(loyal)).directory(directory).open();
    }

    @Test
    void everything_is_there_when_it_is_opened_again() {
        Instant clock;
        List<Recorded> facts;
        try (Muchang muchang = open(TWICE)) {
            muchang.accept(Signal.did(LIN, "purchased").at("2026-03-01T10:00:00+08:00"));
            muchang.accept(Signal.did(LIN, "purchased").at("2026-03-02T10:00:00+08:00"));
            clock = muchang.now();
            facts = muchang.journal().read(0, 1000);
        }

        try (Muchang muchang = open(TWICE)) {
            assertThat(muchang.now()).isEqualTo(clock);
            assertThat(muchang.segment("loyal").size()).isEqualTo(1);
            assertThat(muchang.journal().read(0, 1000)).isEqualTo(facts);
            assertThat(muchang.personal(LIN).orElseThrow().identities()).containsEntry("phone", "13800000001");
            List<Recorded> followed = new ArrayList<>();
            muchang.follow(followed::add);
            assertThat(followed).isEqualTo(facts);

            muchang.advanceTo("2026-06-01T10:00:00+08:00");

            assertThat(muchang.segment("loyal").size())
                    .as("the due index came back")
                    .isZero();
            assertThat(followed.size()).isGreaterThan(facts.size());
            assertThat(followed).isEqualTo(muchang.journal().read(0, 1000));
        }
    }

    @Test
    void another_definition_decides_everybody_anew_and_the_same_one_nobody() {
        try (Muchang muchang = open(TWICE)) {
            muchang.accept(Signal.did(LIN, "purchased").at("2026-03-01T10:00:00+08:00"));
            assertThat(muchang.segment("loyal").size()).isZero();
        }
        try (Muchang muchang = open(did("purchased").atLeast(1).ever())) {
            assertThat(muchang.segment("loyal").size()).isEqualTo(1);
            assertThat(adoptions(muchang)).isEqualTo(2);
        }
        try (Muchang muchang = open(did("purchased").atLeast(1).ever())) {
            assertThat(adoptions(muchang)).isEqualTo(2);
        }
        try (Muchang muchang = open(TWICE)) {
            assertThat(muchang.segment("loyal").size()).isZero();
            assertThat(adoptions(muchang)).isEqualTo(3);
        }
    }

    @Test
    void threads_accept_side_by_side_and_folds_hear_all_in_order()
            throws InterruptedException, ExecutionException, TimeoutException {
        int threads = 4;
        int each = 150;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Long> offsets = new ArrayList<>();
        try (Muchang muchang = open(TWICE)) {
            muchang.follow(recorded -> offsets.add(recorded.offset()));
            List<Future<Boolean>> done = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int own = thread;
                done.add(pool.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        Identity who = Identity.of("phone", "138" + (own * 1000 + i % 50));
                        Accepted accepted = muchang.accept(Signal.did(who, "purchased")
                                .at("2026-03-01T10:00:00+08:00")
                                .withId(own + "-" + i));
                        assertThat(accepted.repeat()).isFalse();
                        if (i % 50 == 49) {
                            assertThat(muchang.customers().size()).isGreaterThanOrEqualTo(50);
                        }
                    }
                    return true;
                }));
            }
            for (Future<Boolean> one : done) {
                assertThat(one.get(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(muchang.customers().size()).isEqualTo(threads * 50);
            assertThat(muchang.segment("loyal").size()).isEqualTo(threads * 50);
            for (int i = 0; i < offsets.size(); i++) {
                assertThat(offsets.get(i)).isEqualTo(i);
            }
            assertThat((long) offsets.size()).isEqualTo(muchang.journal().size());
        } finally {
            pool.shutdownNow();
        }
    }

    private static long adoptions(Muchang muchang) {
        return muchang.journal().read(0, 1000).stream()
                .filter(each -> each.fact() instanceof HouseFact.DefinitionAdopted)
                .count();
    }
}
