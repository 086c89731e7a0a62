package io.github.muchang.identity;

/**
 * Stands for a signal's id in states and in the journal.
 *
 * @param value the first 64 bits of a keyed hash
 */
public record SignalHash(long value) {
    @Override
    public String toString() {
        return Long.toHexString(value);
    }
}
