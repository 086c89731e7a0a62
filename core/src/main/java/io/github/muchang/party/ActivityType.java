package io.github.muchang.party;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A kind of thing that a party does, or that is done to it.
 *
 * @param name durable name, in the past tense
 * @param chinese the bare verb in Chinese
 * @param english the verb in the past tense in English
 * @param heard whether doing it means that the party was heard from; false for what is done to it
 * @param currency of its amounts; empty for the domain's
 */
public record ActivityType(String name, String chinese, String english, boolean heard, String currency) {
    /** Bought something; the amount is what was paid. */
    public static final ActivityType PURCHASED = by("purchased", "购买", "purchased");

    /** Answered a message or wrote to us. */
    public static final ActivityType REPLIED = by("replied", "回复", "replied");

    /** Spoke in a group. */
    public static final ActivityType SPOKE = by("spoke", "发言", "spoke");

    /** Opened a link of ours. */
    public static final ActivityType CLICKED = by("clicked", "点击", "clicked");

    /** Brought somebody. */
    public static final ActivityType REFERRED = by("referred", "转介绍", "referred");

    /** Came to a shop or an event. */
    public static final ActivityType VISITED = by("visited", "到店", "visited");

    /** Opened a message. */
    public static final ActivityType OPENED = by("opened", "打开消息", "opened a message");

    /** Answered a question that we asked. */
    public static final ActivityType ANSWERED = by("answered", "回答", "answered");

    /** Complained. Only domains that say so know of it, such as those with {@code preset.ServiceDesk}. */
    public static final ActivityType COMPLAINED = by("complained", "投诉", "complained");

    /** Was sent a message. */
    public static final ActivityType RECEIVED = to("received", "收到消息", "received a message");

    /** Was given a reward, in the reward's own unit; spending one is a negative amount. */
    public static final ActivityType REWARDED = new ActivityType("rewarded", "获得奖励", "was rewarded", false, "PTS");

    /** Known to every domain. */
    public static final List<ActivityType> STANDARD = ImmutableList.of(
            PURCHASED, REPLIED, SPOKE, CLICKED, REFERRED, VISITED, OPENED, ANSWERED, RECEIVED, REWARDED);

    /** Something the party does. */
    public static ActivityType by(String name, String chinese, String english) {
        return new ActivityType(name, chinese, english, true, "");
    }

    /** Something done to the party. */
    public static ActivityType to(String name, String chinese, String english) {
        return new ActivityType(name, chinese, english, false, "");
    }

    /** With amounts in a currency of its own. */
    public ActivityType in(String code) {
        return new ActivityType(name, chinese, english, heard, code);
    }
}
