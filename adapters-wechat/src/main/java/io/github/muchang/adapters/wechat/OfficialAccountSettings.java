package io.github.muchang.adapters.wechat;

import io.github.muchang.domain.Fitting;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.party.ActivityType;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What an official account is called in a domain. Immutable; each method answers a changed copy.
 *
 * @param carrier the carrier of followers' addresses
 * @param account the account of followers' addresses: a name for the official account, such as its app id
 * @param identity the kind of identity that openids are; an openid is another with every account, so each account has a kind of its own
 * @param followers the pool of followers
 * @param window how far the timestamp of a callback may be from now
 * @param unionid the kind of identity that union ids are, by which a follower is the same as WeCom's customer; empty if rosters leave them out. The
 *     platform tells them only of an account that is bound to an open-platform account
 */
public record OfficialAccountSettings(
        CarrierId carrier,
        String account,
        String identity,
        String followers,
        Duration window,
        Optional<String> unionid) {
    /** Checks that all are there. */
    public OfficialAccountSettings {
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(followers, "followers");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(unionid, "unionid");
    }

    /** Followers in this pool, openids as this kind of identity; carrier {@code official-account}, a window of five minutes. */
    public static OfficialAccountSettings of(String account, String followers, String identity) {
        return new OfficialAccountSettings(
                CarrierId.of("official-account"),
                account,
                identity,
                followers,
                Duration.ofMinutes(5),
                Optional.empty());
    }

    /** On this carrier. */
    public OfficialAccountSettings on(String carrierName) {
        return new OfficialAccountSettings(CarrierId.of(carrierName), account, identity, followers, window, unionid);
    }

    /** With another window for timestamps. */
    public OfficialAccountSettings window(Duration most) {
        return new OfficialAccountSettings(carrier, account, identity, followers, most, unionid);
    }

    /** With union ids as this kind of identity. */
    public OfficialAccountSettings unionid(String kind) {
        return new OfficialAccountSettings(carrier, account, identity, followers, window, Optional.of(kind));
    }

    void check(PrivateDomain domain) {
        Fitting fitting = new Fitting(domain)
                .name("account", account)
                .pool("followers", followers)
                .identity("identity", identity)
                .activity(Event.ACTIVITY)
                .activity(ActivityType.REPLIED)
                .activity(ActivityType.CLICKED)
                .window(window);
        unionid.ifPresent(kind -> fitting.identity("unionid", kind));
        fitting.throwIfAny("official account settings");
    }
}
