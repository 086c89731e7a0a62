package io.github.muchang.adapters.qq.official;

import io.github.muchang.testkit.CarrierContract;
import io.github.muchang.testkit.TriedPlatform;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class QqGroupAnswersContractTest implements CarrierContract {
    private final List<TriedBot> open = new ArrayList<>();

    @Override
    public TriedPlatform platform() {
        TriedBot tried = new TriedBot(true, true);
        open.add(tried);
        return tried;
    }

    @AfterEach
    void close() {
        open.forEach(TriedBot::close);
    }
}
