package io.github.muchang.testkit.wechat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The check that a platform makes of a callback address (90930). */
final class Echo {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private Echo() {}

    /** What the address answers to this; empty if that is not 200, or takes longer than 1 s. */
    static String of(URI address, Map<String, String> query, String echostr) {
        Map<String, String> parameters = new TreeMap<>(query);
        parameters.put("echostr", echostr);
        HttpRequest request = HttpRequest.newBuilder(Pushing.with(address, parameters))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
