package io.github.muchang.testkit.qq;

import io.github.muchang.carrier.Callback;
import io.github.muchang.testkit.fake.Loopback;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;

/**
 * QQ's official platform for bots as a server on this machine, for tests: REST, gateway and webhooks. It keeps the rules, windows and limits that
 * the platform documents, answers a broken one with the platform's own code, and remembers what it was asked and what it delivered. Its time is that
 * of the clock it is given. Thread-safe.
 *
 * <pre>{@code
 * HandClock clock = HandClock.at("2026-09-10T09:00:00+08:00");
 * try (FakeQqBot qq = FakeQqBot.builder(clock).open()) {
 *     qq.pushTo(URI.create("http://127.0.0.1:8080/qq"));     // or by the gateway, whose address GET /gateway tells
 *     qq.user("林小满").adds();                               // the program under test hears of it and says hello
 *     assertThat(qq.delivered()).hasSize(1);
 *     assertThat(qq.exceeded()).isEmpty();
 * }
 * }</pre>
 */
public final class FakeQqBot implements AutoCloseable {
    private final FakeQqBotBuilder settings;
    private final Robot robot;
    private final Loopback server;

    FakeQqBot(FakeQqBotBuilder settings) {
        this.settings = settings;
        this.robot = new Robot(settings);
        this.server = new Loopback("fake-qq", robot.switchboard::answer);
        robot.servedAt(server.address().toString());
    }

    /** A bot whose time is that of this clock. */
    public static FakeQqBotBuilder builder(InstantSource clock) {
        return new FakeQqBotBuilder(clock);
    }

    /** What a client uses instead of {@code https://api.bot.qq.com} and {@code https://bots.qq.com}. */
    public URI address() {
        return server.address();
    }

    /** The bot's AppID. */
    public String appid() {
        return settings.appid;
    }

    /** The bot's AppSecret, from which webhooks are signed too. */
    public String secret() {
        return settings.secret;
    }

    /** The person on QQ with this name, who comes to be if there is none; has not added the bot yet. */
    public QqUser user(String name) {
        return robot.platform.act(() -> new QqUser(robot, robot.people.known(name)));
    }

    /** The group with this name, which comes to be if there is none; empty, and without the bot. */
    public QqGroup group(String name) {
        return robot.platform.act(() -> new QqGroup(robot, robot.groups.known(name)));
    }

    /** The WebSocket gateway, and what may go wrong there. */
    public QqGateway gateway() {
        return new QqGateway(robot.gateway);
    }

    /**
     * Posts events to this webhook from now on, besides the gateway, each until it is answered op 12 with d 0 and at most four times. Whoever makes
     * something happen waits for that.
     */
    public void pushTo(URI address) {
        robot.webhook.to(address);
    }

    /** Hands webhooks over from now on, without HTTP: until it says true, at most four times. */
    public void handTo(Predicate<Callback> listener) {
        robot.webhook.to(listener);
    }

    /** Whether this address passes the check that the platform makes when a webhook is entered (op 13). */
    public boolean validates(URI address) {
        return robot.webhook.validates(address);
    }

    /** Every webhook so far, each try by itself, without those that were lost and those of {@link #replaysCallbacks}. */
    public List<Callback> callbacks() {
        return robot.webhook.sent();
    }

    /** The next events are told no webhook. */
    public void losesCallbacks(int events) {
        robot.webhook.lose(events);
    }

    /** The next events are told the webhook twice each, though the first was taken. */
    public void doublesCallbacks(int events) {
        robot.webhook.doubles(events);
    }

    /** So many of the next events are told the webhook only after the one that follows them. */
    public void swapsCallbacks(int events) {
        robot.webhook.swap(events);
    }

    /** The next tries to tell a webhook something are signed with a key that is not the bot's. */
    public void forgesCallbacks(int tries) {
        robot.webhook.forge(tries);
    }

    /** Somebody sends every webhook so far once more, as it was, with the timestamp and signature it had; answers how many of them were taken. */
    public int replaysCallbacks() {
        return robot.webhook.replay();
    }

    /** Bans the bot, or lets it in again: no token (100007), no call (11265), no gateway (4915). */
    public void bans(boolean now) {
        robot.platform.happens(() -> robot.tokens.ban(now));
    }

    /** Grants the bot these calls, of which none is granted at first. */
    public void grants(QqGrant... grants) {
        for (QqGrant each : grants) {
            robot.platform.happens(() -> robot.administration.grant(each, true));
        }
    }

    /** Takes these grants back. */
    public void withdraws(QqGrant... grants) {
        for (QqGrant each : grants) {
            robot.platform.happens(() -> robot.administration.grant(each, false));
        }
    }

    /** Takes back the access tokens before their time: the next call with one is answered 11243. */
    public void voidsToken() {
        robot.platform.happens(robot.tokens::voids);
    }

    /** Puts the next messages that would be delivered before an auditor: they are answered 202 and 304023. */
    public void audits(int messages) {
        robot.platform.happens(() -> robot.sending.audits(messages));
    }

    /** The auditor lets everything pass that waits, which is now delivered. */
    public void passesAudits() {
        robot.platform.happens(() -> robot.sending.decideAudits(true));
    }

    /** The auditor lets nothing pass that waits. */
    public void failsAudits() {
        robot.platform.happens(() -> robot.sending.decideAudits(false));
    }

    /** Ends what the platform does at its leisure: strategies that were executed let people in. */
    public void finishesJobs() {
        robot.platform.happens(robot.strategies::finish);
    }

    /** Waits until everybody was told of everything that has happened, also of what happened by calls. */
    public void settles() {
        robot.courier.settles();
    }

    /**
     * The next calls of this route get into this trouble, after those that were said before.
     *
     * @param route method and path with the names of its parts, such as {@code POST /v2/users/{openid}/messages}
     * @throws IllegalArgumentException if there is no such route
     */
    public void troubles(String route, int calls, QqTrouble trouble) {
        robot.switchboard.trouble(route, calls, trouble);
    }

    /** Every call so far, whatever came of it. */
    public List<QqAsked> asked() {
        return robot.switchboard.asked();
    }

    /** Every call of this route so far. */
    public List<QqAsked> asked(String route) {
        return asked().stream().filter(each -> each.route().equals(route)).toList();
    }

    /** Every message that reached somebody, oldest first. */
    public List<QqDelivered> delivered() {
        return robot.platform.delivered();
    }

    /** The messages that reached this user or group, oldest first. */
    public List<QqDelivered> delivered(String openid) {
        return delivered().stream().filter(each -> each.to().equals(openid)).toList();
    }

    /** Whether the bot, as its author or a group's admin, has taken this message back. */
    public boolean isRecalled(String messageId) {
        return robot.platform.act(() -> robot.post(messageId).recalled);
    }

    /** Every button that was pressed, and what the bot answered. */
    public List<QqInteraction> interactions() {
        return robot.platform.act(robot.interactions::all);
    }

    /** Every attempt to go beyond a quota; empty if there was none. */
    public List<QqExceeded> exceeded() {
        return robot.platform.quotas().exceeded();
    }

    @Override
    public void close() {
        server.close();
        robot.gateway.close();
        robot.courier.close();
    }

    @Override
    public String toString() {
        return "FakeQqBot[" + address() + "]";
    }
}
