package io.github.muchang.examples;

import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.entered;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Journey;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Span;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** 嵌进自己的程序: signals come in on several threads of the host, and messages go out on others while the clock runs. */
public final class Threads {
    private static final int CALLBACKS = 4;
    private static final int CUSTOMERS = 200;

    private Threads() {}

    /** Runs it for about a second; prints in Chinese. */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        AtomicInteger delivered = new AtomicInteger();
        CompletableFuture<Void> all = new CompletableFuture<>();
        LoopbackCarrier wecom = LoopbackCarrier.named("wecom").answering(message -> {
            if (delivered.incrementAndGet() == 2 * CUSTOMERS) { // a welcome and a follow-up for each
                all.complete(null);
            }
            return Delivery.accepted("loopback-" + message.key());
        });
        ExecutorService threads = Executors.newFixedThreadPool(8); // they outlive Muchang
        ExecutorService callbacks = Executors.newFixedThreadPool(CALLBACKS);
        try (Muchang muchang = Muchang.builder(shop()).carrier(wecom).open()) {
            muchang.start(threads, Clock.systemUTC());
            for (int thread = 0; thread < CALLBACKS; thread++) {
                int first = thread;
                callbacks.execute(() -> {
                    for (int i = first; i < CUSTOMERS; i += CALLBACKS) {
                        muchang.accept(added(i)); // what the platform calls back about
                    }
                });
            }
            all.orTimeout(60, TimeUnit.SECONDS).join();
            out.println(CALLBACKS + " 个线程收进 " + muchang.customers().size() + " 位客户，欢迎语和跟进共发出 " + delivered + " 条");
        } finally {
            callbacks.shutdown();
            threads.shutdown();
        }
    }

    private static Signal added(int i) {
        return Signal.added(Identity.of("unionid", "o6_threads_" + i))
                .to("wecom-friends")
                .at(Clock.systemUTC().instant())
                .reachableAt(Address.of("wecom", "corp-1", "wm-" + i));
    }

    private static PrivateDomain shop() {
        Pool friends = Pool.named("wecom-friends").ownedBy("明视眼镜").on("wecom");
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(friends)
                .contents(
                        Content.named("hello")
                                .purpose(SERVICE)
                                .value("知道找谁问镜片的事")
                                .text("你好，我是你的验光师"),
                        Content.named("anything-else")
                                .purpose(SERVICE)
                                .value("问题有人接着答")
                                .text("还有什么想问的，直接说就好"))
                .journeys(Journey.named("welcome")
                        .startsOn(entered(friends))
                        .send("hello")
                        .pause(Span.of(Duration.ofMillis(500)))
                        .send("anything-else")
                        .build())
                .build();
    }
}
