package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableSet;
import io.github.muchang.http.Naming;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.ActivityType;
import io.github.muchang.signal.Arriving;
import io.github.muchang.signal.Doing;
import io.github.muchang.signal.Signal;
import java.util.Optional;

/**
 * What the messages and events of an official account mean. Whatever a follower's event says that is not translated, known or not, is kept as
 * {@link Event#ACTIVITY}.
 */
final class OfficialAccountEvents {
    /** Events of the account itself: who they are from is nobody. */
    private static final ImmutableSet<String> OF_THE_ACCOUNT = ImmutableSet.of(
            "MASSSENDJOBFINISH",
            "PUBLISHJOBFINISH",
            "qualification_verify_success",
            "qualification_verify_fail",
            "naming_verify_success",
            "naming_verify_fail",
            "annual_renew",
            "verify_expired");

    private static final String QR = "qrscene_";

    private final OfficialAccountSettings settings;

    OfficialAccountEvents(OfficialAccountSettings settings) {
        this.settings = settings;
    }

    void translate(Telling telling) {
        Optional<String> openid = telling.text("FromUserName");
        if (openid.isPresent() && !OF_THE_ACCOUNT.contains(telling.text("Event").orElse(""))) {
            Identity who = Identity.of(settings.identity(), openid.get());
            Address where = new Address(settings.carrier(), settings.account(), openid.get());
            if (telling.text("MsgType").equals(Optional.of("event"))) {
                event(who, where, telling);
            } else {
                telling.tell(
                        "replied", Signal.did(who, ActivityType.REPLIED.name()).reachableAt(where));
            }
        }
    }

    private void event(Identity who, Address where, Telling telling) {
        Optional<String> key = telling.text("EventKey");
        switch (telling.text("Event").orElse("")) {
            case "subscribe" -> {
                added(
                        who,
                        where,
                        key.filter(each -> each.startsWith(QR)).map(each -> each.substring(QR.length())),
                        telling);
                telling.pull(new Pull.Customer(settings.account(), who.value()));
            }
            case "SCAN" -> added(who, where, key, telling); // by a follower: one more touch
            case "unsubscribe" -> telling.tell("left", Signal.left(who, settings.followers()));
            case "CLICK", "VIEW", "view_miniprogram" -> {
                Doing clicked = Signal.did(who, ActivityType.CLICKED.name());
                telling.tell(
                        "clicked",
                        key.map(each -> clicked.labelled(Naming.name("menu", each)))
                                .orElse(clicked)
                                .reachableAt(where));
            }
            default -> telling.keep(who, telling.text("Status"));
        }
    }

    private void added(Identity who, Address where, Optional<String> scene, Telling telling) {
        Arriving arriving = Signal.added(who).to(settings.followers());
        telling.tell(
                "added",
                scene.flatMap(States::source)
                        .map(arriving::through)
                        .orElse(arriving)
                        .reachableAt(where));
    }
}
