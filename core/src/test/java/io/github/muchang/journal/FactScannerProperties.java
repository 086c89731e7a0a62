package io.github.muchang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is read byte by byte is what is read as any JSON; what is not is refused in the same words. */
class FactScannerProperties {
    private static final List<byte[]> LINES = lines();

    @Example
    void whatever_has_no_escape_is_read_byte_by_byte() {
        for (byte[] line : LINES) {
            Fact fact = FactScanner.read(line);
            if (new String(line, StandardCharsets.UTF_8).indexOf('\\') < 0) {
                assertThat(fact).isNotNull();
            }
            assertThat(FactJson.read(line)).isEqualTo(FactJson.readOtherwise(line));
        }
    }

    @Property(tries = 3000)
    void changed_bytes_are_read_as_any_json(@ForAll("changed") byte[] line) {
        assertThat(outcome(() -> FactJson.read(line))).isEqualTo(outcome(() -> FactJson.readOtherwise(line)));
    }

    @Provide
    Arbitrary<byte[]> changed() {
        Arbitrary<Byte> bytes = Arbitraries.oneOf(
                Arbitraries.bytes(),
                Arbitraries.of((byte) '"', (byte) '0', (byte) '-', (byte) '\\', (byte) ',', (byte) '}', (byte) ' '));
        return Arbitraries.of(LINES).flatMap(line -> Arbitraries.integers()
                .between(0, line.length - 1)
                .flatMap(at -> bytes.flatMap(
                        value -> Arbitraries.integers().between(0, 3).map(how -> changed(line, at, value, how)))));
    }

    private static byte[] changed(byte[] line, int at, byte value, int how) {
        List<Byte> all = new ArrayList<>();
        for (byte each : line) {
            all.add(each);
        }
        switch (how) {
            case 0 -> all.set(at, value);
            case 1 -> all.add(at, value);
            case 2 -> all.remove(at);
            default -> all.subList(at, all.size()).clear();
        }
        byte[] changed = new byte[all.size()];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = all.get(i);
        }
        return changed;
    }

    private static String outcome(Supplier<Fact> read) {
        try {
            return read.get().toString();
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static List<byte[]> lines() {
        try (InputStream in = FactScannerProperties.class.getResourceAsStream("/golden/facts-1.jsonl")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.getBytes(StandardCharsets.UTF_8))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
