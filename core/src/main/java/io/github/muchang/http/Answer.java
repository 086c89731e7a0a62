package io.github.muchang.http;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of asking a platform for something. Prints neither what was given nor the platform's sentence, which may name somebody.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {
    /** What was asked for, if it was given. */
    Optional<T> value();

    /** The same answer about something else. */
    <R> Answer<R> map(Function<? super T, ? extends R> into);

    /** Goes on with what was given; whatever else it is stays as it is. */
    default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        return value().isPresent()
                ? next.apply(value().get())
                : map(ignored -> {
                    throw new AssertionError("nothing was given");
                });
    }

    /**
     * What was asked for.
     *
     * @throws NoSuchElementException if it was not given; says why, and nothing of whom it was about
     */
    default T orElseThrow() {
        return value().orElseThrow(() -> new NoSuchElementException(toString()));
    }

    /** The platform did it, and gave this. */
    record Given<T>(T given) implements Answer<T> {
        /** Checks that it is there. */
        public Given {
            Objects.requireNonNull(given, "given");
        }

        @Override
        public Optional<T> value() {
            return Optional.of(given);
        }

        @Override
        public <R> Answer<R> map(Function<? super T, ? extends R> into) {
            return new Given<>(into.apply(given));
        }

        @Override
        public String toString() {
            return "Given[***]";
        }
    }

    /**
     * The platform did not do it.
     *
     * @param error its code, and what can be done about it
     * @param trace the platform's name for the call, for whoever asks the platform; empty if it gave none
     */
    record Refused<T>(PlatformError error, Optional<String> trace) implements Answer<T> {
        /** Checks that both are there. */
        public Refused {
            Objects.requireNonNull(error, "error");
            Objects.requireNonNull(trace, "trace");
        }

        /** The code, and behind it the platform's name for the call if it gave one. */
        public String detail() {
            return error.code() + trace.map(id -> " " + id).orElse("");
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public <R> Answer<R> map(Function<? super T, ? extends R> into) {
            return new Refused<>(error, trace);
        }
    }

    /**
     * Certainly nothing was done, and it may be asked again.
     *
     * @param retryAfter not before so long from now
     * @param detail the platform's code, or what happened instead
     */
    record Later<T>(Duration retryAfter, String detail) implements Answer<T> {
        /** Checks the length of time. */
        public Later {
            Objects.requireNonNull(detail, "detail");
            if (retryAfter.isNegative()) {
                throw new IllegalArgumentException("nobody waits for " + retryAfter);
            }
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public <R> Answer<R> map(Function<? super T, ? extends R> into) {
            return new Later<>(retryAfter, detail);
        }
    }

    /**
     * Nobody knows whether it was done: no answer came, or none that can be read. What only reads may be asked again; what does something has to
     * be looked up first.
     *
     * @param detail the platform's code, or what happened instead
     */
    record Unclear<T>(String detail) implements Answer<T> {
        /** Checks that it is there. */
        public Unclear {
            Objects.requireNonNull(detail, "detail");
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public <R> Answer<R> map(Function<? super T, ? extends R> into) {
            return new Unclear<>(detail);
        }
    }
}
