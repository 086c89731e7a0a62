package io.github.muchang.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium, told what to do over its DevTools protocol; it ends with the test. */
final class Browser implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    private static final String LISTENING = "DevTools listening on ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    private Browser(Process process, WebSocket.Builder builder, String address) {
        this.process = process;
        socket = builder.buildAsync(URI.create(address), new Ear()).join();
    }

    /** Starts a program, speaking a language, with all that it keeps in a directory. */
    static Browser start(String program, String language, Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        program,
                        "--headless",
                        "--no-sandbox", // whoever builds in a container is root
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--lang=" + language,
                        "--accept-lang=" + language,
                        "--user-data-dir=" + directory)
                .redirectErrorStream(true)
                .start();
        BufferedReader says = process.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread drain = new Thread(() -> says.lines().forEach(any -> {}), "browser");
                drain.setDaemon(true);
                drain.start();
                return new Browser(
                        process, HttpClient.newHttpClient().newWebSocketBuilder(), line.substring(LISTENING.length()));
            }
            said.add(line);
        }
        throw new IOException("the browser did not start: " + String.join("\n", said));
    }

    /** A new page of some width and height, before anything is opened in it. */
    Tab tab(int width, int height, boolean phone, boolean dark) {
        String target = call("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        Tab tab = new Tab(call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString());
        List.of("Page", "Runtime", "Log", "Network").forEach(each -> tab.call(each + ".enable", Map.of()));
        tab.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
        tab.call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return tab;
    }

    private JsonNode call(String session, String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        Map<String, Object> command = session.isEmpty()
                ? Map.of("id", id, "method", method, "params", parameters)
                : Map.of("id", id, "method", method, "params", parameters, "sessionId", session);
        socket.sendText(JSON.writeValueAsString(command), true).join();
        JsonNode its = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (its.has("error")) {
            throw new IllegalStateException(method + ": " + its.get("error"));
        }
        return its.get("result");
    }

    @Override
    public void close() {
        try {
            call("", "Browser.close", Map.of());
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } finally {
            process.destroyForcibly();
        }
    }

    /** One page. */
    final class Tab {
        private final String session;

        private Tab(String session) {
            this.session = session;
        }

        JsonNode call(String method, Map<String, ?> parameters) {
            return Browser.this.call(session, method, parameters);
        }

        /** Opens an address; comes back when all its programs have run. */
        void open(URI address) {
            call("Page.navigate", Map.of("url", address.toString()));
            ask("new Promise(done => document.readyState === 'complete' ? done(0) : addEventListener('load', () =>"
                    + " done(0)))");
        }

        /** What an expression, or the promise it is, comes to. */
        JsonNode ask(String expression) {
            JsonNode answer = call(
                    "Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
            if (answer.has("exceptionDetails")) {
                throw new IllegalStateException(answer.get("exceptionDetails").toString());
            }
            return Optional.ofNullable(answer.get("result").get("value")).orElseGet(JSON::nullNode);
        }

        /** What was complained of, or said. */
        List<String> complaints() {
            return events.stream()
                    .filter(this::isHere)
                    .filter(each -> List.of("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")
                            .contains(each.get("method").asString()))
                    .map(JsonNode::toString)
                    .toList();
        }

        /** What was asked of any network, or of the file system. */
        List<String> requests() {
            return events.stream()
                    .filter(this::isHere)
                    .filter(each -> each.get("method").asString().equals("Network.requestWillBeSent"))
                    .map(each -> each.get("params").get("request").get("url").asString())
                    .toList();
        }

        private boolean isHere(JsonNode event) {
            return event.path("sessionId").asString("").equals(session);
        }
    }

    /** Hears answers, and events that nobody asked for. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
            text.append(data);
            if (isLast) {
                JsonNode heard = JSON.readTree(text.toString());
                text.setLength(0);
                if (heard.has("id")) {
                    Optional.ofNullable(waiting.remove(heard.get("id").asInt()))
                            .ifPresent(each -> each.complete(heard));
                } else {
                    events.add(heard);
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            waiting.values()
                    .forEach(each -> each.completeExceptionally(new UncheckedIOException(new IOException(error))));
        }
    }
}
