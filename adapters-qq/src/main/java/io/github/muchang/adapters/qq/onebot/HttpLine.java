package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.http.Answer;
import io.github.muchang.http.Exchange;
import io.github.muchang.http.LenientJson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Actions over HTTP (onebot-11, communication/http.md): one POST each. Repeats nothing, and keeps nothing. A status of 400, 401, 403, 404 or 406 is
 * a refusal, as the document says, 429 means later, and whatever else is not 200 with an answer of OneBot says nothing.
 */
public final class HttpLine implements Line {
    private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9_.]{1,64}");
    private static final int TO_CODES = 1000;

    private final Endpoint endpoint;

    private HttpLine(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * To an implementation's HTTP server.
     *
     * @param risk that it is known and accepted
     * @throws IllegalArgumentException if the address is not of HTTP
     */
    public static HttpLine to(AcceptedRisk risk, Endpoint endpoint) {
        Objects.requireNonNull(risk, "risk");
        return new HttpLine(endpoint.speaking("https?"));
    }

    @Override
    public Answer<Reply> call(String action, Map<String, ?> parameters) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.address() + "/" + checked(action)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(LenientJson.bytes(parameters)));
        endpoint.token().ifPresent(token -> request.header("Authorization", "Bearer " + token.value()));
        return Exchange.send(endpoint.http(), request, endpoint.timeout()).then(HttpLine::read);
    }

    static String checked(String action) {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("the name of an action has 1 to 64 characters of A-Z a-z 0-9 _ .");
        }
        return action;
    }

    private static Answer<Reply> read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        return switch (status) {
            case 200 ->
                Frame.object(response.body()).map(Reply::read).orElseGet(() -> new Answer.Unclear<>("not JSON"));
            case 400, 401, 403, 404, 406, 429 -> Reply.refused(TO_CODES + status);
            default -> new Answer.Unclear<>("HTTP " + status);
        };
    }

    @Override
    public String toString() {
        return "HttpLine[" + endpoint + "]";
    }
}
