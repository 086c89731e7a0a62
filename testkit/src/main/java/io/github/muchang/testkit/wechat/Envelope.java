package io.github.muchang.testkit.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The platforms' encryption of callbacks: AES-256-CBC with PKCS#7 padding to 32 bytes, signed with SHA-1
 * (<a href="https://developer.work.weixin.qq.com/document/path/90968">90968</a>).
 */
final class Envelope {
    private static final int BLOCK = 32;
    private static final int RANDOM = 16;

    private final String token;
    private final byte[] key;
    private final String receiver;

    /** With the token and the key of 43 letters that the host was given, for this corp or account. */
    Envelope(String token, String encodingAesKey, String receiver) {
        this.token = token;
        this.key = Base64.getDecoder().decode(encodingAesKey + "=");
        this.receiver = receiver;
        if (key.length != 32) {
            throw new IllegalArgumentException("an EncodingAESKey has 43 letters and digits");
        }
    }

    /** Of the values and the token, sorted. */
    String signature(String... values) {
        String[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = token;
        Arrays.sort(all);
        return HexFormat.of().formatHex(sha1(String.join("", all)));
    }

    /** With these 16 bytes in front. */
    String encrypt(String plain, byte[] random) {
        byte[] message = plain.getBytes(StandardCharsets.UTF_8);
        byte[] owner = receiver.getBytes(StandardCharsets.UTF_8);
        int length = RANDOM + 4 + message.length + owner.length;
        int padding = BLOCK - length % BLOCK;
        ByteBuffer buffer = ByteBuffer.allocate(length + padding)
                .put(random, 0, RANDOM)
                .putInt(message.length)
                .put(message)
                .put(owner);
        while (buffer.hasRemaining()) {
            buffer.put((byte) padding);
        }
        return Base64.getEncoder().encodeToString(aes(Cipher.ENCRYPT_MODE, buffer.array()));
    }

    /** The text in it. */
    String decrypt(String encrypted) {
        byte[] bytes = aes(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(encrypted));
        int padding = bytes[bytes.length - 1];
        int length = ByteBuffer.wrap(bytes).getInt(RANDOM);
        int end = RANDOM + 4 + length;
        String owner = new String(bytes, end, bytes.length - padding - end, StandardCharsets.UTF_8);
        if (!owner.equals(receiver)) {
            throw new IllegalArgumentException("meant for somebody else");
        }
        return new String(bytes, RANDOM + 4, length, StandardCharsets.UTF_8);
    }

    private byte[] aes(int mode, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("cannot be encrypted or decrypted", e);
        }
    }

    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
