package io.github.muchang.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into rows, holding no more than one row at a time. A row whose quotes are wrong is cut off behind the line on which the
 * wrong quote opens, so that the rows after it are not lost. Not thread-safe.
 */
final class Splitter {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] NOTHING = {};

    private final InputStream in;
    private final Trail trail;
    private final int longest;
    private final boolean whole;
    private final QuoteScan quotes;
    private final QuoteScan noQuotes = new QuoteScan(-1);
    private byte[] buffer;
    private int start;
    private int end;

    /**
     * Cuts what follows a trail.
     *
     * @param delimiter between values; negative for rows that are lines and know no quotes
     * @param longest the most bytes of a row
     * @param whole whether the end of the file ends its last row
     */
    Splitter(InputStream in, Trail trail, int delimiter, int longest, boolean whole, int bufferSize) {
        this.in = in;
        this.trail = trail;
        this.longest = longest;
        this.whole = whole;
        this.quotes = new QuoteScan(delimiter);
        this.buffer = new byte[Math.max(bufferSize, MARK.length)];
    }

    /** The next row, or null at the end. */
    @Nullable
    RawRow next() throws IOException {
        if (trail.bytes() == 0) {
            skipByteOrderMark();
        }
        return cut(quotes);
    }

    /** What is left of the line that the trail ends in, or null at the end. */
    @Nullable
    RawRow restOfLine() throws IOException {
        return cut(noQuotes);
    }

    private @Nullable RawRow cut(QuoteScan scan) throws IOException {
        scan.begin();
        int at = 0;
        while (start + at < end || fill()) {
            byte next = buffer[start + at];
            if (scan.ends(next, at)) {
                return row(at, at + 1, true, scan.isBroken() ? wrongQuote(scan) : null);
            }
            if (at == longest) {
                return scan.isOpen() && lineEndAfter(scan.openedAt(), at) >= 0
                        ? upToOpening(scan, at, "is not closed within " + longest + " bytes")
                        : tooLong();
            }
            if (scan.isBroken() && lineEndAfter(scan.openedAt(), at) >= 0) {
                return upToOpening(scan, at, "closes in the middle of a value");
            }
            at++;
        }
        if (at == 0) {
            return null;
        }
        if (!scan.isOpen()) {
            return row(at, at, false, scan.isBroken() ? wrongQuote(scan) : null);
        }
        String why = "is not closed before the end of the file";
        return whole && lineEndAfter(scan.openedAt(), at) >= 0
                ? upToOpening(scan, at, why)
                : row(at, at, false, quote(scan.openedAt(), why));
    }

    private String wrongQuote(QuoteScan scan) {
        return quote(scan.openedAt(), "closes in the middle of a value");
    }

    /** The row ends with the line on which the wrong quote opened. */
    private RawRow upToOpening(QuoteScan scan, int at, String why) {
        int lineEnd = lineEndAfter(scan.openedAt(), at);
        return row(lineEnd, lineEnd + 1, true, quote(scan.openedAt(), why));
    }

    private String quote(int openedAt, String why) {
        long line = trail.line();
        for (int i = 0; i < openedAt; i++) {
            line += buffer[start + i] == '\n' ? 1 : 0;
        }
        return "the quote that opens on line " + line + ", byte " + (openedAt - lineStart(openedAt) + 1) + " " + why
                + " (a quote within quotes is written twice)";
    }

    private int lineStart(int place) {
        int first = place;
        while (first > 0 && buffer[start + first - 1] != '\n') {
            first--;
        }
        return first;
    }

    private int lineEndAfter(int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[start + i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private RawRow row(int length, int lengthWithEnd, boolean ended, @Nullable String fault) {
        long line = trail.line();
        long offset = trail.bytes();
        int content = length > 0 && buffer[start + length - 1] == '\r' ? length - 1 : length;
        byte[] bytes = Arrays.copyOfRange(buffer, start, start + content);
        int told = content; // space behind a row may come later than the row, and does not change what it is called
        while (told > 0 && (buffer[start + told - 1] == ' ' || buffer[start + told - 1] == '\t')) {
            told--;
        }
        trail.add(buffer, start, told);
        String position = trail.position();
        trail.add(buffer, start + told, lengthWithEnd - told);
        start += lengthWithEnd;
        return new RawRow(bytes, line, offset, ended, fault, position, trail.copy());
    }

    /** Passes over a row that is too long to be held. */
    private RawRow tooLong() throws IOException {
        long line = trail.line();
        long offset = trail.bytes();
        boolean ended = false;
        while (!ended && (start < end || fill())) {
            int from = start;
            while (start < end && !ended) {
                ended = buffer[start++] == '\n' && start - from + (trail.bytes() - offset) > longest;
            }
            trail.add(buffer, from, start - from);
        }
        String fault = "the row is longer than " + longest + " bytes, so it was not read";
        return new RawRow(NOTHING, line, offset, ended, fault, trail.position(), trail.copy());
    }

    private void skipByteOrderMark() throws IOException {
        while (end - start < MARK.length && fill()) {
            // what is there may be less than a mark
        }
        if (Arrays.equals(MARK, 0, MARK.length, buffer, start, Math.min(end, start + MARK.length))) {
            trail.add(buffer, start, MARK.length);
            start += MARK.length;
        }
    }

    /** Reads on behind what is held; whether there was anything. */
    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read > 0;
    }
}
