package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.testkit.CarrierContract;
import io.github.muchang.testkit.TriedPlatform;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class OneBotGroupsContractTest implements CarrierContract {
    private final List<Tried> open = new ArrayList<>();

    @Override
    public TriedPlatform platform() {
        Tried tried = new Tried(true);
        open.add(tried);
        return tried;
    }

    @AfterEach
    void close() {
        open.forEach(Tried::close);
    }
}
