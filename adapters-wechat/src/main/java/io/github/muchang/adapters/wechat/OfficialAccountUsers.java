package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.fault.Faults;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.http.LenientJson;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the platform tells of people who follow an official account, or did (user/info). Get it from {@link OfficialAccount#users}. */
public final class OfficialAccountUsers {
    private static final String PATH = "/cgi-bin/user/info";

    private final Client client;

    OfficialAccountUsers(Client client) {
        this.client = client;
    }

    /** One of them. */
    public Answer<User> user(String openid) {
        return client.call(Ask.get(PATH).with("openid", openid)).then(OfficialAccountUsers::user);
    }

    /**
     * Several of them, in any order; 100 at most (user/info/batchget).
     *
     * @throws io.github.muchang.fault.InvalidInputException if there are none, or more
     */
    public Answer<List<User>> users(Collection<String> openids) {
        List<String> asked = ImmutableSet.copyOf(openids).asList();
        int most = client.limits().of("batch-openids");
        Faults faults = new Faults();
        if (asked.isEmpty() || asked.size() > most) {
            faults.add("openids", "1 to " + most + ", not " + asked.size());
        }
        faults.throwIfAny("users");
        List<Object> list = ImmutableList.copyOf(asked.stream()
                .map(each -> ImmutableSortedMap.of("openid", each))
                .toList());
        return client.call(Ask.post(PATH + "/batchget", ImmutableSortedMap.of("user_list", list)))
                .then(body -> all(LenientJson.list(body, "user_info_list", OfficialAccountUsers::user), asked.size()));
    }

    /** What the account calls somebody, in place of what it did before (updateremark): fewer than 30 characters. */
    public Answer<Done> remark(String openid, String remark) {
        return Done.of(client.call(
                Ask.post(PATH + "/updateremark", ImmutableSortedMap.of("openid", openid, "remark", remark))));
    }

    private static Answer<List<User>> all(List<Answer<User>> rows, int asked) {
        Answer<ImmutableList<User>> users = new Answer.Given<>(ImmutableList.of());
        for (Answer<User> row : rows) {
            users = users.then(former -> row.map(each ->
                    ImmutableList.<User>builder().addAll(former).add(each).build()));
        }
        return users.then(found -> found.size() == asked
                ? new Answer.Given<>(found)
                : new Answer.Unclear<>(found.size() + " users in place of " + asked));
    }

    private static Answer<User> user(JsonNode row) {
        Optional<String> openid = LenientJson.text(row, "openid");
        Optional<Long> follows = LenientJson.number(row, "subscribe");
        if (openid.isEmpty() || follows.isEmpty()) {
            return new Answer.Unclear<>("a user who cannot be read");
        }
        Optional<String> scene = LenientJson.text(row, "qr_scene_str").or(() -> LenientJson.number(row, "qr_scene")
                .filter(number -> number != 0)
                .map(String::valueOf));
        return new Answer.Given<>(new User(
                openid.get(),
                follows.get() == 1,
                LenientJson.text(row, "unionid").map(String::strip).filter(each -> !each.isEmpty()),
                LenientJson.moment(row, "subscribe_time"),
                scene.flatMap(States::source),
                LenientJson.text(row, "remark").orElse(""),
                LenientJson.list(row, "tagid_list", each -> each).stream()
                        .filter(JsonNode::isInt)
                        .map(JsonNode::intValue)
                        .collect(ImmutableList.toImmutableList())));
    }

    /**
     * Somebody. Personal: prints nothing of them.
     *
     * @param openid theirs with this account
     * @param follows whether they follow it now; if not, the platform tells little else
     * @param unionid theirs with all accounts that are bound to one open-platform account; empty if this one is bound to none
     * @param since when they followed it last
     * @param source the source code through which they came; empty if it was none, or is not told
     * @param remark what the account calls them; may be empty
     * @param tags the ids of their tags
     */
    public record User(
            String openid,
            boolean follows,
            Optional<String> unionid,
            Optional<Instant> since,
            Optional<String> source,
            String remark,
            List<Integer> tags) {
        /** Copies the list. */
        public User {
            Objects.requireNonNull(openid, "openid");
            Objects.requireNonNull(unionid, "unionid");
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(remark, "remark");
            tags = ImmutableList.copyOf(tags);
        }

        @Override
        public String toString() {
            return "User[***]";
        }
    }
}
