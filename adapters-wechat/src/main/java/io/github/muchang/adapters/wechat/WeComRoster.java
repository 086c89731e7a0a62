package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Roster;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.http.Answer;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Outcomes;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Lists the customers of members, a hundred at a time (92994), and the groups, with the member who owns each as account (92120, 92122). Whoever is a
 * customer of two members of a pool comes twice, once with each address. Thread-safe.
 */
final class WeComRoster implements Roster {
    private static final String PATH = "/cgi-bin/externalcontact/";
    private static final int AT_ONCE = 100;
    private static final int GROUPS_AT_ONCE = 20;

    /** The platform's for a cursor that it does not know (any more). */
    private static final ImmutableSortedSet<Integer> BAD_CURSOR = ImmutableSortedSet.of(50100, 60268);

    private final Client client;
    private final WeComSettings settings;

    WeComRoster(Client client, WeComSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public RosterPage page(String pool, Cursor after) {
        Optional<WeComSettings.Groups> groups =
                settings.groups().filter(each -> each.pool().equals(pool));
        boolean friends =
                pool.equals(settings.friends()) || settings.friendsOf().containsValue(pool);
        if (groups.isEmpty() && !friends) {
            throw new IllegalArgumentException("no pool of these settings is called that");
        }
        Answer<RosterPage> page;
        try {
            page = groups.isPresent() ? groups(groups.get(), after) : friends(pool, after);
        } catch (UnreadableRowException e) {
            return new RosterPage.Later(Outcomes.A_MINUTE, "a row that cannot be read");
        }
        if (page instanceof Answer.Refused<?> refused
                && BAD_CURSOR.contains(refused.error().code())) {
            throw new IllegalArgumentException("the platform does not know this cursor any more: begin again");
        }
        return page.value().orElseGet(() -> Outcomes.listing(page));
    }

    private Answer<RosterPage> friends(String pool, Cursor after) {
        Place place = Place.of(after);
        return client.call(Ask.get(PATH + "get_follow_user_list")).then(body -> {
            List<String> members = LenientJson.texts(body, "follow_user").stream()
                    .filter(each -> settings.poolOf(each).equals(pool))
                    .filter(each -> each.compareTo(place.member) >= 0)
                    .sorted(Comparator.naturalOrder())
                    .collect(ImmutableList.toImmutableList());
            return members.isEmpty()
                    ? new Answer.Given<>(new RosterPage.Members(ImmutableList.of(), Optional.empty()))
                    : friends(members, place);
        });
    }

    private Answer<RosterPage> friends(List<String> members, Place place) {
        List<String> asked = members.subList(0, Math.min(AT_ONCE, members.size()));
        Map<String, Object> body = new TreeMap<>(ImmutableSortedMap.of("limit", AT_ONCE, "userid_list", asked));
        if (!place.cursor.isEmpty()) {
            body.put("cursor", place.cursor);
        }
        return client.call(Ask.post(PATH + "batch/get_by_user", body)).map(page -> {
            Optional<Place> next = LenientJson.text(page, "next_cursor")
                    .map(cursor -> new Place(asked.get(0), cursor))
                    .or(() -> asked.size() < members.size()
                            ? Optional.of(new Place(members.get(asked.size()), ""))
                            : Optional.empty());
            return new RosterPage.Members(
                    LenientJson.list(page, "external_contact_list", this::friend), next.map(Place::asCursor));
        });
    }

    private RosterPage.Member friend(JsonNode row) {
        JsonNode contact = row.path("external_contact");
        JsonNode bond = row.path("follow_info");
        try {
            String handle = LenientJson.text(contact, "external_userid").orElseThrow(UnreadableRowException::new);
            String member = LenientJson.text(bond, "userid").orElseThrow(UnreadableRowException::new);
            ImmutableList.Builder<Identity> identities = ImmutableList.builder();
            identities.add(Identity.of(settings.identity(), handle));
            settings.unionid().ifPresent(kind -> LenientJson.text(contact, "unionid")
                    .ifPresent(id -> identities.add(Identity.of(kind, id))));
            return new RosterPage.Member(
                    identities.build(),
                    States.account(member).stream()
                            .map(account -> new Address(settings.carrier(), account, handle))
                            .toList(),
                    LenientJson.moment(bond, "createtime"),
                    LenientJson.text(bond, "state").flatMap(States::source),
                    Membership.Role.MEMBER);
        } catch (IllegalArgumentException e) { // an id that is too long to be one
            throw new UnreadableRowException();
        }
    }

    private Answer<RosterPage> groups(WeComSettings.Groups groups, Cursor after) {
        Map<String, Object> body = new TreeMap<>(ImmutableSortedMap.of("limit", GROUPS_AT_ONCE, "status_filter", 0));
        if (!after.isStart()) {
            body.put("cursor", after.value());
        }
        return client.call(Ask.post(PATH + "groupchat/list", body)).then(page -> {
            Answer<ImmutableList<RosterPage.Member>> members = new Answer.Given<>(ImmutableList.of());
            for (String chat :
                    LenientJson.list(page, "group_chat_list", each -> LenientJson.text(each, "chat_id")).stream()
                            .flatMap(Optional::stream)
                            .toList()) {
                members = members.then(former -> client.call(Ask.post(
                                PATH + "groupchat/get", ImmutableSortedMap.of("chat_id", chat, "need_name", 0)))
                        .map(each -> ImmutableList.<RosterPage.Member>builder()
                                .addAll(former)
                                .add(group(groups, chat, each.path("group_chat")))
                                .build()));
            }
            Optional<Cursor> next = LenientJson.text(page, "next_cursor").map(Cursor::of);
            return members.map(all -> new RosterPage.Members(all, next));
        });
    }

    private RosterPage.Member group(WeComSettings.Groups groups, String chat, JsonNode shown) {
        try {
            return new RosterPage.Member(
                    ImmutableList.of(Identity.of(groups.identity(), chat)),
                    LenientJson.text(shown, "owner").flatMap(States::account).stream()
                            .map(account -> new Address(settings.groupsCarrier(), account, chat))
                            .toList(),
                    LenientJson.moment(shown, "create_time"),
                    Optional.empty(),
                    Membership.Role.MEMBER);
        } catch (IllegalArgumentException e) {
            throw new UnreadableRowException();
        }
    }

    /** From which member on, and where among the customers of those who are asked for together with that member. */
    private record Place(String member, String cursor) {
        static Place of(Cursor after) {
            int end = after.value().indexOf('\n');
            if (end < 0 && !after.isStart()) {
                throw new IllegalArgumentException("this is no cursor of this roster");
            }
            return after.isStart()
                    ? new Place("", "")
                    : new Place(after.value().substring(0, end), after.value().substring(end + 1));
        }

        Cursor asCursor() {
            return Cursor.of(member + "\n" + cursor);
        }
    }

    /** Says nothing of the row. */
    private static final class UnreadableRowException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
