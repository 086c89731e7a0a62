package io.github.muchang.adapters.qq.onebot;

import java.util.Optional;

/** The host's pictures, by the names that contents give them. Called on the thread that delivers, by several at once. */
@FunctionalInterface
public interface MediaSource {
    /** Has nothing: pictures are web addresses, which the implementation fetches by itself. */
    MediaSource NONE = media -> Optional.empty();

    /** The bytes under this name, at most 10 MiB; empty if there is no such thing. */
    Optional<byte[]> find(String media);
}
