package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Pace;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.content.BodyKind;
import io.github.muchang.http.Answer;
import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.LenientJson;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Writes to customers (a welcome at once; anything else, and a welcome whose code is over, when the member confirms it) or into groups (when the owner confirms it). An account is a
 * member, a handle an external user id or a chat id. Thread-safe.
 */
final class WeComCarrier implements Carrier, Receipts {
    private static final String PATH = "/cgi-bin/externalcontact/";
    private static final int AT_ONCE = 4;

    /** The welcome code is over, or was used. */
    private static final int WELCOME_OVER = 41050;

    private final Client client;
    private final MediaShelf shelf;
    private final Letter.Writer writer;
    private final CarrierId id;
    private final boolean groups;
    private final Capabilities capabilities;
    private final Doubts doubts = new Doubts();
    private final MassTasks tasks;

    WeComCarrier(Client client, MediaShelf shelf, CarrierId id, boolean groups) {
        this.client = client;
        this.shelf = shelf;
        this.writer = new Letter.Writer(client.limits(), shelf);
        this.id = id;
        this.groups = groups;
        this.capabilities = capabilities(client.limits(), groups);
        this.tasks = new MassTasks(client, groups);
    }

    private static Capabilities capabilities(DatedLimits limits, boolean groups) {
        Capabilities.Builder able = Capabilities.sending(
                        BodyKind.TEXT, BodyKind.IMAGE, BodyKind.LINK, BodyKind.MINI_PROGRAM, BodyKind.FILE)
                .confirmed()
                .receipts()
                .pace(Pace.of(limits.of("calls-per-minute"), Span.minutes(1))
                        .and(limits.of("calls-per-hour"), Span.hours(1))
                        .atOnce(AT_ONCE));
        return groups
                ? able.toMany().build()
                : able.within(Span.of(Duration.ofSeconds(limits.of("welcome-seconds"))), "added")
                        .build();
    }

    @Override
    public CarrierId id() {
        return id;
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
        Letter letter = writer.write(message.content());
        Delivery result = deliver(message, letter);
        if (result instanceof Delivery.Refused refused && refused.reason() == Delivery.Reason.MEDIA_UNAVAILABLE) {
            shelf.forget(letter.media()); // nothing was sent; the platform may have forgotten sooner than it says
            letter = letter.media().isEmpty() ? letter : writer.write(message.content());
            result = letter.media().isEmpty() ? result : deliver(message, letter);
        }
        return result;
    }

    private Delivery deliver(Outbound message, Letter letter) {
        if (letter.trouble().isPresent()) {
            return letter.trouble().get();
        }
        Instant begun = client.endpoint().clock().instant();
        Optional<String> code = welcomeCode(message);
        Answer<JsonNode> answer = send(message, code, letter);
        if (answer instanceof Answer.Refused<JsonNode> refused
                && refused.error().code() == WELCOME_OVER) {
            code = Optional.empty(); // nothing was sent, and what is late for a welcome is a message like any other
            answer = send(message, code, letter);
        }
        Delivery result = code.isPresent() ? welcomed(answer) : taken(answer, message);
        if (result instanceof Delivery.Unknown) {
            Optional<String> print = code.isPresent() ? Optional.empty() : Optional.of(Letter.print(message.content()));
            doubts.note(message.key(), new Doubts.Doubt(begun, print));
        }
        return result;
    }

    private static Delivery welcomed(Answer<JsonNode> answer) {
        return answer.map(ignored -> Delivery.accepted("welcome")).value().orElseGet(() -> Reasons.sending(answer));
    }

    private Delivery taken(Answer<JsonNode> answer, Outbound message) {
        return answer.map(body -> taken(body, message)).value().orElseGet(() -> Reasons.sending(answer));
    }

    /** A message to a group, and one without a code, goes as a mass message. */
    private Optional<String> welcomeCode(Outbound message) {
        return groups
                ? Optional.empty()
                : message.inReplyTo()
                        .filter(reply -> reply.after().equals("added"))
                        .flatMap(Outbound.Reply::reference);
    }

    private Answer<JsonNode> send(Outbound message, Optional<String> code, Letter letter) {
        Map<String, Object> body = new TreeMap<>(letter.fields());
        if (code.isPresent()) {
            body.put("welcome_code", code.get());
            return client.call(Ask.post(PATH + "send_welcome_msg", body));
        }
        List<String> receiver = ImmutableList.of(message.to().handle());
        body.put("chat_type", groups ? "group" : "single");
        body.put(groups ? "chat_id_list" : "external_userid", receiver);
        body.put("sender", States.member(message.account()));
        return client.call(Ask.post(PATH + "add_msg_template", body));
    }

    private Delivery taken(JsonNode body, Outbound message) {
        if (LenientJson.texts(body, "fail_list").contains(message.to().handle())) {
            return Delivery.refused(groups ? Delivery.Reason.MUTED : Delivery.Reason.NOT_A_CONTACT, "in the fail_list");
        }
        return LenientJson.text(body, "msgid")
                .filter(MassTasks::isHandle)
                .map(Delivery::pending)
                .orElseGet(() -> Delivery.unknown("no msgid in the answer"));
    }

    @Override
    public Delivery look(Inquiry inquiry) {
        if (inquiry.handle().isPresent()) {
            return tasks.result(inquiry.handle().get(), inquiry.to());
        }
        return doubts.of(inquiry.key())
                .or(() -> inquiry.doubt().map(Doubts.Doubt::of)) // the process that sent it has ended
                .map(doubt -> tasks.find(doubt, inquiry.to()))
                .orElseGet(() -> Delivery.unknown("nothing is known by which to look it up"));
    }

    @Override
    public String toString() {
        return "WeComCarrier[" + id + "]";
    }
}
