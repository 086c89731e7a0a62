package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.identity.Identity;

/** A bakery's domain and what QQ is called in it. */
final class House {
    static final AcceptedRisk RISK = AcceptedRisk.THE_ACCOUNT_MAY_BE_BANNED;
    static final PrivateDomain DOMAIN = domain().build();
    static final OneBotSettings SETTINGS = OneBotSettings.of("main", "friends", "qq")
            .groups("groups", "qq-group")
            .members("regulars", 987654321);
    static final OneBotEvents EVENTS = OneBotEvents.of(RISK, DOMAIN, SETTINGS);

    private House() {}

    static PrivateDomainBuilder domain() {
        return PrivateDomain.named("麦香面包房")
                .zone("Asia/Shanghai")
                .identity("qq", Identity.Strength.STRONG)
                .identity("qq-group", Identity.Strength.STRONG)
                .identity("nickname", Identity.Strength.WEAK)
                .activities(Event.ACTIVITY)
                .pools(
                        Pool.named("friends").ownedBy("麦香面包房").on("onebot"),
                        Pool.named("regulars").ownedBy("麦香面包房").on("onebot"),
                        Pool.named("groups").ownedBy("麦香面包房").on("onebot").kind(Pool.Kind.GROUP));
    }
}
