package io.github.muchang.testkit.wechat;

import java.net.URI;
import java.time.InstantSource;

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
public final class FakeOfficialAccount extends FakeServer {
    private final FakeOfficialAccountBuilder settings;
    private final Account account;

    FakeOfficialAccount(FakeOfficialAccountBuilder settings) {
        this(settings, new Account(settings));
    }

    private FakeOfficialAccount(FakeOfficialAccountBuilder settings, Account account) {
        super("fake-official-account", account.world, account.pushing, account.switchboard);
        this.settings = settings;
        this.account = account;
    }

    /** An account whose time is that of this clock. */
    public static FakeOfficialAccountBuilder builder(InstantSource clock) {
        return new FakeOfficialAccountBuilder(clock);
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
        return account.world.act(() -> new Follower(account.fans, account.scenes, account.fans.known(name)));
    }

    /** Lets the platform finish what it was given: the results of mass sends and of template messages are told. */
    public void finishesJobs() {
        account.world.happens(account.jobs::finish);
    }

    /** Whether this address passes the check that the platform makes when a callback address is entered: echoes what it is sent. */
    public boolean verifies(URI address) {
        long number = account.world.count("echo");
        String echo = Long.toString(4_375_120_948_345_356_000L + number);
        return Echo.of(address, account.posting.query(number), echo).equals(echo);
    }

    /** Takes back the access token before its time: the next call with it is answered 40001. */
    public void voidsToken() {
        account.world.happens(account.token::voids);
    }
}
