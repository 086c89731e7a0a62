package io.github.muchang.adapters.qq.official;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.signal.Signal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is posted, or sent by the gateway, is read or refused. */
class EnvelopeProperties {
    private static final List<String> SAMPLES = List.of(
            "C2C_MESSAGE_CREATE-3-quote",
            "FRIEND_ADD-2-share-link",
            "GROUP_AT_MESSAGE_CREATE-1",
            "GROUP_JOIN_REQUEST-3-auto-approved",
            "GROUP_MESSAGE_CREATE-2-image",
            "INTERACTION_CREATE-1-c2c");

    private final QqInbox inbox = QqInbox.of(House.DOMAIN, House.BOT.union("qq-union"), Posted.SECRET, Posted.CLOCK);

    @Property(tries = 300)
    void any_bytes_are_read_or_refused(@ForAll @Size(max = 300) byte[] bytes) {
        readOrRefused(bytes);
    }

    @Property(tries = 500)
    void a_damaged_sample_is_read_or_refused(
            @ForAll("samples") String sample,
            @ForAll @IntRange(min = 0, max = 2000) int at,
            @ForAll byte value,
            @ForAll boolean cut) {
        byte[] bytes = sample.getBytes(UTF_8);
        byte[] damaged = cut ? Arrays.copyOf(bytes, at % bytes.length) : bytes;
        if (!cut) {
            damaged[at % damaged.length] = value;
        }
        readOrRefused(damaged);
    }

    @Property(tries = 500)
    void a_value_of_another_kind_is_as_if_it_were_not_there(
            @ForAll("samples") String sample,
            @ForAll @IntRange(min = 0, max = 40) int nth,
            @ForAll("values") String other) {
        StringBuilder changed = new StringBuilder(sample);
        int at = 0;
        for (int i = 0; i <= nth && at >= 0; i++) {
            at = changed.indexOf("\": ", at + 1);
        }
        if (at >= 0) {
            changed.insert(at + 3, other + ", \"x" + nth + "\": ");
        }
        readOrRefused(changed.toString().getBytes(UTF_8));
    }

    @Property(tries = 20)
    void what_is_deep_or_wide_is_read_in_bounded_room(@ForAll @IntRange(min = 1, max = 400) int depth) {
        String key = "\"" + "k".repeat(200) + "\":";
        String deep =
                "{" + (key + "{").repeat(depth) + key + "[" + "1,".repeat(50_000) + "1]" + "}".repeat(depth) + "}";
        Heard heard = QqEventsTest.read(
                new QqEvents(House.BOT, KnownGroups.NONE), Samples.envelope("e", "GUILD_CREATE", deep));

        assertThat(heard.event().fields().size()).isLessThanOrEqualTo(1000);
    }

    @Provide
    Arbitrary<String> samples() {
        return Arbitraries.of(SAMPLES).map(Samples::envelope);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "null",
                "\"\"",
                "\" \"",
                "{}",
                "[]",
                "[[]]",
                "-1",
                "1e999",
                "99999999999999999999",
                "true",
                "\"\\ud800\"",
                "\"\\u0000\"",
                "{\"id\":[]}",
                "\"" + "字".repeat(300) + "\"");
    }

    private void readOrRefused(byte[] bytes) {
        Callback callback = Posted.signed(new String(bytes, UTF_8));
        assertThatCode(() -> {
                    try {
                        for (Signal each : inbox.read(callback)) {
                            assertThat(each.id()).isPresent();
                        }
                    } catch (RejectedCallbackException e) {
                        assertThat(e.reason()).isEqualTo(RejectedCallbackException.Reason.NOT_READABLE);
                    }
                })
                .doesNotThrowAnyException();
    }
}
