package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Pace;
import io.github.muchang.content.BodyKind;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.http.Answer;
import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.LenientJson;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Writes to users or into groups: in answer to what they did while the platform lets us (被动消息), otherwise as an active message, and to users whom no
 * active message may reach as a recall push. Each of these is tried only when the one before was certainly not sent. Thread-safe.
 */
final class QqCarrier implements Carrier {
    private static final int AT_ONCE = 4;
    private static final Pattern RECEIPT = Pattern.compile("[!-~]{1,128}");

    /** The message waits for an audit; its outcome comes as an event. */
    private static final Set<Integer> AUDITED = ImmutableSortedSet.of(304023, 304024);

    /** What could be answered can be answered no more. */
    private static final Set<Integer> TOO_LATE = ImmutableSortedSet.of(304027, 304103, 40034005, 40034026, 40034128);

    /** What the message shows could not be had. */
    private static final Set<Integer> NO_MEDIA = ImmutableSortedSet.of(304082, 304083, 850019, 850026, 850027);

    private final Client client;
    private final Letters writer;
    private final Pushes pushes;
    private final CarrierId id;
    private final String account;
    private final boolean group;
    private final boolean answersOnly;
    private final Set<Purpose> recalling;
    private final Capabilities capabilities;

    /**
     * One of a bot.
     *
     * @param account the name of the bot in addresses
     * @param group whether into groups
     * @param answersOnly whether it writes nothing that answers nothing
     * @param recalling for which purposes recall pushes may be used
     */
    QqCarrier(
            Client client,
            MediaShelf shelf,
            Pushes pushes,
            CarrierId id,
            String account,
            boolean group,
            boolean answersOnly,
            Set<Purpose> recalling) {
        this.client = client;
        this.writer = new Letters(client.limits(), shelf);
        this.pushes = pushes;
        this.id = id;
        this.account = account;
        this.group = group;
        this.answersOnly = answersOnly;
        this.recalling = recalling;
        this.capabilities = capabilities(client.limits(), group, answersOnly);
    }

    private static Capabilities capabilities(DatedLimits limits, boolean group, boolean answersOnly) {
        Span window = seconds(limits.of(group ? "group-reply-seconds" : "user-reply-seconds"));
        int answers = limits.of(group ? "group-replies-per-message" : "user-replies-per-message");
        Capabilities.Builder able = Capabilities.sending(BodyKind.TEXT, BodyKind.IMAGE, BodyKind.FILE, BodyKind.BUTTONS)
                .within(window, "added", answers)
                .within(window, ActivityType.CLICKED.name(), answers)
                .within(window, group ? ActivityType.SPOKE.name() : ActivityType.REPLIED.name(), answers)
                .pace(Pace.of(limits.of("sends-per-second"), Span.of(Duration.ofSeconds(1)))
                        .atOnce(AT_ONCE));
        if (group) {
            able.toMany();
        }
        if (answersOnly) {
            able.onlyWithinWindows().deduplicatesFor(seconds(limits.of("answer-known-seconds")));
        }
        return able.build();
    }

    private static Span seconds(int seconds) {
        return Span.of(Duration.ofSeconds(seconds));
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
        Message content = message.content();
        if (!capabilities.kinds().contains(content.kind())) {
            return Delivery.refused(
                    Delivery.Reason.KIND_NOT_SUPPORTED, content.kind().code());
        }
        if (!message.account().equals(account)) {
            return Delivery.refused(Delivery.Reason.BAD_ADDRESS, "an openid of another bot");
        }
        Optional<Occasion> occasion = Occasion.of(message);
        if (occasion.isEmpty()) {
            Optional<Delivery> refused = refusedAlready(message);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        Place place = Place.of(group, message.to());
        return writer.write(content, place, fields -> occasion.map(each -> answer(message, fields, place, each))
                .orElseGet(() -> push(message, fields, place)));
    }

    /** What is known without asking, so that nothing is uploaded for nobody. */
    private Optional<Delivery> refusedAlready(Outbound message) {
        if (answersOnly) {
            return Optional.of(Delivery.refused(Delivery.Reason.OUTSIDE_WINDOW, "there is nothing to answer"));
        }
        Optional<Integer> refusal = pushes.refusal(Pushes.Kind.ACTIVE, message.to(), client.now());
        if (refusal.isEmpty() || !mayRecall(message, refusal.get())) {
            return refusal.map(Reasons::refused);
        }
        return pushes.refusal(Pushes.Kind.RECALL, message.to(), client.now()).map(Reasons::refused);
    }

    private Delivery answer(Outbound message, Map<String, Object> letter, Place place, Occasion occasion) {
        Map<String, Object> fields = new TreeMap<>(letter);
        occasion.writeTo(fields, message.key());
        Answer<JsonNode> answer = send(fields, message, place);
        boolean late = answer instanceof Answer.Refused<JsonNode> refused
                && TOO_LATE.contains(refused.error().code());
        if (!late || answersOnly) {
            return outcome(answer);
        }
        return refusedAlready(message).orElseGet(() -> push(message, letter, place)); // nothing was sent
    }

    private Delivery push(Outbound message, Map<String, Object> letter, Place place) {
        Optional<Integer> refusal = pushes.refusal(Pushes.Kind.ACTIVE, message.to(), client.now());
        if (refusal.isEmpty()) {
            Optional<Duration> wait = client.enter(group ? Api.GROUP_PUSH : Api.USER_PUSH);
            if (wait.isPresent()) { // answers have a pace of their own, and do not wait
                return new Delivery.Throttled(wait.get(), Delivery.Scope.MESSAGE);
            }
            Answer<JsonNode> answer = send(letter, message, place);
            refusal = pushes.hear(Pushes.Kind.ACTIVE, message.to(), answer, client.now());
            if (refusal.filter(code -> mayRecall(message, code)).isEmpty()) {
                return outcome(answer);
            }
        }
        return recall(message, letter, place);
    }

    /** A recall push (互动召回): one in each span after a user's last act. */
    private Delivery recall(Outbound message, Map<String, Object> letter, Place place) {
        Map<String, Object> fields = new TreeMap<>(letter);
        fields.put("is_wakeup", true);
        Answer<JsonNode> answer = send(fields, message, place);
        pushes.hear(Pushes.Kind.RECALL, message.to(), answer, client.now());
        return outcome(answer);
    }

    private boolean mayRecall(Outbound message, int refusal) {
        return !group && Pushes.NO_RIGHT.contains(refusal) && recalling.contains(message.purpose());
    }

    private Answer<JsonNode> send(Map<String, Object> fields, Outbound message, Place place) {
        Answer<JsonNode> answer = client.call(place.messages().saying(fields).givenWith(AUDITED));
        if (answer instanceof Answer.Refused<JsonNode> refused
                && NO_MEDIA.contains(refused.error().code())) {
            writer.forget(message.content(), place);
        }
        return answer;
    }

    private static Delivery outcome(Answer<JsonNode> answer) {
        return answer.map(QqCarrier::taken).value().orElseGet(() -> Reasons.sending(answer));
    }

    private static Delivery taken(JsonNode body) {
        JsonNode audit = body.path("data").path("message_audit");
        Optional<String> id = LenientJson.text(body, "id");
        if (id.isPresent()) {
            return Delivery.accepted(
                    id.filter(each -> RECEIPT.matcher(each).matches()).orElse("sent"));
        }
        return audit.isObject()
                ? Delivery.pending(LenientJson.text(audit, "audit_id")
                        .map(each -> "audit:" + each)
                        .filter(each -> RECEIPT.matcher(each).matches())
                        .orElse("audit"))
                : Delivery.unknown("no id in the answer");
    }

    @Override
    public String toString() {
        return "QqCarrier[" + id + "]";
    }
}
