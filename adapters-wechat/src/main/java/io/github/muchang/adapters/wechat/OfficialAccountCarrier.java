package io.github.muchang.adapters.wechat;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Pace;
import io.github.muchang.content.BodyKind;
import io.github.muchang.http.Answer;
import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.LenientJson;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Writes customer-service messages to followers, who have written, followed, scanned or used the menu a while ago. The platform knows no key of such a
 * message and tells nothing of it afterwards: what is unknown stays unknown. Thread-safe.
 */
final class OfficialAccountCarrier implements Carrier {
    private static final String PATH = "/cgi-bin/message/custom/send";
    private static final int AT_ONCE = 4;

    private final Client client;
    private final MediaShelf shelf;
    private final OfficialAccountSettings settings;
    private final Capabilities capabilities;

    OfficialAccountCarrier(Client client, MediaShelf shelf, OfficialAccountSettings settings) {
        this.client = client;
        this.shelf = shelf;
        this.settings = settings;
        this.capabilities = capabilities(client.limits());
    }

    private static Capabilities capabilities(DatedLimits limits) {
        Span afterAct = seconds(limits.of("chat-seconds-after-act"));
        return Capabilities.sending(BodyKind.TEXT, BodyKind.IMAGE, BodyKind.LINK, BodyKind.MINI_PROGRAM)
                .onlyWithinWindows()
                .within(seconds(limits.of("chat-seconds-after-message")), ActivityType.REPLIED.name())
                .within(afterAct, "added")
                .within(afterAct, ActivityType.CLICKED.name())
                .pace(Pace.of(limits.of("calls-per-minute"), Span.minutes(1))
                        .and(limits.of("calls-per-hour"), Span.hours(1))
                        .atOnce(AT_ONCE))
                .build();
    }

    private static Span seconds(int seconds) {
        return Span.of(Duration.ofSeconds(seconds));
    }

    @Override
    public CarrierId id() {
        return settings.carrier();
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Delivery deliver(Outbound message) {
        BodyKind kind = message.content().kind();
        if (!capabilities.kinds().contains(kind)) {
            return Delivery.refused(Delivery.Reason.KIND_NOT_SUPPORTED, kind.code());
        }
        if (!message.account().equals(settings.account())) {
            return Delivery.refused(Delivery.Reason.BAD_ADDRESS, "an openid of another account");
        }
        CustomMessage written = CustomMessage.of(message.content(), shelf);
        Delivery result = send(written, message);
        boolean forgotten = !written.media().isEmpty()
                && result instanceof Delivery.Refused refused
                && refused.reason() == Delivery.Reason.MEDIA_UNAVAILABLE;
        if (forgotten) { // nothing was sent; the platform may have forgotten sooner than it says
            shelf.forget(written.media());
            result = send(CustomMessage.of(message.content(), shelf), message);
        }
        return result;
    }

    private Delivery send(CustomMessage written, Outbound message) {
        if (written.trouble().isPresent()) {
            return written.trouble().get();
        }
        Map<String, Object> body = new TreeMap<>(written.fields());
        body.put("touser", message.to().handle());
        Answer<JsonNode> answer = client.call(Ask.post(PATH, body));
        return answer.map(OfficialAccountCarrier::taken).value().orElseGet(() -> Reasons.sending(answer));
    }

    /** The platform says nothing but that there was no error; what does not even say that may come from anybody. */
    private static Delivery taken(JsonNode body) {
        return LenientJson.number(body, "errcode").isPresent()
                ? Delivery.accepted("customer-service")
                : Delivery.unknown("no errcode in the answer");
    }

    @Override
    public String toString() {
        return "OfficialAccountCarrier[" + settings.carrier() + "]";
    }
}
