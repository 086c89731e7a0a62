package io.github.muchang.imports;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * What became of every row of a file: {@code rows = alreadyThere + accepted + repeats + rejected}.
 *
 * @param name the mapping's name
 * @param rows rows that are done with
 * @param alreadyThere rows that an earlier import had done with
 * @param accepted rows that were taken in
 * @param repeats rows that were taken in before under the same id, so that they changed nothing
 * @param rejected rows that were not taken in, and stand in the reject file if there is one
 * @param badRows the first {@value #MOST_BAD_ROWS} rejected rows
 * @param waiting the last row, if it was left for a later import because the file may have been cut off within it
 * @param unseen columns that no row had a value in; empty if no row was read
 */
public record ImportReport(
        String name,
        long rows,
        long alreadyThere,
        long accepted,
        long repeats,
        long rejected,
        List<BadRow> badRows,
        Optional<BadRow> waiting,
        List<String> unseen) {
    /** More rejected rows than this are counted, and stand in the reject file only. */
    public static final int MOST_BAD_ROWS = 100;

    /** Copies the lists. */
    public ImportReport {
        badRows = ImmutableList.copyOf(badRows);
        unseen = ImmutableList.copyOf(unseen);
    }

    @Override
    public String toString() {
        return "import '" + name + "': " + rows + " rows, " + alreadyThere + " already there, " + accepted
                + " accepted, "
                + repeats + " repeats, " + rejected + " rejected"
                + waiting.map(row -> "; waiting: " + row).orElse("");
    }
}
