package io.github.muchang.imports;

import io.github.muchang.fault.Fault;
import java.util.List;

/**
 * An import met a row that it could not take in, and was asked to stop there, or had no reject file to put it into. Every row before
 * it is committed; the next import of the file begins with this row.
 */
public final class ImportStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient BadRow row;
    private final transient ImportReport report;

    ImportStoppedException(BadRow row, ImportReport report) {
        super(row + "\n(" + report + ")");
        this.row = row;
        this.report = report;
    }

    /** The line of the row, from 1 on. */
    public long line() {
        return row.line();
    }

    /** Everything that was found wrong with the row. */
    public List<Fault> reasons() {
        return row.reasons();
    }

    /** What became of the rows before it. */
    public ImportReport report() {
        return report;
    }
}
