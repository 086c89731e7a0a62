package io.github.muchang.examples.wechat;

import io.github.muchang.adapters.wechat.CallbackKeys;
import io.github.muchang.adapters.wechat.Endpoint;
import io.github.muchang.adapters.wechat.WeCom;
import io.github.muchang.adapters.wechat.WeComCodes.ContactWay;
import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.identity.Identity;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.runtime.Pulled;
import io.github.muchang.signal.Signal;
import io.github.muchang.testkit.wechat.Delivered;
import io.github.muchang.testkit.wechat.FakeWeCom;
import io.github.muchang.testkit.wechat.HandClock;
import io.github.muchang.testkit.wechat.WeComCustomer;
import io.github.muchang.testkit.wechat.WeComGroup;
import io.github.muchang.testkit.wechat.WeComMember;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * 眼镜连锁在企业微信上: a QR code on a table, a friend, a welcome, a follow-up that a member of staff confirms, a group, a purchase and its care, and
 * friends of whom nobody was told, on a fake of WeCom with a clock of its own. {@link RealCorp} runs the same chain in a corp of one's own.
 */
public final class OpticalChain {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final HandClock clock;
    private final FakeWeCom platform;
    private final PrintStream out;
    private final Chain chain;
    private final Muchang muchang;
    private int told;

    private OpticalChain(HandClock clock, FakeWeCom platform, PrintStream out) {
        this.clock = clock;
        this.platform = platform;
        this.out = out;
        Endpoint endpoint = Endpoint.weCom(HttpClient.newHttpClient(), clock).at(platform.address());
        chain = new Chain(
                WeCom.of(endpoint, WeCom.tokens(endpoint, platform.corpId(), platform.secret())),
                clock,
                CallbackKeys.encrypted(platform.callbackToken(), platform.encodingAesKey(), platform.corpId()),
                "zhangsan",
                builder -> builder.startingAt(clock.instant()));
        muchang = chain.muchang();
        platform.handTo(this::hear);
    }

    /** Runs it; prints in Chinese. */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        HandClock clock = HandClock.at("2026-03-01T09:30:00+08:00");
        try (FakeWeCom platform = FakeWeCom.builder(clock).open()) {
            new OpticalChain(clock, platform, out).tell();
        }
    }

    private void tell() {
        WeComMember zhangsan = platform.member("zhangsan");
        String table = chain.codes()
                .contactWay(ContactWay.of(SourceCode.of("table-7"), zhangsan.userid()))
                .orElseThrow()
                .configId();
        WeComCustomer lin = platform.customer("林小满");
        lin.scans(table);
        out.println("一位客户扫了七号桌的码：");
        received();

        lives(Duration.ofDays(4), zhangsan);
        out.println("两天后的关怀、三天后的邀请都是群发任务，张三确认了才发：");
        received();

        WeComGroup club = zhangsan.opens("护眼群");
        lin.joinsBy(chain.codes()
                .joinWay(SourceCode.of("club"), List.of(club.id()))
                .orElseThrow()
                .configId());
        out.println("她扫码进了护眼群：群里 "
                + muchang.communities().members(Identity.of("chat", club.id())).size() + " 位客户");

        muchang.accept(Signal.did(Identity.of("external", lin.id()), "purchased")
                .amount(Money.yuan(860))
                .at(clock.instant()));
        lives(Duration.ofDays(151), zhangsan);
        out.println("配镜半年，提醒复查：");
        received();
        muchang.history(Identity.of("external", lin.id())).stream()
                .map(each -> each.in(Locale.CHINA))
                .filter(each -> each.contains("来源") || each.contains("送达") || each.contains("确认"))
                .forEach(each -> out.println("  " + each));

        platform.losesCallbacks(2);
        platform.customer("王磊").scans(table);
        platform.customer("陈静").scans(table);
        out.println("又有两位扫码，回调丢了：好友 " + muchang.pool("friends").size() + " 位");
        clock.passes(Duration.ofMinutes(10));
        muchang.advanceTo(clock.instant());
        Pulled pulled = chain.friends().pull();
        if (pulled instanceof Pulled.Done done) {
            out.println("对账：名册 " + done.listed() + " 位，补上 " + done.arrived() + " 位；好友 "
                    + muchang.pool("friends").size() + " 位");
        }
        lives(Duration.ofHours(2), zhangsan);
        received();
        out.println("共送达 " + platform.delivered().size() + " 条，"
                + (platform.exceeded().isEmpty() ? "没有超过任何平台限额" : "超过限额：" + platform.exceeded()));
        muchang.close();
    }

    private boolean hear(Callback callback) {
        try {
            chain.follow(chain.hear(callback));
            return true;
        } catch (RejectedCallbackException e) {
            return false;
        }
    }

    /** Time goes by hour by hour; at work the member sends what is asked. */
    private void lives(Duration time, WeComMember member) {
        for (long hour = time.toHours(); hour > 0; hour--) {
            clock.passes(Duration.ofHours(1));
            muchang.advanceTo(clock.instant());
            member.isAsked().forEach(member::confirms);
        }
        clock.passes(Duration.ofHours(1)); // and the last receipts
        muchang.advanceTo(clock.instant());
    }

    private void received() {
        for (Delivered each :
                platform.delivered().subList(told, platform.delivered().size())) {
            out.println("  " + each.at().atZone(ZoneId.of("Asia/Shanghai")).format(MINUTES) + "  "
                    + (each.by() == Delivered.By.WELCOME ? "欢迎语" : "群发") + "  " + each.text());
        }
        told = platform.delivered().size();
    }
}
