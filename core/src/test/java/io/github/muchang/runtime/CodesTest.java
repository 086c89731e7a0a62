package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.channel.SourceCode;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Shop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodesTest {
    private static final SourceCode TABLE = SourceCode.of("table-7");
    private static final CarrierId WECOM = CarrierId.of("wecom");

    private final Stores stores = Stores.memory();

    @Test
    void what_a_platform_calls_a_code_outlives_the_program_that_had_it_made() {
        try (Muchang muchang = open()) {
            muchang.codes().on("wecom").accept(TABLE, "config-1");
            muchang.codes().made(SourceCode.of("table-8"), WECOM, "config-2");
            muchang.advanceTo(Shop.START.plus(Duration.ofDays(1)));
            muchang.codes().made(TABLE, CarrierId.of("qq"), "link-3");
        }
        try (Muchang muchang = open()) {
            assertThat(muchang.codes().of(TABLE))
                    .isEqualTo(List.of(
                            new Codes.Made(Shop.START, WECOM, "config-1"),
                            new Codes.Made(Shop.START.plus(Duration.ofDays(1)), CarrierId.of("qq"), "link-3")));
            assertThat(muchang.codes().of(SourceCode.of("table-9"))).isEmpty();
        }
    }

    @Test
    void what_is_no_name_of_a_code_is_refused_and_nothing_kept() {
        try (Muchang muchang = open()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> muchang.codes().made(TABLE, WECOM, "林小满"))
                    .withMessageContaining("printable ASCII");
            assertThat(muchang.codes().of(TABLE)).isEmpty();
        }
    }

    private Muchang open() {
        return Muchang.builder(Shop.domain())
                .stores(stores)
                .identityKey(IdentityKey.of(new byte[32]))
                .startingAt(Shop.START)
                .open();
    }
}
