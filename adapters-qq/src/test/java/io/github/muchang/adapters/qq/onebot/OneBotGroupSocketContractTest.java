package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.testkit.CarrierContract;
import io.github.muchang.testkit.TriedPlatform;
import io.github.muchang.testkit.qq.OneBotFlavour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class OneBotGroupSocketContractTest implements CarrierContract {
    private final List<Tried> open = new ArrayList<>();

    @Override
    public TriedPlatform platform() {
        Tried tried = Tried.overSocket(true, OneBotFlavour.STANDARD);
        open.add(tried);
        return tried;
    }

    /** The fake answers a connection in the thread that hangs, and it is opened anew before the next call. */
    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }

    @AfterEach
    void close() {
        open.forEach(Tried::close);
    }
}
