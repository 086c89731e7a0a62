package io.github.muchang.benchmarks;

import static io.github.muchang.content.Purpose.CARE;
import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.time.Span.days;

import com.google.common.collect.ImmutableList;
import io.github.muchang.adapters.wechat.CallbackKeys;
import io.github.muchang.adapters.wechat.Event;
import io.github.muchang.adapters.wechat.WeComInbox;
import io.github.muchang.adapters.wechat.WeComSettings;
import io.github.muchang.carrier.Callback;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Journey;
import io.github.muchang.staff.Member;
import io.github.muchang.testkit.wechat.FakeWeCom;
import io.github.muchang.testkit.wechat.HandClock;
import io.github.muchang.testkit.wechat.WeComCustomer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** A corp on WeCom with a welcome and twelve segments, and what it is posted. */
final class WeComTown {
    static final String POOL = "friends";
    static final WeComSettings SETTINGS =
            WeComSettings.of(POOL, "external").unionid("unionid").staff(member(0), "张三");

    private static final Pool FRIENDS = Pool.named(POOL).ownedBy("明视眼镜").on("wecom");
    private static final int MEMBERS = 20;
    private static final int CODES = 200;
    /** So many come after somebody before something else is told of them. */
    private static final int BETWEEN = 2000;

    private WeComTown() {}

    private static PrivateDomainBuilder withoutJourneys() {
        return Customers.segments()
                .zone("Asia/Shanghai")
                .identity("external", Identity.Strength.STRONG)
                .activities(Event.ACTIVITY)
                .pools(FRIENDS)
                .staff(Member.named("张三"))
                .policies(quietHours("21:30", "08:30"));
    }

    /** Which says nothing by itself. */
    static PrivateDomain quiet() {
        return withoutJourneys().build();
    }

    static PrivateDomain domain() {
        return withoutJourneys()
                .journeys(Journey.named("welcome")
                        .startsOn(entered(FRIENDS))
                        .send(Content.named("hello")
                                .purpose(SERVICE)
                                .value("知道找谁问镜片的事")
                                .text("您好，戴着有什么不舒服随时问我。"))
                        .pause(days(2).at("10:00"))
                        .send(Content.named("fit").purpose(CARE).value("戴得舒服").text("新眼镜适应得怎么样？鼻托松紧免费调。"))
                        .build())
                .build();
    }

    static WeComInbox inbox(FakeWeCom corp, InstantSource clock) {
        return WeComInbox.of(
                domain(),
                SETTINGS,
                CallbackKeys.encrypted(corp.callbackToken(), corp.encodingAesKey(), corp.corpId()),
                clock);
    }

    /**
     * What a corp is posted, encrypted, at one moment: customers who came through a code on a table with a welcome code each, of every ten seven
     * whose remark is changed later, and two who delete the member.
     */
    static List<Callback> callbacks(FakeWeCom corp, int callbacks) {
        ImmutableList.Builder<Callback> posted = ImmutableList.builderWithExpectedSize(callbacks);
        int[] left = {callbacks};
        corp.handTo(each -> {
            if (left[0]-- > 0) {
                posted.add(each);
            }
            return true;
        });
        for (int next = 0; left[0] > 0; next++) {
            customer(corp, next).adds(member(next), "table-" + next % CODES);
            int earlier = next - BETWEEN;
            if (earlier >= 0 && earlier % 10 < 7) {
                corp.member(member(earlier)).remarks(customer(corp, earlier), "桌 " + earlier % CODES);
            }
            if (earlier >= 0 && earlier % 10 > 7) {
                customer(corp, earlier).leaves(member(earlier));
            }
        }
        corp.handTo(each -> true);
        return posted.build();
    }

    /** So many members who have had so many customers together for a month, of whom nobody was told. */
    static void settle(FakeWeCom corp, HandClock clock, int customers) {
        for (int i = 0; i < MEMBERS; i++) {
            corp.member(member(i)).hasHad(customers / MEMBERS + (i < customers % MEMBERS ? 1 : 0));
        }
        clock.passes(Duration.ofDays(30));
    }

    private static WeComCustomer customer(FakeWeCom corp, int number) {
        return corp.customer("客户" + number);
    }

    private static String member(int number) {
        return "sales-" + number % MEMBERS;
    }
}
