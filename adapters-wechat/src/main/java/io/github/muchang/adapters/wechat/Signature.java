package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How both platforms sign a callback: SHA-1 over the sorted, joined values, in hexadecimal (WeCom page 90968). */
final class Signature {
    private Signature() {}

    static String of(String... values) {
        String joined = String.join("", ImmutableList.sortedCopyOf(ImmutableList.copyOf(values)));
        return HexFormat.of().formatHex(digest("SHA-1", joined.getBytes(StandardCharsets.UTF_8)));
    }

    /** Compared in a time that does not tell how much of it is right. */
    static boolean matches(String claimed, String... values) {
        return MessageDigest.isEqual(
                claimed.getBytes(StandardCharsets.UTF_8), of(values).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] digest(String algorithm, byte[] of) {
        try {
            return MessageDigest.getInstance(algorithm).digest(of);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is required of every Java platform", e);
        }
    }
}
