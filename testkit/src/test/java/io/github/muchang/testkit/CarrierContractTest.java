package io.github.muchang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Pace;
import io.github.muchang.content.BodyKind;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit is itself tried: on carriers that tell the truth, and on liars. */
class CarrierContractTest {
    private static final UnaryOperator<Carrier> HONEST = UnaryOperator.identity();

    static Set<String> deliveries() {
        return CarrierLiars.deliveries().keySet();
    }

    static Set<String> receipts() {
        return CarrierLiars.receipts().keySet();
    }

    static Stream<Capabilities> platforms() {
        return Stream.of(
                CarrierLiars.PLAIN,
                CarrierLiars.KNOWING,
                CarrierLiars.ASKED,
                CarrierLiars.CONFIRMED,
                Capabilities.sending(BodyKind.TEXT, BodyKind.values())
                        .confirmed()
                        .receipts()
                        .deduplicatesFor(Span.hours(1))
                        .pace(Pace.unlimited(64))
                        .build());
    }

    @Test
    void there_is_a_liar_for_every_clause() {
        assertThat(deliveries()).isEqualTo(Contracts.names(CarrierContract.class));
        assertThat(receipts()).isEqualTo(Contracts.names(ConfirmationContract.class));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void whoever_tells_the_truth_keeps_every_clause(Capabilities platform) throws ReflectiveOperationException {
        assertThat(broken(CarrierContract.class, platform, HONEST)).isEmpty();
        if (platform.confirmed()) {
            assertThat(broken(ConfirmationContract.class, platform, HONEST)).isEmpty();
        } else if (platform.receipts()) {
            assertThat(broken(ReceiptsContract.class, platform, HONEST)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    void a_liar_about_deliveries_breaks_its_clause_and_no_other(String clause) throws ReflectiveOperationException {
        CarrierLiars.Liar liar = CarrierLiars.deliveries().getOrDefault(clause, CarrierLiars.HONEST);

        assertThat(broken(CarrierContract.class, liar.platform(), liar.twist())).containsExactly(clause);
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void a_liar_about_receipts_breaks_its_clause_and_no_other(String clause) throws ReflectiveOperationException {
        CarrierLiars.Liar liar = CarrierLiars.receipts().getOrDefault(clause, CarrierLiars.HONEST);
        boolean confirmed = liar.platform().confirmed();

        Set<String> broken = confirmed
                ? broken(ConfirmationContract.class, liar.platform(), liar.twist())
                : broken(ReceiptsContract.class, liar.platform(), liar.twist());
        assertThat(broken).containsExactly(clause);
    }

    @Test
    void the_clauses_of_receipts_are_among_those_of_confirmation() {
        Set<String> both = new TreeSet<>(Contracts.names(ReceiptsContract.class));
        both.add("what_waits_is_pending");
        both.add("what_staff_declined_is_refused");

        assertThat(Contracts.names(ConfirmationContract.class)).isEqualTo(both);
    }

    private static <T extends CarriersFixture> Set<String> broken(
            Class<T> contract, Capabilities platform, UnaryOperator<Carrier> twist)
            throws ReflectiveOperationException {
        return Contracts.broken(contract, () -> contract.cast(new Subject(platform, twist)));
    }

    /** A platform of ours, with an honest carrier or a liar. */
    private record Subject(Capabilities capabilities, UnaryOperator<Carrier> twist)
            implements CarrierContract, ConfirmationContract {
        @Override
        public TriedPlatform platform() {
            FakePlatform fake = FakePlatform.named("wecom").able(capabilities);
            return new TriedPlatform() {
                @Override
                public Carrier carrier() {
                    return twist.apply(fake.carrier());
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

        @Override
        public Duration patience() {
            return Duration.ofMillis(500);
        }
    }
}
