package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.fault.Faults;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Page;
import io.github.muchang.identity.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Groups that the bot is in: what they are called, who is in them and who may speak (the platform's calls of 2026-08-10 and 2026-09-03). Many bots are
 * not granted all of it (11253): then a call gives an empty value, and the platform is not asked again for an hour. No call lists the groups; they are
 * known by their events. Get it from {@link QqBot#administration}.
 */
public final class QqGroups {
    private static final int MOST_PAGES = 200;

    private final Client client;
    private final Grants grants;

    QqGroups(Client client, Grants grants) {
        this.client = client;
        this.grants = grants;
    }

    /** What a group is called. */
    public Answer<Optional<Info>> info(String group) {
        return grants.call(in(group, Api.GROUP_INFO, "info"), body -> new Answer.Given<>(Info.read(body)));
    }

    /** What the bot is in a group. */
    public Answer<Optional<State>> state(String group) {
        return grants.call(in(group, Api.GROUP_STATE, "bot_state"), body -> new Answer.Given<>(State.read(body)));
    }

    /** Who is in a group, 30 at a time; from the start if there is no cursor. */
    public Answer<Optional<Page<QqMember>>> members(String group, Optional<String> cursor) {
        return page(in(group, Api.MEMBERS, "members"), cursor, "members");
    }

    /** A member of a group. */
    public Answer<Optional<QqMember>> member(String group, String member) {
        return grants.call(
                Ask.of(Api.MEMBER, "v2", "groups", group, "members", member),
                body -> LenientJson.required(QqMember.read(body), "member_openid"));
    }

    /**
     * All who are in a group, without bots, for {@code muchang.communities().compare(..)}. They can be written to in the group only: a {@code
     * member_openid} is no address.
     *
     * @param identity the kind of identity that {@code member_openid}s are
     */
    public Answer<Optional<List<Identity>>> everybody(String group, String identity) {
        ImmutableList.Builder<Identity> everybody = ImmutableList.builder();
        Optional<String> cursor = Optional.empty();
        for (int i = 0; i < MOST_PAGES; i++) {
            Answer<Optional<Page<QqMember>>> answer = members(group, cursor);
            Optional<Page<QqMember>> page = answer.value().flatMap(each -> each);
            if (page.isEmpty()) {
                return answer.map(ignored -> Optional.empty());
            }
            page.get().rows().stream()
                    .filter(each -> !each.bot())
                    .map(each -> Identity.of(identity, each.openid()))
                    .forEach(everybody::add);
            cursor = page.get().next();
            if (cursor.isEmpty()) {
                return new Answer.Given<>(Optional.of(everybody.build()));
            }
        }
        return new Answer.Unclear<>("more than " + MOST_PAGES + " pages");
    }

    /** Who may not speak in a group; the bot has to be an administrator. */
    public Answer<Optional<Muted>> muted(String group) {
        return grants.call(in(group, Api.MUTED, "restrict_chat_setting"), body -> new Answer.Given<>(Muted.read(body)));
    }

    /**
     * Lets ordinary members not speak until a moment; the bot has to be an administrator.
     *
     * @param members 1 to 20
     * @param until at most 30 days from now
     * @throws io.github.muchang.fault.InvalidInputException if there are more, or it is longer
     */
    public Answer<Optional<Done>> mute(String group, Collection<String> members, Instant until) {
        Faults faults = counted(members);
        Duration length = Duration.between(client.now(), until);
        int most = client.limits().of("mute-seconds");
        if (length.isNegative() || length.isZero() || length.compareTo(Duration.ofSeconds(most)) > 0) {
            faults.add("until", "at most " + most + " seconds from now");
        }
        faults.throwIfAny("muting");
        return muting(
                group,
                members,
                each -> ImmutableSortedMap.of(
                        "member_openid", each, "mute_expire_at", Moments.write(until), "op", "add"));
    }

    /** Lets 1 to 20 members speak again. */
    public Answer<Optional<Done>> unmute(String group, Collection<String> members) {
        counted(members).throwIfAny("muting");
        return muting(group, members, each -> ImmutableSortedMap.of("member_openid", each, "op", "del"));
    }

    /**
     * Puts members out of a group.
     *
     * @param members 1 to 20
     * @param forEver whether they may not come back
     * @return who may come back all the same
     */
    public Answer<Optional<List<String>>> remove(String group, Collection<String> members, boolean forEver) {
        counted(members).throwIfAny("removal");
        return grants.call(
                in(group, Api.REMOVAL, "batch_remove_members")
                        .saying(ImmutableSortedMap.of(
                                "add_to_member_blacklist", forEver, "member_openids", ImmutableList.copyOf(members))),
                body -> LenientJson.text(body, "remove_members_result")
                                .filter("success"::equals)
                                .isPresent()
                        ? new Answer.Given<>(LenientJson.texts(body, "add_to_member_blacklist_fail_openids"))
                        : new Answer.Unclear<>("no success in the answer"));
    }

    /** Who may not join a group; from the start if there is no cursor. */
    public Answer<Optional<Page<QqMember>>> blacklist(String group, Optional<String> cursor) {
        return page(in(group, Api.BLACKLIST, "member_blacklist"), cursor, "users");
    }

    /** Lets 1 to 20 people, who are not in the group, not join it. */
    public Answer<Optional<Done>> bar(String group, Collection<String> people) {
        return blacklisting(group, people, "add");
    }

    /** Lets 1 to 20 people join a group again. */
    public Answer<Optional<Done>> admit(String group, Collection<String> people) {
        return blacklisting(group, people, "del");
    }

    private Answer<Optional<Done>> blacklisting(String group, Collection<String> people, String op) {
        counted(people).throwIfAny("blacklist");
        return grants.done(in(group, Api.BLACKLISTING, "member_blacklist")
                .saying(ImmutableSortedMap.of("member_openids", ImmutableList.copyOf(people), "op", op)));
    }

    private Answer<Optional<Done>> muting(
            String group, Collection<String> members, Function<String, Map<String, String>> row) {
        return grants.done(in(group, Api.MUTING, "restrict_chat_setting")
                .saying(ImmutableSortedMap.of(
                        "members", members.stream().map(row).toList())));
    }

    private Answer<Optional<Page<QqMember>>> page(Ask ask, Optional<String> cursor, String rows) {
        return grants.page(ask, cursor, body -> {
            List<QqMember> read = LenientJson.rows(body, rows, QqMember::read);
            return body.path(rows).isArray() && read.size() == body.path(rows).size()
                    ? new Answer.Given<>(read)
                    : new Answer.Unclear<>("a row that cannot be read");
        });
    }

    private Faults counted(Collection<String> members) {
        return grants.counted(members, "members", "members-per-call");
    }

    private static Ask in(String group, Api api, String what) {
        return new Place(true, group).of(api, what);
    }

    /**
     * What a group is called. Personal: its name does not print.
     *
     * @param name of the group
     * @param memo what it says of itself
     * @param kind what it is about, as the platform says
     * @param tags of the group
     * @param members how many there are
     */
    public record Info(String name, String memo, String kind, List<String> tags, long members) {
        /** Copies the list. */
        public Info {
            tags = ImmutableList.copyOf(tags);
        }

        private static Info read(JsonNode body) {
            return new Info(
                    LenientJson.text(body, "group_name").orElse(""),
                    LenientJson.text(body, "group_finger_memo").orElse(""),
                    LenientJson.text(body, "group_class_text").orElse(""),
                    LenientJson.texts(body, "group_tags"),
                    LenientJson.number(body, "group_member_num", 0));
        }

        @Override
        public String toString() {
            return "Info[" + members + " members]";
        }
    }

    /**
     * What the bot is in a group.
     *
     * @param joined since when it is there, if the platform says it
     * @param pushable whether messages that answer nothing are allowed there
     * @param hears {@code all}, {@code only_mention} or {@code mention_and_context}
     * @param role {@code member}, {@code admin} or {@code owner}
     */
    public record State(Optional<Instant> joined, boolean pushable, String hears, String role) {
        private static State read(JsonNode body) {
            return new State(
                    Moments.read(body, "joined_at"),
                    body.path("allow_proactive_msg").asBoolean(false),
                    LenientJson.text(body, "recv_msg_setting").orElse(""),
                    LenientJson.text(body, "member_role").orElse("member"));
        }
    }

    /**
     * Who may not speak in a group. Personal: prints counts only.
     *
     * @param rule for everybody: {@code none}, {@code always} or {@code schedule}; it can be read and not written
     * @param until members who may not, by {@code member_openid}, and until when
     */
    public record Muted(String rule, Map<String, Instant> until) {
        /** Copies the map. */
        public Muted {
            until = ImmutableSortedMap.copyOf(until);
        }

        private static Muted read(JsonNode body) {
            Map<String, Instant> until = new TreeMap<>();
            LenientJson.list(body, "members", each -> each).forEach(row -> LenientJson.text(row, "member_openid")
                    .ifPresent(id -> Moments.read(row, "mute_expire_at").ifPresent(at -> until.put(id, at))));
            return new Muted(LenientJson.text(body.path("global_rule"), "mode").orElse("none"), until);
        }

        @Override
        public String toString() {
            return "Muted[" + rule + ", " + until.size() + " members]";
        }
    }
}
