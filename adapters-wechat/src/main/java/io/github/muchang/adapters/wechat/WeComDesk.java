package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.http.LenientJson;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What a corp's members work with: their figures (92132), words that are stopped (敏感词, 95097) and the product album (商品图册, 95096). Get it from {@link
 * WeCom#desk}.
 */
public final class WeComDesk {
    private static final String PATH = "/cgi-bin/externalcontact/";

    private final Client client;
    private final MediaShelf shelf;

    WeComDesk(Client client, MediaShelf shelf) {
        this.client = client;
        this.shelf = shelf;
    }

    /** What members did each day, summed over those who are asked for: 100 at most, over 30 days at most of the last 180. */
    public Answer<List<Day>> figures(Collection<String> userIds, Instant from, Instant to) {
        return client.call(Ask.post(
                        PATH + "get_user_behavior_data",
                        ImmutableSortedMap.of(
                                "end_time", to.getEpochSecond(),
                                "start_time", from.getEpochSecond(),
                                "userid", ImmutableList.copyOf(userIds))))
                .map(body -> LenientJson.list(body, "behavior_data", WeComDesk::day));
    }

    /**
     * Stops messages of these members in which any of these words is, or warns them; answers the rule's id. At most 100 rules to a corp, of 300 words
     * of 1 to 32 characters.
     *
     * @param name 1 to 20 characters
     * @param block whether the message is stopped; otherwise the member is warned
     */
    public Answer<String> stop(String name, Collection<String> words, Collection<String> userIds, boolean block) {
        return client.call(Ask.post(
                        PATH + "add_intercept_rule",
                        ImmutableSortedMap.of(
                                "applicable_range",
                                ImmutableSortedMap.of("user_list", ImmutableList.copyOf(userIds)),
                                "intercept_type",
                                block ? 1 : 2,
                                "rule_name",
                                name,
                                "word_list",
                                ImmutableList.copyOf(words))))
                .then(body -> LenientJson.required(body, "rule_id"));
    }

    /** The ids of all rules, by name. */
    public Answer<Map<String, String>> rules() {
        return client.call(Ask.get(PATH + "get_intercept_rule_list")).map(body -> {
            Map<String, String> rules = new TreeMap<>();
            LenientJson.list(body, "rule_list", each -> each).forEach(each -> LenientJson.text(each, "rule_id")
                    .ifPresent(
                            id -> rules.put(LenientJson.text(each, "rule_name").orElse(id), id)));
            return ImmutableSortedMap.copyOf(rules);
        });
    }

    /** Deletes a rule. */
    public Answer<Done> deleteRule(String ruleId) {
        return Done.of(client.call(Ask.post(PATH + "del_intercept_rule", ImmutableSortedMap.of("rule_id", ruleId))));
    }

    /**
     * Puts a product into the album; answers its id.
     *
     * @param description at most 300 characters
     * @param fen its price; at most 5,000,000
     * @param images by the host's names, 1 to 9
     * @return {@link Answer.Later} if an image could not be uploaded now
     * @throws IllegalArgumentException if the host has no such image
     */
    public Answer<String> addProduct(String description, int fen, List<String> images) {
        return shelf.ids(images, MediaShelf.Use.ALBUM_IMAGE)
                .then(ids -> client.call(Ask.post(
                        PATH + "add_product_album",
                        ImmutableSortedMap.of(
                                "attachments",
                                ids.stream()
                                        .map(id -> ImmutableSortedMap.of(
                                                "image", ImmutableSortedMap.of("media_id", id), "type", "image"))
                                        .toList(),
                                "description",
                                description,
                                "price",
                                fen))))
                .then(body -> LenientJson.required(body, "product_id"));
    }

    /** Takes a product out of the album; only those that the app put in. */
    public Answer<Done> deleteProduct(String productId) {
        return Done.of(
                client.call(Ask.post(PATH + "delete_product_album", ImmutableSortedMap.of("product_id", productId))));
    }

    private static Day day(JsonNode node) {
        JsonNode share = node.path("reply_percentage");
        return new Day(
                LenientJson.moment(node, "stat_time"),
                LenientJson.number(node, "chat_cnt", 0),
                LenientJson.number(node, "message_cnt", 0),
                share.isNumber() ? OptionalDouble.of(share.doubleValue()) : OptionalDouble.empty(),
                LenientJson.number(node, "negative_feedback_cnt", 0),
                LenientJson.number(node, "new_apply_cnt", 0),
                LenientJson.number(node, "new_contact_cnt", 0));
    }

    /**
     * A day.
     *
     * @param begins when it begins
     * @param chats with how many customers they talked
     * @param messages how many messages they sent
     * @param replied the share of chats that were answered, in per cent; empty on a day without chats
     * @param lost how many customers deleted or blocked them
     * @param asked how many they asked to become customers
     * @param added how many became customers
     */
    public record Day(
            Optional<Instant> begins,
            long chats,
            long messages,
            OptionalDouble replied,
            long lost,
            long asked,
            long added) {}
}
