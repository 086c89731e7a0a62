package io.github.muchang.adapters.qq.official;

import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;

/** An optician's domain and what its bot is called in it. */
final class House {
    static final PrivateDomain DOMAIN = PrivateDomain.named("明视眼镜")
            .zone("Asia/Shanghai")
            .identity("qq-user", Identity.Strength.STRONG)
            .identity("qq-member", Identity.Strength.STRONG)
            .identity("qq-group", Identity.Strength.STRONG)
            .identity("qq-union", Identity.Strength.STRONG)
            .identity("nickname", Identity.Strength.WEAK)
            .activities(Event.ACTIVITY)
            .pools(
                    Pool.named("bot-users").ownedBy("明视眼镜").on("qq"),
                    Pool.named("groups").ownedBy("明视眼镜").on("qq-groups").kind(Pool.Kind.GROUP),
                    Pool.named("vip-groups").ownedBy("明视眼镜").on("qq-groups").kind(Pool.Kind.GROUP))
            .build();

    static final QqSettings BOT =
            QqSettings.of("11111111", "bot-users", "qq-user").groups("groups", "qq-group", "qq-member");

    private House() {}

    static Content content(String name, Purpose purpose, String words) {
        return Content.named(name).purpose(purpose).value("少跑一趟").text(words);
    }
}
