package io.github.muchang.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.money.Money;
import io.github.muchang.segment.AllOf;
import io.github.muchang.time.Span;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferralProgrammeTest {
    private static final ReferralProgramme PLAIN = ReferralProgramme.forIncentives("老友荐新", new AllOf(List.of()));

    @Test
    void each_method_changes_what_it_says_and_nothing_else() throws ReflectiveOperationException {
        assertThat(changed(PLAIN.forExposure())).containsExactly("goal");
        assertThat(changed(PLAIN.rewarding(Money.yuan(20)))).containsExactly("rewards");
        assertThat(changed(PLAIN.boughtWithin(Span.days(1)))).containsExactly("within");
        assertThat(changed(PLAIN.staying(Span.days(1)))).containsExactly("stays");
        assertThat(changed(PLAIN.waiting(Span.days(1)))).containsExactly("waits");
        assertThat(changed(PLAIN.atMost(1, Span.days(1)))).containsExactly("most", "per");
        assertThat(changed(PLAIN.budget(Money.yuan(1)))).containsExactly("budget");
        assertThat(changed(PLAIN.refundedBy("returned"))).containsExactly("refund");
        assertThat(changed(PLAIN.payerIn("payer"))).containsExactly("payer");
    }

    private static List<String> changed(ReferralProgramme other) throws ReflectiveOperationException {
        List<String> changed = new ArrayList<>();
        for (RecordComponent each : ReferralProgramme.class.getRecordComponents()) {
            if (!each.getAccessor().invoke(PLAIN).equals(each.getAccessor().invoke(other))) {
                changed.add(each.getName());
            }
        }
        return changed;
    }
}
