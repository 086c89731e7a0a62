package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.http.Answer;
import io.github.muchang.http.LenientJson;
import io.github.muchang.identity.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JsonNode;

/**
 * Who is in a group chat: asks WeCom when an event does not say enough, and remembers up to which version of its members a chat is known, so that the
 * next event is believed. In memory only, so after a restart each chat is asked for once more. Thread-safe.
 *
 * <pre>{@code
 * WeComChats chats = wecom.chats(settings);
 * WeComInbox inbox = WeComInbox.of(domain, settings, keys, clock).knowing(chats);
 *
 * Heard heard = inbox.hear(callback);
 * muchang.accept(heard.signals());
 * chats.accepted(heard);                                                  // answer the callback now
 * chats.pull(heard, muchang.communities()::compare);                      // and do this afterwards
 * }</pre>
 */
public final class WeComChats implements MemberVersions {
    private final Client client;
    private final WeComSettings settings;
    private final WeComSettings.Groups groups;
    private final Map<String, String> versions = new ConcurrentSkipListMap<>();

    WeComChats(Client client, WeComSettings settings) {
        this.client = client;
        this.settings = settings;
        this.groups = settings.groups()
                .orElseThrow(() -> new IllegalArgumentException("the settings do not say which pool groups are of"));
    }

    @Override
    public Optional<String> of(String chat) {
        return Optional.ofNullable(versions.get(chat));
    }

    /** What a callback said is known to Muchang. */
    public void accepted(Heard heard) {
        versions.putAll(heard.versions());
    }

    /** Asks for each group that a callback asks for. Answers the first that could not be told; if there is none, how many customers there were. */
    public Answer<Integer> pull(Heard heard, Comparing comparing) {
        Answer<Integer> told = new Answer.Given<>(0);
        for (Pull each : heard.pulls()) {
            if (each instanceof Pull.Group group) {
                told = told.then(former -> pull(group.chat(), comparing).map(more -> former + more));
            }
        }
        return told;
    }

    /**
     * Asks who is in a chat (groupchat/get, page 92122), tells it, and remembers the version. Members of the corp are not told. A group that Muchang
     * does not know, since its creation was not heard, is found by {@code muchang.reconciler} with {@link WeCom#roster}.
     *
     * @return how many customers are in it
     */
    public Answer<Integer> pull(String chat, Comparing comparing) {
        Instant asked = client.endpoint().clock().instant();
        Ask ask = Ask.post(
                "/cgi-bin/externalcontact/groupchat/get", ImmutableSortedMap.of("chat_id", chat, "need_name", 0));
        return client.call(ask).then(body -> told(chat, body.path("group_chat"), asked, comparing));
    }

    private Answer<Integer> told(String chat, JsonNode shown, Instant asked, Comparing comparing) {
        if (!shown.path("member_list").isArray()) {
            return new Answer.Unclear<>("no member_list in the answer");
        }
        List<Identity> customers =
                LenientJson.list(shown, "member_list", each -> LenientJson.text(each, "userid")).stream()
                        .flatMap(Optional::stream)
                        .filter(settings::isCustomer)
                        .map(each -> Identity.of(settings.identity(), each))
                        .toList();
        comparing.compare(Identity.of(groups.identity(), chat), customers, asked);
        LenientJson.text(shown, "member_version").ifPresent(version -> versions.put(chat, version));
        return new Answer.Given<>(customers.size());
    }

    @Override
    public String toString() {
        return "WeComChats[" + versions.size() + "]";
    }

    /** Takes in who is in a group: {@code muchang.communities()::compare}. */
    @FunctionalInterface
    public interface Comparing {
        /**
         * Tells it.
         *
         * @param asked when the platform was asked
         */
        void compare(Identity group, List<Identity> members, Instant asked);
    }
}
