package io.github.muchang.testkit.wechat;

import java.net.URI;
import java.time.InstantSource;

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
public final class FakeWeCom extends FakeServer {
    private final FakeWeComBuilder settings;
    private final Corp corp;

    FakeWeCom(FakeWeComBuilder settings) {
        this(settings, new Corp(settings));
    }

    private FakeWeCom(FakeWeComBuilder settings, Corp corp) {
        super("fake-wecom", corp.world, corp.pushing, corp.switchboard);
        this.settings = settings;
        this.corp = corp;
    }

    /** A corp whose time is that of this clock. */
    public static FakeWeComBuilder builder(InstantSource clock) {
        return new FakeWeComBuilder(clock);
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
        return corp.world.act(() -> new WeComMember(corp, corp.contacts.hired(userid)));
    }

    /** The person on WeChat with this name, who comes to be if there is none; nobody's customer yet. */
    public WeComCustomer customer(String name) {
        return corp.world.act(() -> new WeComCustomer(corp, corp.contacts.known(name)));
    }

    /** The group chat with this id. */
    public WeComGroup group(String chatId) {
        return corp.world.act(() -> new WeComGroup(corp, corp.chats.chat(chatId)));
    }

    /** What the admin does by hand. */
    public WeComAdmin admin() {
        return new WeComAdmin(corp);
    }

    /** Whether this address passes the check that the platform makes when a callback address is entered: answers it within 1 s. */
    public boolean verifies(URI address) {
        long number = corp.world.count("echo");
        String plain = Long.toString(1_616_140_317_555_000_000L + number);
        String encrypted = corp.posting.encrypt(plain, number);
        return Echo.of(address, corp.posting.query(encrypted, number), encrypted)
                .equals(plain);
    }

    /** Lets happen, and tells, what has fallen due by its clock: customers who were handed over a day ago are taken over. */
    public void settles() {
        corp.world.happens(() -> {});
    }

    /** Takes back the access token before its time: the next call with it is answered 40014. */
    public void voidsToken() {
        corp.world.happens(corp.token::voids);
    }
}
