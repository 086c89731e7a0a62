package io.github.muchang.adapters.wechat;

import java.util.Optional;

/** The host's pictures and files, by the addresses or names that contents give them. Called on the thread that delivers, by several at once. */
@FunctionalInterface
public interface MediaSource {
    /** Has nothing. */
    MediaSource NONE = media -> Optional.empty();

    /** What is to be uploaded under this name; empty if there is no such thing. */
    Optional<MediaFile> find(String media);
}
