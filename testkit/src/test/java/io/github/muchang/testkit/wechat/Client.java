package io.github.muchang.testkit.wechat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of a fake, with nothing but the JDK: JSON written with single quotes, for short. */
final class Client {
    static final JsonMapper MAPPER = new JsonMapper();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI address;
    private String token = "";

    Client(URI address) {
        this.address = address;
    }

    /** With a token that the fake has just given. */
    static Client of(FakeWeCom wecom) {
        Client client = new Client(wecom.address());
        client.token = client.get("/cgi-bin/gettoken?corpid=" + wecom.corpId() + "&corpsecret=" + wecom.secret())
                .path("access_token")
                .asString();
        return client;
    }

    String token() {
        return token;
    }

    Client with(String other) {
        Client client = new Client(address);
        client.token = other;
        return client;
    }

    JsonNode get(String pathAndQuery) {
        return read(send(HttpRequest.newBuilder(uri(pathAndQuery)).build()));
    }

    JsonNode post(String pathAndQuery, String json) {
        return read(send(posting(pathAndQuery, json)));
    }

    CompletableFuture<JsonNode> posted(String path, String json) {
        return HTTP.sendAsync(posting(path, json), HttpResponse.BodyHandlers.ofString())
                .thenApply(Client::read);
    }

    HttpResponse<String> raw(String path, String json) {
        return send(posting(path, json));
    }

    private HttpRequest posting(String path, String json) {
        String body = json.replace('\'', '"');
        return HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    private URI uri(String pathAndQuery) {
        String path = pathAndQuery.startsWith("/") ? pathAndQuery : "/cgi-bin/externalcontact/" + pathAndQuery;
        String joined = token.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + "access_token=" + token;
        return URI.create(address + joined);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Lost(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return MAPPER.readTree(answer.body());
    }

    /** No answer came. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(IOException cause) {
            super(cause);
        }
    }
}
