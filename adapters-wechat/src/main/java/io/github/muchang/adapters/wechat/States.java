package io.github.muchang.adapters.wechat;

import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** What texts of the platform are called in Muchang, where a name is wanted: a state is a source code, a member an account. */
public final class States {
    private static final int DIGITS = 16;

    private States() {}

    /**
     * The source code for the state of a contact way, a join way or a link, or for the scene of an official account's QR code: the text itself if
     * it is a name, otherwise {@code state/} and the first 16 hexadecimal digits of its SHA-256, so that no two are one.
     *
     * @return empty for an empty text
     */
    public static Optional<String> source(String state) {
        return state.isBlank() ? Optional.empty() : Optional.of(name("state", state.strip()));
    }

    /** The text itself if it is a name, otherwise a name that stands for it. */
    static String name(String prefix, String text) {
        return isName(text) ? text : prefix + "/" + hash(text.getBytes(StandardCharsets.UTF_8), DIGITS);
    }

    /** WeCom's user ids have letters, digits and {@code _ - @ .}; a name has no {@code @}, and user ids have no colon. */
    static Optional<String> account(String userId) {
        return Optional.of(userId.replace('@', ':')).filter(States::isName);
    }

    /** The member of an account. */
    static String member(String account) {
        return account.replace(':', '@');
    }

    static String hash(byte[] bytes, int digits) {
        return HexFormat.of().formatHex(Signature.digest("SHA-256", bytes)).substring(0, digits);
    }

    private static boolean isName(String text) {
        Faults faults = new Faults();
        Names.check(text, "", faults);
        return faults.none();
    }
}
