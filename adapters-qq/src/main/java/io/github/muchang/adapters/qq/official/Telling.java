package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Purpose;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Naming;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.Identity;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Gathers what an event means. Each signal's id is the event's with the part that the signal has in it. */
final class Telling {
    private static final int LONGEST_REFERENCE = 1024;

    private final QqSettings settings;
    private final Envelope envelope;
    private final String name;
    private final Event event;
    private final ImmutableList.Builder<Signal> signals = ImmutableList.builder();
    private final ImmutableList.Builder<Answerable> answerables = ImmutableList.builder();
    private Optional<String> interaction = Optional.empty();

    Telling(QqSettings settings, Envelope envelope, String name, Instant otherwise) {
        this.settings = settings;
        this.envelope = envelope;
        this.name = name;
        this.event = envelope.event(name, otherwise);
    }

    String name() {
        return name;
    }

    JsonNode body() {
        return envelope.body();
    }

    /** A text of the event, unless it is empty. */
    Optional<String> text(String field) {
        return LenientJson.text(body(), field);
    }

    /** Whether a program wrote it. */
    boolean isByProgram() {
        return body().path("author").path("bot").asBoolean(false);
    }

    /** The user of whom the event is. */
    Optional<String> user() {
        return text("openid").or(() -> text("user_openid")).or(() -> author("user_openid"));
    }

    /** The member of a group of whom the event is. */
    Optional<String> member() {
        return text("member_openid")
                .or(() -> text("group_member_openid"))
                .or(() -> author("member_openid"))
                .or(() -> text("op_member_openid"));
    }

    Optional<String> author(String field) {
        return LenientJson.text(body().path("author"), field);
    }

    /** The address of a user. */
    Address at(String user) {
        return new Address(settings.carrier(), settings.account(), user);
    }

    /** With the person's union id, if the platform tells it and it means something. */
    Untimed united(Untimed what) {
        return settings.union()
                .flatMap(kind -> author("union_openid").map(each -> Identity.of(kind, each)))
                .map(what::also)
                .orElse(what);
    }

    void tell(String part, Untimed what) {
        tell(part, what, Optional.empty());
    }

    /** With what the platform wants to hear again in a message that answers it. */
    void tell(String part, Untimed what, Optional<String> reference) {
        Signal signal = what.at(event.at()).withId(event.id() + "/" + part);
        signals.add(reference.map(signal::answerableWith).orElse(signal));
    }

    /** As having been so already when the event happened. */
    void tellBefore(String part, Untimed what) {
        Instant before = event.at().isAfter(Instant.EPOCH) ? event.at().minusMillis(1) : event.at();
        signals.add(what.at(before).withId(event.id() + "/" + part));
    }

    /** The platform's switch is for active messages; a purpose may be sent in answers or not at all, so it is said of purposes. */
    void switched(Identity who, CarrierId on, boolean allowed) {
        Optional<String> carrier = Optional.of(on.name());
        for (Purpose purpose : settings.pushes()) {
            Occurrence said = allowed
                    ? new Occurrence.Consented(purpose, carrier, QqSettings.SWITCHED_ON)
                    : new Occurrence.Withdrew(Optional.of(purpose), carrier);
            tell("push/" + purpose.code(), Signal.of(who, said));
        }
    }

    /** Keeps what has no meaning of its own as what happened to somebody, under its name. */
    void keep(Identity who, Optional<String> detail) {
        String label = event.name() + detail.map(each -> "/" + each).orElse("");
        tell("event", Signal.did(who, Event.ACTIVITY.name()).labelled(Naming.name("event", label)));
    }

    /** Answers to the message may go to this address; answers what they refer to. */
    Optional<String> answersToMessage(Address to) {
        return answers(to, Answerable.MESSAGE, text("id"));
    }

    /** Answers to the event may go to this address; answers what they refer to. */
    Optional<String> answersToEvent(Address to) {
        return answers(to, Answerable.EVENT, envelope.id());
    }

    void acknowledged(Optional<String> id) {
        interaction = id;
    }

    Heard heard() {
        return new Heard(event, signals.build(), answerables.build(), interaction);
    }

    private Optional<String> answers(Address to, String field, Optional<String> id) {
        Optional<String> reference = id.map(each -> field + each).filter(each -> each.length() <= LONGEST_REFERENCE);
        boolean user = to.carrier().equals(settings.carrier());
        reference.ifPresent(
                each -> answerables.add(new Answerable(to, each, user ? Answerable.USERS : Answerable.GROUPS)));
        return reference;
    }
}
