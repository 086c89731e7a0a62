package io.github.muchang.attribution;

import static io.github.muchang.channel.Pathway.Ability.ANY_TIME;
import static io.github.muchang.channel.Pathway.Ability.ONE_TO_ONE;
import static io.github.muchang.channel.Pathway.Ability.TWO_WAY;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.insight.Presence;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.time.Instant;

/** 明视眼镜 with a blog of others, followers, WeCom friends and guests; days are of March 2026, at ten unless told otherwise. */
final class Optician implements AutoCloseable {
    private static final Pool BLOG =
            Pool.named("health-blog").ownedBy("护眼日报").on("official").kind(Pool.Kind.FOLLOWERS);
    private static final Pool FOLLOWERS =
            Pool.named("followers").ownedBy("明视眼镜").on("official").kind(Pool.Kind.FOLLOWERS);
    private static final Pool FRIENDS = Pool.named("friends").ownedBy("明视眼镜").on("wecom");
    private static final Pool GUESTS = Pool.named("guests").ownedBy("明视眼镜").offline();
    private static final Pool TEXTS =
            Pool.named("texts").ownedBy("明视眼镜").on("sms").kind(Pool.Kind.MEMBERS);

    static final PrivateDomain DOMAIN = PrivateDomain.named("明视眼镜")
            .pools(BLOG, FOLLOWERS, FRIENDS, GUESTS, TEXTS)
            .pathways(
                    Pathway.from(GUESTS)
                            .to(FRIENDS)
                            .named("table")
                            .by(SourceCode.of("table-7"), SourceCode.of("table-8")),
                    Pathway.from(BLOG).to(FRIENDS).named("paid").by(SourceCode.of("sem")),
                    Pathway.from(FOLLOWERS).to(FRIENDS).named("lecture").by(SourceCode.of("eye-care")),
                    Pathway.from(BLOG).to(FOLLOWERS).named("article").by(SourceCode.of("qr-end")),
                    Pathway.within(FRIENDS, "chat", ANY_TIME, ONE_TO_ONE, TWO_WAY),
                    Pathway.within(FOLLOWERS, "articles", ANY_TIME))
            .contents(Content.named("tips")
                    .purpose(Purpose.SERVICE)
                    .value("镜片多用两年")
                    .text("三个清洁镜片的办法"))
            .activities(ActivityType.COMPLAINED)
            .build();

    static final Instant END = day(31, 23);

    final Muchang muchang = Muchang.builder(DOMAIN)
            .startingAt(day(1, 0))
            .carrier(LoopbackCarrier.named("wecom").answering(message -> Delivery.accepted("ok-" + message.key())))
            .open();
    final Histories histories = new Histories(DOMAIN);
    final Presence presence = new Presence();

    Optician() {
        muchang.follow(histories);
        muchang.follow(presence);
    }

    static Instant day(int day, int hour) {
        return Instant.parse("2026-02-28T16:00:00Z").plusSeconds((day - 1) * 86_400L + hour * 3600L);
    }

    static Identity who(String name) {
        return Identity.of("unionid", name);
    }

    void came(String name, String pool, String source, int day) {
        muchang.accept(Signal.added(who(name))
                .to(pool)
                .through(source)
                .at(day(day, 10))
                .reachableAt(Address.of("wecom", "corp-1", "wm-" + name)));
    }

    void bought(String name, long yuan, int day) {
        muchang.accept(
                Signal.did(who(name), "purchased").amount(Money.yuan(yuan)).at(day(day, 12)));
    }

    void did(String name, String activity, int day) {
        muchang.accept(Signal.did(who(name), activity).at(day(day, 11)));
    }

    void left(String name, String pool, int day) {
        muchang.accept(Signal.left(who(name), pool).at(day(day, 20)));
    }

    @Override
    public void close() {
        muchang.close();
    }
}
