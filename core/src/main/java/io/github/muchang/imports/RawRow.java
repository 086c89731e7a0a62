package io.github.muchang.imports;

import org.jspecify.annotations.Nullable;

/** The bytes of one row, cut out of a file but not yet understood. */
final class RawRow {
    /** Without the line end; empty if the row is too long to be held. */
    final byte[] content;

    /** The line on which it begins, from 1 on. */
    final long line;

    /** Where it begins in the file. */
    final long offset;

    /** How many bytes of the file it takes, its line end included. */
    final long length;

    /** Whether a line end closes it; if not, the file ends here, and may be cut off. */
    final boolean ended;

    /** Why it is no row; null if nothing is known against it. */
    final @Nullable String fault;

    /** Names its place in the file, see {@link Trail#position}. */
    final String position;

    /** How far the file was read with it. */
    final Trail after;

    RawRow(
            byte[] content,
            long line,
            long offset,
            boolean ended,
            @Nullable String fault,
            String position,
            Trail after) {
        this.content = content;
        this.line = line;
        this.offset = offset;
        this.length = after.bytes() - offset;
        this.ended = ended;
        this.fault = fault;
        this.position = position;
        this.after = after;
    }

    /** Whether there is nothing but white space, which may end a line whose row was taken in before. */
    boolean isSpace() {
        for (byte each : content) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return fault == null;
    }

    /** Whether it is an empty line, which is no row. */
    boolean isBlank() {
        return content.length == 0 && fault == null;
    }
}
