package io.github.muchang.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.RosterPage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private static final Duration FOR_EVER = Duration.ofDays(100_000);
    private final Outcomes outcomes = new Outcomes(CodeTable.of(Reason.BLOCKED, 7), Reason.QUOTA_USED_UP);

    @Test
    void a_refusal_is_what_its_class_says() {
        Map<ErrorClass, Delivery> all = new EnumMap<>(ErrorClass.class);
        for (ErrorClass each : ErrorClass.values()) {
            all.put(each, outcomes.sending(refused(1, each)));
        }
        assertThat(all)
                .containsOnly(
                        Map.entry(ErrorClass.TOKEN, Delivery.throttled(Exchange.UNREACHABLE)),
                        Map.entry(ErrorClass.UNCERTAIN, Delivery.unknown("1 trace")),
                        Map.entry(ErrorClass.THROTTLED, Delivery.throttled(Exchange.UNREACHABLE)),
                        Map.entry(
                                ErrorClass.BUSY, new Delivery.Throttled(Duration.ofSeconds(1), Delivery.Scope.MESSAGE)),
                        Map.entry(ErrorClass.DONE, Delivery.accepted("1")),
                        Map.entry(ErrorClass.ITEM, Delivery.refused(Reason.OTHER, "1 trace")),
                        Map.entry(ErrorClass.ACCOUNT, Delivery.refused(Reason.NOT_PERMITTED, "1 trace")),
                        Map.entry(ErrorClass.QUOTA, Delivery.refused(Reason.QUOTA_USED_UP, "1 trace")),
                        Map.entry(ErrorClass.REQUEST, Delivery.refused(Reason.MALFORMED, "1 trace")),
                        Map.entry(ErrorClass.UNKNOWN, Delivery.refused(Reason.OTHER, "1 trace")));
    }

    @Test
    void a_code_with_a_reason_of_its_own_has_that() {
        assertThat(outcomes.sending(refused(7, ErrorClass.ITEM)))
                .isEqualTo(Delivery.refused(Reason.BLOCKED, "7 trace"));
        assertThat(outcomes.refused(7)).isEqualTo(Delivery.refused(Reason.BLOCKED, "7"));
        assertThat(outcomes.refused(8)).isEqualTo(Delivery.refused(Reason.OTHER, "8"));
    }

    @Test
    void what_is_unclear_is_unknown_unless_nothing_was_sent() {
        Answer<String> unclear = new Answer.Unclear<>("no answer in time");
        assertThat(outcomes.sending(unclear)).isEqualTo(Delivery.unknown("no answer in time"));
        assertThat(outcomes.nothingSent(unclear)).isEqualTo(Delivery.throttled(Exchange.UNREACHABLE));
        assertThat(outcomes.nothingSent(refused(7, ErrorClass.ITEM)))
                .isEqualTo(Delivery.refused(Reason.BLOCKED, "7 trace"));
    }

    @Test
    void nobody_waits_longer_than_a_year() {
        assertThat(outcomes.sending(new Answer.Later<>(FOR_EVER, "429")))
                .isEqualTo(Delivery.throttled(Duration.ofDays(366)));
    }

    @Test
    void trouble_in_looking_something_up_is_no_verdict() {
        assertThat(Outcomes.looking(refused(7, ErrorClass.ITEM))).isEqualTo(Delivery.unknown("7 trace"));
        assertThat(Outcomes.looking(new Answer.Later<>(Duration.ofSeconds(3), "429")))
                .isEqualTo(Delivery.throttled(Duration.ofSeconds(3)));
    }

    @Test
    void without_a_page_there_is_none_and_nobody_has_left() {
        RosterPage page = new RosterPage.Members(List.of(), Optional.empty());
        assertThat(Outcomes.listing(new Answer.Given<>(page))).isEqualTo(page);
        assertThat(Outcomes.listing(new Answer.Unclear<RosterPage>("no list")))
                .isEqualTo(new RosterPage.Later(Outcomes.A_MINUTE, "no list"));
        assertThat(Outcomes.listing(new Answer.Later<RosterPage>(Duration.ofSeconds(3), "429")))
                .isEqualTo(new RosterPage.Later(Duration.ofSeconds(3), "429"));
        assertThat(Outcomes.listing(new Answer.Refused<RosterPage>(error(7, ErrorClass.ITEM), Optional.empty())))
                .isEqualTo(new RosterPage.Later(Outcomes.A_MINUTE, "7"));
    }

    @Test
    void what_was_given_is_no_trouble() {
        assertThatThrownBy(() -> outcomes.sending(new Answer.Given<>("id")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("something was given");
    }

    private static Answer<String> refused(int code, ErrorClass kind) {
        return new Answer.Refused<>(error(code, kind), Optional.of("trace"));
    }

    private static PlatformError error(int code, ErrorClass kind) {
        return new PlatformError("X", code, kind);
    }
}
