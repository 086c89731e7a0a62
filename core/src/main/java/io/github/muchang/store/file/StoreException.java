package io.github.muchang.store.file;

/** Something could not be done with a directory, and why. What could not be committed was not taken in at all; what is there stays readable. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String what) {
        super(what);
    }

    StoreException(String what, Throwable cause) {
        super(what, cause);
    }
}
