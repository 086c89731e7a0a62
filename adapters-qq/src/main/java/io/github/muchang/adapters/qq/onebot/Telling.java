package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableList;
import io.github.muchang.http.Naming;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Membership;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** Gathers what one event means. Each signal's id is the event's with the part that the signal has in it. */
final class Telling {
    private final Event event;
    private final OneBotSettings settings;
    private final KnownGroups known;
    private final Optional<String> user;
    private final Optional<String> group; // none if groups mean nothing
    private final boolean ourself;
    private final ImmutableList.Builder<Signal> signals = ImmutableList.builder();

    Telling(Event event, JsonNode node, OneBotSettings settings, KnownGroups known) {
        this.event = event;
        this.settings = settings;
        this.known = known;
        this.user = Frame.id(node, "user_id");
        this.group = Frame.id(node, "group_id");
        this.ourself = user.isPresent() && (user.equals(Frame.id(node, "self_id")) || user.equals(settings.selfId()));
    }

    Heard heard() {
        switch (event.name()) {
            case "notice/group_decrease/kick_me", "notice/group_decrease/disband" -> ended();
            case "notice/group_decrease/leave", "notice/group_decrease/kick" -> {
                if (ourself) {
                    ended();
                } else {
                    inGroup((who, where) ->
                            event.name().endsWith("kick") ? Signal.removed(who, where) : Signal.quit(who, where));
                }
            }
            case "notice/group_increase/approve", "notice/group_increase/invite" -> {
                if (ourself) {
                    group.ifPresent(this::openUnlessKnown);
                } else {
                    inGroup(Signal::joined);
                }
            }
            default -> {
                if (!ourself) {
                    user.map(settings::person).ifPresent(this::person);
                }
            }
        }
        return new Heard(event, signals.build());
    }

    private void person(Identity who) {
        switch (event.name()) {
            case "message/private/friend" ->
                tell("replied", Signal.did(who, ActivityType.REPLIED.name()).reachableAt(settings.friend(who.value())));
            case "message/private", "message/private/group", "message/private/other" ->
                tell("replied", Signal.did(who, ActivityType.REPLIED.name()));
            case "message/group", "message/group/normal" -> inGroup(Signal::spoke);
            case "message/group/anonymous", "message/group/notice" -> {} // the number is nobody's
            case "notice/friend_add" ->
                tell("added", Signal.added(who).to(settings.friends()).reachableAt(settings.friend(who.value())));
            case "notice/group_admin/set" ->
                inGroup((whoever, where) -> Signal.rose(whoever, where, Membership.Role.ADMIN));
            case "notice/group_admin/unset" ->
                inGroup((whoever, where) -> Signal.rose(whoever, where, Membership.Role.MEMBER));
            default ->
                tell("event", Signal.did(who, Event.ACTIVITY.name()).labelled(Naming.name("event", event.name())));
        }
    }

    private void inGroup(BiFunction<Identity, Identity, Untimed> happening) {
        if (user.isPresent() && group.isPresent() && settings.groups().isPresent()) {
            openUnlessKnown(group.get());
            Identity where = Identity.of(settings.groups().get().identity(), group.get());
            tell("group", happening.apply(settings.person(user.get()), where));
        }
    }

    /** Said again it would take a programme away that the group was given since. */
    private void openUnlessKnown(String number) {
        settings.groups()
                .filter(each -> !known.has(Long.parseLong(number)))
                .ifPresent(each -> tell(
                        "opened",
                        Signal.opened(Identity.of(each.identity(), number))
                                .of(each.pool())
                                .following(each.programme())
                                .reachableAt(new Address(settings.groupsCarrier(), settings.account(), number))));
    }

    /** A group that Muchang does not know cannot end. */
    private void ended() {
        if (group.isPresent() && settings.groups().isPresent() && known.has(Long.parseLong(group.get()))) {
            tell("ended", Signal.ended(Identity.of(settings.groups().get().identity(), group.get())));
        }
    }

    private void tell(String part, Untimed what) {
        signals.add(what.at(event.at()).withId(event.id() + "/" + part));
    }
}
