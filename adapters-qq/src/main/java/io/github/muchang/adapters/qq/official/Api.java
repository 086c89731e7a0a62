package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableList;
import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.RollingSeconds;
import java.net.URL;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A call of the platform: its method, and the limits that it is let through by. */
enum Api {
    /** A message to a user. */
    SEND_TO_USER("POST", "sends-per-second"),
    /** A message to a group. */
    SEND_TO_GROUP("POST", "sends-per-second"),
    /** A message to a user that answers nothing; comes before {@link #SEND_TO_USER}. */
    USER_PUSH("POST", "user-pushes-per-second", "user-pushes-per-minute"),
    /** A message to a group that answers nothing; comes before {@link #SEND_TO_GROUP}. */
    GROUP_PUSH("POST", "group-pushes-per-minute"),
    /** Takes a message back. */
    RECALL("DELETE", "recalls-per-second"),
    /** Makes a file ready to be sent. */
    FILES("POST", "files-per-second"),
    /** Begins to upload a file. */
    UPLOAD("POST", "uploads-per-second"),
    /** Says that a part is uploaded. */
    UPLOADED_PART("POST", "uploads-per-second"),
    /** Makes a share link. */
    LINK("POST", "links-per-second"),
    /** Says that a button was noticed. */
    ACKNOWLEDGE("PUT", "acknowledgements-per-second"),
    /** What a group is called. */
    GROUP_INFO("GET", "group-info-per-minute"),
    /** What the bot is in a group. */
    GROUP_STATE("GET", "group-state-per-minute"),
    /** Who is in a group. */
    MEMBERS("GET", "members-per-minute"),
    /** One of them. */
    MEMBER("GET", "member-per-minute"),
    /** Puts members out of a group. */
    REMOVAL("POST", "removals-per-minute"),
    /** Who may not join a group. */
    BLACKLIST("GET", "blacklist-per-minute"),
    /** Changes that. */
    BLACKLISTING("POST", "blacklisting-per-minute"),
    /** Who may not speak in a group. */
    MUTED("GET", "muted-per-minute"),
    /** Changes that. */
    MUTING("POST", "muting-per-minute"),
    /** Who wants to join a group. */
    JOIN_REQUESTS("GET", "join-requests-per-minute"),
    /** Decides that. */
    JOIN_DECISION("POST", "join-decisions-per-minute"),
    /** Lists the strategies of approval. */
    STRATEGIES("GET", "strategy-calls-per-minute"),
    /** Makes one. */
    NEW_STRATEGY("POST", "strategy-calls-per-minute"),
    /** Changes one. */
    CHANGED_STRATEGY("PATCH", "strategy-calls-per-minute"),
    /** Deletes one. */
    DELETED_STRATEGY("DELETE", "strategy-calls-per-minute"),
    /** Applies one to those who wait. */
    EXECUTED_STRATEGY("POST", "strategy-calls-per-minute"),
    /** Changes whom one lets in. */
    WHITELISTING("POST", "strategy-calls-per-minute");

    private static final int MINUTE = 60;

    private final String method;
    private final ImmutableList<String> limits;

    Api(String method, String... limits) {
        this.method = method;
        this.limits = ImmutableList.copyOf(limits);
    }

    String method() {
        return method;
    }

    /** How many seconds the shortest of its limits is about. */
    int span() {
        return span(limits.get(0));
    }

    List<RollingSeconds> rates(DatedLimits known) {
        return limits.stream()
                .map(each -> new RollingSeconds(known.of(each), span(each)))
                .toList();
    }

    /** What the platform allows on a day, by {@code qq-limits.json}: of the documents of 2025-04 and of the wiki as of 2026-09-10. */
    static DatedLimits limits(LocalDate day) {
        return DatedLimits.on(resource(), day);
    }

    static List<DatedLimits.Known> knownLimits() {
        return DatedLimits.known(resource());
    }

    private static URL resource() {
        return Objects.requireNonNull(Api.class.getResource("qq-limits.json"), "qq-limits.json");
    }

    private static int span(String limit) {
        return limit.endsWith("-per-second") ? 1 : MINUTE;
    }
}
