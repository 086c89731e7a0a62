package io.github.muchang.examples.together;

import io.github.muchang.adapters.qq.official.Gateway;
import io.github.muchang.adapters.qq.official.KnownGroups;
import io.github.muchang.adapters.qq.official.QqBot;
import io.github.muchang.adapters.qq.official.QqSettings;
import io.github.muchang.adapters.wechat.OfficialAccount;
import io.github.muchang.adapters.wechat.OfficialAccountInbox;
import io.github.muchang.adapters.wechat.OfficialAccountSettings;
import io.github.muchang.adapters.wechat.WeCom;
import io.github.muchang.adapters.wechat.WeComCodes.ContactWay;
import io.github.muchang.adapters.wechat.WeComInbox;
import io.github.muchang.adapters.wechat.WeComSettings;
import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.Pace;
import io.github.muchang.carrier.Patience;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.examples.game.Line;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.runtime.Pulled;
import io.github.muchang.runtime.Reconciler;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The head office of the chain: one domain, tied to WeCom, to an official account and to a QQ bot; the same on fakes and on the platforms. */
final class Headquarters implements AutoCloseable {
    private static final Pattern CARD = Pattern.compile("M[0-9]{1,9}");

    private final WeCom weCom;
    private final OfficialAccount account;
    private final QqBot bot;
    private final WeComSettings onWeCom;
    private final OfficialAccountSettings onAccount;
    private final QqSettings onQq;
    private final WeComInbox weComInbox;
    private final OfficialAccountInbox accountInbox;
    private final Muchang muchang;
    private final Line line;
    private final Letters letters;
    private final MassMail mail;

    /** Opens it, in memory and hand-cranked, for a time. */
    Headquarters(Platforms platforms, LocalDate first, LocalDate last) {
        weCom = platforms.weCom();
        account = platforms.officialAccount();
        AccessTokenSource tokens = platforms.qqTokens();
        bot = QqBot.of(platforms.onQq(), tokens);
        onWeCom = staffed(WeComSettings.of(ChainDomain.FRIENDS, "external").unionid("unionid"));
        onAccount = OfficialAccountSettings.of(platforms.account.appid(), ChainDomain.FOLLOWERS, "openid")
                .unionid("unionid");
        onQq = QqSettings.of(platforms.qq.appid(), ChainDomain.BOT_USERS, "qq-user")
                .groups(ChainDomain.CLUB, "qq-group", "qq-member");
        var domain = ChainDomain.of(first, last);
        weComInbox = WeComInbox.of(domain, onWeCom, platforms.weComKeys(), platforms.clock);
        accountInbox = OfficialAccountInbox.of(domain, onAccount, platforms.accountKeys(), platforms.clock);
        mail = new MassMail(weCom.customers(onWeCom), weCom.mass());
        muchang = Muchang.builder(domain)
                .carrier(mail)
                .carrier(account.followers(onAccount))
                .carrier(bot.users(onQq))
                .carrier(bot.groups(onQq))
                .pace(onQq.carrier(), onQq.account(), Pace.of(5, Span.of(Duration.ofSeconds(1))))
                .patience(Patience.DEFAULT.looks(Span.hours(2), Span.hours(6))) // members confirm every hour
                .startingAt(platforms.clock.instant())
                .open();
        platforms.follow(muchang);
        letters = new Letters();
        muchang.follow(letters);
        platforms.wecom.handTo(this::hearWeCom);
        platforms.account.handTo(this::hearAccount);
        Gateway gateway = Gateway.of(domain, onQq, platforms.onQq(), tokens).knowing(KnownGroups.of(muchang));
        line = new Line(gateway, heard -> {
            muchang.accept(heard.signals());
            if (heard.event().name().equals("C2C_MESSAGE_CREATE")) {
                told(
                        heard.signals(),
                        heard.event().field("content").orElse(""),
                        heard.event().at());
            }
        });
    }

    private static WeComSettings staffed(WeComSettings settings) {
        WeComSettings staffed = settings;
        for (int i = 0; i < ChainDomain.ADVISORS.size(); i++) {
            staffed = staffed.staff(userId(i), ChainDomain.ADVISORS.get(i));
        }
        return staffed;
    }

    /** What WeCom calls a member of the staff. */
    static String userId(int advisor) {
        return String.format(Locale.ROOT, "advisor-%02d", advisor + 1);
    }

    Muchang muchang() {
        return muchang;
    }

    /** What customers have received. */
    Letters letters() {
        return letters;
    }

    /** What collects messages to friends. */
    MassMail mail() {
        return mail;
    }

    /** What brings the events of QQ. */
    Line line() {
        return line;
    }

    /** A QR code by which people become friends of these members, in turn. */
    String contactWay(SourceCode source, String... userIds) {
        return weCom.codes()
                .contactWay(ContactWay.of(source, userIds))
                .orElseThrow()
                .configId();
    }

    /** The ticket of a QR code by which people follow the account. */
    String scene(SourceCode source) {
        return account.codes().permanent(source).orElseThrow().ticket();
    }

    /** The link by which people come to the bot. */
    String clubLink() {
        return bot.codes().link(ChainDomain.CLUB_LINK).orElseThrow();
    }

    /** Says what a QQ group is for. */
    void runs(String openid) {
        muchang.accept(Signal.opened(Identity.of("qq-group", openid))
                .of(ChainDomain.CLUB)
                .following("evenings")
                .towards("有人一起问一起答")
                .ownedBy(ChainDomain.ADVISORS.get(0))
                .capacity(2000)
                .reachableAt(new Address(onQq.groupsCarrier(), onQq.account(), openid))
                .at(muchang.now()));
    }

    /** Asks both rosters who is there, by a hundred at a call: whoever is friend and follower is one customer from then on, and nobody is overlooked. */
    void compares() {
        compares(muchang.reconciler(ChainDomain.FRIENDS, weCom.roster(onWeCom)));
        compares(muchang.reconciler(ChainDomain.FOLLOWERS, account.roster(onAccount)));
    }

    private static void compares(Reconciler reconciler) {
        Pulled pulled = reconciler.pull();
        while (pulled instanceof Pulled.Page) {
            pulled = reconciler.pull();
        }
        if (pulled instanceof Pulled.Wait wait) {
            throw new IllegalStateException("the roster is not to be had before " + wait.until());
        }
    }

    private boolean hearWeCom(Callback callback) {
        try {
            muchang.accept(weComInbox.read(callback));
            return true;
        } catch (RejectedCallbackException e) {
            return false;
        }
    }

    private boolean hearAccount(Callback callback) {
        try {
            muchang.accept(accountInbox.read(callback));
            return true;
        } catch (RejectedCallbackException e) {
            return false;
        }
    }

    /** Whoever tells the bot the number of their card is the customer who has it. */
    private void told(List<Signal> signals, String words, Instant at) {
        if (CARD.matcher(words).matches()) {
            signals.stream()
                    .flatMap(each -> each.identities().stream())
                    .findFirst()
                    .ifPresent(who -> muchang.accept(
                            Signal.identified(who, Identity.of("card", words)).at(at)));
        }
    }

    @Override
    public void close() {
        line.close();
        muchang.close();
    }
}
