package io.github.muchang.runtime;

/** Brings messages out when the clock moves. */
interface Courier {
    /** Brings nothing out. */
    Courier NONE = new Courier() {
        @Override
        public boolean sends() {
            return false;
        }

        @Override
        public void work(long now) {}

        @Override
        public long nextMoment() {
            return Long.MAX_VALUE;
        }
    };

    /** Whether there is any carrier. */
    boolean sends();

    /** Does whatever may be done at this moment, in milliseconds. */
    void work(long now);

    /** When there is something to do next, in milliseconds. */
    long nextMoment();
}
