package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableSortedMap;
import java.util.function.Supplier;

/**
 * Where the access token comes from: the platform itself, or the host's own token centre. Thread-safe. A token is one per app, so whoever shares
 * an app among programs gives all of them the same source.
 */
public interface AccessTokenSource {
    /** The token to call with now; called before each call to the platform, so it is remembered. */
    Answer<AccessToken> current();

    /** The platform did not take a token: {@link #current} is another from now on, unless it is another already. */
    void refused(AccessToken token);

    /**
     * WeCom's own (gettoken, page 91039). It is asked for once, whoever needs it at the same time, renewed some minutes before it is over, and
     * after a refusal not asked for again for a minute and longer: a wrong secret, said often, shuts the address out for an hour.
     */
    static AccessTokenSource weCom(Endpoint endpoint, String corpId, String secret) {
        Ask ask = Ask.get("/cgi-bin/gettoken").with("corpid", corpId).with("corpsecret", secret);
        return new FetchedToken(new Wire(endpoint), ask, endpoint.clock());
    }

    /**
     * An official account's own (stable_token in normal mode), which does not invalidate the token of any other program; otherwise as {@link
     * #weCom}.
     */
    static AccessTokenSource officialAccount(Endpoint endpoint, String appId, String secret) {
        Ask ask = Ask.post(
                "/cgi-bin/stable_token",
                ImmutableSortedMap.of("appid", appId, "grant_type", "client_credential", "secret", secret));
        return new FetchedToken(new Wire(endpoint), ask, endpoint.clock());
    }

    /** The host's: answers the token that is valid now, from memory. What it throws is nobody's answer, and prints its type only. */
    static AccessTokenSource handed(Supplier<String> centre) {
        return new HandedToken(centre);
    }
}
