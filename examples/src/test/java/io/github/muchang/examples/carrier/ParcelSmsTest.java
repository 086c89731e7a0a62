package io.github.muchang.examples.carrier;

import io.github.muchang.testkit.CarrierContract;
import io.github.muchang.testkit.TriedPlatform;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A carrier of one's own keeps the contract of carriers, over real HTTP. */
class ParcelSmsTest implements CarrierContract {
    private final List<FakeGateway> gateways = new ArrayList<>();

    @Override
    public TriedPlatform platform() {
        FakeGateway gateway = new FakeGateway();
        gateways.add(gateway);
        return gateway;
    }

    @AfterEach
    void close() {
        gateways.forEach(FakeGateway::close);
    }
}
