package io.github.muchang.imports;

import io.github.muchang.fault.Fault;
import io.github.muchang.signal.Signal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where the rows of a file go. */
interface Sink {
    /** Takes a row that became a signal. */
    void good(RawRow raw, Signal signal) throws IOException;

    /** Takes a row that is wrong. */
    void bad(RawRow raw, List<Fault> reasons) throws IOException;

    /** There are no more rows; one may have been left waiting. */
    ImportReport close(Optional<BadRow> waiting) throws IOException;
}
