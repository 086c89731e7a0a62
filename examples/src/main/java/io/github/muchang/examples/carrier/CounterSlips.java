package io.github.muchang.examples.carrier;

import static io.github.muchang.content.Purpose.SERVICE;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.BodyKind;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** 自己的载体，几行就够: slips of paper for the counter of a shop, one file each in a printer's directory, named by the message's key. */
public record CounterSlips(Path spool) implements Carrier {
    @Override
    public CarrierId id() {
        return CarrierId.of("counter");
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.sending(BodyKind.TEXT)
                .oneWay()
                .deduplicatesFor(Span.days(365))
                .build();
    }

    @Override
    public Delivery deliver(Outbound message) {
        String text = message.content().words().orElse("");
        if (message.content().kind() != BodyKind.TEXT) {
            return Delivery.refused(
                    Reason.KIND_NOT_SUPPORTED, message.content().kind().code());
        }
        try {
            Path draft = Files.writeString(
                    spool.resolve(message.key() + ".draft"), message.to().handle() + "\n" + text);
            try {
                Files.createLink(spool.resolve(message.key() + ".txt"), draft); // there at once, whole, and never twice
            } finally {
                Files.delete(draft);
            }
        } catch (FileAlreadyExistsException e) {
            return Delivery.accepted(message.key()); // it was printed before
        } catch (IOException e) {
            return Delivery.unknown(e.getClass().getSimpleName());
        }
        return Delivery.accepted(message.key());
    }

    /** Sends one message, and prints what lies in the printer's directory. */
    public static void main(String[] arguments) {
        try {
            run(Files.createTempDirectory("slips"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path spool) throws IOException {
        PrivateDomain shop = PrivateDomain.named("明视眼镜")
                .pools(Pool.named("walk-ins").ownedBy("明视眼镜").on("counter"))
                .contents(
                        Content.named("ready").purpose(SERVICE).value("知道镜片到店了").text("您的镜片到了，请到柜台取"))
                .build();
        try (Muchang muchang =
                Muchang.builder(shop).carrier(new CounterSlips(spool)).open()) {
            Identity lin = Identity.of("member", "0042");
            muchang.accept(Signal.added(lin)
                    .to("walk-ins")
                    .at("2026-03-01T10:00:00+08:00")
                    .reachableAt(Address.of("counter", "shop-1", "三号柜台")));
            muchang.messages().send(lin, "ready");
        }
        try (Stream<Path> slips = Files.list(spool)) {
            for (Path slip : slips.toList()) {
                System.out.println(Files.readString(slip, StandardCharsets.UTF_8));
            }
        }
    }
}
