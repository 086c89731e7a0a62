package io.github.muchang.testkit.wechat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/** How a {@link FakeWeCom} is to be. What is not said is as the platform's documentation has it. */
public final class FakeWeComBuilder {
    final InstantSource clock;
    final Map<String, Long> limits = new TreeMap<>();
    String corp = "ww5823bf96d3bd56c7";
    String secret = "fake-corp-secret";
    String token = "fakeWeComToken";
    String aesKey = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    Duration patience = Duration.ofSeconds(5);
    MassCap cap = MassCap.DAYS_OF_MONTH;
    boolean unionids = true;

    FakeWeComBuilder(InstantSource clock) {
        this.clock = clock;
    }

    /** The corp's id, and its app's secret. */
    public FakeWeComBuilder corp(String id, String appSecret) {
        corp = id;
        secret = appSecret;
        return this;
    }

    /** With which callbacks are signed and encrypted: a token, and a key of 43 letters and digits. */
    public FakeWeComBuilder callbackKeys(String signing, String encodingAesKey) {
        token = signing;
        aesKey = encodingAesKey;
        return this;
    }

    /**
     * Another limit than the documented one; a bound of 0 is none, a time of 0 is no time. The names are those in {@code wecom-limits.json} beside this class.
     *
     * @throws IllegalArgumentException when the fake is opened, if there is no such limit
     */
    public FakeWeComBuilder limit(String name, long most) {
        limits.put(name, most);
        return this;
    }

    /** How many mass messages a receiver gets; as many as the month has days if nothing is said. */
    public FakeWeComBuilder massCap(MassCap chosen) {
        cap = chosen;
        return this;
    }

    /** Shows no union ids, as for a corp that is bound to no developer account. */
    public FakeWeComBuilder withoutUnionids() {
        unionids = false;
        return this;
    }

    /** How long an answer to a callback may take, in real time; 5 s if nothing is said. */
    public FakeWeComBuilder patience(Duration real) {
        patience = real;
        return this;
    }

    /** A server on a free port of this machine; to be closed by the caller. */
    public FakeWeCom open() {
        return new FakeWeCom(this);
    }
}
