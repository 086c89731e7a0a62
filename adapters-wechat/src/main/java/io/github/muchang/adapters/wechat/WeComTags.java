package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.http.LenientJson;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The corp tags (92117). Muchang's tags are those of one group: a tag has the same name here and there, and no tag of any other group is ever made,
 * changed, deleted, given or taken. Get it from {@link WeCom#tags}.
 */
public final class WeComTags {
    private static final String PATH = "/cgi-bin/externalcontact/";

    private final WeCom wecom;
    private final Client client;
    private final String group;

    WeComTags(WeCom wecom, Client client, String group) {
        this.wecom = wecom;
        this.client = client;
        this.group = group;
    }

    /** The ids of the group's tags, by their names; empty if there is no such group. */
    public Answer<Map<String, String>> ids() {
        return client.call(Ask.post(PATH + "get_corp_tag_list", ImmutableSortedMap.of()))
                .map(body -> named(LenientJson.list(body, "tag_group", each -> each).stream()
                        .filter(each -> LenientJson.text(each, "group_name").equals(Optional.of(group)))
                        .toList()));
    }

    /** Makes those that are not there yet, and answers the ids of all that are asked for (add_corp_tag). At most 10,000 tags to a corp (40126). */
    public Answer<Map<String, String>> with(Collection<String> names) {
        return ids().then(known -> {
            Set<String> missing = ImmutableSortedSet.copyOf(
                    names.stream().filter(each -> !known.containsKey(each)).toList());
            Answer<Map<String, String>> made = missing.isEmpty()
                    ? new Answer.Given<>(ImmutableSortedMap.of())
                    : client.call(Ask.post(
                                    PATH + "add_corp_tag",
                                    ImmutableSortedMap.of(
                                            "group_name",
                                            group,
                                            "tag",
                                            missing.stream()
                                                    .map(each -> ImmutableSortedMap.of("name", each))
                                                    .toList())))
                            .map(body -> named(ImmutableList.of(body.path("tag_group"))));
            return made.map(more -> {
                Map<String, String> all = new TreeMap<>(known);
                all.putAll(more);
                all.keySet().retainAll(ImmutableSet.copyOf(names));
                return ImmutableSortedMap.copyOf(all);
            });
        });
    }

    /** Calls a tag something else; for all customers who have it (edit_corp_tag). Nothing is done if the group has no such tag. */
    public Answer<Done> rename(String name, String into) {
        return ofOwn(
                name,
                id -> client.call(Ask.post(PATH + "edit_corp_tag", ImmutableSortedMap.of("id", id, "name", into))));
    }

    /** Deletes a tag; all customers lose it (del_corp_tag). Nothing is done if the group has no such tag. */
    public Answer<Done> delete(String name) {
        return ofOwn(
                name,
                id -> client.call(
                        Ask.post(PATH + "del_corp_tag", ImmutableSortedMap.of("tag_id", ImmutableList.of(id)))));
    }

    /** Gives and takes tags of a customer of a member; what is to be given is made first if need be. */
    public Answer<Done> mark(String userId, String customer, Collection<String> give, Collection<String> take) {
        return with(give).then(given -> ids().then(known -> {
            List<String> taken =
                    take.stream().filter(known::containsKey).map(known::get).collect(ImmutableList.toImmutableList());
            return given.isEmpty() && taken.isEmpty()
                    ? new Answer.Given<>(Done.BEFORE)
                    : wecom.mark(userId, customer, given.values(), taken);
        }));
    }

    /** Which of Muchang's tags these ids are, as a customer's detail has them; tags of other groups are left out. */
    public Answer<Set<String>> names(Collection<String> tagIds) {
        return ids().map(known -> known.entrySet().stream()
                .filter(each -> tagIds.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)));
    }

    private Answer<Done> ofOwn(String name, Function<String, Answer<JsonNode>> call) {
        return ids().then(known -> {
            String id = known.get(name);
            return id == null ? new Answer.Given<>(Done.BEFORE) : Done.of(call.apply(id));
        });
    }

    private static Map<String, String> named(List<JsonNode> groups) {
        Map<String, String> ids = new TreeMap<>();
        groups.forEach(each -> each.path("tag").forEach(tag -> {
            Optional<String> id = LenientJson.text(tag, "id");
            LenientJson.text(tag, "name").ifPresent(name -> id.ifPresent(found -> ids.putIfAbsent(name, found)));
        }));
        return ImmutableSortedMap.copyOf(ids);
    }
}
