package io.github.muchang.adapters.qq.official;

import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What texts of the platform are called in Muchang, where a name is wanted. */
final class Naming {
    private static final int DIGITS = 16;

    private Naming() {}

    /** The text itself if it is a name, otherwise a name that stands for it. */
    static String name(String prefix, String text) {
        Faults faults = new Faults();
        Names.check(text, "", faults);
        return faults.none() ? text : prefix + "/" + hash(text, DIGITS);
    }

    /** The first hexadecimal digits of a text's SHA-256. */
    static String hash(String text, int digits) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is required of every Java platform", e);
        }
    }
}
