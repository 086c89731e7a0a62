package io.github.muchang.adapters.wechat;

import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.identity.Identity;
import io.github.muchang.staff.Member;

/** An optician's domain and what WeChat is called in it. */
final class House {
    static final PrivateDomain DOMAIN = domain().build();

    static final WeComSettings WECOM = WeComSettings.of("friends", "external")
            .friendsOf("vip-desk", "vip-friends")
            .groups("groups", "chat")
            .staff("zhangsan", "张三");

    static final OfficialAccountSettings ACCOUNT = OfficialAccountSettings.of("gh_4d00ed8d6399", "followers", "openid");

    private House() {}

    static PrivateDomainBuilder domain() {
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .identity("external", Identity.Strength.STRONG)
                .identity("chat", Identity.Strength.STRONG)
                .identity("openid", Identity.Strength.STRONG)
                .identity("nickname", Identity.Strength.WEAK)
                .activities(Event.ACTIVITY)
                .pools(
                        Pool.named("friends").ownedBy("明视眼镜").on("wecom"),
                        Pool.named("vip-friends").ownedBy("明视眼镜").on("wecom"),
                        Pool.named("groups").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.GROUP),
                        Pool.named("followers")
                                .ownedBy("明视眼镜")
                                .on("official-account")
                                .kind(Pool.Kind.FOLLOWERS))
                .staff(Member.named("张三"));
    }
}
