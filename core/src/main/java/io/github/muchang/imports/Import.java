package io.github.muchang.imports;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of history into a private domain, in one pass, holding one batch of rows at a time. Each batch is committed together with
 * how far the file was read, so each row counts exactly once: importing a file again changes nothing, an interrupted import goes on
 * where it stopped, and of a file that has grown only what is new is read.
 *
 * <p>A row that is wrong goes to the reject file, with its line and every reason. Without a reject file the import stops at such a row,
 * as no row may be lost without a word. Imports of one name into one Muchang take turns. Settings before {@link #into}; not thread-safe.
 */
public final class Import {
    private static final int LEAST_ROW = 64;
    private static final int MOST_ROW = 8 << 20;

    final Path file;
    final Mapping mapping;
    final @Nullable RowFormat format;
    final boolean json;
    char delimiter = ',';
    Charset charset = StandardCharsets.UTF_8;
    int longest = 1 << 20;
    int batch = 1000;
    int buffer = 1 << 16;
    Optional<Path> rejects = Optional.empty();
    Optional<Boolean> stops = Optional.empty();
    Optional<Instant> latest = Optional.empty();
    Ending ending = Ending.UNKNOWN;
    boolean movesClock = true;
    Consumer<Progress> listener = any -> {};
    LongSupplier nanos = System::nanoTime;

    private Import(Path file, Mapping mapping, @Nullable RowFormat format, boolean json) {
        this.file = file;
        this.mapping = mapping;
        this.format = format;
        this.json = json;
    }

    /** A CSV file (RFC 4180) whose first row names the columns. Empty lines are no rows. */
    public static Import csv(Path file, Mapping mapping) {
        return new Import(file, mapping, null, false);
    }

    /** A file of JSON objects, one per line; a column is a member's name, or a JSON pointer such as {@code /buyer/id}. */
    public static Import jsonLines(Path file, Mapping mapping) {
        return new Import(file, mapping, null, true);
    }

    /** A file of lines in a format of one's own. */
    public static Import rows(Path file, RowFormat format, Mapping mapping) {
        return new Import(file, mapping, format, false);
    }

    /** Values are separated by this instead of a comma: a semicolon, a tab or a vertical bar. CSV only. */
    @CanIgnoreReturnValue
    public Import delimitedBy(char separator) {
        if (json || format != null) {
            throw new IllegalStateException("only CSV has a delimiter");
        }
        if (",;\t|".indexOf(separator) < 0) {
            throw new IllegalArgumentException("a delimiter is a comma, a semicolon, a tab or a vertical bar");
        }
        delimiter = separator;
        return this;
    }

    /** Text is written in this charset instead of UTF-8: GBK or GB18030, as spreadsheets in China often save it, or a part of either. */
    @CanIgnoreReturnValue
    public Import charset(Charset written) {
        if (!List.of("UTF-8", "GBK", "GB2312", "GB18030", "US-ASCII").contains(written.name())) {
            throw new IllegalArgumentException("a charset is UTF-8, GB18030, GBK, GB2312 or US-ASCII, not " + written);
        }
        charset = written;
        return this;
    }

    /**
     * Rows that are wrong go here, as JSON Lines with line, reasons and the row itself: as personal as the file. Rows are appended, and
     * durable before they count as done with; those of an interrupted batch may come twice.
     */
    @CanIgnoreReturnValue
    public Import rejectsTo(Path rejectFile) {
        rejects = Optional.of(rejectFile);
        return this;
    }

    /** Whether to stop at the first row that is wrong, without moving the clock. If nothing is said: only if there is no reject file. */
    @CanIgnoreReturnValue
    public Import stopAtFirstFault(boolean stop) {
        stops = Optional.of(stop);
        return this;
    }

    /** Commits so many rows at once (1,000 if nothing is said), or fewer if they are long. */
    @CanIgnoreReturnValue
    public Import batchesOf(int rows) {
        if (rows < 1 || rows > 1_000_000) {
            throw new IllegalArgumentException("a batch has 1 to 1,000,000 rows, not " + rows);
        }
        batch = rows;
        return this;
    }

    /** A row has at most so many bytes (1 MiB if nothing is said); a longer one is wrong. */
    @CanIgnoreReturnValue
    public Import longestRow(int bytes) {
        if (bytes < LEAST_ROW || bytes > MOST_ROW) {
            throw new IllegalArgumentException(
                    "the longest row has " + LEAST_ROW + " to " + MOST_ROW + " bytes, not " + bytes);
        }
        longest = bytes;
        return this;
    }

    /** A row that says it happened later is wrong; guards the clock, which never goes back, against a mistyped year. */
    @CanIgnoreReturnValue
    public Import noneAfter(Instant moment) {
        latest = Optional.of(moment);
        return this;
    }

    /**
     * The file is complete: its last row counts even without a line end. If neither this nor {@link #growing} is said, such a row may be
     * cut off, and is treated as wrong without being rejected: it stops an import that stops at faults, and waits in others.
     */
    @CanIgnoreReturnValue
    public Import complete() {
        ending = Ending.COMPLETE;
        return this;
    }

    /** The file is still being written: a last row without a line end waits for a later import. */
    @CanIgnoreReturnValue
    public Import growing() {
        ending = Ending.GROWING;
        return this;
    }

    /** Leaves the clock alone, as is needed if more history of the same time is to follow; otherwise it moves to the latest row's time. */
    @CanIgnoreReturnValue
    public Import leavingClock() {
        movesClock = false;
        return this;
    }

    /** Hears after every batch how far the import is; an exception that it throws ends the import behind that batch. */
    @CanIgnoreReturnValue
    public Import listener(Consumer<Progress> hears) {
        listener = hears;
        return this;
    }

    /** Measures time by this instead of {@link System#nanoTime}, for {@link Progress} only. */
    @CanIgnoreReturnValue
    public Import nanoTime(LongSupplier ticks) {
        nanos = ticks;
        return this;
    }

    /** Reads so many bytes at first; the result never depends on it. */
    @CanIgnoreReturnValue
    Import bufferOf(int bytes) {
        buffer = bytes;
        return this;
    }

    /**
     * Imports.
     *
     * @throws io.github.muchang.fault.InvalidInputException if the mapping is not complete, does not fit the domain, or names a column
     *     that the file's header does not; nothing was taken in
     * @throws ImportStoppedException at a row that is wrong, if the import stops at such
     * @throws IOException if the file cannot be read, or the reject file not be written; what was committed stays
     */
    public ImportReport into(Muchang muchang) throws IOException {
        if (rejects.isPresent() && Files.exists(rejects.get()) && Files.isSameFile(rejects.get(), file)) {
            throw new IllegalArgumentException("the reject file is the imported file itself");
        }
        return Turn.of(muchang, mapping.name).take(() -> new Run(this, muchang).read());
    }

    /**
     * The signals of all rows, in their order, for the domain of this Muchang; nothing is taken in, and nothing is remembered of it. To bring
     * several files into the order of time before {@link Muchang#load}; they must fit into memory.
     *
     * @throws io.github.muchang.fault.InvalidInputException if the mapping is not complete, does not fit the domain, or names a column
     *     that the file's header does not
     * @throws ImportStoppedException at the first row that is wrong
     * @throws IOException if the file cannot be read
     */
    public List<Signal> signals(Muchang muchang) throws IOException {
        return new Run(this, muchang).gather();
    }

    /** What the end of the file says about a last row without a line end. */
    enum Ending {
        UNKNOWN,
        COMPLETE,
        GROWING
    }
}
