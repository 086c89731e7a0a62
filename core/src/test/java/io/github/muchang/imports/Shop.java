package io.github.muchang.imports;

import static io.github.muchang.imports.Cell.column;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.runtime.Muchang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A small private domain, files for it, and ways to look at what became of them. */
final class Shop {
    static final String HEADER = "customer,paid_at,total,category\n";

    static final PrivateDomain DOMAIN = PrivateDomain.named("明视眼镜")
            .identity("customer", Identity.Strength.STRONG)
            .pools(
                    Pool.named("friends").ownedBy("腾讯").on("wecom"),
                    Pool.named("members").ownedBy("明视"))
            .attributes(
                    AttributeRule.plain("city", "where the nearest shop is"),
                    AttributeRule.personal("name", "to greet by"))
            .build();

    static final Mapping ORDERS = Mapping.named("orders")
            .identity("customer", column("customer"))
            .at(column("paid_at"), "yyyy-MM-dd HH:mm:ss", "Asia/Shanghai")
            .did("purchased")
            .amount(column("total"), "CNY")
            .label(column("category"));

    private static final int ALL = 1_000_000;

    private Shop() {}

    static Muchang open() {
        return Muchang.builder(DOMAIN).open();
    }

    static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A temporary file of its own, for properties, which have no directory per try. */
    static Path temporary() {
        try {
            Path file = Files.createTempFile("muchang-import", ".csv");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportReport run(Import settings, Muchang muchang) {
        try {
            return settings.into(muchang);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long purchases(Muchang muchang, String customer) {
        return muchang.customer(Identity.of("customer", customer))
                .map(party -> party.activities().get("purchased"))
                .map(log -> (long) log.size())
                .orElse(0L);
    }

    /** Every customer's state, byte for byte. */
    static Map<String, String> states(Muchang muchang) {
        ImmutableSortedMap.Builder<String, String> states = ImmutableSortedMap.naturalOrder();
        muchang.customers()
                .members()
                .forEach(id -> states.put(
                        id.toString(), Base64.getEncoder().encodeToString(PartyCodec.encode(muchang.party(id)))));
        return states.buildOrThrow();
    }

    /** The facts about customers, without those about the imports themselves. */
    static List<Recorded> facts(Muchang muchang) {
        return muchang.journal().read(0, ALL).stream()
                .filter(recorded -> recorded.party().value() > 1)
                .collect(ImmutableList.toImmutableList());
    }
}
