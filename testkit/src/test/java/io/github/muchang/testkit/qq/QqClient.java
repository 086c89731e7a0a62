package io.github.muchang.testkit.qq;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the fake platform, with nothing but the JDK: JSON written with single quotes, for short. */
final class QqClient {
    static final JsonMapper MAPPER = new JsonMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final String authorization;

    QqClient(URI address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** With a token that the fake has just given. */
    static QqClient of(FakeQqBot qq) {
        return new QqClient(qq.address(), "QQBot " + token(qq));
    }

    static String token(FakeQqBot qq) {
        return new QqClient(qq.address(), "")
                .call(
                        "POST",
                        "/app/getAppAccessToken",
                        "{'appId':'" + qq.appid() + "','clientSecret':'" + qq.secret() + "'}")
                .body()
                .path("access_token")
                .asString();
    }

    String authorization() {
        return authorization;
    }

    Said get(String path) {
        return call("GET", path, "");
    }

    Said post(String path, String json) {
        return call("POST", path, json);
    }

    Said call(String method, String path, String json) {
        HttpRequest.BodyPublisher body = json.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'), StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        path.startsWith("http") ? URI.create(path) : URI.create(address + path))
                .method(method, body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Said(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new Lost(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Said toUser(QqUser user, String json) {
        return post("/v2/users/" + user.openid() + "/messages", json);
    }

    Said toGroup(QqGroup group, String json) {
        return post("/v2/groups/" + group.openid() + "/messages", json);
    }

    record Said(int status, HttpResponse<String> answer) {
        JsonNode body() {
            return MAPPER.readTree(answer.body());
        }

        /** The platform's code; 0 if there is none. */
        int code() {
            return answer.body().isEmpty() ? 0 : body().path("err_code").asInt(0);
        }

        String id() {
            return body().path("id").asString("");
        }
    }

    /** No answer came. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(IOException cause) {
            super(cause);
        }
    }
}
