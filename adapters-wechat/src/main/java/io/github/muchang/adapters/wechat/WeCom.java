package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Roster;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * A corp's customer contact (企业微信客户联系): carriers and rosters for Muchang, and calls for whatever else. One object for a corp and its app, since
 * it counts the calls. Thread-safe. No call throws for what the platform does, and none is repeated.
 */
public final class WeCom {
    private static final String PATH = "/cgi-bin/externalcontact/";

    private final Client client;
    private final MediaShelf shelf;
    private final AccessTokenSource tokens;

    private WeCom(Client client, MediaShelf shelf, AccessTokenSource tokens) {
        this.client = client;
        this.shelf = shelf;
        this.tokens = tokens;
    }

    /** Of the app whose tokens these are; it has no media to show, and the limits that the platform publishes for today. */
    public static WeCom of(Endpoint endpoint, AccessTokenSource tokens) {
        LocalDate today = LocalDate.ofInstant(endpoint.clock().instant(), ZoneId.of("Asia/Shanghai"));
        Client client = new Client(endpoint, tokens, Platform.WECOM.limits(today));
        return new WeCom(client, new MediaShelf(client, MediaSource.NONE), tokens);
    }

    /**
     * WeCom's own token (gettoken, page 91039). {@code AccessTokenSource.handed} takes it from the host instead.
     *
     * @param secret of the app
     */
    public static AccessTokenSource tokens(Endpoint endpoint, String corpId, String secret) {
        Ask ask = Ask.get("/cgi-bin/gettoken").with("corpid", corpId).with("corpsecret", secret);
        return endpoint.tokens(ask);
    }

    /** The same with the host's media. Say it before the first call: what the other has counted and uploaded is not known here. */
    public WeCom showing(MediaSource media) {
        Client mine = new Client(client.endpoint(), tokens, client.limits());
        return new WeCom(mine, new MediaShelf(mine, media), tokens);
    }

    /**
     * The same with another limit, such as {@code calls-per-minute} of a corp that was granted more; the names are those of {@code
     * wecom-limits.json}. Say it before {@link #showing}.
     *
     * @throws IllegalArgumentException if there is no such limit; says which there are
     */
    public WeCom limit(String name, int value) {
        Client mine = new Client(client.endpoint(), tokens, client.limits().with(name, value));
        return new WeCom(mine, new MediaShelf(mine, MediaSource.NONE), tokens);
    }

    /**
     * Writes to customers, in the members' names. A message that answers an arrival goes at once, as the welcome (92137); any other is a mass message
     * that the member has to confirm (92135), and is pending until then. A message in doubt is looked up among the tasks of its minutes, and never
     * sent again.
     */
    public Carrier customers(WeComSettings settings) {
        return new WeComCarrier(client, shelf, settings.carrier(), false);
    }

    /** Writes into groups, in their owners' names, who have to confirm it (92135). Its name is {@link WeComSettings#groupsCarrier}. */
    public Carrier groups(WeComSettings settings) {
        return new WeComCarrier(client, shelf, settings.groupsCarrier(), true);
    }

    /** Mass messages to many customers at once. */
    public WeComMass mass() {
        return new WeComMass(client);
    }

    /** Lists the customers and groups that the app may see, by the pools of the settings. */
    public Roster roster(WeComSettings settings) {
        return new WeComRoster(client, settings);
    }

    /**
     * Who is in the groups of the settings' pool.
     *
     * @throws IllegalArgumentException if the settings have no groups
     */
    public WeComChats chats(WeComSettings settings) {
        return new WeComChats(client, settings);
    }

    /** Contact ways, join ways and acquisition links. */
    public WeComCodes codes() {
        return new WeComCodes(client);
    }

    /** The corp tags of one group, which are Muchang's. */
    public WeComTags tags(String group) {
        return new WeComTags(this, client, group);
    }

    /** Customers and groups that change hands. */
    public WeComTransfers transfers() {
        return new WeComTransfers(client);
    }

    /** Posts to Moments. */
    public WeComMoments moments() {
        return new WeComMoments(client, shelf);
    }

    /** Members' figures, stopped words and the product album. */
    public WeComDesk desk() {
        return new WeComDesk(client, shelf);
    }

    /** Gives and takes tags of a customer of a member, by their ids; tags of several groups at once (mark_tag, 92118). */
    public Answer<Done> mark(String userId, String customer, Collection<String> give, Collection<String> take) {
        return done(client.call(
                Ask.post(
                        PATH + "mark_tag",
                        ImmutableSortedMap.of(
                                "add_tag",
                                ImmutableList.copyOf(give),
                                "external_userid",
                                customer,
                                "remove_tag",
                                ImmutableList.copyOf(take),
                                "userid",
                                userId)),
                userId,
                customer));
    }

    /** What a member calls a customer: at most 20 characters (remark, 92115). */
    public Answer<Done> remark(String userId, String customer, String remark) {
        return about(userId, customer, "remark", remark);
    }

    /** What a member notes of a customer: at most 150 characters (remark, 92115). */
    public Answer<Done> describe(String userId, String customer, String description) {
        return about(userId, customer, "description", description);
    }

    /** A customer's telephone numbers, in place of those that a member had noted (remark, 92115); none to strike them out. */
    public Answer<Done> phones(String userId, String customer, Collection<String> numbers) {
        return about(
                userId,
                customer,
                "remark_mobiles",
                numbers.isEmpty() ? ImmutableList.of("") : ImmutableList.copyOf(numbers));
    }

    private Answer<Done> about(String userId, String customer, String field, Object value) {
        Map<String, Object> body = new TreeMap<>();
        body.put("userid", userId);
        body.put("external_userid", customer);
        body.put(field, value);
        return done(client.call(Ask.post(PATH + "remark", body), userId, customer));
    }

    private static Answer<Done> done(Answer<?> answer) {
        return Done.of(answer);
    }

    @Override
    public String toString() {
        return "WeCom[" + client.endpoint() + "]";
    }
}
