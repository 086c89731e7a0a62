package io.github.muchang.testkit.qq;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A WebSocket of the JDK that waits for what it is told, at most 10 s. */
final class GatewayClient implements AutoCloseable, WebSocket.Listener {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final long PATIENCE_SECONDS = 10;

    private final BlockingQueue<JsonNode> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> ended = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    GatewayClient(URI address, String... headers) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(address, this).join();
    }

    void say(String json) {
        socket.sendText(json.replace('\'', '"'), true).join();
    }

    JsonNode next() {
        try {
            JsonNode next = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was said");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The types of the next so many events. */
    List<String> types(int events) {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            types.add(next().path("t").asString("none"));
        }
        return types;
    }

    /** The code with which the connection ended; 1006 if it broke off. */
    int end() {
        try {
            Integer code = ended.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (code == null) {
                throw new AssertionError("did not end");
            }
            return code;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** That nothing but this was said before the answer to a heartbeat. */
    boolean isSilent() {
        say("{'op':1,'d':null}");
        return next().path("op").asInt() == 11;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            said.add(QqClient.MAPPER.readTree(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        ended.add(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        ended.add(1006);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
