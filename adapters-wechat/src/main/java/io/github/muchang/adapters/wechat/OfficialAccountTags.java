package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.fault.Faults;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.http.LenientJson;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The tags of an account's followers, which have the same names here and there. An account has no groups of tags, so these are all but the platform's
 * own: at most 100 (45056), of which a follower has at most 20 (45059). Get it from {@link OfficialAccount#tags}.
 */
public final class OfficialAccountTags {
    private static final String PATH = "/cgi-bin/tags/";

    /** 0, 1 and 2 (such as the starred and the blocked) are the platform's own, and cannot be changed (45058). */
    private static final int LAST_OF_THE_PLATFORM = 2;

    private final Client client;

    OfficialAccountTags(Client client) {
        this.client = client;
    }

    /** The ids of all tags, by their names. */
    public Answer<Map<String, Integer>> ids() {
        return client.call(Ask.get(PATH + "get")).map(body -> {
            Map<String, Integer> ids = new TreeMap<>();
            LenientJson.list(body, "tags", each -> each).forEach(each -> add(each, ids));
            return ImmutableSortedMap.copyOf(ids);
        });
    }

    /**
     * Makes those that are not there yet, each by a call, and answers the ids of all that are asked for. May be asked again whatever came of it.
     *
     * @throws io.github.muchang.fault.InvalidInputException if a name is empty or has more than 30 bytes
     */
    public Answer<Map<String, Integer>> with(Collection<String> names) {
        Set<String> wanted = ImmutableSortedSet.copyOf(names);
        check(wanted);
        return ids().then(known -> {
            Answer<Map<String, Integer>> all = new Answer.Given<>(known);
            for (String name : wanted) {
                if (!known.containsKey(name)) {
                    all = all.then(former -> make(name, former));
                }
            }
            return all.map(found -> {
                Map<String, Integer> asked = new TreeMap<>(found);
                asked.keySet().retainAll(wanted);
                return ImmutableSortedMap.copyOf(asked);
            });
        });
    }

    /** Calls a tag something else, for all who have it. Nothing is done if there is no such tag. Throws as {@link #with}. */
    public Answer<Done> rename(String name, String into) {
        check(ImmutableSet.of(into));
        return ofOwn(
                name, id -> client.call(Ask.post(PATH + "update", tag(ImmutableSortedMap.of("id", id, "name", into)))));
    }

    /** Deletes a tag that fewer than 100,000 followers have (45057); all of them lose it. Nothing is done if there is no such tag. */
    public Answer<Done> delete(String name) {
        return ofOwn(name, id -> client.call(Ask.post(PATH + "delete", tag(ImmutableSortedMap.of("id", id)))));
    }

    /**
     * Gives followers a tag, which is made first if need be. May be asked again whatever came of it.
     *
     * @param openids 1 to 50
     * @throws io.github.muchang.fault.InvalidInputException if there are none, or more, or it cannot be a tag
     */
    public Answer<Done> give(String name, Collection<String> openids) {
        List<String> whom = whom(openids);
        return with(ImmutableSet.of(name)).then(ids -> Optional.ofNullable(ids.get(name))
                .map(id -> mark("members/batchtagging", id, whom))
                .orElseGet(() -> new Answer.Unclear<>("no tag in the answer")));
    }

    /** Takes a tag from followers, 1 to 50 of them. Nothing is done if there is no such tag. Throws as {@link #give}. */
    public Answer<Done> take(String name, Collection<String> openids) {
        List<String> whom = whom(openids);
        return ofOwn(name, id -> mark("members/batchuntagging", id, whom));
    }

    /** Which tags these ids are, as {@link OfficialAccountUsers.User#tags} has them; the platform's own are left out. */
    public Answer<Set<String>> names(Collection<Integer> ids) {
        return ids().map(known -> known.entrySet().stream()
                .filter(each -> ids.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)));
    }

    private Answer<Map<String, Integer>> make(String name, Map<String, Integer> former) {
        return client.call(Ask.post(PATH + "create", tag(ImmutableSortedMap.of("name", name))))
                .then(body -> {
                    Map<String, Integer> ids = new TreeMap<>(former);
                    add(body.path("tag"), ids);
                    return ids.containsKey(name)
                            ? new Answer.Given<>(ids)
                            : new Answer.Unclear<>("no tag in the answer");
                });
    }

    private Answer<Done> ofOwn(String name, Function<Integer, Answer<?>> call) {
        return ids().then(known -> {
            Integer id = known.get(name);
            return id == null ? new Answer.Given<>(Done.BEFORE) : Done.of(call.apply(id));
        });
    }

    private void check(Set<String> names) {
        int most = client.limits().of("tag-name-bytes");
        Faults faults = new Faults();
        for (String name : names) {
            if (name.isBlank() || name.getBytes(StandardCharsets.UTF_8).length > most) {
                faults.add("tags/" + Faults.shown(name), "a tag has 1 to " + most + " bytes");
            }
        }
        faults.throwIfAny("tags");
    }

    private static void add(JsonNode tag, Map<String, Integer> ids) {
        LenientJson.number(tag, "id")
                .filter(id -> id > LAST_OF_THE_PLATFORM && id <= Integer.MAX_VALUE)
                .ifPresent(id -> LenientJson.text(tag, "name").ifPresent(name -> ids.putIfAbsent(name, id.intValue())));
    }

    private static Map<String, ?> tag(Map<String, ?> fields) {
        return ImmutableSortedMap.of("tag", fields);
    }

    private Answer<Done> mark(String path, int id, List<String> openids) {
        return Done.of(client.call(Ask.post(PATH + path, ImmutableSortedMap.of("openid_list", openids, "tagid", id))));
    }

    private List<String> whom(Collection<String> openids) {
        int most = client.limits().of("tagging-openids");
        List<String> whom = ImmutableSet.copyOf(openids).asList();
        Faults faults = new Faults();
        if (whom.isEmpty() || whom.size() > most) {
            faults.add("openids", "1 to " + most + ", not " + whom.size());
        }
        faults.throwIfAny("tags");
        return whom;
    }
}
