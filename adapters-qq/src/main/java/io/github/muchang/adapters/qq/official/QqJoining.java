package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Who may join groups: requests that are decided one by one, and strategies that let known QQ numbers in. The bot has to be an administrator of the
 * group. A call that the bot is not granted (11253) gives an empty value, as in {@link QqGroups}. Get it from {@link QqBot#joining}.
 */
public final class QqJoining {
    private static final String STRATEGY = "join_approval_strategy";

    private final Grants grants;

    QqJoining(Grants grants) {
        this.grants = grants;
    }

    /** Who waits to join a group, 50 at a time; from the start if there is no cursor. */
    public Answer<Optional<Page<Request>>> requests(String group, Optional<String> cursor) {
        Ask ask = new Place(true, group)
                .of(Api.JOIN_REQUESTS, "join_request_list")
                .with("limit", "50");
        return grants.page(ask, cursor, body -> new Answer.Given<>(LenientJson.rows(body, "list", Request::read)));
    }

    /** Lets somebody in who waits. */
    public Answer<Optional<Done>> approve(String group, String member, String request) {
        return decide(group, member, ImmutableSortedMap.of("join_request_id", request, "op", "approve"));
    }

    /**
     * Does not let somebody in who waits.
     *
     * @param reason they read it; empty for none
     * @param forEver whether they may not ask again
     */
    public Answer<Optional<Done>> decline(String group, String member, String request, String reason, boolean forEver) {
        return decide(
                group,
                member,
                ImmutableSortedMap.of(
                        "add_to_member_blacklist",
                        forEver,
                        "join_request_id",
                        request,
                        "op",
                        "decline",
                        "reject_reason",
                        reason));
    }

    private Answer<Optional<Done>> decide(String group, String member, Map<String, ?> decision) {
        return grants.done(Ask.of(Api.JOIN_DECISION, "v2", "groups", group, "approval_join_request", member)
                .saying(decision));
    }

    /** The bot's strategies, 20 at most; from the start if there is no cursor. */
    public Answer<Optional<Page<Strategy>>> strategies(Optional<String> cursor) {
        return grants.page(
                strategy(Api.STRATEGIES),
                cursor,
                body -> new Answer.Given<>(LenientJson.rows(body, "strategies", Strategy::read)));
    }

    /**
     * Makes a strategy; answers its id. It lets nobody in until {@link #admit} has told whom.
     *
     * @param groups 1 to 100 {@code group_openid}s
     * @param remark for one's own use
     * @param until when it ends; the platform's year if empty
     * @throws io.github.muchang.fault.InvalidInputException if there are more groups
     */
    public Answer<Optional<String>> create(Collection<String> groups, String remark, Optional<Instant> until) {
        grants.counted(groups, "groups", "strategy-groups").throwIfAny("strategy");
        Map<String, Object> body = new TreeMap<>();
        body.put("group_openids", ImmutableList.copyOf(groups));
        body.put("is_enable", "on");
        body.put("remark", remark);
        until.ifPresent(each -> body.put("expire_at", Moments.write(each)));
        return grants.call(strategy(Api.NEW_STRATEGY).saying(body), made -> LenientJson.required(made, "strategy_id"));
    }

    /** Turns a strategy on or off. */
    public Answer<Optional<Done>> enable(String strategy, boolean on) {
        return grants.done(
                strategy(Api.CHANGED_STRATEGY, strategy).saying(ImmutableSortedMap.of("is_enable", on ? "on" : "off")));
    }

    /** Gives a strategy 1 to 100 more groups, or takes them away. */
    public Answer<Optional<Done>> regroup(String strategy, Collection<String> groups, boolean more) {
        grants.counted(groups, "groups", "strategy-groups").throwIfAny("strategy");
        return grants.done(strategy(Api.CHANGED_STRATEGY, strategy)
                .saying(ImmutableSortedMap.of(
                        "group_action",
                        ImmutableSortedMap.of(
                                "group_openids", ImmutableList.copyOf(groups), "op", more ? "add" : "del"))));
    }

    /** Deletes a strategy. */
    public Answer<Optional<Done>> delete(String strategy) {
        return grants.done(strategy(Api.DELETED_STRATEGY, strategy));
    }

    /** Applies a strategy to those who wait already; takes about ten minutes, and nobody says when it is done. */
    public Answer<Optional<Done>> execute(String strategy) {
        return grants.done(strategy(Api.EXECUTED_STRATEGY, strategy, "execute"));
    }

    /**
     * Lets a strategy let these in, or no longer; at most 100,000 in all.
     *
     * @param numbers 1 to 10,000 QQ numbers, which are personal: the only place where the platform takes them
     * @return how many it lets in now, as the platform guesses
     * @throws io.github.muchang.fault.InvalidInputException if there are more
     */
    public Answer<Optional<Long>> admit(String strategy, Collection<String> numbers, boolean more) {
        grants.counted(numbers, "numbers", "strategy-numbers").throwIfAny("strategy");
        return grants.call(
                strategy(Api.WHITELISTING, strategy, "whitelist_users")
                        .saying(ImmutableSortedMap.of(
                                "op", more ? "add" : "del", "whitelist_users", ImmutableList.copyOf(numbers))),
                body -> new Answer.Given<>(LenientJson.number(body, "whitelist_user_count", 0)));
    }

    private static Ask strategy(Api api, String... rest) {
        ImmutableList<String> parts = ImmutableList.<String>builder()
                .add("v2", "groups", STRATEGY)
                .add(rest)
                .build();
        return Ask.of(api, parts.toArray(String[]::new));
    }

    /**
     * Somebody who waits to join a group. Personal: prints when only.
     *
     * @param id by which it is decided
     * @param member the {@code member_openid}
     * @param name what they are called
     * @param at since when they wait, if the platform says it
     * @param source {@code self_apply}, or how else they came
     * @param words what they wrote; empty if nothing
     * @param risk what the platform warns of; empty if of nothing
     */
    public record Request(
            String id, String member, String name, Optional<Instant> at, String source, String words, String risk) {
        private static Optional<Request> read(JsonNode row) {
            return LenientJson.text(row, "join_request_id").flatMap(id -> LenientJson.text(row, "member_openid")
                    .map(member -> new Request(
                            id,
                            member,
                            LenientJson.text(row, "username").orElse(""),
                            Moments.read(row, "apply_at"),
                            LenientJson.text(row, "apply_source").orElse(""),
                            LenientJson.text(row.path("verify_info"), "verify_message")
                                    .orElse(""),
                            LenientJson.text(row, "risk_tips").orElse(""))));
        }

        @Override
        public String toString() {
            return "Request[" + at + "]";
        }
    }

    /**
     * A strategy. Prints no group.
     *
     * @param id by which it is changed
     * @param on whether it lets anybody in
     * @param groups its {@code group_openid}s
     * @param admitted how many it lets in, as the platform guesses
     * @param until when it ends, if the platform says it
     * @param remark for one's own use
     */
    public record Strategy(
            String id, boolean on, List<String> groups, long admitted, Optional<Instant> until, String remark) {
        /** Copies the list. */
        public Strategy {
            groups = ImmutableList.copyOf(groups);
        }

        private static Optional<Strategy> read(JsonNode row) {
            return LenientJson.text(row, "strategy_id")
                    .map(id -> new Strategy(
                            id,
                            LenientJson.text(row, "is_enable")
                                    .filter("on"::equals)
                                    .isPresent(),
                            LenientJson.texts(row, "group_openids"),
                            LenientJson.number(row, "whitelist_user_count", 0),
                            Moments.read(row, "expire_at"),
                            LenientJson.text(row, "remark").orElse("")));
        }

        @Override
        public String toString() {
            return "Strategy[" + id + ", " + groups.size() + " groups]";
        }
    }
}
