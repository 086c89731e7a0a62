package io.github.muchang.testkit;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.content.BodyKind;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** One clause's platform and carrier, and messages for them: those of a clause differ in key, receiver and words. */
final class Trial {
    static final String HANDLE = "canary-handle-";
    static final String WORDS = "金丝雀在唱第";

    /** What is lost or changed where somebody escapes, trims or counts bytes wrongly. */
    static final String AWKWARD = "林 \"一\" & <b>镜片</b> ]]> \\n\n{{name}} 100% 🐑";

    static final Instant EXPIRES = Instant.parse("2099-01-01T00:00:00Z");

    final TriedPlatform platform;
    final Carrier carrier;
    private final Duration patience;

    Trial(CarriersFixture fixture) {
        this.platform = fixture.platform();
        this.carrier = platform.carrier();
        this.patience = fixture.patience();
    }

    Capabilities capabilities() {
        return carrier.capabilities();
    }

    Outbound message(int number) {
        return message(number, BodyKind.TEXT);
    }

    Outbound message(int number, BodyKind kind) {
        return Outbound.of(
                "p-" + number + ".1",
                Address.of(carrier.id().name(), "sales", HANDLE + number),
                content(kind, words(number)),
                Purpose.SERVICE,
                EXPIRES);
    }

    Outbound awkward() {
        Outbound message = message(1);
        return Outbound.of(
                message.key(), message.to(), new Message.Text(AWKWARD), message.purpose(), message.expires());
    }

    static String words(int number) {
        return WORDS + number + "首歌";
    }

    static TriedPlatform.Seen seen(int number) {
        return new TriedPlatform.Seen(HANDLE + number, words(number));
    }

    /** Delivers in another thread, for as long as the fixture's patience. */
    Delivery deliver(Outbound message) {
        return deliver(carrier, message);
    }

    Delivery deliver(Carrier by, Outbound message) {
        return inTime(() -> by.deliver(message));
    }

    Delivery look(Outbound message, Delivery answer) {
        return look(carrier, message, answer);
    }

    /** Asks what became of a message, given what was answered when it was delivered. */
    Delivery look(Carrier by, Outbound message, Delivery answer) {
        Receipts receipts = assertInstanceOf(Receipts.class, by, "a carrier with receipts implements Receipts");
        Optional<String> handle =
                answer instanceof Delivery.Pending pending ? Optional.of(pending.handle()) : Optional.empty();
        return inTime(() -> receipts.look(new Inquiry(message.key(), message.to(), handle)));
    }

    /** Lets staff confirm what waits, where they have to. */
    void letOut() {
        if (capabilities().confirmed()) {
            platform.stage(Situation.STAFF_CONFIRMS);
        }
    }

    List<TriedPlatform.Seen> seen() {
        return platform.seen();
    }

    private <T> T inTime(Supplier<T> call) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<T> answer = thread.submit(call::get);
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return fail("a call took longer than " + patience);
        } catch (ExecutionException e) {
            return fail("a carrier never throws, whatever its platform does", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("interrupted");
        } finally {
            thread.shutdownNow();
        }
    }

    private static Message content(BodyKind kind, String words) {
        return switch (kind) {
            case TEXT -> new Message.Text(words);
            case IMAGE -> new Message.Image("media-1", Optional.of(words));
            case LINK ->
                new Message.Link(
                        "https://example.com/tips", words, Optional.empty(), Optional.empty(), Optional.of(words));
            case MINI_PROGRAM -> new Message.MiniProgram("wx1", "pages/tips", words, "media-1", Optional.of(words));
            case FILE -> new Message.File("media-1", "tips.pdf", Optional.of(words));
            case BUTTONS ->
                new Message.Buttons(words, List.of(List.of(new Message.Button("yes", "好", Optional.empty()))));
        };
    }
}
