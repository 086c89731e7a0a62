package io.github.muchang.runtime;

/** What became of the wish to erase somebody. */
public enum Erasure {
    /** Everything personal is gone. */
    ERASED,
    /** A legal hold keeps it; the journal has the refusal. */
    HELD,
    /** Nobody is known by this identity. */
    UNKNOWN
}
