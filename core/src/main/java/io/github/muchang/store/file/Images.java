package io.github.muchang.store.file;

import java.util.function.Consumer;

/** The parties in a frame. */
final class Images {
    private Images() {}

    /** Each in order. */
    static void each(byte[] bytes, Input in, Consumer<Image> taker) {
        for (int n = in.small(); n > 0; n--) {
            taker.accept(Image.read(bytes, in));
        }
    }
}
