package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import io.github.muchang.http.Naming;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** How both platforms sign a callback: SHA-1 over the sorted, joined values, in hexadecimal (WeCom page 90968). */
final class Signature {
    private Signature() {}

    static String of(String... values) {
        String joined = String.join("", ImmutableList.sortedCopyOf(ImmutableList.copyOf(values)));
        return HexFormat.of().formatHex(Naming.digest("SHA-1", joined.getBytes(StandardCharsets.UTF_8)));
    }

    /** Compared in a time that does not tell how much of it is right. */
    static boolean matches(String claimed, String... values) {
        return MessageDigest.isEqual(
                claimed.getBytes(StandardCharsets.UTF_8), of(values).getBytes(StandardCharsets.UTF_8));
    }
}
