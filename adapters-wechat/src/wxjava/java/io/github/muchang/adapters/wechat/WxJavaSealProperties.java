package io.github.muchang.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.muchang.carrier.RejectedCallbackException;
import java.util.Base64;
import java.util.Optional;
import java.util.SplittableRandom;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;

/** Our encryption of callbacks and WxJava's understand each other, both ways and on both platforms, and refuse the same forgeries. */
class WxJavaSealProperties {
    private static final int LONGEST = 64 * 1024;
    private static final String TIMESTAMP = "1403610513";
    private static final String NONCE = "1372623149";
    private static final String[] PIECES = {
        "镜片",
        "林小满",
        "😀",
        "👓🏻",
        "<Content><![CDATA[",
        "]]></Content>",
        "<xml>",
        "&amp;",
        "\n",
        " ",
        "\0",
        "a",
        "Z9",
        "é",
        "\u3000"
    };

    @Property(tries = 300)
    void what_we_seal_it_opens(@ForAll("messages") String message, @ForAll("secrets") Secrets secrets)
            throws RejectedCallbackException {
        String answer = secrets.ours().sealed(message, TIMESTAMP, NONCE);
        String signature =
                MessageReader.read(answer.getBytes(UTF_8)).text("MsgSignature").orElseThrow();

        assertThat(secrets.corp().decryptXml(signature, TIMESTAMP, NONCE, answer))
                .isEqualTo(message);
        assertThat(secrets.account().decryptXml(signature, TIMESTAMP, NONCE, answer))
                .isEqualTo(message);
    }

    @Property(tries = 300)
    void what_it_encrypts_we_open(@ForAll("messages") String message, @ForAll("secrets") Secrets secrets) {
        assertThat(opened(secrets.ours(), secrets.corp().encryptContext(message)))
                .contains(message);
        assertThat(opened(secrets.ours(), secrets.account().encryptContext(message)))
                .contains(message);
    }

    @Property(tries = 300)
    void what_is_changed_by_one_bit_on_its_way_both_refuse(
            @ForAll("messages") String message, @ForAll("secrets") Secrets secrets, @ForAll @IntRange(min = 0) int at) {
        WxCryptUtil theirs = secrets.corp();
        WxCryptUtil.EncryptContext genuine = theirs.encryptContext(message);
        byte[] bytes = Base64.getDecoder().decode(genuine.getEncrypt());
        int bit = at % (bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        String forged = Base64.getEncoder().encodeToString(bytes);
        genuine.setEncrypt(forged);

        assertThat(opened(secrets.ours(), genuine)).isEmpty();
        assertThatExceptionOfType(WxRuntimeException.class)
                .isThrownBy(() -> theirs.decryptContent(
                        genuine.getSignature(), genuine.getTimeStamp(), genuine.getNonce(), forged));
    }

    @Property(tries = 100)
    void what_is_for_another_receiver_we_refuse_and_it_does_not(
            @ForAll("messages") String message, @ForAll("secrets") Secrets secrets) {
        WxCryptUtil.EncryptContext others = WxJava.corpCrypt(
                        secrets.token(), secrets.aesKey(), "not " + secrets.receiver())
                .encryptContext(message);

        assertThat(opened(secrets.ours(), others)).isEmpty();
        // Page 90968 wants it compared; WxJava has left that out.
        assertThat(secrets.corp()
                        .decryptContent(
                                others.getSignature(), others.getTimeStamp(), others.getNonce(), others.getEncrypt()))
                .isEqualTo(message);
    }

    @Provide
    Arbitrary<String> messages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, LONGEST).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.longs().between(0, Long.MAX_VALUE))
                .as(WxJavaSealProperties::message);
    }

    @Provide
    Arbitrary<Secrets> secrets() {
        Arbitrary<String> word =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(32);
        return Combinators.combine(word, Arbitraries.strings().alpha().numeric().ofLength(43), word)
                .as(Secrets::new)
                .withoutEdgeCases();
    }

    /** Of at most so many bytes, and hardly fewer. */
    private static String message(int bytes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder message = new StringBuilder();
        int length = 0;
        while (true) {
            String piece = PIECES[random.nextInt(PIECES.length)];
            length += piece.getBytes(UTF_8).length;
            if (length > bytes) {
                return message.toString();
            }
            message.append(piece);
        }
    }

    private record Secrets(String token, String aesKey, String receiver) {
        CallbackKeys ours() {
            return CallbackKeys.encrypted(token, aesKey, receiver);
        }

        WxCryptUtil corp() {
            return WxJava.corpCrypt(token, aesKey, receiver);
        }

        WxCryptUtil account() {
            return WxJava.accountCrypt(token, aesKey, receiver);
        }
    }

    private static Optional<String> opened(CallbackKeys keys, WxCryptUtil.EncryptContext sent) {
        return keys.open(sent.getSignature(), sent.getTimeStamp(), sent.getNonce(), sent.getEncrypt())
                .map(each -> new String(each, UTF_8));
    }
}
