package io.github.muchang.architecture.planted.open;

/** Breach: anybody may extend it. */
public class Extensible {

    /** No breach: an exception. */
    public static class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Failure() {}
    }

    /** No breach: sealed. */
    public abstract static sealed class Shape {
        private Shape() {}

        /** No breach: final. */
        public static final class Circle extends Shape {
            public Circle() {}
        }
    }

    /** No breach: an enum whose constants have bodies. */
    public enum Kind {
        ONLY {
            @Override
            public String toString() {
                return "only";
            }
        }
    }

    /** Breach: a public member class is as open. */
    public static class Member {
        public Member() {}
    }

    public Extensible() {}
}
