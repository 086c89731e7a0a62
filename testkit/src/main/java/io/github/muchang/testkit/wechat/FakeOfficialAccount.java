package io.github.muchang.testkit.wechat;

import io.github.muchang.carrier.Callback;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;

/**
 * A service account (服务号) as an HTTP server on this machine, for tests: it keeps the rules and limits that the platform documents, answers
 * a broken one with the platform's own code, and remembers what it was asked and what it delivered. Its time is that of the clock it is given.
 * Thread-safe.
 *
 * <pre>{@code
 * try (FakeOfficialAccount account = FakeOfficialAccount.builder(clock).open()) {
 *     account.pushTo(URI.create("http://127.0.0.1:8080/account"));
 *     account.fan("林小满").follows();                  // the program under test hears of it and says hello
 *     assertThat(account.delivered()).hasSize(1);
 * }
 * }</pre>
 */
public final class FakeOfficialAccount implements AutoCloseable {
    private final FakeOfficialAccountBuilder settings;
    private final World world;
    private final Pushing pushing;
    private final AccountPosting posting;
    private final AccountToken token;
    private final Fans fans;
    private final Scenes scenes;
    private final Jobs jobs;
    private final Switchboard switchboard;
    private final Loopback server;

    FakeOfficialAccount(FakeOfficialAccountBuilder settings) {
        this.settings = settings;
        Limits limits = new Limits(settings.clock, "official-account-limits.json", settings.limits);
        Envelope envelope = new Envelope(settings.token, settings.aesKey, settings.appid);
        posting = new AccountPosting(settings.account, envelope, settings.encrypted, settings.clock);
        pushing = new Pushing(posting, settings.patience, true);
        world = new World(settings.clock, limits, pushing, " rid: fake-#");
        token = new AccountToken(world, settings.appid, settings.secret);
        fans = new Fans(world, settings.account, settings.unionids);
        scenes = new Scenes(world);
        jobs = new Jobs(world, settings.account);
        Routes routes = new Routes();
        token.open(routes);
        fans.open(routes);
        new FanTags(world, fans).open(routes);
        scenes.open(routes);
        new Notices(fans, jobs).open(routes);
        new AccountMass(fans, jobs).open(routes);
        new Media(world).open(routes);
        switchboard = new Switchboard(world, routes, token::check, List.of());
        server = new Loopback("fake-official-account", switchboard::answer);
    }

    /** An account whose time is that of this clock. */
    public static FakeOfficialAccountBuilder builder(InstantSource clock) {
        return new FakeOfficialAccountBuilder(clock);
    }

    /** What a client uses instead of {@code https://api.weixin.qq.com}. */
    public URI address() {
        return server.address();
    }

    /** The account's appid. */
    public String appid() {
        return settings.appid;
    }

    /** The account's secret. */
    public String secret() {
        return settings.secret;
    }

    /** The token with which callbacks are signed. */
    public String callbackToken() {
        return settings.token;
    }

    /** The key with which callbacks are encrypted, as the platform shows it. */
    public String encodingAesKey() {
        return settings.aesKey;
    }

    /** The person on WeChat with this name, who comes to be if there is none; follows nothing yet. */
    public Follower fan(String name) {
        return world.act(() -> new Follower(fans, scenes, fans.known(name)));
    }

    /** Lets the platform finish what it was given: the results of mass sends and of template messages are told. */
    public void finishesJobs() {
        world.happens(jobs::finish);
    }

    /** Posts callbacks to this address from now on: until it answers 200, at most four times. Whoever makes something happen waits for that. */
    public void pushTo(URI address) {
        pushing.to(address);
    }

    /** Hands callbacks over from now on, without HTTP: until it says true, at most four times. */
    public void handTo(Predicate<Callback> listener) {
        pushing.to(listener);
    }

    /** Every callback so far, each try by itself, without those that were lost. */
    public List<Callback> callbacks() {
        return pushing.pushed();
    }

    /** Whether this address passes the check that the platform makes when a callback address is entered: echoes what it is sent. */
    public boolean verifies(URI address) {
        long number = world.count("echo");
        String echo = Long.toString(4_375_120_948_345_356_000L + number);
        return Echo.of(address, posting.query(number), echo).equals(echo);
    }

    /** The next events are told nobody. */
    public void losesCallbacks(int events) {
        pushing.lose(events);
    }

    /** The next events are told twice each, though the first was taken. */
    public void doublesCallbacks(int events) {
        pushing.doubles(events);
    }

    /**
     * The next calls of this path get into this trouble, after those that were said before.
     *
     * @param path such as {@code /cgi-bin/message/custom/send}
     */
    public void troubles(String path, int calls, Trouble trouble) {
        switchboard.trouble(path, calls, trouble);
    }

    /** Takes back the access token before its time: the next call with it is answered 40001. */
    public void voidsToken() {
        world.happens(token::voids);
    }

    /** Every call so far, whatever came of it. */
    public List<Asked> asked() {
        return switchboard.asked();
    }

    /** Every call of this path so far. */
    public List<Asked> asked(String path) {
        return asked().stream().filter(each -> each.path().equals(path)).toList();
    }

    /** Every message that reached somebody, oldest first. */
    public List<Delivered> delivered() {
        return world.delivered();
    }

    /** Every attempt to go beyond a quota; empty if there was none. */
    public List<Exceeded> exceeded() {
        return world.limits().exceeded();
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public String toString() {
        return "FakeOfficialAccount[" + address() + "]";
    }
}
