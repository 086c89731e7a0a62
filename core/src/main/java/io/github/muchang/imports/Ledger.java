package io.github.muchang.imports;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.runtime.Accepted;
import io.github.muchang.runtime.ImportMark;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps account of an import: collects rows, commits them in batches with how far the file was read, and counts what became of each.
 * A rejected row is in the reject file, durably, before the mark that covers it is committed.
 */
final class Ledger implements Sink {
    /** A batch of long rows is committed earlier. */
    private static final long MOST_BYTES = 8 << 20;

    /**
     * A mark that an import begins at is kept while there are fewer than this, so that the file as it was then is still recognised after
     * it has grown; above it, the new mark takes its place.
     */
    private static final int KEPT_MARKS = 64;

    private record Pending(RawRow raw, @Nullable Signal signal, List<Fault> reasons) {}

    private final Import settings;
    private final Muchang muchang;
    private final Meaning meaning;
    private final boolean stops;
    private final @Nullable RejectFile rejects;
    private final long totalBytes;
    private final long began;
    private final long alreadyThere;
    private final long bytesBefore;
    private final List<Pending> pending = new ArrayList<>();
    private final List<BadRow> badRows = new ArrayList<>();
    private ImportMark mark;
    private long rows;
    private long bytes;
    private long pendingBytes;
    private long accepted;
    private long repeats;
    private long rejected;
    private Instant latest = Instant.EPOCH;

    Ledger(
            Import settings,
            Muchang muchang,
            Meaning meaning,
            Optional<ImportMark> from,
            int marks,
            boolean stops,
            @Nullable RejectFile rejects)
            throws IOException {
        this.settings = settings;
        this.muchang = muchang;
        this.meaning = meaning;
        this.stops = stops;
        this.rejects = rejects;
        this.totalBytes = Files.size(settings.file);
        this.began = settings.nanos.getAsLong();
        this.alreadyThere = from.map(ImportMark::rows).orElse(0L);
        this.bytesBefore = from.map(ImportMark::bytes).orElse(0L);
        this.rows = alreadyThere;
        this.bytes = bytesBefore;
        ImportMark none = new ImportMark(settings.mapping.name, "", 0, 0);
        this.mark = marks < KEPT_MARKS ? none : from.orElse(none);
    }

    @Override
    public void good(RawRow raw, Signal signal) throws IOException {
        add(new Pending(raw, signal, ImmutableList.of()));
    }

    @Override
    public void bad(RawRow raw, List<Fault> reasons) throws IOException {
        if (stops) {
            commit();
            throw new ImportStoppedException(new BadRow(raw.line, reasons), report(Optional.empty()));
        }
        add(new Pending(raw, null, reasons));
    }

    /** Commits what is left, moves the clock, and tells what became of every row. */
    @Override
    public ImportReport close(Optional<BadRow> waiting) throws IOException {
        commit();
        if (settings.movesClock && latest.isAfter(muchang.now())) {
            muchang.advanceTo(latest);
        }
        return report(waiting);
    }

    private void add(Pending row) throws IOException {
        pending.add(row);
        pendingBytes += row.raw.length;
        if (pending.size() >= settings.batch || pendingBytes >= MOST_BYTES) {
            commit();
        }
    }

    private void commit() throws IOException {
        if (pending.isEmpty()) {
            return;
        }
        List<Pending> rows = ImmutableList.copyOf(pending);
        pending.clear();
        pendingBytes = 0;
        ImmutableList.Builder<Signal> signals = ImmutableList.builder();
        for (Pending row : rows) {
            if (row.signal != null) {
                signals.add(row.signal);
            } else {
                reject(row.raw, row.reasons);
            }
        }
        force();
        try {
            load(signals.build(), rows.get(rows.size() - 1).raw, rows.size());
        } catch (
                InvalidInputException e) { // a party has no room for one of them, which no look at a row alone can tell
            commitOneByOne(rows);
        }
        settings.listener.accept(progress());
    }

    private void commitOneByOne(List<Pending> rows) throws IOException {
        for (Pending row : rows) {
            try {
                load(row.signal == null ? ImmutableList.of() : ImmutableList.of(row.signal), row.raw, 1);
            } catch (InvalidInputException e) {
                if (stops) {
                    throw new ImportStoppedException(new BadRow(row.raw.line, e.faults()), report(Optional.empty()));
                }
                reject(row.raw, e.faults());
                force();
                load(ImmutableList.of(), row.raw, 1);
            }
        }
    }

    /** Commits signals together with a mark behind their last row. */
    private void load(List<Signal> signals, RawRow last, int count) {
        ImportMark to = new ImportMark(mark.name(), last.after.digest(), last.after.bytes(), rows + count);
        List<Accepted> outcome = muchang.load(signals, mark, to);
        mark = to;
        rows += count;
        bytes = to.bytes();
        for (int i = 0; i < signals.size(); i++) {
            if (outcome.get(i).repeat()) {
                repeats++;
            } else {
                accepted++;
            }
            Instant at = signals.get(i).at();
            latest = latest.isAfter(at) ? latest : at;
        }
    }

    private void reject(RawRow raw, List<Fault> reasons) throws IOException {
        BadRow row = new BadRow(raw.line, reasons);
        rejected++;
        if (badRows.size() < ImportReport.MOST_BAD_ROWS) {
            badRows.add(row);
        }
        if (rejects != null) {
            rejects.add(raw, row);
        }
    }

    private void force() throws IOException {
        if (rejects != null) {
            rejects.force();
        }
    }

    private Progress progress() {
        Duration elapsed = Duration.ofNanos(Math.max(0, settings.nanos.getAsLong() - began));
        double seconds = elapsed.toNanos() / 1e9;
        long read = bytes - bytesBefore;
        long left = Math.max(0, totalBytes - bytes);
        return new Progress(
                rows,
                rejected,
                bytes,
                totalBytes,
                elapsed,
                seconds > 0 ? (rows - alreadyThere) / seconds : 0,
                seconds > 0
                        ? Optional.of(Duration.ofMillis(Math.round(seconds * 1000 * left / read)))
                        : Optional.empty());
    }

    private ImportReport report(Optional<BadRow> waiting) {
        return new ImportReport(
                settings.mapping.name,
                rows,
                alreadyThere,
                accepted,
                repeats,
                rejected,
                badRows,
                waiting,
                rows == alreadyThere ? ImmutableList.of() : meaning.unseen());
    }
}
