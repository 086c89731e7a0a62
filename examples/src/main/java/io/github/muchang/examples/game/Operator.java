package io.github.muchang.examples.game;

import io.github.muchang.adapters.qq.official.Endpoint;
import io.github.muchang.adapters.qq.official.Gateway;
import io.github.muchang.adapters.qq.official.Heard;
import io.github.muchang.adapters.qq.official.KnownGroups;
import io.github.muchang.adapters.qq.official.QqBot;
import io.github.muchang.adapters.qq.official.QqSettings;
import io.github.muchang.adapters.wechat.CallbackKeys;
import io.github.muchang.adapters.wechat.OfficialAccount;
import io.github.muchang.adapters.wechat.OfficialAccountInbox;
import io.github.muchang.adapters.wechat.OfficialAccountSettings;
import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.Moderator;
import io.github.muchang.carrier.Pace;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The operator: one domain, tied to an official account and to a QQ bot; the same on fakes and on the platforms. */
final class Operator {
    /** Whoever asked to be reminded of raids. */
    static final String RAIDERS = "raiders";

    private static final Pattern PLAYER = Pattern.compile("P[0-9]{1,9}");
    private static final Pattern ADVERTISING = Pattern.compile("代练|低价出号|加V");

    private final Accounts accounts = new Accounts();
    private final QqBot bot;
    private final InstantSource clock;
    private final QqSettings onQq;
    private final OfficialAccountInbox accountInbox;
    private final Muchang muchang;
    private final String link;

    /**
     * Opens it, in memory and hand-cranked.
     *
     * @param template the official account's template for notices of service
     */
    Operator(
            OfficialAccount account,
            String appid,
            CallbackKeys keys,
            String template,
            QqBot bot,
            String botId,
            InstantSource clock) {
        this.bot = bot;
        this.clock = clock;
        link = bot.codes().link(GameDomain.HOP).orElseThrow();
        PrivateDomain domain = GameDomain.of(link);
        OfficialAccountSettings onWeChat = OfficialAccountSettings.of(appid, "followers", "openid");
        onQq = QqSettings.of(botId, "bot-users", "qq-user")
                .groups("groups", "qq-group", "qq-member")
                .pushes(Set.of(
                        Purpose.values())); // whoever switches active messages off gets none, whatever they are for
        accountInbox = OfficialAccountInbox.of(domain, onWeChat, keys, clock);
        muchang = Muchang.builder(domain)
                .carrier(new NoticeCarrier(account.followers(onWeChat), account.notices(), template))
                .carrier(bot.users(onQq))
                .carrier(bot.groups(onQq))
                .pace(onQq.carrier(), botId, Pace.of(10, Span.of(Duration.ofSeconds(1))))
                .platformRules(GameDomain.PUSHES)
                .startingAt(clock.instant())
                .open();
    }

    Muchang muchang() {
        return muchang;
    }

    /** The share link in the official account's greeting. */
    String link() {
        return link;
    }

    Accounts accounts() {
        return accounts;
    }

    /** What carries out on QQ what staff has decided. */
    Moderator moderator() {
        return bot.moderator(onQq);
    }

    /** What a web server does with a POST of the official account; false if it is not genuine. */
    boolean hearAccount(Callback callback) {
        try {
            io.github.muchang.adapters.wechat.Heard heard = accountInbox.hear(callback);
            accept(heard.signals());
            if (heard.event().name().equals("text")) {
                told(
                        heard.signals(),
                        heard.event().field("Content").orElse(""),
                        heard.event().at());
            }
            return true;
        } catch (RejectedCallbackException e) {
            return false;
        }
    }

    /** What brings the bot's events. */
    Gateway gateway(Endpoint endpoint, AccessTokenSource tokens) {
        return Gateway.of(muchang.domain(), onQq, endpoint, tokens).knowing(KnownGroups.of(muchang));
    }

    /** What is done with an event of the bot. */
    void hearBot(Heard heard) {
        String words = heard.event().field("content").orElse("");
        accept(heard.signals().stream().map(each -> judged(each, words)).toList());
        if (heard.event().name().equals("C2C_MESSAGE_CREATE")) {
            told(heard.signals(), words, heard.event().at());
        }
    }

    /**
     * Says what a group is for, and takes in who was there before the bot was.
     *
     * @param openid of the group
     * @param capacity how many may be in it
     * @param owner the member_openid of its owner
     */
    void runs(String openid, int capacity, String owner) {
        Identity group = Identity.of("qq-group", openid);
        Instant now = clock.instant();
        accept(List.of(Signal.opened(group)
                .of("groups")
                .following("star-map")
                .towards("开荒有人带")
                .ownedBy("小周")
                .capacity(capacity)
                .reachableAt(new Address(onQq.groupsCarrier(), onQq.account(), openid))
                .at(now)));
        List<Identity> members = bot.administration()
                .everybody(openid, "qq-member")
                .value()
                .flatMap(each -> each)
                .orElse(List.of());
        muchang.communities().compare(group, members, now);
        members.forEach(each -> accounts.sits(each, group));
        accept(List.of(Signal.rose(Identity.of("qq-member", owner), group, Membership.Role.OWNER)
                .at(now)));
    }

    /** Reminds all who asked for it. */
    void remindOfRaid() {
        accounts.customers(muchang).forEach((party, who) -> {
            if (muchang.party(party).tags().containsKey(RAIDERS)) {
                muchang.messages().send(who, "raid");
            }
        });
    }

    private void accept(List<Signal> signals) {
        accounts.heard(signals);
        muchang.accept(signals);
    }

    /** What somebody wrote to us: the number of their player, by which two accounts are one person, or that they want to be reminded. */
    private void told(List<Signal> signals, String words, Instant at) {
        Optional<Identity> who =
                signals.stream().flatMap(each -> each.identities().stream()).findFirst();
        if (PLAYER.matcher(words).matches()) {
            who.ifPresent(each -> muchang.accept(
                    Signal.identified(each, Identity.of("player", words)).at(at)));
        } else if (words.equals("开团")) {
            who.ifPresent(
                    each -> muchang.accept(Signal.tagged(each, RAIDERS, "bot").at(at)));
        }
    }

    /** The words are the operator's to judge: Muchang keeps none of them. */
    private static Signal judged(Signal signal, String words) {
        return signal.what() instanceof Gathering.Spoke spoke
                        && ADVERTISING.matcher(words).find()
                ? new Signal(
                        signal.id(),
                        signal.identities(),
                        signal.addresses(),
                        signal.at(),
                        new Gathering.Spoke(spoke.group(), true, false),
                        signal.reference())
                : signal;
    }
}
