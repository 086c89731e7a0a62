package io.github.muchang.testkit.wechat;

import io.github.muchang.carrier.Callback;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;

/**
 * WeCom's customer contact (企业微信客户联系) as an HTTP server on this machine, for tests: it keeps the rules and limits that the platform
 * documents, answers a broken one with the platform's own code, and remembers what it was asked and what it delivered. Its time is that of the
 * clock it is given. Thread-safe.
 *
 * <pre>{@code
 * HandClock clock = HandClock.at("2026-03-01T09:00:00+08:00");
 * try (FakeWeCom wecom = FakeWeCom.builder(clock).open()) {
 *     wecom.pushTo(URI.create("http://127.0.0.1:8080/wecom"));
 *     wecom.customer("林小满").adds("zhangsan", "table-7");   // the program under test hears of it and greets
 *     assertThat(wecom.delivered()).hasSize(1);
 *     assertThat(wecom.exceeded()).isEmpty();
 * }
 * }</pre>
 */
public final class FakeWeCom implements AutoCloseable {
    private static final List<Route.Pace> PACES = List.of(
            new Route.Pace("api-calls-per-minute", Duration.ofMinutes(1), 45009),
            new Route.Pace("api-calls-per-hour", Duration.ofHours(1), 45009),
            new Route.Pace("ip-calls-per-minute", Duration.ofMinutes(1), 45009),
            new Route.Pace("ip-calls-per-hour", Duration.ofHours(1), 45009));

    private final FakeWeComBuilder settings;
    private final World world;
    private final Corp corp;
    private final Pushing pushing;
    private final WeComPosting posting;
    private final Switchboard switchboard;
    private final Loopback server;

    FakeWeCom(FakeWeComBuilder settings) {
        this.settings = settings;
        Limits limits = new Limits(settings.clock, "wecom-limits.json", settings.limits);
        Envelope envelope = new Envelope(settings.token, settings.aesKey, settings.corp);
        posting = new WeComPosting(settings.corp, envelope, settings.clock);
        pushing = new Pushing(posting, settings.patience, false);
        world = new World(settings.clock, limits, pushing, ", hint: [#], from ip: 127.0.0.1");
        Routes routes = new Routes();
        corp = new Corp(world, settings, routes);
        switchboard = new Switchboard(world, routes, corp.token::check, PACES);
        server = new Loopback("fake-wecom", switchboard::answer);
    }

    /** A corp whose time is that of this clock. */
    public static FakeWeComBuilder builder(InstantSource clock) {
        return new FakeWeComBuilder(clock);
    }

    /** What a client uses instead of {@code https://qyapi.weixin.qq.com}. */
    public URI address() {
        return server.address();
    }

    /** The corp's id. */
    public String corpId() {
        return settings.corp;
    }

    /** The secret of the corp's app. */
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

    /** The member with this userid, who comes to be if there is none; may have customers. */
    public WeComMember member(String userid) {
        return world.act(() -> new WeComMember(corp, corp.contacts.hired(userid)));
    }

    /** The person on WeChat with this name, who comes to be if there is none; nobody's customer yet. */
    public WeComCustomer customer(String name) {
        return world.act(() -> new WeComCustomer(corp, corp.contacts.known(name)));
    }

    /** The group chat with this id. */
    public WeComGroup group(String chatId) {
        return world.act(() -> new WeComGroup(corp, corp.chats.chat(chatId)));
    }

    /** What the admin does by hand. */
    public WeComAdmin admin() {
        return new WeComAdmin(corp);
    }

    /** Posts callbacks to this address from now on: until it answers, at most four times. Whoever makes something happen waits for that. */
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

    /** Whether this address passes the check that the platform makes when a callback address is entered: answers it within 1 s. */
    public boolean verifies(URI address) {
        long number = world.count("echo");
        String plain = Long.toString(1_616_140_317_555_000_000L + number);
        String encrypted = posting.encrypt(plain, number);
        return Echo.of(address, posting.query(encrypted, number), encrypted).equals(plain);
    }

    /** Lets happen, and tells, what has fallen due by its clock: customers who were handed over a day ago are taken over. */
    public void settles() {
        world.happens(() -> {});
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
     * @param path such as {@code /cgi-bin/externalcontact/add_msg_template}
     */
    public void troubles(String path, int calls, Trouble trouble) {
        switchboard.trouble(path, calls, trouble);
    }

    /** Takes back the access token before its time: the next call with it is answered 40014. */
    public void voidsToken() {
        world.happens(corp.token::voids);
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
        return "FakeWeCom[" + address() + "]";
    }
}
