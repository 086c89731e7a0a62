package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
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
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Lists an account's followers, by pages as long as the platform makes them: up to ten thousand (user/get), asked after a hundred at a time
 * (user/info/batchget). A page takes up to a hundred and one calls, and is whole or not there. Thread-safe.
 */
final class OfficialAccountRoster implements Roster {
    private static final int BAD_OPENID = 40003;

    private final Client client;
    private final OfficialAccountUsers users;
    private final OfficialAccountSettings settings;

    OfficialAccountRoster(Client client, OfficialAccountSettings settings) {
        this.client = client;
        this.users = new OfficialAccountUsers(client);
        this.settings = settings;
    }

    @Override
    public RosterPage page(String pool, Cursor after) {
        if (!pool.equals(settings.followers())) {
            throw new IllegalArgumentException("no pool of these settings is called that");
        }
        Ask ask = Ask.get("/cgi-bin/user/get");
        Answer<JsonNode> list = client.call(after.isStart() ? ask : ask.with("next_openid", after.value()));
        if (!after.isStart()
                && list instanceof Answer.Refused<?> refused
                && refused.error().code() == BAD_OPENID) {
            throw new IllegalArgumentException("the platform does not know this cursor any more: begin again");
        }
        Answer<RosterPage> page = list.then(body -> shown(body, after));
        return page.value().orElseGet(() -> Outcomes.listing(page));
    }

    private Answer<RosterPage> shown(JsonNode body, Cursor after) {
        List<String> openids = LenientJson.texts(body.path("data"), "openid");
        if (!LenientJson.number(body, "count").equals(Optional.of((long) openids.size()))) {
            return new Answer.Unclear<>("a list that cannot be read");
        }
        Answer<ImmutableList<RosterPage.Member>> members = new Answer.Given<>(ImmutableList.of());
        for (List<String> part : Lists.partition(openids, client.limits().of("batch-openids"))) {
            members = members.then(former -> users.users(part).then(found -> joined(former, found)));
        }
        // the last page that has somebody names somebody to go on after, too
        Optional<Cursor> next = LenientJson.text(body, "next_openid")
                .filter(each -> !openids.isEmpty() && !each.equals(after.value()))
                .map(Cursor::of);
        return members.map(all -> new RosterPage.Members(all, next));
    }

    private Answer<ImmutableList<RosterPage.Member>> joined(
            List<RosterPage.Member> former, List<OfficialAccountUsers.User> found) {
        try {
            return new Answer.Given<>(ImmutableList.<RosterPage.Member>builder()
                    .addAll(former)
                    .addAll(found.stream()
                            .filter(OfficialAccountUsers.User::follows) // or they left between the two calls
                            .map(this::member)
                            .toList())
                    .build());
        } catch (IllegalArgumentException e) { // an id that is too long to be one
            return new Answer.Unclear<>("a user who cannot be read");
        }
    }

    private RosterPage.Member member(OfficialAccountUsers.User user) {
        ImmutableList.Builder<Identity> identities = ImmutableList.builder();
        identities.add(Identity.of(settings.identity(), user.openid()));
        settings.unionid().ifPresent(kind -> user.unionid().ifPresent(id -> identities.add(Identity.of(kind, id))));
        return new RosterPage.Member(
                identities.build(),
                ImmutableList.of(new Address(settings.carrier(), settings.account(), user.openid())),
                user.since(),
                user.source(),
                Membership.Role.MEMBER);
    }

    @Override
    public String toString() {
        return "OfficialAccountRoster[" + settings.carrier() + "]";
    }
}
