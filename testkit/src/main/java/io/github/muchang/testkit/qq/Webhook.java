package io.github.muchang.testkit.qq;

import io.github.muchang.carrier.Callback;
import io.github.muchang.testkit.fake.Poster;
import io.github.muchang.testkit.fake.Trees;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells whoever listens by webhook what has happened, once and up to three times more while it is not taken. */
final class Webhook {
    private static final int TRIES = 4;

    private final Platform platform;
    private final String appid;
    private final Signer signer;
    private final Signer stranger;
    private final Duration patience;
    private final boolean validationUnsigned;
    private final List<Callback> sent = new ArrayList<>();
    private @Nullable Predicate<Callback> listener;
    private @Nullable Happening held;
    private int losing;
    private int doubling;
    private int swapping;
    private int forging;

    Webhook(Platform platform, FakeQqBotBuilder settings) {
        this.platform = platform;
        this.appid = settings.appid;
        this.signer = new Signer(settings.secret);
        this.stranger = new Signer("not " + settings.secret);
        this.patience = settings.patience;
        this.validationUnsigned = settings.validationUnsigned;
    }

    synchronized void to(Predicate<Callback> told) {
        listener = told;
    }

    void to(URI address) {
        to(callback -> isTaken(Poster.post(address, patience, callback.headers(), callback.body())));
    }

    synchronized void lose(int events) {
        losing += events;
    }

    synchronized void doubles(int events) {
        doubling += events;
    }

    synchronized void swap(int events) {
        swapping += events;
    }

    synchronized void forge(int tries) {
        forging += tries;
    }

    synchronized List<Callback> sent() {
        return List.copyOf(sent);
    }

    /** Sends again what was sent, with the signatures it had; answers how much of it was taken. */
    int replay() {
        Predicate<Callback> to = listener();
        return to == null ? 0 : (int) sent().stream().filter(to).count();
    }

    /** What has happened is told, unless it is lost or kept until the next has been told. */
    void tells(Happening event) {
        Predicate<Callback> to = listener();
        if (to == null) {
            return;
        }
        int times = times();
        if (times > 0 && isKept(event)) {
            return;
        }
        for (int i = 0; i < times; i++) {
            push(event, to);
        }
        Happening before = release();
        if (before != null) {
            push(before, to);
        }
    }

    /** Whether this address signs a plain token as it should (op 13). */
    boolean validates(URI address) {
        String token = platform.hex("plain-token");
        String at = Long.toString(platform.seconds());
        ObjectNode asked = Trees.object().put("op", 13);
        asked.putObject("d").put("plain_token", token).put("event_ts", at);
        byte[] body = Trees.bytes(asked);
        Poster.Said said = Poster.post(address, patience, headers(validationUnsigned ? null : signer, at, body), body);
        JsonNode answer = Trees.read(said.body());
        String signature = signer.sign(at, token.getBytes(StandardCharsets.UTF_8));
        return said.status() == 200
                && answer.path("plain_token").asString("").equals(token)
                && answer.path("signature").asString("").equals(signature);
    }

    private synchronized @Nullable Predicate<Callback> listener() {
        return listener;
    }

    private synchronized int times() {
        if (losing > 0) {
            losing--;
            return 0;
        }
        if (doubling > 0) {
            doubling--;
            return 2;
        }
        return 1;
    }

    private synchronized boolean isKept(Happening event) {
        if (swapping == 0 || held != null) {
            return false;
        }
        swapping--;
        held = event;
        return true;
    }

    private synchronized @Nullable Happening release() {
        Happening before = held;
        held = null;
        return before;
    }

    private void push(Happening event, Predicate<Callback> to) {
        long number = platform.count("webhook");
        for (int i = 0; i < TRIES; i++) {
            if (to.test(wrap(event, number))) {
                return;
            }
        }
    }

    private synchronized Callback wrap(Happening event, long number) {
        ObjectNode envelope = Trees.object()
                .put("id", event.id())
                .put("op", 0)
                .put("s", number)
                .put("t", event.type());
        envelope.set("d", event.data());
        byte[] body = Trees.bytes(envelope);
        boolean forged = forging > 0;
        forging -= forged ? 1 : 0;
        String at = Long.toString(platform.seconds());
        Callback callback = Callback.of(Map.of(), headers(forged ? stranger : signer, at, body), body);
        sent.add(callback);
        return callback;
    }

    private Map<String, String> headers(@Nullable Signer by, String at, byte[] body) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "QQBot-Callback");
        headers.put("X-Bot-Appid", appid);
        if (by != null) {
            headers.put("X-Signature-Ed25519", by.sign(at, body));
            headers.put("X-Signature-Timestamp", at);
        }
        return headers;
    }

    /** Some bots answer an empty object for d, which the platform takes as well; 1 is the word for a failure. */
    private static boolean isTaken(Poster.Said said) {
        JsonNode answer = Trees.read(said.body());
        JsonNode data = answer.path("d");
        boolean right = data.isObject() || (data.isIntegralNumber() && data.asInt() == 0);
        return said.status() == 200 && answer.path("op").asInt(-1) == 12 && right;
    }
}
