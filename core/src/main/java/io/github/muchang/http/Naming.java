package io.github.muchang.http;

import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What texts of a platform are called in Muchang, where a name is wanted. */
public final class Naming {
    private static final int DIGITS = 16;

    private Naming() {}

    /** Whether a text is a name already. */
    public static boolean isName(String text) {
        Faults faults = new Faults();
        Names.check(text, "", faults);
        return faults.none();
    }

    /** The text itself if it is a name, otherwise the prefix, {@code /}, and the first 16 hexadecimal digits of the text's SHA-256. */
    public static String name(String prefix, String text) {
        return isName(text) ? text : prefix + "/" + hash(text, DIGITS);
    }

    /** The first hexadecimal digits of a text's SHA-256, at most 64 of them. */
    public static String hash(String text, int digits) {
        return hash(text.getBytes(StandardCharsets.UTF_8), digits);
    }

    /** The same of bytes. */
    public static String hash(byte[] bytes, int digits) {
        return HexFormat.of().formatHex(digest("SHA-256", bytes)).substring(0, digits);
    }

    /** A digest that every Java platform has, such as MD5, SHA-1 or SHA-256. */
    public static byte[] digest(String algorithm, byte[] bytes) {
        return digest(algorithm, bytes, bytes.length);
    }

    /**
     * The same of the first bytes.
     *
     * @throws IllegalStateException if the platform has it not
     */
    public static byte[] digest(String algorithm, byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is required of every Java platform", e);
        }
    }
}
