package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.fault.Faults;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * The codes and links by which people come: contact ways (联系我, 92228), join ways of groups (加入群聊, 92229) and acquisition links (获客助手, 97297). A
 * source code is the way's state, so whoever comes is told to have come through it. Keep what {@link Made#configId} says: a way whose id is lost can
 * never be changed or deleted; {@link #keeping} does. Get it from {@link WeCom#codes}.
 */
public final class WeComCodes {
    private static final String PATH = "/cgi-bin/externalcontact/";
    private static final int QR = 2;

    private final Client client;
    private final BiConsumer<SourceCode, String> keeper;

    WeComCodes(Client client) {
        this(client, (source, configId) -> {});
    }

    private WeComCodes(Client client, BiConsumer<SourceCode, String> keeper) {
        this.client = client;
        this.keeper = keeper;
    }

    /**
     * The same, keeping what WeCom calls each contact way and join way that it makes: {@code keeping(muchang.codes().on("wecom"))}. If that fails, the
     * way is there all the same, and the exception says what it is called.
     */
    public WeComCodes keeping(BiConsumer<SourceCode, String> by) {
        return new WeComCodes(client, by);
    }

    /**
     * Makes a QR code by which people become customers of one of these members. At most 500,000 codes to a corp, with those of groups (41045).
     *
     * @throws io.github.muchang.fault.InvalidInputException if the state, a remark or the list of members is too long
     */
    public Answer<Made> contactWay(ContactWay way) {
        return client.call(Ask.post(PATH + "add_contact_way", body(way)))
                .then(body -> made(body, LenientJson.text(body, "qr_code"), way.source()));
    }

    /** Puts another way in place of one; the QR code stays. As {@link #contactWay}. */
    public Answer<Done> changeContactWay(String configId, ContactWay way) {
        Map<String, Object> body = body(way);
        body.put("config_id", configId);
        body.remove("type");
        body.remove("scene");
        return Done.of(client.call(Ask.post(PATH + "update_contact_way", body)));
    }

    /** Deletes a contact way: its QR code leads nowhere any more. */
    public Answer<Done> deleteContactWay(String configId) {
        return Done.of(client.call(Ask.post(PATH + "del_contact_way", ImmutableSortedMap.of("config_id", configId))));
    }

    /** The ids of contact ways that were made in the last 90 days, a thousand at a time; from the start if there is no cursor. */
    public Answer<Page<String>> contactWays(Optional<String> cursor) {
        Map<String, Object> body = new TreeMap<>(ImmutableSortedMap.of("limit", 1000));
        cursor.ifPresent(each -> body.put("cursor", each));
        return client.call(Ask.post(PATH + "list_contact_way", body))
                .map(page -> new Page<>(
                        LenientJson.list(page, "contact_way", each -> LenientJson.text(each, "config_id")
                                .orElse("")),
                        LenientJson.text(page, "next_cursor")));
    }

    /**
     * Makes a QR code by which people join one of these groups, five at most (41091); when they are full the platform opens another. Its address is
     * told by {@link #joinWayCode}.
     *
     * @throws io.github.muchang.fault.InvalidInputException if the state is too long, or there are no groups or more than five
     */
    public Answer<Made> joinWay(SourceCode source, Collection<String> chatIds) {
        Faults faults = new Faults();
        String state = state(source, faults);
        count(chatIds.size(), 5, "groups", faults);
        faults.throwIfAny("join way");
        return client.call(Ask.post(
                        PATH + "groupchat/add_join_way",
                        ImmutableSortedMap.of(
                                "chat_id_list", ImmutableList.copyOf(chatIds), "scene", QR, "state", state)))
                .then(body -> made(body, Optional.empty(), source));
    }

    /** The address of a join way's QR code. */
    public Answer<String> joinWayCode(String configId) {
        return client.call(Ask.post(PATH + "groupchat/get_join_way", ImmutableSortedMap.of("config_id", configId)))
                .then(body -> LenientJson.required(body.path("join_way"), "qr_code"));
    }

    /** Deletes a join way. */
    public Answer<Done> deleteJoinWay(String configId) {
        return Done.of(
                client.call(Ask.post(PATH + "groupchat/del_join_way", ImmutableSortedMap.of("config_id", configId))));
    }

    /** Makes an acquisition link to one of these members; at most 500 of them. Costs quota for each customer who comes. */
    public Answer<Link> link(String name, Collection<String> userIds) {
        return client.call(Ask.post(
                        PATH + "customer_acquisition/create_link",
                        ImmutableSortedMap.of(
                                "link_name",
                                name,
                                "range",
                                ImmutableSortedMap.of("user_list", ImmutableList.copyOf(userIds)))))
                .then(body -> link(body.path("link")));
    }

    /** Deletes an acquisition link; only those that the app has made. */
    public Answer<Done> deleteLink(String linkId) {
        return Done.of(client.call(
                Ask.post(PATH + "customer_acquisition/delete_link", ImmutableSortedMap.of("link_id", linkId))));
    }

    /** How many customers may still come through acquisition links. */
    public Answer<Long> linkQuota() {
        return client.call(Ask.get(PATH + "customer_acquisition_quota"))
                .map(body -> LenientJson.number(body, "balance", 0));
    }

    /** The address of a link for a source code, which comes back as the state; longer than 64 bytes would be cut, and is refused. */
    public String address(Link link, SourceCode source) {
        byte[] bytes = source.code().getBytes(StandardCharsets.UTF_8);
        int most = client.limits().of("customer-channel-bytes");
        Faults faults = new Faults();
        if (bytes.length > most) {
            faults.add("source", "a customer_channel has at most " + most + " bytes, not " + bytes.length);
        }
        faults.throwIfAny("link");
        return link.url() + "?customer_channel=" + URLEncoder.encode(source.code(), StandardCharsets.UTF_8);
    }

    private Map<String, Object> body(ContactWay way) {
        Faults faults = new Faults();
        Map<String, Object> body = new TreeMap<>();
        body.put("type", way.userIds().size() == 1 ? 1 : 2);
        body.put("scene", QR);
        body.put("user", way.userIds());
        body.put("skip_verify", !way.asking());
        body.put("state", state(way.source(), faults));
        body.put("remark", way.remark());
        count(way.userIds().size(), 100, "userIds", faults);
        if (way.remark().codePointCount(0, way.remark().length()) > 30) {
            faults.add("remark", "a remark has at most 30 characters");
        }
        faults.throwIfAny("contact way");
        return body;
    }

    private String state(SourceCode source, Faults faults) {
        int most = client.limits().of("state-characters");
        int characters = source.code().codePointCount(0, source.code().length());
        if (characters > most) {
            faults.add("source", "a state has at most " + most + " characters, not " + characters);
        }
        return source.code();
    }

    private static void count(int size, int most, String place, Faults faults) {
        if (size < 1 || size > most) {
            faults.add(place, "1 to " + most + ", not " + size);
        }
    }

    private Answer<Made> made(JsonNode body, Optional<String> code, SourceCode source) {
        return LenientJson.required(body, "config_id").map(id -> {
            try {
                keeper.accept(source, id);
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "the code is made and is called " + id + ", which could not be kept", e);
            }
            return new Made(id, code);
        });
    }

    private static Answer<Link> link(JsonNode node) {
        Optional<String> id = LenientJson.text(node, "link_id");
        Optional<String> url = LenientJson.text(node, "url");
        return id.isPresent() && url.isPresent()
                ? new Answer.Given<>(new Link(id.get(), url.get()))
                : new Answer.Unclear<>("no link in the answer");
    }

    /**
     * A contact way (联系我).
     *
     * @param source through which people are told to have come
     * @param userIds the members whose customers they become, in turn; 1 to 100
     * @param asking whether the member has to agree first
     * @param remark for the corp's own use; at most 30 characters
     */
    public record ContactWay(SourceCode source, List<String> userIds, boolean asking, String remark) {
        /** Copies the list. */
        public ContactWay {
            userIds = ImmutableList.copyOf(userIds);
        }

        /** To these members, who need not agree. */
        public static ContactWay of(SourceCode source, String... userIds) {
            return new ContactWay(source, ImmutableList.copyOf(userIds), false, "");
        }
    }

    /**
     * A way that was made.
     *
     * @param configId by which it is changed and deleted; to be kept
     * @param qrCode the address of its QR code, if the platform told it
     */
    public record Made(String configId, Optional<String> qrCode) {}

    /**
     * An acquisition link.
     *
     * @param id by which it is changed and deleted; to be kept
     * @param url its address, without a source
     */
    public record Link(String id, String url) {}
}
