package io.github.muchang.adapters.wechat;

import io.github.muchang.http.Naming;
import java.util.Optional;

/** What texts of the platform are called in Muchang, where a name is wanted: a state is a source code, a member an account. */
public final class States {
    private States() {}

    /**
     * The source code for the state of a contact way, a join way or a link, or for the scene of an official account's QR code: the text itself if
     * it is a name, otherwise {@code state/} and the first 16 hexadecimal digits of its SHA-256, so that no two are one.
     *
     * @return empty for an empty text
     */
    public static Optional<String> source(String state) {
        return state.isBlank() ? Optional.empty() : Optional.of(Naming.name("state", state.strip()));
    }

    /** WeCom's user ids have letters, digits and {@code _ - @ .}; a name has no {@code @}, and user ids have no colon. */
    static Optional<String> account(String userId) {
        return Optional.of(userId.replace('@', ':')).filter(Naming::isName);
    }

    /** The member of an account. */
    static String member(String account) {
        return account.replace(':', '@');
    }
}
