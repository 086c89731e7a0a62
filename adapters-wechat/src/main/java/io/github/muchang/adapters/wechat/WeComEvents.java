package io.github.muchang.adapters.wechat;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.signal.Arriving;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import java.util.Optional;

/**
 * What WeCom's events mean. Whatever concerns a customer and is not translated, known or not, is kept as {@link Event#ACTIVITY}; what concerns
 * nobody in particular is in {@link Heard#event()} alone.
 */
final class WeComEvents {
    private final WeComSettings settings;
    private final ChatEvents chats;

    WeComEvents(WeComSettings settings, MemberVersions versions) {
        this.settings = settings;
        this.chats = new ChatEvents(settings, versions);
    }

    void translate(Telling telling) {
        switch (telling.text("Event").orElse("")) {
            case "change_external_contact" -> customer(telling).ifPresent(who -> contact(who, telling));
            case "change_external_chat" -> chats.translate(telling);
            case "change_external_tag" -> telling.pull(new Pull.Tags());
            default -> customer(telling).ifPresent(who -> telling.keep(who, Optional.empty()));
        }
    }

    private Optional<Identity> customer(Telling telling) {
        return telling.text("ExternalUserID").map(id -> Identity.of(settings.identity(), id));
    }

    private void contact(Identity who, Telling telling) {
        String member = telling.text("UserID").orElse("");
        switch (telling.text("ChangeType").orElse("")) {
            case "add_external_contact" -> {
                added(who, member, telling);
                telling.pull(new Pull.Customer(member, who.value()));
            }
            case "del_external_contact", "del_follow_user" -> {
                gone(who, member, telling);
                telling.pull(new Pull.Customer(member, who.value()));
            }
            case "edit_external_contact" -> {
                telling.keep(who, Optional.empty());
                telling.pull(new Pull.Customer(member, who.value()));
            }
            case "transfer_fail" -> telling.keep(who, telling.text("FailReason"));
            // add_half_external_contact too: the member has not agreed, and cannot write to them (84061) before that
            default -> telling.keep(who, Optional.empty());
        }
    }

    private void added(Identity who, String member, Telling telling) {
        Arriving arriving = Signal.added(who).to(settings.poolOf(member));
        Untimed added = telling.text("State")
                .flatMap(States::source)
                .map(arriving::through)
                .orElse(arriving);
        telling.tell(
                "added",
                States.account(member)
                        .map(account -> added.reachableAt(new Address(settings.carrier(), account, who.value())))
                        .orElse(added),
                telling.text("WelcomeCode"));
        Optional.ofNullable(settings.staff().get(member))
                .ifPresent(name -> telling.tell("looked-after", Signal.lookedAfter(who, name)));
    }

    /** A customer who was handed over is not gone from a pool that those share who handed over and took over. */
    private void gone(Identity who, String member, Telling telling) {
        Optional<String> source = telling.text("Source");
        boolean handedOver = source.equals(Optional.of("DELETE_BY_TRANSFER"));
        if (!handedOver || settings.friendsOf().containsKey(member)) {
            telling.tell("left", Signal.left(who, settings.poolOf(member)));
        }
        telling.keep(who, source);
    }
}
