package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Roster;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.http.Answer;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Outcomes;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/**
 * Lists friends, groups, and the members of groups. OneBot gives each list whole; a page is the next five hundred by number, so that whoever comes or
 * goes meanwhile moves nobody else. Thread-safe.
 */
final class OneBotRoster implements Roster {
    static final int AT_ONCE = 500;

    private final Line line;
    private final OneBotSettings settings;

    OneBotRoster(Line line, OneBotSettings settings) {
        this.line = line;
        this.settings = settings;
    }

    @Override
    public RosterPage page(String pool, Cursor after) {
        long from = place(after);
        Optional<OneBotSettings.Groups> groups =
                settings.groups().filter(each -> each.pool().equals(pool));
        if (groups.isPresent()) {
            return page(
                    list("get_group_list", ImmutableSortedMap.of()),
                    "group_id",
                    from,
                    (id, row) -> group(groups.get(), id));
        } else if (pool.equals(settings.friends())) {
            return page(list("get_friend_list", ImmutableSortedMap.of()), "user_id", from, (id, row) -> friend(id));
        }
        Long of = settings.members().get(pool);
        if (of == null) {
            throw new IllegalArgumentException("no pool of these settings is called that");
        }
        return page(
                list("get_group_member_list", ImmutableSortedMap.of("group_id", of))
                        .then(this::withoutUs),
                "user_id",
                from,
                this::member);
    }

    private static long place(Cursor after) {
        if (!after.isStart() && !after.value().matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("this is no cursor of this roster");
        }
        return after.isStart() ? 0 : Long.parseLong(after.value());
    }

    private Answer<List<JsonNode>> list(String action, Map<String, ?> parameters) {
        return line.call(action, parameters).then(reply -> rows(reply));
    }

    static Answer<List<JsonNode>> rows(Reply reply) {
        return reply.data().isArray() && !reply.underWay()
                ? new Answer.Given<>(ImmutableList.copyOf(reply.data()))
                : new Answer.Unclear<>("no list in the answer");
    }

    private RosterPage page(
            Answer<List<JsonNode>> list,
            String number,
            long from,
            BiFunction<String, JsonNode, RosterPage.Member> member) {
        return Outcomes.listing(list.then(rows -> {
            TreeMap<Long, JsonNode> sorted = new TreeMap<>();
            for (JsonNode row : rows) {
                Optional<String> id = Frame.id(row, number);
                if (id.isEmpty()) {
                    return new Answer.Unclear<>("a row that cannot be read");
                }
                sorted.put(Long.valueOf(id.get()), row);
            }
            Map<Long, JsonNode> left = sorted.tailMap(from, false);
            List<Long> shown = left.keySet().stream().limit(AT_ONCE).toList();
            Optional<Cursor> next = shown.size() < left.size()
                    ? Optional.of(Cursor.of(Long.toString(shown.get(shown.size() - 1))))
                    : Optional.empty();
            return new Answer.Given<>(new RosterPage.Members(
                    shown.stream()
                            .map(id -> member.apply(Long.toString(id), sorted.get(id)))
                            .toList(),
                    next));
        }));
    }

    private RosterPage.Member friend(String number) {
        return new RosterPage.Member(
                ImmutableList.of(settings.person(number)),
                ImmutableList.of(settings.friend(number)),
                Optional.empty(),
                Optional.empty(),
                Membership.Role.MEMBER);
    }

    private RosterPage.Member group(OneBotSettings.Groups groups, String number) {
        return new RosterPage.Member(
                ImmutableList.of(Identity.of(groups.identity(), number)),
                ImmutableList.of(new Address(settings.groupsCarrier(), settings.account(), number)),
                Optional.empty(),
                Optional.empty(),
                Membership.Role.MEMBER);
    }

    /** Only friends can be written to, so a member has no address. */
    private RosterPage.Member member(String number, JsonNode row) {
        return new RosterPage.Member(
                ImmutableList.of(settings.person(number)),
                ImmutableList.of(),
                LenientJson.moment(row, "join_time"),
                Optional.empty(),
                GroupMember.role(row));
    }

    /** We are no customer of ours; an implementation that does not say who we are leaves us in. */
    private Answer<List<JsonNode>> withoutUs(List<JsonNode> rows) {
        Optional<String> we = settings.selfId().or(() -> line.call("get_login_info", ImmutableSortedMap.of())
                .value()
                .flatMap(reply -> Frame.id(reply.data(), "user_id")));
        return new Answer.Given<>(rows.stream()
                .filter(row -> we.isEmpty() || !Frame.id(row, "user_id").equals(we))
                .toList());
    }

    @Override
    public String toString() {
        return "OneBotRoster[" + settings + "]";
    }
}
