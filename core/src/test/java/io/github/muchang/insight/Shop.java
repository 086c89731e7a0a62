package io.github.muchang.insight;

import static io.github.muchang.channel.Pathway.Ability.ANY_TIME;
import static io.github.muchang.channel.Pathway.Ability.ONE_TO_ONE;
import static io.github.muchang.channel.Pathway.Ability.TWO_WAY;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fold;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.time.Instant;

/** 明视眼镜, an optical shop with guests, WeCom friends, a WeCom group, followers and a QQ group. */
final class Shop implements AutoCloseable {
    static final Pool GUESTS = Pool.named("shop-guests").ownedBy("明视眼镜").offline();
    static final Pool FRIENDS = Pool.named("wecom-friends").ownedBy("明视眼镜").on("wecom");
    static final Pool GROUP =
            Pool.named("wecom-group").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.GROUP);
    static final Pool FOLLOWERS =
            Pool.named("followers").ownedBy("明视眼镜").on("official").kind(Pool.Kind.FOLLOWERS);
    static final Pool QQ = Pool.named("qq-group").ownedBy("明视眼镜").on("qq").kind(Pool.Kind.GROUP);

    static final Pathway TABLE =
            Pathway.from(GUESTS).to(FRIENDS).named("table").by(SourceCode.of("table-7"), SourceCode.of("table-8"));
    static final Pathway PAID = Pathway.from(FOLLOWERS)
            .to(FRIENDS)
            .named("paid")
            .by(SourceCode.of("sem"))
            .costing(Money.yuan(12));
    static final Pathway HOP = Pathway.from(FOLLOWERS).to(QQ).named("hop").by(SourceCode.of("qq-number"));
    static final Pathway CHAT = Pathway.within(FRIENDS, "chat", ANY_TIME, ONE_TO_ONE, TWO_WAY);
    static final Pathway OFFERS = Pathway.within(FRIENDS, "offers", ANY_TIME).purpose(Purpose.PROMOTION);
    static final Pathway QQ_POST =
            Pathway.within(QQ, "qq-post", ANY_TIME, TWO_WAY).purpose(Purpose.KNOWLEDGE);
    static final Pathway ARTICLES = Pathway.within(FOLLOWERS, "articles").purpose(Purpose.KNOWLEDGE);

    static final PrivateDomain DOMAIN = PrivateDomain.named("明视眼镜")
            .pools(GUESTS, FRIENDS, GROUP, FOLLOWERS, QQ)
            .pathways(TABLE, PAID, HOP, CHAT, OFFERS, QQ_POST, ARTICLES)
            .build();

    static final Instant OPENING = Instant.parse("2026-03-01T02:00:00Z");

    final Muchang muchang = Muchang.builder(DOMAIN).startingAt(OPENING).open();
    private Instant now = OPENING;

    static Identity who(String name) {
        return Identity.of("unionid", name);
    }

    /** A fold that has followed from the beginning. */
    <F extends Fold> F following(F fold) {
        muchang.follow(fold);
        return fold;
    }

    /** An hour later, on the same day or the next. */
    Instant later() {
        now = now.plusSeconds(3600);
        return now;
    }

    PartyId added(String name, String pool) {
        return muchang.accept(Signal.added(who(name)).to(pool).at(later())).party();
    }

    PartyId added(String name, String pool, String source) {
        return muchang.accept(Signal.added(who(name)).to(pool).through(source).at(later()))
                .party();
    }

    void left(String name, String pool) {
        muchang.accept(Signal.left(who(name), pool).at(later()));
    }

    void moved(String name, String from, String to) {
        muchang.accept(Signal.moved(who(name), from, to).at(later()));
    }

    PartyId bought(String name, long yuan) {
        return muchang.accept(Signal.did(who(name), "purchased")
                        .amount(Money.yuan(yuan))
                        .at(later()))
                .party();
    }

    /** Somebody known by a member id turns out to be the one known by a union id. */
    void same(String name, String member) {
        muchang.accept(
                Signal.identified(who(name), Identity.of("member", member)).at(later()));
    }

    PartyId memberAdded(String member, String pool) {
        return muchang.accept(
                        Signal.added(Identity.of("member", member)).to(pool).at(later()))
                .party();
    }

    @Override
    public void close() {
        muchang.close();
    }
}
