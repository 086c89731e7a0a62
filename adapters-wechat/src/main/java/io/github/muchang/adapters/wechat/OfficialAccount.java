package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Roster;
import io.github.muchang.http.AccessTokenSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An official account (公众号, 服务号): a carrier and a roster for Muchang, and calls for whatever else. One object for an account, since it counts the
 * calls. Thread-safe. No call throws for what the platform does, and none is repeated.
 */
public final class OfficialAccount {
    private final Client client;
    private final MediaShelf shelf;
    private final AccessTokenSource tokens;

    private OfficialAccount(Client client, MediaShelf shelf, AccessTokenSource tokens) {
        this.client = client;
        this.shelf = shelf;
        this.tokens = tokens;
    }

    /**
     * Of the account whose tokens these are; it has no media to show, and the limits that are known for today.
     *
     * @throws IllegalArgumentException if the endpoint is WeCom's, whose error codes mean other things
     */
    public static OfficialAccount of(Endpoint endpoint, AccessTokenSource tokens) {
        if (endpoint.platform() != Platform.OFFICIAL_ACCOUNT) {
            throw new IllegalArgumentException("an official account is called at Endpoint.officialAccount");
        }
        LocalDate today = LocalDate.ofInstant(endpoint.clock().instant(), ZoneId.of("Asia/Shanghai"));
        return with(new Client(endpoint, tokens, Platform.OFFICIAL_ACCOUNT.limits(today)), MediaSource.NONE, tokens);
    }

    private static OfficialAccount with(Client client, MediaSource media, AccessTokenSource tokens) {
        return new OfficialAccount(client, new MediaShelf(client, media), tokens);
    }

    /**
     * An official account's own token (stable_token in normal mode), which does not invalidate the token of any other program. {@code
     * AccessTokenSource.handed} takes it from the host instead.
     */
    public static AccessTokenSource tokens(Endpoint endpoint, String appId, String secret) {
        return endpoint.tokens(Ask.post(
                "/cgi-bin/stable_token",
                ImmutableSortedMap.of("appid", appId, "grant_type", "client_credential", "secret", secret)));
    }

    /** The same with the host's media. Say it before the first call: what the other has counted and uploaded is not known here. */
    public OfficialAccount showing(MediaSource media) {
        return with(new Client(client.endpoint(), tokens, client.limits()), media, tokens);
    }

    /**
     * The same with another limit; the names are those of {@code official-account-limits.json}. Say it before {@link #showing}.
     *
     * @throws IllegalArgumentException if there is no such limit; says which there are
     */
    public OfficialAccount limit(String name, int value) {
        return with(new Client(client.endpoint(), tokens, client.limits().with(name, value)), MediaSource.NONE, tokens);
    }

    /**
     * Writes to followers, by customer-service messages: within 48 hours after they wrote, and within a minute after they followed, scanned or used the
     * menu; the platform refuses whatever comes later, or is too much. A message has one part: words beside a picture or a mini program are refused,
     * words beside a link are its description.
     */
    public Carrier followers(OfficialAccountSettings settings) {
        return new OfficialAccountCarrier(client, shelf, settings);
    }

    /** Lists the followers, with their union ids if the settings want them. */
    public Roster roster(OfficialAccountSettings settings) {
        return new OfficialAccountRoster(client, settings);
    }

    /** What is told of single followers. */
    public OfficialAccountUsers users() {
        return new OfficialAccountUsers(client);
    }

    /** QR codes with a scene. */
    public OfficialAccountCodes codes() {
        return new OfficialAccountCodes(client);
    }

    /** The tags of followers. */
    public OfficialAccountTags tags() {
        return new OfficialAccountTags(client);
    }

    /** Messages to many at once. */
    public OfficialAccountMass mass() {
        return new OfficialAccountMass(client);
    }

    /** Template messages and subscription messages. */
    public OfficialAccountNotices notices() {
        return new OfficialAccountNotices(client);
    }

    @Override
    public String toString() {
        return "OfficialAccount[" + client.endpoint() + "]";
    }
}
