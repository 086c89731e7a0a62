package io.github.muchang.testkit.wechat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/** How a {@link FakeOfficialAccount} is to be. What is not said is as the platform's documentation has it for a verified service account. */
public final class FakeOfficialAccountBuilder {
    final InstantSource clock;
    final Map<String, Long> limits = new TreeMap<>();
    String appid = "wx5823bf96d3bd56c7";
    String secret = "fake-app-secret";
    String account = "gh_123456789abc";
    String token = "fakeAccountToken";
    String aesKey = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    Duration patience = Duration.ofSeconds(5);
    boolean encrypted = true;
    boolean unionids = true;

    FakeOfficialAccountBuilder(InstantSource clock) {
        this.clock = clock;
    }

    /** The account's appid and secret. */
    public FakeOfficialAccountBuilder app(String id, String appSecret) {
        appid = id;
        secret = appSecret;
        return this;
    }

    /** With which callbacks are signed and encrypted: a token, and a key of 43 letters and digits. */
    public FakeOfficialAccountBuilder callbackKeys(String signing, String encodingAesKey) {
        token = signing;
        aesKey = encodingAesKey;
        return this;
    }

    /** Posts callbacks without encryption. */
    public FakeOfficialAccountBuilder plain() {
        encrypted = false;
        return this;
    }

    /**
     * Another limit than the documented one; a bound of 0 is none, a time of 0 is no time. The names are those in {@code official-account-limits.json} beside this class.
     *
     * @throws IllegalArgumentException when the fake is opened, if there is no such limit
     */
    public FakeOfficialAccountBuilder limit(String name, long most) {
        limits.put(name, most);
        return this;
    }

    /** Shows no union ids, as for an account that is bound to no open platform. */
    public FakeOfficialAccountBuilder withoutUnionids() {
        unionids = false;
        return this;
    }

    /** How long an answer to a callback may take, in real time; 5 s if nothing is said. */
    public FakeOfficialAccountBuilder patience(Duration real) {
        patience = real;
        return this;
    }

    /** A server on a free port of this machine; to be closed by the caller. */
    public FakeOfficialAccount open() {
        return new FakeOfficialAccount(this);
    }
}
