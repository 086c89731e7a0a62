package io.github.muchang.adapters.wechat;

import io.github.muchang.testkit.CarrierContract;
import io.github.muchang.testkit.TriedPlatform;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class OfficialAccountCarrierContractTest implements CarrierContract {
    private final List<TriedAccount> open = new ArrayList<>();

    @Override
    public TriedPlatform platform() {
        TriedAccount tried = new TriedAccount();
        open.add(tried);
        return tried;
    }

    @AfterEach
    void close() {
        open.forEach(TriedAccount::close);
    }
}
