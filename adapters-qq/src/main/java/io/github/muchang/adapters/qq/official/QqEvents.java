package io.github.muchang.adapters.qq.official;

import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Naming;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.ActivityType;
import io.github.muchang.signal.Arriving;
import io.github.muchang.signal.Doing;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the platform's events mean. Whatever concerns somebody and is not translated, known or not, is kept as {@link Event#ACTIVITY}; what concerns
 * nobody in particular is in {@link Heard#event()} alone.
 */
final class QqEvents {
    private static final int BUTTON = 11;
    private static final int MENU = 12;

    private final QqSettings settings;
    private final GroupEvents groups;

    QqEvents(QqSettings settings, KnownGroups known) {
        this.settings = settings;
        this.groups = new GroupEvents(settings, known);
    }

    /**
     * What a dispatch means.
     *
     * @param otherwise when it happened, if it does not say so
     * @return empty if it is no event that can be read
     */
    Optional<Heard> hear(Envelope envelope, Instant otherwise) {
        if (envelope.op() != Envelope.DISPATCH || envelope.name().isEmpty()) {
            return Optional.empty();
        }
        try {
            Telling telling = new Telling(settings, envelope, envelope.name().get(), otherwise);
            translate(telling);
            return Optional.of(telling.heard());
        } catch (IllegalArgumentException e) { // an id that is too long to be one
            return Optional.empty();
        }
    }

    private void translate(Telling telling) {
        Optional<Identity> user = telling.user().map(id -> Identity.of(settings.identity(), id));
        switch (telling.name()) {
            case "C2C_MESSAGE_CREATE" ->
                user.filter(each -> !telling.isByProgram()).ifPresent(who -> replied(who, telling));
            case "FRIEND_ADD" -> user.ifPresent(who -> added(who, telling));
            case "FRIEND_DEL" ->
                user.ifPresent(who -> telling.tell("left", telling.united(Signal.left(who, settings.users()))));
            case "C2C_MSG_REJECT" -> user.ifPresent(who -> switched(who, false, telling));
            case "C2C_MSG_RECEIVE" -> user.ifPresent(who -> switched(who, true, telling));
            case "INTERACTION_CREATE" -> interacted(user, telling);
            default -> {
                if (!groups.translate(telling)) {
                    user.or(() -> groups.member(telling)).ifPresent(who -> telling.keep(who, Optional.empty()));
                }
            }
        }
    }

    private static void replied(Identity who, Telling telling) {
        Address where = telling.at(who.value());
        telling.tell(
                "replied",
                telling.united(Signal.did(who, ActivityType.REPLIED.name()).reachableAt(where)),
                telling.answersToMessage(where));
    }

    private void added(Identity who, Telling telling) {
        Address where = telling.at(who.value());
        Arriving arriving = Signal.added(who).to(settings.users());
        telling.tell(
                "added",
                telling.united(telling.text("scene_param")
                        .flatMap(QqSettings::source)
                        .map(arriving::through)
                        .orElse(arriving)
                        .reachableAt(where)),
                telling.answersToEvent(where));
    }

    private void switched(Identity who, boolean on, Telling telling) {
        telling.switched(who, settings.carrier(), on);
        telling.keep(who, Optional.empty());
        if (on) {
            telling.answersToEvent(telling.at(who.value()));
        }
    }

    private void interacted(Optional<Identity> user, Telling telling) {
        JsonNode data = telling.body().path("data");
        long type = LenientJson.number(telling.body(), "type").orElseGet(() -> LenientJson.number(data, "type", 0));
        JsonNode resolved = data.path(data.has("resoloved") ? "resoloved" : "resolved"); // as the documents spell it
        boolean clicked = type == BUTTON || type == MENU;
        if (clicked) {
            telling.acknowledged(telling.text("id"));
        }
        Optional<Address> group = groups.address(telling);
        Optional<Identity> who =
                user.filter(each -> telling.text("group_openid").isEmpty()).or(() -> groups.member(telling));
        if (clicked && group.isPresent()) {
            telling.answersToEvent(group.get());
            who.ifPresent(each -> telling.tell("clicked", clicked(each, resolved)));
        } else if (clicked) {
            who.ifPresent(each -> {
                Address where = telling.at(each.value());
                telling.tell("clicked", clicked(each, resolved).reachableAt(where), telling.answersToEvent(where));
            });
        } else {
            Optional<String> scope = LenientJson.text(resolved.path("authorize_data"), "scope");
            who.ifPresent(each -> telling.keep(
                    each, Optional.of(type + scope.map(one -> "/" + one).orElse(""))));
        }
    }

    private static Doing clicked(Identity who, JsonNode resolved) {
        Doing clicked = Signal.did(who, ActivityType.CLICKED.name());
        return LenientJson.text(resolved, "button_data")
                .or(() -> LenientJson.text(resolved, "button_id"))
                .or(() -> LenientJson.text(resolved, "feature_id"))
                .map(each -> clicked.labelled(Naming.name("button", each)))
                .orElse(clicked);
    }
}
