package io.github.muchang.examples.wechat;

import static io.github.muchang.content.Purpose.CARE;
import static io.github.muchang.content.Purpose.PARTICIPATION;
import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.done;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.time.Span.days;

import io.github.muchang.adapters.wechat.CallbackKeys;
import io.github.muchang.adapters.wechat.Event;
import io.github.muchang.adapters.wechat.Heard;
import io.github.muchang.adapters.wechat.WeCom;
import io.github.muchang.adapters.wechat.WeComChats;
import io.github.muchang.adapters.wechat.WeComCodes;
import io.github.muchang.adapters.wechat.WeComInbox;
import io.github.muchang.adapters.wechat.WeComSettings;
import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Journey;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.runtime.MuchangBuilder;
import io.github.muchang.runtime.Reconciler;
import io.github.muchang.staff.Member;
import java.time.InstantSource;
import java.util.function.Function;

/** 眼镜连锁: the domain, and what ties it to WeCom; the same on a fake and in a real corp. */
final class Chain {
    private final PrivateDomain domain = domain();
    private final WeComSettings settings;
    private final WeCom wecom;
    private final WeComChats chats;
    private final WeComInbox inbox;
    private final Muchang muchang;

    /**
     * Opens it.
     *
     * @param member the user id of 张三
     * @param how where it keeps its customers, and from when on
     */
    Chain(
            WeCom wecom,
            InstantSource clock,
            CallbackKeys keys,
            String member,
            Function<MuchangBuilder, MuchangBuilder> how) {
        this.wecom = wecom;
        settings =
                WeComSettings.of("friends", "external").groups("club", "chat").staff(member, "张三");
        chats = wecom.chats(settings);
        inbox = WeComInbox.of(domain, settings, keys, clock).knowing(chats);
        muchang = how.apply(Muchang.builder(domain)
                        .carrier(wecom.customers(settings))
                        .carrier(wecom.groups(settings)))
                .open();
    }

    Muchang muchang() {
        return muchang;
    }

    /** Makes codes, and keeps in the journal what WeCom calls them. */
    WeComCodes codes() {
        return wecom.codes().keeping(muchang.codes().on("wecom"));
    }

    /** What pulls the list of friends. */
    Reconciler friends() {
        return muchang.reconciler("friends", wecom.roster(settings));
    }

    /** What a web server answers to a GET: so WeCom verifies the address. */
    String echo(Callback callback) throws RejectedCallbackException {
        return inbox.echo(callback);
    }

    /** What a web server does with a POST: it is answered when this returns, since then it is durable. */
    Heard hear(Callback callback) throws RejectedCallbackException {
        Heard heard = inbox.hear(callback);
        muchang.accept(heard.signals());
        chats.accepted(heard);
        return heard;
    }

    /** What may be done once it is answered: asks who is in groups of which the callback said too little. */
    void follow(Heard heard) {
        chats.pull(heard, muchang.communities()::compare);
    }

    private static PrivateDomain domain() {
        Pool friends = Pool.named("friends").ownedBy("明视眼镜").on("wecom");
        Pool club = Pool.named("club").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.GROUP);
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .identity("external", Identity.Strength.STRONG)
                .identity("chat", Identity.Strength.STRONG)
                .activities(Event.ACTIVITY)
                .pools(friends, club)
                .staff(Member.named("张三"))
                .journeys(
                        Journey.named("welcome")
                                .startsOn(entered(friends))
                                .send(Content.named("hello")
                                        .purpose(SERVICE)
                                        .value("知道找谁问镜片的事")
                                        .text("您好，我是张三，戴着有什么不舒服随时问我。"))
                                .pause(days(2).at("10:00"))
                                .send(Content.named("fit")
                                        .purpose(CARE)
                                        .value("戴得舒服")
                                        .text("新眼镜适应得怎么样？鼻托松紧免费调。"))
                                .pause(days(1).at("19:00"))
                                .send(Content.named("club")
                                        .purpose(PARTICIPATION)
                                        .value("有人一起问一起答")
                                        .text("我们有个护眼群，验光师每周三晚上答疑，想来跟我说一声。"))
                                .build(),
                        Journey.named("repurchase")
                                .startsOn(done("purchased"))
                                .pause(days(150).at("10:00"))
                                .send(Content.named("check")
                                        .purpose(CARE)
                                        .value("知道度数有没有变")
                                        .text("半年了，来店里免费复查一下度数吧。"))
                                .build())
                .policies(quietHours("21:30", "08:30"))
                .build();
    }
}
