package io.github.muchang.imports;

import java.time.Duration;
import java.util.Optional;

/**
 * How far an import is; told after every batch, when what it tells of is committed.
 *
 * @param rows rows of the file that are done with, those of earlier imports included
 * @param rejected how many of them this import rejected
 * @param bytes bytes of the file that are done with
 * @param totalBytes size of the file when the import began
 * @param elapsed since the import began
 * @param rowsPerSecond of this import so far; 0 before any time has passed
 * @param remaining how much longer it will take at this pace; empty before any time has passed
 */
public record Progress(
        long rows,
        long rejected,
        long bytes,
        long totalBytes,
        Duration elapsed,
        double rowsPerSecond,
        Optional<Duration> remaining) {}
