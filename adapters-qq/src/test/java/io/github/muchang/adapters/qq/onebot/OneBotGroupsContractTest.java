package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.testkit.CarrierContract;
import io.github.muchang.testkit.TriedPlatform;
import io.github.muchang.testkit.qq.OneBotFlavour;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class OneBotGroupsContractTest implements CarrierContract {
    private final List<Tried> open = new ArrayList<>();

    @Override
    public TriedPlatform platform() {
        Tried tried = Tried.overHttp(true, OneBotFlavour.ONEBOTS);
        open.add(tried);
        return tried;
    }

    @AfterEach
    void close() {
        open.forEach(Tried::close);
    }
}
