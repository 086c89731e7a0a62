package io.github.muchang.testkit.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Customers handed over, by members who stay and by those who have gone: taken over after 24 h if the customer does not refuse (92125, 94081). */
final class Transfers {
    // How a customer came whom the admin assigned.
    private static final int ASSIGNED = 202;
    private static final int WAITING = 2;

    private final World world;
    private final Contacts contacts;
    private final NavigableMap<Long, Transfer> transfers = new TreeMap<>();

    Transfers(World world, Contacts contacts) {
        this.world = world;
        this.contacts = contacts;
    }

    void open(Routes routes) {
        String path = "/cgi-bin/externalcontact/";
        routes.post(path + "transfer_customer", call -> start(call, false));
        routes.post(path + "transfer_result", call -> results(call, false));
        routes.post(path + "resigned/transfer_customer", call -> start(call, true));
        routes.post(path + "resigned/transfer_result", call -> results(call, true));
        routes.post(path + "get_unassigned_list", this::unassigned);
    }

    /** What nobody refused in time is done. */
    void settle() {
        for (Transfer each : List.copyOf(transfers.values())) {
            if (each.status == WAITING && !world.now().isBefore(each.due)) {
                each.status = 1;
                done(each);
            }
        }
    }

    /** The customer will not be handed over. */
    void refuse(Contact contact, String takeover) {
        Transfer transfer = transfers.values().stream()
                .filter(each -> each.status == WAITING && each.external.equals(contact.id))
                .filter(each -> each.takeover.equals(takeover))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("is not being handed over to " + takeover));
        transfer.status = 3;
        Follow follow = contact.follows.get(transfer.handover);
        if (follow != null) {
            contacts.transferFailed(follow, transfer.takeover, "customer_refused");
        }
    }

    private void done(Transfer transfer) {
        Contact contact = contacts.contact(transfer.external);
        Follow before = contact == null ? null : contact.follows.get(transfer.handover);
        if (contact == null || before == null) {
            return;
        }
        if (transfer.resigned) {
            contacts.unbind(before);
        } else {
            contacts.deletes(before, "DELETE_BY_TRANSFER");
        }
        if (contact.confirmed(transfer.takeover) == null) {
            Follow after = contacts.bind(contacts.hired(transfer.takeover), contact, "", ASSIGNED);
            after.tags.addAll(before.tags);
            after.remark = before.remark;
            after.operator = transfer.handover;
            contacts.added(after);
        }
        if (!transfer.words.isEmpty()) {
            ObjectNode message = Json.object();
            message.putObject("text").put("content", transfer.words);
            world.deliver(Delivered.By.TRANSFER, transfer.takeover, contact.id, message);
        }
    }

    private ObjectNode start(Call call, boolean resigned) {
        String handover = call.required("handover_userid");
        Staffer takeover = contacts.staffer(call.required("takeover_userid"));
        Staffer from = contacts.staffOrGone(handover);
        if (from == null) {
            throw new Refusal(60111, "userid not found");
        }
        if (resigned && from.resigned == null) {
            throw new Refusal(40097, "has not resigned");
        }
        if (!resigned) {
            contacts.staffer(handover);
        }
        List<String> externals = call.texts("external_userid");
        if (externals.isEmpty()) {
            throw Refusal.lacking("external_userid");
        }
        world.limits().fits("transfer-customers", externals.size());
        world.limits().fitsCharacters("transfer-message-characters", call.text("transfer_success_msg"));
        ObjectNode answer = Json.ok();
        ArrayNode rows = answer.putArray("customer");
        for (String external : externals) {
            int code = fault(external, from, takeover, resigned);
            if (code == 0) {
                Duration wait = Duration.ofHours(world.limits().of("transfer-hours"));
                Transfer transfer = new Transfer(
                        from.userid,
                        takeover.userid,
                        external,
                        resigned,
                        world.now().plus(wait));
                transfer.words = call.text("transfer_success_msg");
                transfers.put(world.count("row"), transfer);
            }
            rows.addObject().put("external_userid", external).put("errcode", code);
        }
        return answer;
    }

    private int fault(String external, Staffer from, Staffer to, boolean resigned) {
        Contact contact = contacts.contact(external);
        if (contact == null) {
            return 40096;
        }
        if (from == to) {
            return 40130;
        }
        if (contact.confirmed(from.userid) == null) {
            return 40131;
        }
        if (to.full) {
            return 40099;
        }
        List<Transfer> before = transfers.values().stream()
                .filter(each -> each.external.equals(external))
                .toList();
        if (before.stream().anyMatch(each -> each.status == WAITING)) {
            return resigned ? 40129 : 40100;
        }
        Instant quarter = world.now().minus(Duration.ofDays(90));
        long recent = before.stream()
                .filter(each -> !each.resigned && each.status == 1 && each.due.isAfter(quarter))
                .count();
        boolean allowed = resigned || world.limits().allows("transfers-per-90-days", recent + 1, "a customer");
        return allowed ? 0 : 40128;
    }

    private ObjectNode results(Call call, boolean resigned) {
        String handover = call.required("handover_userid");
        String takeover = call.required("takeover_userid");
        NavigableMap<Long, Transfer> found = new TreeMap<>(transfers);
        found.values()
                .removeIf(each -> each.resigned != resigned
                        || !each.handover.equals(handover)
                        || !each.takeover.equals(takeover));
        Page<Transfer> page = Page.of(found, call.text("cursor"), 1000);
        ObjectNode answer = Json.ok();
        ArrayNode rows = answer.putArray("customer");
        page.rows().forEach(each -> rows.addObject()
                .put("external_userid", each.external)
                .put("status", each.status)
                .put("takeover_time", each.status == 3 ? 0 : each.due.getEpochSecond()));
        return answer.put("next_cursor", page.next());
    }

    private ObjectNode unassigned(Call call) {
        List<NavigableMap<Long, Follow>> tables = new ArrayList<>();
        for (Staffer each : contacts.staff()) {
            if (each.resigned != null) {
                tables.add(each.follows);
            }
        }
        long size = call.number("page_size", 1000);
        Page<Follow> page = Page.together(tables, call.text("cursor"), size < 1 || size > 1000 ? 1000 : (int) size);
        ObjectNode answer = Json.ok();
        ArrayNode rows = answer.putArray("info");
        page.rows().forEach(each -> {
            Instant gone = each.staffer.resigned;
            rows.addObject()
                    .put("handover_userid", each.staffer.userid)
                    .put("external_userid", each.contact.id)
                    .put("dimission_time", gone == null ? 0 : gone.getEpochSecond());
        });
        return answer.put("is_last", page.next().isEmpty()).put("next_cursor", page.next());
    }

    private static final class Transfer {
        final String handover;
        final String takeover;
        final String external;
        final boolean resigned;
        final Instant due;
        String words = "";
        int status = WAITING;

        Transfer(String handover, String takeover, String external, boolean resigned, Instant due) {
            this.handover = handover;
            this.takeover = takeover;
            this.external = external;
            this.resigned = resigned;
            this.due = due;
        }
    }
}
