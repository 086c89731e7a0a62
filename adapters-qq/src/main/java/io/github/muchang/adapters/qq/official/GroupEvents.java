package io.github.muchang.adapters.qq.official;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.signal.Opening;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import java.util.Optional;

/** What the events of groups mean. A group that is not known is opened by whatever happens in it, since nobody could list it before. */
final class GroupEvents {
    private final QqSettings settings;
    private final KnownGroups known;

    GroupEvents(QqSettings settings, KnownGroups known) {
        this.settings = settings;
        this.known = known;
    }

    /** The member of whom an event is; nobody if groups mean nothing. */
    Optional<Identity> member(Telling telling) {
        return settings.groups().flatMap(each -> telling.member().map(id -> Identity.of(each.member(), id)));
    }

    /** The address of the group in which an event is; nowhere if groups mean nothing. */
    Optional<Address> address(Telling telling) {
        return settings.groups()
                .flatMap(each -> telling.text("group_openid"))
                .map(id -> new Address(settings.groupsCarrier(), settings.account(), id));
    }

    /** Translates an event of a group; answers false if it is none that has a meaning. */
    boolean translate(Telling telling) {
        Optional<Address> where = address(telling);
        if (where.isEmpty() || settings.groups().isEmpty()) {
            return false;
        }
        return translate(where.get(), settings.groups().get(), telling);
    }

    private boolean translate(Address where, QqSettings.Groups groups, Telling telling) {
        Identity group = Identity.of(groups.identity(), where.handle());
        Optional<Identity> who = member(telling);
        switch (telling.name()) {
            case "GROUP_ADD_ROBOT" -> {
                Optional<String> reference = telling.answersToEvent(where);
                if (!known.knows(group)) {
                    telling.tell("opened", opening(group, where, groups), reference);
                }
                who.ifPresent(each -> telling.keep(each, Optional.empty()));
            }
            case "GROUP_DEL_ROBOT" -> {
                open(group, where, groups, telling);
                telling.tell("ended", Signal.ended(group));
                who.ifPresent(each -> telling.keep(each, Optional.empty()));
            }
            case "GROUP_AT_MESSAGE_CREATE", "GROUP_MESSAGE_CREATE" -> {
                open(group, where, groups, telling);
                if (!telling.isByProgram()) {
                    Optional<String> reference = telling.answersToMessage(where);
                    who.ifPresent(each -> telling.tell("spoke", telling.united(Signal.spoke(each, group)), reference));
                }
            }
            case "GROUP_MEMBER_ADD" -> {
                open(group, where, groups, telling);
                who.ifPresent(each -> telling.tell("joined", same(Signal.joined(each, group), telling)));
            }
            case "GROUP_MEMBER_REMOVE" -> {
                open(group, where, groups, telling);
                who.ifPresent(each -> telling.tell("gone", same(gone(each, group, telling), telling)));
            }
            case "GROUP_JOIN_REQUEST" -> {
                open(group, where, groups, telling);
                who.ifPresent(each -> telling.keep(each, asked(telling)));
            }
            case "GROUP_MSG_REJECT", "GROUP_MSG_RECEIVE" -> {
                boolean on = telling.name().equals("GROUP_MSG_RECEIVE");
                open(group, where, groups, telling);
                telling.switched(group, where.carrier(), on);
                who.ifPresent(each -> telling.keep(each, Optional.empty()));
                if (on) {
                    telling.answersToEvent(where);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** It was open before, so that what is told again of a group that is over since does not open it. */
    private void open(Identity group, Address where, QqSettings.Groups groups, Telling telling) {
        if (!known.knows(group)) {
            telling.tellBefore("opened", opening(group, where, groups));
        }
    }

    private static Untimed opening(Identity group, Address where, QqSettings.Groups groups) {
        Opening opening = Signal.opened(group).of(groups.poolOf(where.handle()));
        return opening.following(groups.programme()).reachableAt(where);
    }

    private static Untimed gone(Identity who, Identity group, Telling telling) {
        boolean byAnother = telling.text("op_member_openid")
                .filter(each -> !each.equals(who.value()))
                .isPresent();
        return byAnother ? Signal.removed(who, group) : Signal.quit(who, group);
    }

    /** The platform says which user a member is, if it knows. */
    private Untimed same(Untimed what, Telling telling) {
        return telling.text("user_openid")
                .map(each -> Identity.of(settings.identity(), each))
                .map(what::also)
                .orElse(what);
    }

    private static Optional<String> asked(Telling telling) {
        return telling.body().path("auto_approved").isObject()
                ? Optional.of("auto_approved")
                : telling.text("apply_source");
    }
}
