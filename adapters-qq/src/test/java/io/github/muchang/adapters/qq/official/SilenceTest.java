package io.github.muchang.adapters.qq.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.testkit.CarriersFixture;
import io.github.muchang.testkit.TriedPlatform;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, no secret, token, openid or word is told. */
class SilenceTest implements CarriersFixture {
    private static final String CANARY = "canary";
    private static final String MESSAGE = Samples.envelope(
            "canary-envelope",
            "GROUP_AT_MESSAGE_CREATE",
            "{\"id\":\"canary-message\",\"author\":{\"member_openid\":\"canary-member\",\"union_openid\":\"canary-union\"},"
                    + "\"group_openid\":\"canary-group\",\"content\":\"canary-words\"}");

    /** The JDK's own, which tell addresses when somebody turns them on; kept, since loggers are forgotten with their levels. */
    private static final List<Logger> OF_THE_JDK = List.of(
            Logger.getLogger("jdk.httpclient"),
            Logger.getLogger("jdk.internal.httpclient"),
            Logger.getLogger("sun.net.httpserver"),
            Logger.getLogger("com.sun.net.httpserver"));

    private final List<String> said = new ArrayList<>();

    @Override
    public TriedPlatform platform() {
        throw new AssertionError("there is none");
    }

    @Test
    void nothing_is_told_whatever_is_posted() {
        QqInbox inbox = QqInbox.of(House.DOMAIN, House.BOT.union("qq-union"), Posted.SECRET, Posted.CLOCK);
        List<Callback> posted = new ArrayList<>(List.of(
                Posted.signed(MESSAGE),
                Posted.bare(MESSAGE),
                Posted.bare("{\"op\":13,\"d\":{\"plain_token\":\"{canary}\",\"event_ts\":\"1\"}}"),
                Posted.signed(MESSAGE, Posted.NOW.minusSeconds(9999)),
                Posted.signed("canary-nonsense"),
                Posted.signed("{\"a\": canary}"),
                Posted.signed(MESSAGE.replace("canary-member", CANARY.repeat(50)))));
        Map<String, String> other = new TreeMap<>(Posted.signed(MESSAGE).headers());
        other.put("x-bot-appid", "canary-app");
        posted.add(Callback.of(Map.of(), other, MESSAGE.getBytes(StandardCharsets.UTF_8)));

        said.addAll(heard(() -> {
            for (Callback each : posted) {
                try {
                    inbox.answer(each, heard -> said.add(heard + " " + heard.event() + " " + heard.signals()));
                } catch (RejectedCallbackException e) {
                    said.add(trace(e));
                }
                said.add(each.toString());
            }
        }));

        assertThat(said).hasSizeGreaterThan(12).allSatisfy(each -> assertThat(each)
                .doesNotContainIgnoringCase(CANARY));
    }

    @Test
    void nothing_is_told_whatever_the_gateway_says() throws IOException, InterruptedException {
        OF_THE_JDK.forEach(each -> each.setLevel(Level.OFF));
        HandThreads threads = new HandThreads();
        Watching watching = new Watching();
        try (Station station = new Station()) {
            said.addAll(heard(() -> connect(station, threads, watching)));
        } finally {
            threads.shutdownNow();
        }

        assertThat(said).hasSizeGreaterThan(4).allSatisfy(each -> assertThat(each)
                .doesNotContainIgnoringCase(CANARY));
    }

    private void connect(Station station, HandThreads threads, Watching watching) {
        try (GatewayConnection connection = station.gateway()
                .watchedBy(watching)
                .open(threads, heard -> {
                    throw new IllegalStateException("canary-failure of the host's");
                })) {
            Station.Peer peer = station.ready("canary-session");
            said.add(watching.next(GatewayState.Connected.class) + " " + connection);
            peer.send("canary-frame");
            said.add(watching.passedOver());
            peer.send("{\"op\":9,\"d\":true,\"s\":\"canary\"}");
            said.add(watching.next(GatewayState.Waiting.class).toString());
            station.status(401);
            threads.pass(Duration.ofSeconds(3));
            said.add(watching.next(GatewayState.Waiting.class).toString());
            station.status(200);
            threads.pass(Duration.ofSeconds(2));
            Station.Peer again = station.greeted();
            again.said(6);
            again.send(MESSAGE);
            said.add(watching.next(GatewayState.Waiting.class).toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String trace(Exception e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
