package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.http.Answer;
import io.github.muchang.http.ErrorClass;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Page;
import io.github.muchang.http.PlatformError;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Hands customers and groups over to another member: of somebody who goes on working here (92125, 94096), or of somebody who has left (94081, 92127). A
 * customer changes hands after 24 hours unless they refuse. Get it from {@link WeCom#transfers}.
 */
public final class WeComTransfers {
    private static final String PATH = "/cgi-bin/externalcontact/";

    private final Client client;

    WeComTransfers(Client client) {
        this.client = client;
    }

    /**
     * Begins to hand over customers, 100 at most, of whom each is answered by itself. A customer can change hands twice in 90 days (40128).
     *
     * @param message what they are told when it is done; at most 200 characters, empty for the platform's words
     */
    public Answer<List<Item>> customers(String from, String to, Collection<String> customers, String message) {
        Map<String, Object> body = handOver(from, to, customers);
        if (!message.isEmpty()) {
            body.put("transfer_success_msg", message);
        }
        return begun("transfer_customer", body);
    }

    /** The same for the customers of somebody who has left; they are told nothing. */
    public Answer<List<Item>> customersOfResigned(String from, String to, Collection<String> customers) {
        return begun("resigned/transfer_customer", handOver(from, to, customers));
    }

    /** How it stands with the customers who were handed over; from the start if there is no cursor. */
    public Answer<Page<Result>> results(String from, String to, Optional<String> cursor) {
        return results("transfer_result", from, to, cursor);
    }

    /** The same of somebody who has left. */
    public Answer<Page<Result>> resultsOfResigned(String from, String to, Optional<String> cursor) {
        return results("resigned/transfer_result", from, to, cursor);
    }

    /** Customers whose member has left, and who have nobody else; a thousand at a time. */
    public Answer<Page<Unassigned>> unassigned(Optional<String> cursor) {
        Map<String, Object> body = new TreeMap<>(ImmutableSortedMap.of("page_size", 1000));
        cursor.ifPresent(each -> body.put("cursor", each));
        return client.call(Ask.post(PATH + "get_unassigned_list", body))
                .map(page -> new Page<>(
                        LenientJson.list(
                                page,
                                "info",
                                each -> new Unassigned(
                                        LenientJson.text(each, "handover_userid")
                                                .orElse(""),
                                        LenientJson.text(each, "external_userid")
                                                .orElse(""),
                                        LenientJson.moment(each, "dimission_time"))),
                        page.path("is_last").asBoolean(false)
                                ? Optional.empty()
                                : LenientJson.text(page, "next_cursor")));
    }

    /** Gives groups to another owner, 100 at most, and answers those that could not be given (90500 and others). At most 300 a day to one member. */
    public Answer<List<Item>> groups(Collection<String> chatIds, String newOwner) {
        return groups("groupchat/onjob_transfer", chatIds, newOwner);
    }

    /** The same with groups of somebody who has left. */
    public Answer<List<Item>> groupsOfResigned(Collection<String> chatIds, String newOwner) {
        return groups("groupchat/transfer", chatIds, newOwner);
    }

    private static Map<String, Object> handOver(String from, String to, Collection<String> customers) {
        return new TreeMap<>(ImmutableSortedMap.of(
                "external_userid", ImmutableList.copyOf(customers), "handover_userid", from, "takeover_userid", to));
    }

    private Answer<List<Item>> begun(String name, Map<String, Object> body) {
        return client.call(Ask.post(PATH + name, body))
                .map(answer -> LenientJson.list(answer, "customer", each -> item(each, "external_userid")));
    }

    private Answer<List<Item>> groups(String name, Collection<String> chatIds, String newOwner) {
        return client.call(Ask.post(
                        PATH + name,
                        ImmutableSortedMap.of("chat_id_list", ImmutableList.copyOf(chatIds), "new_owner", newOwner)))
                .map(answer -> LenientJson.list(answer, "failed_chat_list", each -> item(each, "chat_id")));
    }

    private Answer<Page<Result>> results(String name, String from, String to, Optional<String> cursor) {
        Map<String, Object> body = new TreeMap<>(ImmutableSortedMap.of("handover_userid", from, "takeover_userid", to));
        cursor.ifPresent(each -> body.put("cursor", each));
        return client.call(Ask.post(PATH + name, body))
                .map(page -> new Page<>(
                        LenientJson.list(
                                page,
                                "customer",
                                each -> new Result(
                                        LenientJson.text(each, "external_userid")
                                                .orElse(""),
                                        State.of(LenientJson.number(each, "status", 0)),
                                        LenientJson.moment(each, "takeover_time"))),
                        LenientJson.text(page, "next_cursor")));
    }

    private static Item item(JsonNode node, String name) {
        int code = (int) LenientJson.number(node, "errcode", 0);
        return new Item(LenientJson.text(node, name).orElse(""), ErrorCodes.error(Platform.WECOM, code));
    }

    /**
     * What came of one customer or group. Personal: prints the error only.
     *
     * @param id the external user id or chat id
     * @param error why it is not handed over; empty if it is begun. {@link ErrorClass#DONE}: it was begun before
     */
    public record Item(String id, Optional<PlatformError> error) {
        @Override
        public String toString() {
            return "Item[***, " + error + "]";
        }
    }

    /**
     * How it stands with one customer. Personal: prints the state only.
     *
     * @param customer the external user id
     * @param state how it stands
     * @param at when they change or have changed hands; may lie ahead
     */
    public record Result(String customer, State state, Optional<Instant> at) {
        @Override
        public String toString() {
            return "Result[***, " + state + "]";
        }
    }

    /**
     * A customer of nobody. Personal: prints nobody.
     *
     * @param from who has left
     * @param customer the external user id
     * @param since when they left
     */
    public record Unassigned(String from, String customer, Optional<Instant> since) {
        @Override
        public String toString() {
            return "Unassigned[***]";
        }
    }

    /** How far a customer's change of hands is. */
    public enum State {
        /** The platform says something that is not known here. */
        OTHER,
        /** It is done. */
        DONE,
        /** They have 24 hours to refuse. */
        WAITING,
        /** They refused. */
        REFUSED,
        /** The member has as many customers as one can. */
        FULL;

        private static State of(long status) {
            return status >= 1 && status <= 4 ? values()[(int) status] : OTHER;
        }
    }
}
