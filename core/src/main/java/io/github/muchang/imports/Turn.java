package io.github.muchang.imports;

import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import io.github.muchang.runtime.Muchang;
import java.io.IOException;

/** Lets imports of one name into one Muchang go one after the other, so that the later finds what the earlier has read. */
record Turn(Muchang muchang, String name) {
    private static final Interner<Turn> TURNS = Interners.newWeakInterner();

    static Turn of(Muchang muchang, String name) {
        return TURNS.intern(new Turn(muchang, name));
    }

    ImportReport take(Reading reading) throws IOException {
        synchronized (this) {
            return reading.read();
        }
    }

    /** An import that waits for its turn. */
    @FunctionalInterface
    interface Reading {
        ImportReport read() throws IOException;
    }
}
