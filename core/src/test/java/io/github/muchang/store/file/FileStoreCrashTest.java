package io.github.muchang.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store on a simulated disk that loses power, fails, and rots. */
class FileStoreCrashTest {
    private static final Script SCRIPT = new Script(1, 12, 6, 20_000);
    private static final Script SHORT = new Script(3, 4, 3, 0);
    private static final FileSettings ENCRYPTED =
            FileSettings.DEFAULT.withSegmentBytes(1 << 16).encryptedBy(VaultKey.of(new byte[32]));

    /** At each so manieth operation of a recovery power goes again. */
    private static final int AGAIN = 1 + 6 * Effort.stride();

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
        CrashCheck check = new CrashCheck(Subject.HONEST, SCRIPT, 2, AGAIN);

        check.run(1, Effort.stride());

        assertThat(check.crashes()).isGreaterThan(500);
    }

    @Test
    void power_may_go_with_the_vault_encrypted() {
        CrashCheck check = new CrashCheck(Subject.of(ENCRYPTED), new Script(2, 12, 6, 0), 1, 0);

        check.run(2, Effort.stride());

        assertThat(check.crashes()).isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultPlan.Fault.class,
            names = {"IO_ERROR", "DISK_FULL", "SHORT_WRITE", "SYNC_FAILS"})
    void any_operation_may_fail(FaultPlan.Fault fault) {
        FaultCheck once = new FaultCheck(Subject.HONEST, SCRIPT, fault, false);
        FaultCheck forGood = new FaultCheck(Subject.HONEST, SCRIPT, fault, true);

        once.run(1, Effort.stride());
        forGood.run(2, 2 * Effort.stride() - 1);

        assertThat(once.failures() + forGood.failures()).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_journal_may_end_at_any_byte_of_its_last_two_frames(boolean zeros) {
        CutCheck check = new CutCheck(Subject.HONEST, SHORT);

        check.run(SHORT.size(), zeros ? 1 : Effort.stride(), zeros);

        assertThat(check.cuts()).isGreaterThan(500);
    }

    @Test
    void a_bit_that_flips_is_noticed() {
        DamageCheck check = new DamageCheck(Subject.HONEST, SCRIPT);

        check.run(check.written(true), 200 / Effort.stride(), SCRIPT.size(), 1);
        check.run(check.written(false), 200 / Effort.stride(), SCRIPT.size() - 1, 2);

        assertThat(check.refused()).isGreaterThan(500);
    }
}
