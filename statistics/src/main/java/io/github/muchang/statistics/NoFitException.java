package io.github.muchang.statistics;

/** A likelihood has no greatest value where one was looked for, so the data do not tell the parameters. Says what was found. */
public final class NoFitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoFitException(String message) {
        super(message);
    }
}
