package io.github.muchang.adapters.qq.official;

import io.github.muchang.fault.InvalidInputException;

/** Is told how a connection to the gateway is. Called by the gateway's threads; is quick, and throws nothing. */
public interface GatewayWatch {
    /** Looks away. */
    GatewayWatch NOBODY = new GatewayWatch() {
        @Override
        public void became(GatewayState state) {}

        @Override
        public void refused(Heard heard, InvalidInputException why) {}

        @Override
        public void unreadable(String what) {}
    };

    /** It is so from now on. */
    void became(GatewayState state);

    /** The sink refused what was heard, and would refuse it again: it is not told again. */
    void refused(Heard heard, InvalidInputException why);

    /**
     * Something came that nobody can read, and is not told again.
     *
     * @param what the kind of thing; nothing of what was in it
     */
    void unreadable(String what);
}
