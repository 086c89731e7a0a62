package io.github.muchang.adapters.qq.peers;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A program of others as a process of its own, which does what it is told and says what came of it, and ends with the test. */
final class Peer implements AutoCloseable {
    static final JsonMapper MAPPER = new JsonMapper();

    private static final Path SCRIPTS =
            Path.of(System.getProperty("muchang.basedir", "")).toAbsolutePath().resolve("peers");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_LINES = 10_000;
    private static final String END = "it has ended";

    private final Process process;
    private final Writer orders;
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(MOST_LINES);
    private final StringBuilder chatter = new StringBuilder();
    private final String name;
    private final JsonNode start;

    /** Runs this script of {@code peers/} with these settings. */
    Peer(String script, ObjectNode settings) {
        name = script;
        try {
            process = new ProcessBuilder("node", script + ".mjs", settings.toString())
                    .directory(SCRIPTS.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        Thread reader = new Thread(this::read, "peer " + script);
        reader.setDaemon(true);
        reader.start();
        start = answer("to start");
    }

    /** Where its own server listens. */
    URI server() {
        return URI.create(start.path("server").asString());
    }

    /** Waits until it says that it is online. */
    Peer isOnline() {
        return has("ONLINE");
    }

    Peer has(String status) {
        order("to be " + status, Map.of("status", status));
        return this;
    }

    /** It hears, or has heard, something of this type; what it makes of it has these values. */
    JsonNode hears(String type, Map<String, ?> values) {
        return order("to hear " + type, Map.of("hears", type, "is", values));
    }

    /** It answers what it heard last; tells the ids of its messages. */
    JsonNode answers(String content) {
        return order("to answer", Map.of("answers", content));
    }

    /** It answers what it heard last, and hears that this was refused. */
    void answersInVain(String content, Map<String, ?> refusal) {
        order("to be refused an answer", Map.of("answers", content, "fails", refusal));
    }

    /** A method of its bot. */
    JsonNode calls(String method, Object... arguments) {
        return order("to do " + method, Map.of("calls", method, "with", List.of(arguments)));
    }

    /** A method of its bot, which is refused. */
    void callsInVain(String method, Map<String, ?> refusal, Object... arguments) {
        order("to be refused " + method, Map.of("calls", method, "with", List.of(arguments), "fails", refusal));
    }

    /** An action that its bot has no method for. */
    JsonNode callsWithin(String method, Object... arguments) {
        return order("to do " + method, Map.of("calls", method, "on", "internal", "with", List.of(arguments)));
    }

    /** Waits for what the peer does by itself. */
    static void until(BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new AssertionError("waited too long");
            }
            Thread.onSpinWait();
        }
    }

    /** Ends it, and fails if one of its checks has failed, whoever has noticed. */
    @Override
    public void close() {
        try {
            orders.close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw failed("it does not end");
            }
            if (process.exitValue() != 0) {
                throw failed("it ends with " + process.exitValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private JsonNode order(String check, Map<String, ?> order) {
        Map<String, Object> whole = new LinkedHashMap<>(order);
        whole.put("check", check);
        try {
            orders.write(MAPPER.writeValueAsString(whole) + "\n");
            orders.flush();
        } catch (IOException e) {
            throw failed("it takes no orders: " + e.getMessage());
        }
        return answer(check);
    }

    private JsonNode answer(String check) {
        String line;
        try {
            line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted");
        }
        if (line == null) {
            throw failed("no answer to " + check);
        }
        String right = "ok " + check + "\t";
        if (!line.startsWith(right)) {
            throw failed(line);
        }
        System.out.println(name + ": ok " + check);
        return MAPPER.readTree(line.substring(right.length()));
    }

    private AssertionError failed(String why) {
        synchronized (chatter) {
            return new AssertionError(name + ": " + why + "\n" + chatter);
        }
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("ok ") || line.startsWith("FAILED ")) {
                    lines.add(line);
                } else {
                    synchronized (chatter) {
                        chatter.append(line).append('\n');
                    }
                }
            }
        } catch (IOException e) {
            lines.add(END + ": " + e.getMessage());
            return;
        }
        lines.add(END);
    }
}
