package io.github.muchang.testkit;

import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.LoopbackCarrier;
import java.util.List;

/** The loopback carrier keeps the contract of carriers, whoever answers in the platform's place. */
class LoopbackCarrierTest implements CarrierContract {
    @Override
    public TriedPlatform platform() {
        FakePlatform fake = FakePlatform.named("wecom");
        return new TriedPlatform() {
            @Override
            public Carrier carrier() {
                return LoopbackCarrier.named("wecom").answering(fake.carrier()::deliver);
            }

            @Override
            public List<Seen> seen() {
                return fake.seen();
            }

            @Override
            public void stage(Situation situation) {
                fake.stage(situation);
            }
        };
    }
}
