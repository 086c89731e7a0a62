package io.github.muchang.testkit.qq;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a {@link FakeQqBot} is to be. What is not said is as the platform's documentation has it on 2026-09-10. */
public final class FakeQqBotBuilder {
    final InstantSource clock;
    final Map<String, Long> limits = new TreeMap<>();
    final Set<String> domains = new TreeSet<>();
    String appid = "102057050";
    String secret = "DG5g3B4j9X2KOErG";
    Duration patience = Duration.ofSeconds(5);
    int intents = Happening.GROUP_MEMBERS | Happening.GROUP_AND_C2C | Happening.INTERACTION;
    boolean lifeAsNumber;
    boolean oldErrors;
    boolean numericTimestamps;
    boolean ownMemberOpenids;
    boolean mentionsKept;
    boolean oldGroupIds;
    boolean validationUnsigned;
    boolean pushes = true;

    FakeQqBotBuilder(InstantSource clock) {
        this.clock = clock;
    }

    /** The bot's AppID and AppSecret. */
    public FakeQqBotBuilder bot(String id, String appSecret) {
        if (appSecret.isEmpty()) {
            throw new IllegalArgumentException("a bot's secret is not empty");
        }
        appid = id;
        secret = appSecret;
        return this;
    }

    /**
     * Another limit than the documented one; a bound of 0 is none. The names are those in {@code qq-limits.json} beside this class.
     *
     * @throws IllegalArgumentException when the fake is opened, if there is no such limit
     */
    public FakeQqBotBuilder limit(String name, long most) {
        limits.put(name, most);
        return this;
    }

    /** A bot of somebody who was not verified: 5 pushes to users a second and 30 a minute, 30 to groups a minute. */
    public FakeQqBotBuilder unverified() {
        return limit("active-c2c-per-second", 5)
                .limit("active-c2c-per-minute", 30)
                .limit("active-group-per-minute", 30);
    }

    /** Refuses every push with 40034105, as bots have seen it in 2026 whatever the documentation says; replies are as ever. */
    public FakeQqBotBuilder withoutPushes() {
        pushes = false;
        return this;
    }

    /** The domains that links in texts may have, with those below them; none if nothing is said. */
    public FakeQqBotBuilder domains(String... registered) {
        domains.addAll(Set.of(registered));
        return this;
    }

    /** The intents that the bot may ask for, as bits; those of users and groups (24, 25 and 26) if nothing is said. */
    public FakeQqBotBuilder intents(int permitted) {
        intents = permitted;
        return this;
    }

    /** Writes expires_in as a number, as the table in the documentation has it; its sample has a text. */
    public FakeQqBotBuilder expiresInAsNumber() {
        lifeAsNumber = true;
        return this;
    }

    /** Errors have {@code code} beside {@code err_code}, as it was captured from the platform. */
    public FakeQqBotBuilder errorsWithOldCode() {
        oldErrors = true;
        return this;
    }

    /** Answers a sent message's timestamp in seconds, as the older platform. */
    public FakeQqBotBuilder numericTimestamps() {
        numericTimestamps = true;
        return this;
    }

    /** A user has an openid of its own in every group, as the documentation of 2025 has it, and not that of the user. */
    public FakeQqBotBuilder memberOpenidsOfTheirOwn() {
        ownMemberOpenids = true;
        return this;
    }

    /** What mentions the bot comes as GROUP_MESSAGE_CREATE with the mention in it where the bot hears all messages, as it was captured. */
    public FakeQqBotBuilder mentionsKept() {
        mentionsKept = true;
        return this;
    }

    /** Messages of a group name it as {@code group_id} too, which the documentation's samples lack and some programs read alone. */
    public FakeQqBotBuilder groupsWithOldId() {
        oldGroupIds = true;
        return this;
    }

    /** The check of a webhook address has no signature headers, as the documentation prints it. */
    public FakeQqBotBuilder unsignedValidation() {
        validationUnsigned = true;
        return this;
    }

    /** How long an answer to a webhook may take, in real time; 5 s if nothing is said. */
    public FakeQqBotBuilder patience(Duration real) {
        patience = real;
        return this;
    }

    /** A server on free ports of this machine; to be closed by the caller. */
    public FakeQqBot open() {
        return new FakeQqBot(this);
    }
}
