package io.github.muchang.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store on a simulated disk that loses power, fails, and rots. */
class FileStoreCrashTest {
    static final Script SCRIPT = new Script(1, 12, 6, 20_000);

    @Test
    void without_faults_a_script_is_played_to_the_end() {
        SimulatedDisk disk = new SimulatedDisk();
        Play play = new Play(SCRIPT, Subject.HONEST, disk);

        assertThat(play.toTheEnd()).isTrue();

        try (Subject.Opened opened = Subject.HONEST.open(disk)) {
            assertThat(SCRIPT.recognised(SCRIPT.look(opened.stores()), 12, 12)).isEqualTo(12);
        }
    }

    @Test
    void power_may_go_at_every_operation() {
        CrashCheck check = new CrashCheck(Subject.HONEST, SCRIPT, 2, 23);

        check.run(1, 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultPlan.Fault.class,
            names = {"IO_ERROR", "DISK_FULL", "SHORT_WRITE", "SYNC_FAILS"})
    void any_operation_may_fail(FaultPlan.Fault fault) {
        for (boolean forGood : new boolean[] {false, true}) {
            FaultCheck check = new FaultCheck(Subject.HONEST, SCRIPT, fault, forGood);

            check.run(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_journal_may_end_at_any_byte_of_its_last_two_frames(boolean zeros) {
        CutCheck check = new CutCheck(Subject.HONEST, new Script(3, 12, 6, 0));

        check.run(12, zeros);
    }

    @Test
    void a_bit_that_flips_is_noticed() {
        DamageCheck check = new DamageCheck(Subject.HONEST, SCRIPT);

        check.run(check.written(true), 100, SCRIPT.size(), 1);
        check.run(check.written(false), 100, SCRIPT.size() - 1, 2);
    }
}
