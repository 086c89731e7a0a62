package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.http.Answer;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Outcomes;
import io.github.muchang.identity.Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Looks up what became of mass messages (93338). Changes nothing. */
final class MassTasks {
    private static final String PATH = "/cgi-bin/externalcontact/";
    private static final Pattern HANDLE = Pattern.compile("[\\x21-\\x7E]{1,128}");
    private static final int ROWS = 1000;
    private static final int LISTED = 100;
    private static final int MOST_PAGES = 100;

    /** How far the platform's clock may be from ours. */
    private static final Duration APART = Duration.ofMinutes(5);

    private static final int DISPATCHING = 41063;
    private static final int CANCELLED = 41093;
    private static final int NOBODY = 41048;

    private static final Delivery NOT_LISTED = Delivery.unknown("confirmed, and not listed");

    private final Client client;
    private final boolean groups;

    MassTasks(Client client, boolean groups) {
        this.client = client;
        this.groups = groups;
    }

    static boolean isHandle(String msgid) {
        return HANDLE.matcher(msgid).matches();
    }

    /** What became of a task for one receiver. */
    Delivery result(String msgid, Address to) {
        Answer<Optional<JsonNode>> row = row(msgid, to);
        return row.map(found -> found.map(each -> verdict(msgid, each)).orElseGet(() -> withoutRow(msgid, to)))
                .value()
                .orElseGet(() -> failed(msgid, row));
    }

    /**
     * A task of that time with the same words, and with the receiver in it: one, or nobody can say. Which groups are in a task is not told before the
     * member confirms it, so one that waits for the member counts.
     */
    Delivery find(Doubts.Doubt doubt, Address to) {
        if (doubt.print().isEmpty()) {
            return Delivery.unknown("the platform tells nothing of welcomes");
        }
        Map<String, Object> body = new TreeMap<>();
        body.put("chat_type", groups ? "group" : "single");
        body.put("start_time", doubt.at().minus(APART).getEpochSecond());
        body.put(
                "end_time",
                doubt.at().plus(APART).plus(client.endpoint().timeout()).getEpochSecond());
        body.put("limit", LISTED);
        List<String> alike = new ArrayList<>();
        Answer<Optional<String>> listed = pages("get_groupmsg_list_v2", body, page -> {
            LenientJson.list(page, "group_msg_list", each -> each).stream()
                    .filter(each -> LenientJson.text(each, "creator").isEmpty()) // what an app made has none
                    .filter(each -> doubt.print().equals(Optional.of(Letter.print(each))))
                    .forEach(each -> LenientJson.text(each, "msgid")
                            .filter(MassTasks::isHandle)
                            .ifPresent(alike::add));
            return Optional.empty();
        });
        return listed.value().isPresent() ? only(alike, to) : Outcomes.looking(listed);
    }

    private Delivery only(List<String> alike, Address to) {
        List<Delivery> found = new ArrayList<>();
        for (String msgid : alike) {
            Answer<Optional<JsonNode>> row = row(msgid, to);
            if (row.value().isPresent()) {
                Delivery one = row.value()
                        .get()
                        .map(each -> verdict(msgid, each))
                        .orElseGet(() -> groups ? withoutRow(msgid, to) : NOT_LISTED);
                boolean open = one instanceof Delivery.Throttled || one instanceof Delivery.Unknown;
                if (row.orElseThrow().isPresent() || !open) {
                    found.add(one);
                } else if (!one.equals(NOT_LISTED)) {
                    return one; // nobody can say yet whether the member has still to confirm it
                }
            } else if (isCode(row, DISPATCHING)) {
                return Delivery.unknown("a task like it is still being dispatched");
            } else if (!(row instanceof Answer.Refused<Optional<JsonNode>>)) {
                return Outcomes.looking(row); // a refusal means that the member has no part in that task
            }
        }
        return found.size() == 1 ? found.get(0) : Delivery.unknown(found.size() + " tasks like it");
    }

    private Answer<Optional<JsonNode>> row(String msgid, Address to) {
        Map<String, Object> body = new TreeMap<>();
        body.put("msgid", msgid);
        body.put("userid", States.member(to.account()));
        body.put("limit", ROWS);
        String name = groups ? "chat_id" : "external_userid";
        return pages(
                "get_groupmsg_send_result", body, page -> LenientJson.list(page, "send_list", each -> each).stream()
                        .filter(each -> LenientJson.text(each, name).equals(Optional.of(to.handle())))
                        .findFirst());
    }

    private static Delivery verdict(String msgid, JsonNode row) {
        long status = LenientJson.number(row, "status", -1);
        if (status == 0) {
            return Delivery.pending(msgid);
        } else if (status == 1) {
            return Delivery.accepted(msgid);
        } else if (status == 2) {
            return Delivery.refused(Delivery.Reason.NOT_A_CONTACT, "status 2");
        } else if (status == 3) {
            return Delivery.refused(Delivery.Reason.QUOTA_USED_UP, "status 3");
        }
        return Delivery.unknown("status " + status);
    }

    /** Groups are listed only when the message is there: whether the member has confirmed it, the task says. */
    private Delivery withoutRow(String msgid, Address to) {
        Map<String, Object> body = new TreeMap<>(ImmutableSortedMap.of("limit", ROWS, "msgid", msgid));
        String member = States.member(to.account());
        Answer<Optional<JsonNode>> part =
                pages("get_groupmsg_task", body, page -> LenientJson.list(page, "task_list", each -> each).stream()
                        .filter(each -> LenientJson.text(each, "userid").equals(Optional.of(member)))
                        .findFirst());
        return part.map(found -> found.filter(each -> LenientJson.number(each, "status", -1) == 0)
                                .isPresent()
                        ? Delivery.pending(msgid)
                        : NOT_LISTED)
                .value()
                .orElseGet(() -> failed(msgid, part));
    }

    private static Delivery failed(String msgid, Answer<?> answer) {
        if (isCode(answer, DISPATCHING)) {
            return Delivery.pending(msgid);
        } else if (isCode(answer, CANCELLED)) {
            return Delivery.refused(Delivery.Reason.NOT_CONFIRMED, String.valueOf(CANCELLED));
        } else if (isCode(answer, NOBODY)) {
            return Delivery.refused(Delivery.Reason.NOT_A_CONTACT, String.valueOf(NOBODY));
        }
        return Outcomes.looking(answer);
    }

    private static boolean isCode(Answer<?> answer, int code) {
        return answer instanceof Answer.Refused<?> refused && refused.error().code() == code;
    }

    /** Turns pages until something is found on one, or there are no more. */
    private <T> Answer<Optional<T>> pages(String name, Map<String, Object> body, Function<JsonNode, Optional<T>> look) {
        for (int i = 0; i < MOST_PAGES; i++) {
            Answer<JsonNode> answer = client.call(Ask.post(PATH + name, body));
            Optional<JsonNode> page = answer.value();
            if (page.isEmpty()) {
                return answer.map(ignored -> Optional.empty());
            }
            Optional<T> found = look.apply(page.get());
            Optional<String> next = LenientJson.text(page.get(), "next_cursor");
            if (found.isPresent() || next.isEmpty()) {
                return new Answer.Given<>(found);
            }
            body.put("cursor", next.get());
        }
        return new Answer.Unclear<>("more than " + MOST_PAGES + " pages");
    }
}
