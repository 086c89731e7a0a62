package io.github.muchang.adapters.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The encryption of callbacks (WeCom page 90968): AES-256-CBC of 16 random bytes, the length of the message, the message and the receiver's
 * id, padded to 32 bytes. Thread-safe; prints nothing.
 */
final class Seal {
    static final int RANDOM = 16;

    private static final int BLOCK = 32;
    private static final int HEAD = RANDOM + Integer.BYTES;

    private final SecretKeySpec key;
    private final IvParameterSpec start;
    private final byte[] receiver;

    Seal(byte[] key, String receiver) {
        this.key = new SecretKeySpec(key, "AES");
        this.start = new IvParameterSpec(key, 0, 16);
        this.receiver = receiver.getBytes(StandardCharsets.UTF_8);
    }

    /** The message inside; empty, for whatever reason, if it was not sealed like this for this receiver. */
    Optional<byte[]> open(String sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length == 0 || bytes.length % BLOCK != 0) {
            return Optional.empty();
        }
        byte[] plain = run(Cipher.DECRYPT_MODE, bytes);
        int padding = plain[plain.length - 1];
        if (padding < 1 || padding > BLOCK) {
            return Optional.empty();
        }
        int end = plain.length - padding;
        int different = 0;
        for (int i = end; i < plain.length; i++) {
            different |= plain[i] ^ padding;
        }
        if (different != 0 || end < HEAD + receiver.length) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(plain).getInt(RANDOM);
        boolean ours = MessageDigest.isEqual(receiver, Arrays.copyOfRange(plain, end - receiver.length, end));
        return ours && length == end - HEAD - receiver.length
                ? Optional.of(Arrays.copyOfRange(plain, HEAD, HEAD + length))
                : Optional.empty();
    }

    String seal(byte[] message, byte[] random) {
        int length = HEAD + message.length + receiver.length;
        int padding = BLOCK - length % BLOCK;
        ByteBuffer plain = ByteBuffer.allocate(length + padding)
                .put(random, 0, RANDOM)
                .putInt(message.length)
                .put(message)
                .put(receiver);
        Arrays.fill(plain.array(), length, length + padding, (byte) padding);
        return Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, plain.array()));
    }

    private byte[] run(int mode, byte[] bytes) {
        try {
            // PKCS5Padding would refuse paddings of more than 16 bytes.
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, key, start);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is required of every Java platform, and whole blocks were given", e);
        }
    }
}
