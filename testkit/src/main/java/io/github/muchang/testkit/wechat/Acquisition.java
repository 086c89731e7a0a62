package io.github.muchang.testkit.wechat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** 获客链接: links that make somebody a customer, each of whom costs one of a bought quota (97297). */
final class Acquisition {
    // How a customer came through a link.
    private static final int BY_LINK = 16;
    private static final int LOW = 20;

    private final World world;
    private final Contacts contacts;
    private final String corp;
    private final NavigableMap<Long, Link> links = new TreeMap<>();
    private final Map<String, Link> byId = new HashMap<>();
    private long used;

    Acquisition(World world, Contacts contacts, String corp) {
        this.world = world;
        this.contacts = contacts;
        this.corp = corp;
    }

    void open(Routes routes) {
        String path = "/cgi-bin/externalcontact/";
        String link = path + "customer_acquisition/";
        routes.post(link + "list_link", this::list);
        routes.post(link + "get", this::get);
        routes.post(link + "create_link", this::create);
        routes.post(link + "update_link", this::update);
        routes.post(link + "delete_link", this::delete);
        routes.post(link + "customer", this::customers);
        routes.post(link + "statistic", this::statistic);
        routes.get(path + "customer_acquisition_quota", call -> {
            ObjectNode answer = Json.ok().put("total", world.limits().of("acquisition-quota"));
            answer.put("balance", balance()).putArray("quota_list");
            return answer;
        });
    }

    /** Somebody follows a link with this channel and becomes the customer of one of its members, who take turns. */
    Follow follow(Contact contact, String id, String channel) {
        Link link = byId.get(id);
        if (link == null || balance() <= 0) {
            throw new IllegalStateException("the link does not work");
        }
        String state = cut(channel, world.limits().of("acquisition-channel-bytes"));
        Staffer staffer = contacts.staffer(link.users.get(link.customers.size() % link.users.size()));
        world.tell(event("friend_request").text("LinkId", id).textUnlessEmpty("State", state));
        Follow follow = contacts.adds(staffer, contact, state, BY_LINK, false);
        link.customers.put(follow.number, follow);
        used++;
        if (balance() == 0) {
            world.tell(event("balance_exhausted"));
        } else if (balance() == LOW - 1) {
            world.tell(event("balance_low"));
        }
        return follow;
    }

    private long balance() {
        return world.limits().of("acquisition-quota") - used;
    }

    private Event event(String change) {
        return Event.of(corp, "sys", world.now(), "customer_acquisition").text("ChangeType", change);
    }

    private static String cut(String text, long bytes) {
        String cut = text;
        while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

    private ObjectNode create(Call call) {
        Link link = new Link(world.count("row"), world.id("cawc"), world.seconds());
        call.required("link_name");
        link.users = users(call);
        if (link.users.isEmpty()) {
            throw Refusal.lacking("range");
        }
        take(call, link);
        links.put(link.number, link);
        byId.put(link.id, link);
        ObjectNode answer = Json.ok();
        answer.set("link", shown(link));
        return answer;
    }

    private ObjectNode update(Call call) {
        Link link = link(call);
        List<String> users = users(call);
        take(call, link);
        link.users = users.isEmpty() ? link.users : users;
        return Json.ok();
    }

    private void take(Call call, Link link) {
        world.limits().fitsCharacters("acquisition-name-characters", call.text("link_name"));
        link.name = call.says("link_name") ? call.text("link_name") : link.name;
        link.skipVerify = call.is("skip_verify", link.skipVerify);
    }

    private List<String> users(Call call) {
        List<String> users = Json.texts(call.body().path("range").path("user_list"));
        world.limits().fits("acquisition-members", users.size());
        users.forEach(contacts::staffer);
        return users;
    }

    private static ObjectNode shown(Link link) {
        return Json.object()
                .put("link_id", link.id)
                .put("link_name", link.name)
                .put("url", "https://work.weixin.qq.com/ca/" + link.id)
                .put("create_time", link.created);
    }

    private ObjectNode list(Call call) {
        Page<Link> page = Page.of(links, call.text("cursor"), call.rows(100, 100));
        ObjectNode answer = Json.put(
                Json.ok(),
                "link_id_list",
                page.rows().stream().map(each -> each.id).toList());
        return answer.put("next_cursor", page.next());
    }

    private ObjectNode get(Call call) {
        Link link = link(call);
        ObjectNode answer = Json.ok();
        answer.set("link", shown(link).put("skip_verify", link.skipVerify));
        Json.put(answer.putObject("range"), "user_list", link.users);
        return answer;
    }

    private ObjectNode delete(Call call) {
        Link link = link(call);
        links.remove(link.number);
        byId.remove(link.id);
        return Json.ok();
    }

    private ObjectNode customers(Call call) {
        Page<Follow> page = Page.of(link(call).customers, call.text("cursor"), call.rows(1000, 1000));
        ObjectNode answer = Json.ok();
        ArrayNode rows = answer.putArray("customer_list");
        page.rows().forEach(each -> rows.addObject()
                .put("external_userid", each.contact.id)
                .put("userid", each.staffer.userid)
                .put("chat_status", each.talked.isAfter(each.created) ? 1 : 0)
                .put("state", each.state));
        return answer.put("next_cursor", page.next());
    }

    private ObjectNode statistic(Call call) {
        Link link = link(call);
        LocalDate from = Behaviour.day(call, "start_time");
        LocalDate to = Behaviour.day(call, "end_time");
        world.limits().fits("statistics-days", ChronoUnit.DAYS.between(from, to));
        world.limits().fits("statistics-days-back", ChronoUnit.DAYS.between(from, world.today()));
        long count = link.customers.values().stream()
                .map(each -> LocalDate.ofInstant(each.created, World.ZONE))
                .filter(each -> !each.isBefore(from) && !each.isAfter(to))
                .count();
        return Json.ok().put("click_link_customer_cnt", count).put("new_customer_cnt", count);
    }

    private Link link(Call call) {
        JsonNode id = call.body().path("link_id");
        Link link = byId.get(id.asString(""));
        if (link == null) {
            throw Refusal.invalid("link_id");
        }
        return link;
    }

    private static final class Link {
        final long number;
        final String id;
        final long created;
        final NavigableMap<Long, Follow> customers = new TreeMap<>();
        List<String> users = List.of();
        String name = "";
        boolean skipVerify = true;

        Link(long number, String id, long created) {
            this.number = number;
            this.id = id;
            this.created = created;
        }
    }
}
