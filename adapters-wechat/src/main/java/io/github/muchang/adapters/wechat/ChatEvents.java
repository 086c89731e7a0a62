package io.github.muchang.adapters.wechat;

import io.github.muchang.identity.Identity;
import io.github.muchang.signal.Signal;
import java.util.List;
import java.util.Optional;

/**
 * What the events of customers' group chats mean (WeCom page 92130). Who came and went is believed if it follows on the version of members that is
 * known, and if the list is whole; otherwise the group is asked for.
 */
final class ChatEvents {
    private static final String REMOVED = "1";

    private final WeComSettings settings;
    private final MemberVersions versions;

    ChatEvents(WeComSettings settings, MemberVersions versions) {
        this.settings = settings;
        this.versions = versions;
    }

    void translate(Telling telling) {
        Optional<String> chat = telling.text("ChatId");
        if (chat.isPresent() && settings.groups().isPresent()) {
            changed(chat.get(), settings.groups().get(), telling);
        }
    }

    private void changed(String chat, WeComSettings.Groups groups, Telling telling) {
        Identity group = Identity.of(groups.identity(), chat);
        Optional<String> known = versions.of(chat);
        switch (telling.event().name()) {
            case "change_external_chat/create" -> {
                if (known.isEmpty()) { // said again it would take a programme away that the group was given since
                    telling.tell(
                            "opened", Signal.opened(group).of(groups.pool()).following(groups.programme()));
                }
                telling.pull(new Pull.Group(chat));
            }
            case "change_external_chat/dismiss" -> {
                if (known.isPresent()) { // a group that Muchang does not know cannot end
                    telling.tell("ended", Signal.ended(group));
                } else {
                    telling.pull(new Pull.Group(chat));
                }
            }
            case "change_external_chat/update" -> updated(chat, group, known, telling);
            default -> telling.pull(new Pull.Group(chat));
        }
    }

    private void updated(String chat, Identity group, Optional<String> known, Telling telling) {
        String detail = telling.text("UpdateDetail").orElse("");
        boolean came = detail.equals("add_member");
        Optional<String> current = telling.text("CurMemVer");
        if (!came && !detail.equals("del_member")) {
            telling.pull(new Pull.Group(chat));
        } else if (known.isEmpty() || !known.equals(current)) { // otherwise it is known already
            List<String> members = members(telling);
            boolean whole = telling.text("MemChangeCnt").equals(Optional.of(String.valueOf(members.size())));
            if (known.isPresent() && known.equals(telling.text("LastMemVer")) && current.isPresent() && whole) {
                tell(members, came, group, telling);
                telling.version(chat, current.get());
            } else {
                telling.pull(new Pull.Group(chat));
            }
        }
    }

    private static List<String> members(Telling telling) {
        return telling.message().child("MemChangeList").map(Message::children).orElse(List.of()).stream()
                .filter(each -> each.name().equals("Item") && !each.text().isEmpty())
                .map(Message::text)
                .toList();
    }

    private void tell(List<String> members, boolean came, Identity group, Telling telling) {
        boolean removed = telling.text("QuitScene").equals(Optional.of(REMOVED));
        for (int i = 0; i < members.size(); i++) {
            if (settings.isCustomer(members.get(i))) {
                Identity who = Identity.of(settings.identity(), members.get(i));
                telling.tell(
                        "member/" + i,
                        came
                                ? Signal.joined(who, group)
                                : removed ? Signal.removed(who, group) : Signal.quit(who, group));
            }
        }
    }
}
