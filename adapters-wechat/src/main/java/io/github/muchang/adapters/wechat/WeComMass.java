package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.fault.Faults;
import io.github.muchang.http.Answer;
import io.github.muchang.http.LenientJson;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Mass messages (企业群发) to many customers of a member at once, for a host that collects what {@link WeCom#customers} would send one by one (92135,
 * 93338). Nothing goes out before the member confirms it, who is asked once for all of them. Get it from {@link WeCom#mass}.
 */
public final class WeComMass {
    private static final String PATH = "/cgi-bin/externalcontact/";
    private static final int ROWS = 500;
    private static final int MOST_PAGES = 100;
    private static final List<State> STATES =
            ImmutableList.of(State.WAITING, State.SENT, State.NOT_A_CONTACT, State.QUOTA_USED_UP);

    private final Client client;

    WeComMass(Client client) {
        this.client = client;
    }

    /**
     * Asks a member to send these words to customers of theirs. Not to be repeated when it is unclear: the platform knows no key of it.
     *
     * @param customers external user ids; 1 to 10,000 of them
     * @throws io.github.muchang.fault.InvalidInputException if there are none, or more, or there are no words, or more than 4,000 bytes
     */
    public Answer<Task> to(String userId, Collection<String> customers, String words) {
        List<String> whom = ImmutableSet.copyOf(customers).asList();
        int most = client.limits().of("mass-customers");
        Faults faults = new Faults();
        if (whom.isEmpty() || whom.size() > most) {
            faults.add("customers", "1 to " + most + ", not " + whom.size());
        }
        int bytes = words.getBytes(StandardCharsets.UTF_8).length;
        int longest = client.limits().of("text-bytes");
        if (bytes == 0 || bytes > longest) {
            faults.add("words", "1 to " + longest + " bytes, not " + bytes);
        }
        faults.throwIfAny("mass message");
        Ask ask = Ask.post(
                PATH + "add_msg_template",
                ImmutableSortedMap.of(
                        "chat_type",
                        "single",
                        "external_userid",
                        whom,
                        "sender",
                        userId,
                        "text",
                        ImmutableSortedMap.of("content", words)));
        return client.call(ask).then(body -> LenientJson.required(
                        LenientJson.text(body, "msgid").filter(MassTasks::isHandle), "msgid")
                .map(id -> new Task(id, ImmutableSet.copyOf(LenientJson.texts(body, "fail_list")))));
    }

    /** What has become of a task for each customer of this member who is in it, by external user id. */
    public Answer<Map<String, State>> look(String taskId, String userId) {
        Map<String, Object> body =
                new TreeMap<>(ImmutableSortedMap.of("limit", ROWS, "msgid", taskId, "userid", userId));
        Map<String, State> states = new TreeMap<>();
        for (int i = 0; i < MOST_PAGES; i++) {
            Answer<Optional<String>> next = client.call(Ask.post(PATH + "get_groupmsg_send_result", body))
                    .map(page -> {
                        LenientJson.list(page, "send_list", row -> row).forEach(row -> LenientJson.text(
                                        row, "external_userid")
                                .ifPresent(who -> states.put(who, state(LenientJson.number(row, "status", -1)))));
                        return LenientJson.text(page, "next_cursor").filter(each -> !each.isEmpty());
                    });
            if (!next.value().map(Optional::isPresent).orElse(false)) {
                return next.map(ignored -> ImmutableSortedMap.copyOf(states));
            }
            body.put("cursor", next.orElseThrow().orElseThrow());
        }
        return new Answer.Unclear<>("more than " + MOST_PAGES + " pages");
    }

    private static State state(long status) {
        return status >= 0 && status < STATES.size() ? STATES.get((int) status) : State.UNKNOWN;
    }

    /**
     * What a member is asked to send.
     *
     * @param id the platform's
     * @param failed who is in it in vain, by external user id: they are no customers of the member
     */
    public record Task(String id, Set<String> failed) {
        /** Copies the set. */
        public Task {
            failed = ImmutableSet.copyOf(failed);
        }

        @Override
        public String toString() {
            return "Task[" + id + "]";
        }
    }

    /** What may become of it for one customer. */
    public enum State {
        /** The member has not sent it yet. */
        WAITING,
        /** It was sent. */
        SENT,
        /** The customer is a friend of the member no more. */
        NOT_A_CONTACT,
        /** The customer has received as many as may be. */
        QUOTA_USED_UP,
        /** The platform says something that is not documented. */
        UNKNOWN
    }
}
