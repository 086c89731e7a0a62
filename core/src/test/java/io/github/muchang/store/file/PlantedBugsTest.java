package io.github.muchang.store.file;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.store.Stores;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks are themselves tried: a store with a bug does not pass the one that is there to find it, and the store as it is does. */
class PlantedBugsTest {
    private static final Script SCRIPT = new Script(2, 9, 4, 12_000);
    private static final Script LIGHT = new Script(2, 9, 4, 0);
    private static final Script SHORT = new Script(3, 4, 3, 0);

    /** The smallest checks that find what they should. */
    @SuppressWarnings("ImmutableEnumChecker") // what is tried has no state
    enum Check {
        POWER_LOSS(subject -> new CrashCheck(subject, SCRIPT, PowerLoss.KINDS, 0).run(3, 17)),
        NO_FAULT(subject -> new CrashCheck(subject, SCRIPT, 1, 0).run(Integer.MAX_VALUE / 2, 1)),
        FAILING_WRITES(subject -> new FaultCheck(subject, SCRIPT, FaultPlan.Fault.DISK_FULL, false).run(1, 2)),
        FAILING_SYNCS(subject -> new FaultCheck(subject, SCRIPT, FaultPlan.Fault.SYNC_FAILS, false).run(1, 2)),
        FLIPPED_BITS(subject -> {
            DamageCheck check = new DamageCheck(subject, LIGHT);
            check.run(check.written(true), 20, LIGHT.size(), 1);
        }),
        TORN_TAILS(subject -> new CutCheck(subject, SHORT).run(SHORT.size(), 37, false)),
        TWO_AT_ONCE(PlantedBugsTest::keepsOthersOut);

        private final Consumer<Subject> tried;

        Check(Consumer<Subject> tried) {
            this.tried = tried;
        }
    }

    private record Bug(Check check, Subject subject) {}

    private static Map<String, Bug> bugs() {
        Map<String, Bug> bugs = new TreeMap<>();
        bugs.put("the journal is never synced", file(Check.POWER_LOSS, Recovery.JOURNAL, FileBugs::neverSyncs));
        bugs.put(
                "a commit is acknowledged before the sync",
                file(Check.POWER_LOSS, Recovery.JOURNAL, FileBugs::syncsOneLate));
        bugs.put("the log of the vault is never synced", file(Check.POWER_LOSS, "vault/log", FileBugs::neverSyncs));
        bugs.put(
                "the shards of the vault are never synced",
                file(Check.POWER_LOSS, "vault/shards", FileBugs::neverSyncs));
        bugs.put(
                "what was found is relied on but not synced",
                file(Check.POWER_LOSS, Recovery.JOURNAL, FileBugs::syncsOnlyItsOwn));
        bugs.put("names are never synced", disk(Check.POWER_LOSS, DiskBugs::neverSyncsNames));
        bugs.put("names are not synced after a move", disk(Check.POWER_LOSS, DiskBugs::forgetsToSyncMoves));
        bugs.put("a move copies, and does not sync", disk(Check.POWER_LOSS, DiskBugs::copiesInsteadOfMoving));
        bugs.put("the vault is written after the journal", disk(Check.POWER_LOSS, DiskBugs::writesTheVaultLast));
        bugs.put("a batch is committed in two", store(Check.POWER_LOSS, StoreBugs::commitsInTwo));
        bugs.put("files with what was erased stay", disk(Check.NO_FAULT, DiskBugs::neverDeletesLogs));
        bugs.put("the journal is written short", file(Check.NO_FAULT, Recovery.JOURNAL, FileBugs::writesShort));
        bugs.put("versions are lost", store(Check.NO_FAULT, StoreBugs::losesVersions));
        bugs.put("due times are lost", store(Check.NO_FAULT, StoreBugs::losesDueTimes));
        bugs.put("late signals are missing from a checkpoint", store(Check.NO_FAULT, StoreBugs::losesLateSignals));
        bugs.put("a batch is committed twice", store(Check.NO_FAULT, StoreBugs::commitsTwice));
        bugs.put("the erased are remembered", store(Check.FAILING_WRITES, StoreBugs::remembersTheErased));
        bugs.put(
                "a write that failed is forgiven",
                file(Check.FAILING_WRITES, Recovery.JOURNAL, FileBugs::forgivesWrites));
        bugs.put("a failure is acknowledged", store(Check.FAILING_WRITES, StoreBugs::acknowledgesFailures));
        bugs.put(
                "a sync that failed is forgiven", file(Check.FAILING_SYNCS, Recovery.JOURNAL, FileBugs::forgivesSyncs));
        bugs.put(
                "a sync that failed is tried again", file(Check.FAILING_SYNCS, Recovery.JOURNAL, FileBugs::syncsAgain));
        bugs.put("checksums are not looked at", file(Check.FLIPPED_BITS, Recovery.JOURNAL, FileBugs::believesFrames));
        bugs.put("more is cut than the torn tail", file(Check.TORN_TAILS, Recovery.JOURNAL, FileBugs::cutsTooMuch));
        bugs.put("nobody is locked out", disk(Check.TWO_AT_ONCE, DiskBugs::locksNothing));
        return bugs;
    }

    static Stream<String> names() {
        return bugs().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_bug_is_found(String name) {
        Bug bug = Objects.requireNonNull(bugs().get(name), name);

        assertThatThrownBy(() -> bug.check.tried.accept(bug.subject)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @EnumSource
    void the_store_as_it_is_passes(Check check) {
        assertThatCode(() -> check.tried.accept(Subject.HONEST)).doesNotThrowAnyException();
    }

    private static Bug disk(Check check, UnaryOperator<Disk> planted) {
        return new Bug(check, Subject.HONEST.onDisk(planted));
    }

    private static Bug file(Check check, String directory, UnaryOperator<DiskFile> planted) {
        return disk(check, FileBugs.in(FileBugs.under(directory), planted));
    }

    private static Bug store(Check check, UnaryOperator<Stores> planted) {
        return new Bug(check, Subject.HONEST.forUser(planted));
    }

    private static void keepsOthersOut(Subject subject) {
        SimulatedDisk disk = new SimulatedDisk();
        try (Subject.Opened first = subject.open(disk)) {
            Play.commit(SHORT, first.stores(), 0);
            assertThatThrownBy(() -> subject.open(disk).close())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use");
        }
    }
}
