package io.github.muchang.examples.carrier;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Pace;
import io.github.muchang.content.BodyKind;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.time.Span;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A gateway for text messages: takes JSON by HTTP, knows an id again for a day, and takes ten messages a second. */
public record ParcelSms(HttpClient http, URI gateway, Duration timeout) implements Carrier {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public CarrierId id() {
        return CarrierId.of("parcel-sms");
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.sending(BodyKind.TEXT)
                .oneWay()
                .deduplicatesFor(Span.days(1))
                .pace(Pace.of(10, Span.of(Duration.ofSeconds(1))).atOnce(4))
                .build();
    }

    @Override
    public Delivery deliver(Outbound message) {
        if (message.content().kind() != BodyKind.TEXT) {
            return Delivery.refused(
                    Reason.KIND_NOT_SUPPORTED, message.content().kind().code());
        }
        String body = JSON.createObjectNode()
                .put("id", message.key())
                .put("to", message.to().handle())
                .put("text", message.content().words().orElseThrow())
                .toString();
        HttpRequest post = HttpRequest.newBuilder(gateway)
                .timeout(timeout)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return delivery(http.send(post, BodyHandlers.ofString()));
        } catch (ConnectException e) {
            return Delivery.throttled(Duration.ofSeconds(30)); // nobody is there, so nothing was sent
        } catch (IOException | JacksonException e) {
            return Delivery.unknown(e.getClass().getSimpleName()); // the gateway may have it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Delivery.unknown("interrupted");
        }
    }

    private static Delivery delivery(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 ->
                Delivery.accepted(
                        JSON.readTree(answer.body()).required("receipt").stringValue());
            case 403 -> Delivery.refused(Reason.BLOCKED, "403");
            case 422 -> Delivery.refused(Reason.MALFORMED, "422");
            case 429 ->
                Delivery.throttled(Duration.ofSeconds(
                        answer.headers().firstValueAsLong("Retry-After").orElse(60)));
            default -> Delivery.unknown("status " + answer.statusCode());
        };
    }
}
