package io.github.muchang.examples.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterSlipsTest {
    @Test
    void a_message_is_one_slip_however_often_it_is_given(@TempDir Path spool) throws IOException {
        Outbound message = Outbound.of(
                "key-1",
                Address.of("counter", "shop-1", "三号柜台"),
                new Message.Text("您的镜片到了"),
                Purpose.SERVICE,
                Instant.parse("2026-03-02T00:00:00Z"));
        CounterSlips slips = new CounterSlips(spool);

        assertThat(slips.deliver(message)).isEqualTo(Delivery.accepted("key-1"));
        assertThat(slips.deliver(message)).isEqualTo(Delivery.accepted("key-1"));
        assertThat(Files.readString(spool.resolve("key-1.txt"))).isEqualTo("三号柜台\n您的镜片到了");
    }

    @Test
    void where_nothing_can_be_written_nobody_knows(@TempDir Path spool) {
        Outbound message = Outbound.of(
                "key-1",
                Address.of("counter", "shop-1", "三号柜台"),
                new Message.Text("您的镜片到了"),
                Purpose.SERVICE,
                Instant.parse("2026-03-02T00:00:00Z"));

        assertThat(new CounterSlips(spool.resolve("gone")).deliver(message)).isInstanceOf(Delivery.Unknown.class);
    }
}
