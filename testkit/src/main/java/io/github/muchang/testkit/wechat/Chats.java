package io.github.muchang.testkit.wechat;

import io.github.muchang.testkit.wechat.Chat.Seat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Group chats of customers, and what the platform tells of them: who came and went, with the version before and after (92122, 92130). */
final class Chats {
    private final World world;
    private final Contacts contacts;
    private final String corp;
    private final NavigableMap<Long, Chat> chats = new TreeMap<>();
    private final Map<String, Chat> byId = new HashMap<>();

    Chats(World world, Contacts contacts, String corp) {
        this.world = world;
        this.contacts = contacts;
        this.corp = corp;
    }

    void open(Routes routes) {
        routes.post("/cgi-bin/externalcontact/groupchat/list", this::list);
        routes.post("/cgi-bin/externalcontact/groupchat/get", this::get);
    }

    List<String> owned(String userid) {
        return chats.values().stream()
                .filter(each -> each.owner.equals(userid))
                .map(each -> each.id)
                .toList();
    }

    boolean exists(String id) {
        return byId.containsKey(id);
    }

    /** The chat that a test means. */
    Chat chat(String id) {
        Chat chat = byId.get(id);
        if (chat == null) {
            throw new IllegalStateException("no such group chat");
        }
        return chat;
    }

    Chat create(Staffer owner, String name) {
        Chat chat = new Chat(world.count("row"), world.id("wr"), world.seconds(), name, owner.userid);
        chat.seats.put(owner.userid, new Seat(owner.userid, owner.userid, "", true, world.seconds(), 1, ""));
        chats.put(chat.number, chat);
        byId.put(chat.id, chat);
        look(chat);
        tell(chat, "create");
        return chat;
    }

    void joins(Chat chat, Seat seat) {
        if (chat.seats.putIfAbsent(seat.userid(), seat) != null) {
            throw new IllegalStateException("is in the group chat already");
        }
        changed(chat, "add_member", seat.scene() == 3 ? 3 : 0, 0, List.of(seat.userid()));
    }

    Seat seat(Contact contact, int scene, String state) {
        return new Seat(contact.id, contact.name, contact.unionid, false, world.seconds(), scene, state);
    }

    Seat seat(Staffer staffer) {
        return new Seat(staffer.userid, staffer.userid, "", true, world.seconds(), 1, "");
    }

    void leaves(Chat chat, String userid, boolean removed) {
        if (chat.seats.remove(userid) == null) {
            throw new IllegalStateException("is not in the group chat");
        }
        changed(chat, "del_member", 0, removed ? 1 : 0, List.of(userid));
    }

    void renamed(Chat chat, String name) {
        chat.name = name;
        changed(chat, "change_name", 0, 0, List.of());
    }

    void noticed(Chat chat, String notice) {
        chat.notice = notice;
        changed(chat, "change_notice", 0, 0, List.of());
    }

    /** Another owner, by hand; one that a client names is not told. */
    void owned(Chat chat, Staffer owner, boolean told) {
        chat.owner = owner.userid;
        chat.seats.putIfAbsent(owner.userid, seat(owner));
        if (told) {
            changed(chat, "change_owner", 0, 0, List.of());
        } else {
            look(chat);
        }
    }

    void dismissed(Chat chat) {
        chats.remove(chat.number);
        byId.remove(chat.id);
        tell(chat, "dismiss");
    }

    private void changed(Chat chat, String detail, int joinScene, int quitScene, List<String> members) {
        String before = version(chat);
        chat.version += members.isEmpty() ? 0 : 1;
        look(chat);
        Event event = event(chat, "update").text("UpdateDetail", detail);
        if (!members.isEmpty()) {
            event.number("JoinScene", joinScene)
                    .number("QuitScene", quitScene)
                    .number("MemChangeCnt", members.size())
                    .items("MemChangeList", members)
                    .text("LastMemVer", before)
                    .text("CurMemVer", version(chat));
        }
        world.tell(event);
    }

    private void tell(Chat chat, String change) {
        world.tell(event(chat, change));
    }

    private Event event(Chat chat, String change) {
        return Event.of(corp, "sys", world.now(), "change_external_chat")
                .text("ChatId", chat.id)
                .text("ChangeType", change);
    }

    static String version(Chat chat) {
        byte[] seed = (chat.id + " " + chat.version).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(seed).toString().replace("-", "");
    }

    private ObjectNode list(Call call) {
        if (!call.says("limit") || call.number("limit", 0) < 1 || call.number("limit", 0) > 1000) {
            throw Refusal.invalid("limit");
        }
        List<String> owners = Json.texts(call.body().path("owner_filter").path("userid_list"));
        world.limits().fits("chats-owners", owners.size());
        if (owners.isEmpty() && world.limits().isBeyond("chats-visible-members", contacts.size())) {
            throw new Refusal(81017, "too many members without an owner_filter");
        }
        long status = call.number("status_filter", 0);
        NavigableMap<Long, Chat> found = new TreeMap<>(chats);
        found.values()
                .removeIf(each ->
                        (!owners.isEmpty() && !owners.contains(each.owner)) || (status != 0 && each.status != status));
        Page<Chat> page = Page.of(found, call.text("cursor"), (int) call.number("limit", 1));
        ObjectNode answer = Json.ok();
        ArrayNode rows = answer.putArray("group_chat_list");
        page.rows().forEach(each -> rows.addObject().put("chat_id", each.id).put("status", each.status));
        return answer.put("next_cursor", page.next());
    }

    private ObjectNode get(Call call) {
        Chat chat = byId.get(call.required("chat_id"));
        if (chat == null) {
            throw new Refusal(40050, "invalid chat_id");
        }
        Duration lag = Duration.ofSeconds(world.limits().of("chat-lag-seconds"));
        Map.Entry<Long, ObjectNode> seen =
                chat.looks.floorEntry(world.now().minus(lag).toEpochMilli());
        ObjectNode shown =
                (seen == null ? chat.looks.firstEntry() : seen).getValue().deepCopy();
        if (call.number("need_name", 0) != 1) {
            shown.path("member_list").forEach(each -> ((ObjectNode) each).remove("name"));
        }
        ObjectNode answer = Json.ok();
        answer.set("group_chat", shown);
        return answer;
    }

    private void look(Chat chat) {
        ObjectNode shown = Json.object()
                .put("chat_id", chat.id)
                .put("name", chat.name)
                .put("owner", chat.owner)
                .put("create_time", chat.created)
                .put("notice", chat.notice);
        ArrayNode members = shown.putArray("member_list");
        chat.seats.values().forEach(each -> {
            ObjectNode member = members.addObject()
                    .put("userid", each.userid())
                    .put("type", each.staff() ? 1 : 2)
                    .put("join_time", each.joined())
                    .put("join_scene", each.scene())
                    .put("group_nickname", "")
                    .put("name", each.name());
            if (!each.unionid().isEmpty()) {
                member.put("unionid", each.unionid());
            }
            if (!each.state().isEmpty()) {
                member.put("state", each.state());
            }
            if (each.scene() == 1) {
                member.putObject("invitor").put("userid", chat.owner);
            }
        });
        shown.putArray("admin_list");
        shown.put("member_version", version(chat));
        if (world.limits().of("chat-lag-seconds") == 0) {
            chat.looks.clear();
        }
        chat.looks.put(world.now().toEpochMilli(), shown);
    }
}
