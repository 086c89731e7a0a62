package io.github.muchang.adapters.qq.official;

import java.net.URI;
import java.util.Optional;

/** The host's pictures and files, by the addresses or names that contents give them. Called on the thread that delivers, by several at once. */
@FunctionalInterface
public interface MediaSource {
    /** Lets the platform fetch what has an address on the web, and has nothing else. */
    MediaSource ADDRESSES =
            media -> media.startsWith("https://") ? Optional.of(MediaFile.at(URI.create(media))) : Optional.empty();

    /** What is to be sent under this name; empty if there is no such thing. */
    Optional<MediaFile> find(String media);
}
