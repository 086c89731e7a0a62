package io.github.muchang.imports;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Fault;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row that was not taken in.
 *
 * @param line the line of the file on which it begins, from 1 on
 * @param reasons everything that was found wrong with it, without a value that tells who somebody is
 */
public record BadRow(long line, List<Fault> reasons) {
    /** Copies the list. */
    public BadRow {
        reasons = ImmutableList.copyOf(reasons);
    }

    @Override
    public String toString() {
        return "line " + line + ": " + reasons.stream().map(Fault::toString).collect(Collectors.joining("; "));
    }
}
