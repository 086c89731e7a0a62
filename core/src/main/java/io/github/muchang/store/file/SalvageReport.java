package io.github.muchang.store.file;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What was saved of a damaged directory, and what was not.
 *
 * @param parties how many parties the fresh directory has
 * @param facts how many facts
 * @param lost what could not be read: the file, from which byte to which, and what was there
 */
public record SalvageReport(int parties, long facts, List<String> lost) {
    /** Copies the list. */
    public SalvageReport {
        lost = ImmutableList.copyOf(lost);
    }
}
