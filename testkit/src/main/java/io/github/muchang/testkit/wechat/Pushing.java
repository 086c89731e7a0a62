package io.github.muchang.testkit.wechat;

import io.github.muchang.carrier.Callback;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells whoever listens what has happened, once and up to three times more while no answer comes, each time in a new envelope. Does so on the
 * thread of whoever made it happen.
 */
final class Pushing {
    private static final int TRIES = 4;

    private final Posting posting;
    private final Duration patience;
    private final boolean statusMatters;
    private final List<Callback> pushed = new ArrayList<>();
    private Predicate<Callback> listener = callback -> true;
    private long number;
    private int losing;
    private int doubling;

    /** With so much real time for each answer; if the status matters, only 200 counts as one. */
    Pushing(Posting posting, Duration patience, boolean statusMatters) {
        this.posting = posting;
        this.patience = patience;
        this.statusMatters = statusMatters;
    }

    synchronized void to(Predicate<Callback> listener) {
        this.listener = listener;
    }

    void to(URI address) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(patience).build();
        to(callback -> isAnswered(client, address, callback));
    }

    synchronized void lose(int events) {
        losing += events;
    }

    synchronized void doubles(int events) {
        doubling += events;
    }

    /** Every try that was not lost, in order. */
    synchronized List<Callback> pushed() {
        return List.copyOf(pushed);
    }

    void push(Event event) {
        int times = times();
        for (int i = 0; i < times; i++) {
            int tries = 0;
            while (tries < TRIES && !isTaken(event)) {
                tries++;
            }
        }
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

    private boolean isTaken(Event event) {
        Callback callback;
        Predicate<Callback> to;
        synchronized (this) {
            number++;
            callback = posting.wrap(event, number);
            pushed.add(callback);
            to = listener;
        }
        return to.test(callback);
    }

    private boolean isAnswered(HttpClient client, URI address, Callback callback) {
        HttpRequest request = HttpRequest.newBuilder(with(address, callback.parameters()))
                .timeout(patience)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(callback.body()))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 || !statusMatters;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The address with these parameters behind its own. */
    static URI with(URI address, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + query);
    }
}
