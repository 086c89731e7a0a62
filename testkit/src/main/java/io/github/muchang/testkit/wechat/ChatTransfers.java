package io.github.muchang.testkit.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Group chats handed over to another owner, at once (92127, 95703). */
final class ChatTransfers {
    private final World world;
    private final Contacts contacts;
    private final Chats chats;
    private final Map<String, List<Instant>> onJob = new HashMap<>();
    private final Map<String, Long> today = new HashMap<>();

    ChatTransfers(World world, Contacts contacts, Chats chats) {
        this.world = world;
        this.contacts = contacts;
        this.chats = chats;
    }

    void open(Routes routes) {
        routes.post("/cgi-bin/externalcontact/groupchat/transfer", call -> transfer(call, true));
        routes.post("/cgi-bin/externalcontact/groupchat/onjob_transfer", call -> transfer(call, false));
    }

    private ObjectNode transfer(Call call, boolean resigned) {
        Staffer owner = contacts.staffer(call.required("new_owner"));
        List<String> ids = call.texts("chat_id_list");
        if (ids.isEmpty()) {
            throw Refusal.lacking("chat_id_list");
        }
        world.limits().fits("chat-transfers-per-request", ids.size());
        LocalDate day = world.today();
        long taken = today.getOrDefault(owner.userid + day, 0L) + ids.size();
        world.limits().atMost("chat-transfers-per-day", taken, 45009, call.path());
        today.put(owner.userid + day, taken);
        ObjectNode answer = Json.ok();
        ArrayNode failed = answer.putArray("failed_chat_list");
        for (String id : ids) {
            int code = fault(id, owner, resigned);
            if (code == 0) {
                Chat chat = chats.chat(id);
                chat.status = resigned ? 3 : chat.status;
                chats.owned(chat, owner, false);
            } else {
                failed.addObject().put("chat_id", id).put("errcode", code).put("errmsg", "not transferred");
            }
        }
        return answer;
    }

    private int fault(String id, Staffer owner, boolean resigned) {
        if (!chats.exists(id)) {
            return 40050;
        }
        Chat chat = chats.chat(id);
        Staffer before = contacts.staffOrGone(chat.owner);
        boolean gone = before != null && before.resigned != null;
        if (resigned) {
            return gone ? 0 : chat.status == 3 ? 90501 : 90500;
        }
        if (chat.owner.equals(owner.userid)) {
            return 40130;
        }
        List<Instant> times = onJob.computeIfAbsent(id, each -> new ArrayList<>());
        Instant quarter = world.now().minus(Duration.ofDays(90));
        long recent = times.stream().filter(each -> each.isAfter(quarter)).count();
        if (!world.limits().allows("transfers-per-90-days", recent + 1, "a group chat")) {
            return 40128;
        }
        times.add(world.now());
        return 0;
    }
}
