package io.github.muchang.examples.game;

import io.github.muchang.adapters.qq.official.QqBot;
import io.github.muchang.adapters.wechat.CallbackKeys;
import io.github.muchang.adapters.wechat.Endpoint;
import io.github.muchang.adapters.wechat.OfficialAccount;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.community.Removal;
import io.github.muchang.community.Watch;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Moderated;
import io.github.muchang.runtime.Moderation;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.qq.FakeQqBot;
import io.github.muchang.testkit.qq.QqGrant;
import io.github.muchang.testkit.qq.QqGroup;
import io.github.muchang.testkit.qq.QqHearing;
import io.github.muchang.testkit.qq.QqRole;
import io.github.muchang.testkit.qq.QqUser;
import io.github.muchang.testkit.wechat.FakeOfficialAccount;
import io.github.muchang.testkit.wechat.HandClock;
import io.github.muchang.time.Moments;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 游戏运营: players follow an official account, hop to QQ and its groups, hear of an outage once each, have a weekly evening, and a full group is cleaned
 * up, on fakes of both platforms with one clock.
 */
public final class Game implements AutoCloseable {
    private static final int PLAYERS = 2000;
    private static final int SEED = 7;
    private static final Instant BEGIN = Moments.parse("2026-11-30T00:00:00+08:00");
    private static final Instant OUTAGE = Moments.parse("2026-12-16T22:40:00+08:00");
    private static final Instant END = Moments.parse("2026-12-22T10:00:00+08:00");
    private static final Watch WATCH = Watch.STANDARD.lurkingAfter(14);
    private static final List<String> RAIDS = List.of(
            "2026-12-05T19:00:00+08:00",
            "2026-12-08T19:00:00+08:00",
            "2026-12-10T19:00:00+08:00",
            "2026-12-15T19:00:00+08:00");

    private final HandClock clock = HandClock.at("2026-11-30T00:00:00+08:00");
    private final FakeOfficialAccount account =
            FakeOfficialAccount.builder(clock).open();
    private final FakeQqBot qq =
            FakeQqBot.builder(clock).memberOpenidsOfTheirOwn().open();
    private final List<QqGroup> groups = List.of(qq.group("星海一群"), qq.group("星海二群"));
    private final int capacity;
    private final Operator operator;
    private final Line line;
    private final Players players;
    private final Time time;
    private final Outage outage;
    private final List<Removal> proposed = new ArrayList<>();
    private final List<Removal> agreed = new ArrayList<>();

    /**
     * The world before anybody has come.
     *
     * @param many players that will come
     */
    Game(int many, long seed) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Endpoint weChat = Endpoint.officialAccount(http, clock).at(account.address());
        var onQq = io.github.muchang.adapters.qq.official.Endpoint.of(http, clock)
                .at(qq.address())
                .tokensAt(qq.address());
        OfficialAccount official =
                OfficialAccount.of(weChat, OfficialAccount.tokens(weChat, account.appid(), account.secret()));
        AccessTokenSource tokens = QqBot.tokens(onQq, qq.appid(), qq.secret());
        QqBot bot = QqBot.of(onQq, tokens);
        operator = new Operator(
                official,
                account.appid(),
                CallbackKeys.encrypted(account.callbackToken(), account.encodingAesKey(), account.appid()),
                "service-status",
                bot,
                qq.appid(),
                clock);
        account.handTo(operator::hearAccount);
        line = new Line(operator.gateway(onQq, tokens), operator::hearBot);
        time = new Time(clock, operator.muchang());
        outage = new Outage(operator);
        capacity = many / 6;
        players = new Players(
                BEGIN,
                END,
                seed,
                Stream.of(GameDomain.IN_GAME, GameDomain.POSTER)
                        .collect(Collectors.toMap(SourceCode::code, each -> official.codes()
                                .permanent(each)
                                .orElseThrow()
                                .ticket())),
                operator.link(),
                groups,
                capacity - capacity / 25);
        opens();
        players.come(many, account, qq, line);
    }

    /** Runs it; prints in Chinese and English. */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        try (Game game = new Game(PLAYERS, SEED)) {
            game.lives();
            new GameReport(game, out).print();
        }
    }

    /** Everything happens. */
    void lives() {
        for (String raid : RAIDS) {
            players.live(time, Moments.parse(raid));
            operator.remindOfRaid();
        }
        players.live(time, OUTAGE);
        outage.tell(time);
        players.live(time, END);
    }

    /** Somebody of the staff looks at what is proposed for the first group, and agrees to those who advertise or never said a word. */
    int cleansUp() {
        Muchang muchang = operator.muchang();
        Identity first = group(0);
        muchang.communities().removals(WATCH).stream()
                .filter(each -> each.group()
                        .equals(muchang.communities().find(first).orElseThrow().id()))
                .forEach(proposed::add);
        for (Removal each : proposed) {
            boolean agrees = each.why() == Removal.Why.ADVERTISER || each.words() == 0;
            muchang.communities().decide(each, agrees, "小周");
            if (agrees) {
                agreed.add(each);
            }
        }
        int removed = carriesOut(muchang.moderation(operator.moderator()).watching(WATCH));
        line.awaits(removed);
        return removed;
    }

    /** Has QQ do what was agreed to, as fast as it lets us; answers how many it has put out. */
    private int carriesOut(Moderation moderation) {
        Moderated done = moderation.carryOut();
        int removed = done.that(Moderated.Outcome.REMOVED).size();
        while (done.again().isPresent()) {
            time.to(done.again().get());
            done = moderation.carryOut();
            removed += done.that(Moderated.Outcome.REMOVED).size();
        }
        return removed;
    }

    private void opens() {
        qq.grants(QqGrant.MEMBERS, QqGrant.REMOVAL);
        QqUser zhou = qq.user("小周");
        for (QqGroup each : groups) {
            each.joins(zhou);
            each.addsBot(zhou);
            line.awaits(1);
            each.appointsBot(QqRole.ADMIN);
            each.lets(QqHearing.ALL);
            operator.runs(each.openid(), each.equals(groups.get(0)) ? capacity : 2000, each.memberOpenid(zhou));
        }
    }

    Operator operator() {
        return operator;
    }

    Identity group(int number) {
        return Identity.of("qq-group", groups.get(number).openid());
    }

    List<QqGroup> groups() {
        return groups;
    }

    FakeOfficialAccount account() {
        return account;
    }

    FakeQqBot qq() {
        return qq;
    }

    Players players() {
        return players;
    }

    Outage outage() {
        return outage;
    }

    List<Removal> proposed() {
        return proposed;
    }

    List<Removal> agreed() {
        return agreed;
    }

    @Override
    public void close() {
        line.close();
        operator.muchang().close();
        qq.close();
        account.close();
    }
}
