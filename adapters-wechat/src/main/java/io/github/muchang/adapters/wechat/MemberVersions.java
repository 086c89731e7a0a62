package io.github.muchang.adapters.wechat;

import java.util.Optional;

/**
 * Which version of a group chat's members Muchang knows. Callbacks can be lost, so what changed in a group is believed only if it changed from
 * the version that is known.
 */
@FunctionalInterface
public interface MemberVersions {
    /** No version of any chat is known, so every change is asked for. */
    MemberVersions NONE = chat -> Optional.empty();

    /**
     * The version that is known: that of the last {@code groupchat/get} whose members were told to Muchang, or the later one of {@link
     * Heard#versions()}.
     *
     * @param chat the chat's id
     * @return empty if Muchang does not know the group, or not its version
     */
    Optional<String> of(String chat);
}
