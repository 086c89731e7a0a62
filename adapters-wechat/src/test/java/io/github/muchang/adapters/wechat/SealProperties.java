package io.github.muchang.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class SealProperties {

    @Property
    void what_is_sealed_is_opened_by_its_receiver_alone(
            @ForAll @Size(32) byte[] key,
            @ForAll @Size(max = 200) byte[] message,
            @ForAll @Size(16) byte[] random,
            @ForAll @StringLength(max = 40) String receiver,
            @ForAll @StringLength(max = 40) String other) {
        String sealed = new Seal(key, receiver).seal(message, random);

        assertThat(new Seal(key, receiver).open(sealed))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(message));
        if (!Arrays.equals(receiver.getBytes(UTF_8), other.getBytes(UTF_8))) {
            assertThat(new Seal(key, other).open(sealed)).isEmpty();
        }
    }

    @Property
    void what_was_signed_is_refused_when_any_bit_of_it_is_changed(
            @ForAll @Size(min = 1, max = 100) byte[] message, @ForAll @IntRange(min = 0) int at) {
        String encrypted = new Seal(new byte[32], "corp").seal(message, new byte[16]);
        byte[] bytes = Base64.getDecoder().decode(encrypted);
        int bit = at % (bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        String forged = Base64.getEncoder().encodeToString(bytes);

        CallbackKeys keys = CallbackKeys.encrypted("token", "A".repeat(43), "corp");
        String signature = Signature.of("token", "1", "2", encrypted);

        assertThat(keys.open(signature, "1", "2", encrypted))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(message));
        assertThat(keys.open(signature, "1", "2", forged)).isEmpty();
    }

    /** Whoever has the token but not the key may sign anything; it is opened or refused, and nothing else happens. */
    @Property
    void whatever_is_signed_is_opened_or_refused(@ForAll @Size(max = 160) byte[] bytes, @ForAll String text) {
        Seal seal = new Seal(new byte[32], "corp");

        assertThat(seal.open(Base64.getEncoder().encodeToString(bytes))).isNotNull();
        assertThat(seal.open(text)).isNotNull();
    }

    /** Every place of a sealed message that has to be as it is: its padding, its length and its receiver. */
    @Property(tries = 300)
    void any_other_padding_length_or_receiver_is_refused(
            @ForAll @IntRange(max = 40) int length,
            @ForAll @IntRange(min = 1) int change,
            @ForAll @IntRange(min = 0) int at)
            throws GeneralSecurityException {
        byte[] key = new byte[32];
        Seal seal = new Seal(key, "corp");
        byte[] plain =
                run(Cipher.DECRYPT_MODE, key, Base64.getDecoder().decode(seal.seal(new byte[length], new byte[16])));
        int fixed = plain.length - 20 - length;
        int place = at % (Integer.BYTES + fixed);
        place = place < Integer.BYTES ? 16 + place : 20 + length + place - Integer.BYTES;
        plain[place] ^= (byte) Math.max(1, change & 0xff);

        assertThat(seal.open(Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, key, plain))))
                .isEmpty();
    }

    @Example
    void a_padding_of_none_or_of_more_than_a_block_is_refused() throws GeneralSecurityException {
        byte[] key = new byte[32];
        for (int padding : new int[] {0, 33, -1, -32, 64}) {
            byte[] plain = new byte[96];
            Arrays.fill(plain, 32, 96, (byte) padding);
            assertThat(new Seal(key, "").open(Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, key, plain))))
                    .isEmpty();
        }
    }

    private static byte[] run(int mode, byte[] key, byte[] bytes) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
        return cipher.doFinal(bytes);
    }
}
