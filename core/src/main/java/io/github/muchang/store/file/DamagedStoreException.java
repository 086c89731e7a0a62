package io.github.muchang.store.file;

import java.nio.file.Path;

/** A file is not as it was written. Nothing was changed; {@link Salvage} saves what can be saved into another directory. */
public final class DamagedStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long offset;

    DamagedStoreException(Path file, long offset, String what) {
        super(file + " is damaged at byte " + offset + ": " + what
                + ". Nothing was changed. Salvage.salvage(damaged, fresh) would write what is whole into a fresh directory: every"
                + " commit before this place, and after it those that can still be read");
        this.file = file.toString();
        this.offset = offset;
    }

    /** Which file. */
    public String file() {
        return file;
    }

    /** The first byte of what cannot be read. */
    public long offset() {
        return offset;
    }
}
