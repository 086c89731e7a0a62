package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Moderator;
import io.github.muchang.content.Purpose;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.Done;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * An official bot (QQ 机器人): carriers for Muchang, and calls for whatever else. One object for a bot, since it counts the calls and remembers what the
 * platform does not let it do. Thread-safe. No call throws for what the platform does, and none is repeated.
 */
public final class QqBot {
    private static final Duration EARLY = Duration.ofSeconds(60);
    private static final int MOST_CODE = 5;

    private final Client client;
    private final AccessTokenSource tokens;
    private final MediaSource media;
    private final MediaShelf shelf;
    private final Pushes pushes;
    private final Grants grants;
    private final boolean answersOnly;
    private final Set<Purpose> recalling;

    private QqBot(
            Client client, AccessTokenSource tokens, MediaSource media, boolean answersOnly, Set<Purpose> recalling) {
        this.client = client;
        this.tokens = tokens;
        this.media = media;
        this.shelf = new MediaShelf(client, media);
        this.pushes = new Pushes(client.limits());
        this.grants = new Grants(client);
        this.answersOnly = answersOnly;
        this.recalling = ImmutableSortedSet.copyOf(recalling);
    }

    /**
     * The bot whose tokens these are, with the limits that the platform publishes for today. It shows what has an address on the web, and uses recall
     * pushes for whatever can reach a user in no other way.
     */
    public static QqBot of(Endpoint endpoint, AccessTokenSource tokens) {
        LocalDate today = LocalDate.ofInstant(endpoint.clock().instant(), ZoneId.of("Asia/Shanghai"));
        Client client = new Client(endpoint, tokens, Api.limits(today));
        return new QqBot(client, tokens, MediaSource.ADDRESSES, false, ImmutableSortedSet.copyOf(Purpose.values()));
    }

    /**
     * The platform's own token (getAppAccessToken), renewed a minute before its end. {@code AccessTokenSource.handed} takes it from the host instead.
     *
     * @param clientSecret of the bot
     */
    public static AccessTokenSource tokens(Endpoint endpoint, String appId, String clientSecret) {
        Wire wire = new Wire(endpoint);
        return AccessTokenSource.fetched(() -> wire.token(appId, clientSecret), EARLY, endpoint.clock());
    }

    /** The same with the host's media. Say it before the first call, as whatever else answers a changed bot. */
    public QqBot showing(MediaSource source) {
        return with(client.limits(), source, answersOnly, recalling);
    }

    /**
     * The same with another limit, such as {@code group-pushes-per-minute} of a bot that is not verified; the names are those of {@code
     * qq-limits.json}.
     *
     * @throws IllegalArgumentException if there is no such limit; says which there are
     */
    public QqBot limit(String name, int value) {
        return with(client.limits().with(name, value), media, answersOnly, recalling);
    }

    /**
     * The same with carriers that write nothing but answers. The platform knows an answer again when it is sent again, so that a lost reply leaves no
     * doubt: these carriers deduplicate.
     */
    public QqBot answersOnly() {
        return with(client.limits(), media, true, recalling);
    }

    /** The same with recall pushes (互动召回) for these purposes only: a user gets one in each span after their last act. */
    public QqBot recallingFor(Set<Purpose> purposes) {
        return with(client.limits(), media, answersOnly, purposes);
    }

    private QqBot with(DatedLimits limits, MediaSource source, boolean onlyAnswers, Set<Purpose> recallingFor) {
        Client mine = new Client(client.endpoint(), tokens, limits);
        return new QqBot(mine, tokens, source, onlyAnswers, recallingFor);
    }

    /**
     * Writes to users. What answers something goes as an answer, at most an hour after it (304027 after that); anything else, and an answer that comes
     * too late, as an active message, which most bots may not send: then it is refused as out of the window until {@link #heardFrom} says that
     * something has changed, or for a day. A lost reply to an active message is unknown for ever, since nothing can be looked up.
     */
    public Carrier users(QqSettings settings) {
        return users(settings.carrier().name(), settings.account());
    }

    /** Writes into groups, in the same way; what is answered is five minutes ago at most. */
    public Carrier groups(QqSettings settings) {
        return groups(settings.groupsCarrier().name(), settings.account());
    }

    Carrier users(String carrier, String account) {
        return carrier(carrier, account, false);
    }

    Carrier groups(String carrier, String account) {
        return carrier(carrier, account, true);
    }

    private Carrier carrier(String name, String account, boolean group) {
        return new QqCarrier(client, shelf, pushes, CarrierId.of(name), account, group, answersOnly, recalling);
    }

    /** Somebody wrote, or turned active messages on (C2C_MSG_RECEIVE, GROUP_MSG_RECEIVE): what was refused there is tried again. */
    public void heardFrom(Address address) {
        pushes.forget(address);
    }

    /** Takes a message to a user back, within two minutes (40064004). */
    public Answer<Done> recallFromUser(String userOpenid, String messageId) {
        return Done.of(client.call(new Place(false, userOpenid).message(messageId)));
    }

    /** Takes a message out of a group, within two minutes; where the bot is an administrator, a member's, too. */
    public Answer<Done> recallFromGroup(String groupOpenid, String messageId) {
        return Done.of(client.call(new Place(true, groupOpenid).message(messageId)));
    }

    /**
     * Says that a button or a menu was noticed, for which the platform waits three seconds.
     *
     * @param interaction the interaction's id
     * @param code 0 done, 1 failed, 2 too often, 3 done before, 4 no right, 5 administrators only
     * @throws IllegalArgumentException if it is another code
     */
    public Answer<Done> acknowledge(String interaction, int code) {
        if (code < 0 || code > MOST_CODE) {
            throw new IllegalArgumentException("an acknowledgement is 0 to " + MOST_CODE + ", not " + code);
        }
        return Done.of(client.call(
                Ask.of(Api.ACKNOWLEDGE, "interactions", interaction).saying(ImmutableSortedMap.of("code", code))));
    }

    /** Groups: what they are called, who is in them and who may speak. */
    public QqGroups administration() {
        return new QqGroups(client, grants);
    }

    /**
     * Carries out in groups what staff decided, for {@code muchang.moderation(..)}, as far as the bot is an administrator there and was granted it. No
     * call mutes a whole group.
     */
    public Moderator moderator(QqSettings settings) {
        return new QqModerator(client, grants, settings);
    }

    /** Who may join groups. */
    public QqJoining joining() {
        return new QqJoining(grants);
    }

    /** Share links. */
    public QqCodes codes() {
        return new QqCodes(client);
    }

    @Override
    public String toString() {
        return "QqBot[" + client.endpoint() + "]";
    }
}
