package io.github.muchang.testkit.qq;

import java.time.Duration;
import java.time.InstantSource;

/** How a {@link FakeOneBot} is to be. What is not said is as the standard has it. */
public final class FakeOneBotBuilder {
    final InstantSource clock;
    long selfId = 10_001_000L;
    String token = "";
    String secret = "";
    boolean texts;
    OneBotFlavour flavour = OneBotFlavour.STANDARD;
    Duration patience = Duration.ofSeconds(5);

    FakeOneBotBuilder(InstantSource clock) {
        this.clock = clock;
    }

    /** The QQ number it is logged in with. */
    public FakeOneBotBuilder selfId(long number) {
        selfId = number;
        return this;
    }

    /** The token that calls need and reverse WebSockets show; none if nothing is said. */
    public FakeOneBotBuilder accessToken(String accessToken) {
        token = accessToken;
        return this;
    }

    /** With what events that are posted are signed; not at all if nothing is said. */
    public FakeOneBotBuilder secret(String signing) {
        secret = signing;
        return this;
    }

    /** Messages in events are texts with CQ codes, not arrays of segments. */
    public FakeOneBotBuilder messagesAsTexts() {
        texts = true;
        return this;
    }

    /** Departs from the standard like this. */
    public FakeOneBotBuilder flavour(OneBotFlavour chosen) {
        flavour = chosen;
        return this;
    }

    /** How long an answer to a posted event may take, in real time; 5 s if nothing is said. */
    public FakeOneBotBuilder patience(Duration real) {
        patience = real;
        return this;
    }

    /** Servers on free ports of this machine; to be closed by the caller. */
    public FakeOneBot open() {
        return new FakeOneBot(this);
    }
}
