package io.github.muchang.attribution;

/** How finely channels are told apart. */
public enum Grain {
    /** Each source code is a channel of its own. */
    SOURCE {
        @Override
        Channel of(Channel channel) {
            return channel;
        }
    },
    /** All codes of a pathway are one channel. */
    PATHWAY {
        @Override
        Channel of(Channel channel) {
            return channel.whole();
        }
    };

    abstract Channel of(Channel channel);
}
