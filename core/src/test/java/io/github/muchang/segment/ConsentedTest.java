package io.github.muchang.segment;

import static io.github.muchang.segment.Conditions.consentedTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Party;
import io.github.muchang.time.LocalCalendar;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word on one carrier beside a word on every carrier: + gives and - withdraws, with the time behind it. */
class ConsentedTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, none, false, false",
                "+1,   none, false, true",
                "-1,   none, false, false",
                "none, +1,   true,  true",
                "none, -1,   false, false",
                "+2,   +1,   true,  true",
                "+2,   -1,   false, true",
                "+2,   -2,   false, false",
                "+2,   -3,   false, false",
                "-2,   +1,   true,  false",
                "-2,   +3,   true,  false"
            })
    void the_one_carrier_outweighs_all_unless_all_was_withdrawn_since(
            @Nullable Integer here, @Nullable Integer everywhere, boolean agreedEverywhere, boolean agreedHere) {
        Draft draft = Party.unknown(new PartyId(1)).draft();
        say(draft, "wecom", here);
        say(draft, Consent.ANY_CARRIER, everywhere);
        Subject subject = new Subject(
                draft.freeze(), 9, LocalCalendar.of(ZoneOffset.UTC), TestRules.in(ZoneOffset.UTC), Yardsticks.NONE);

        assertThat(consentedTo(Purpose.PROMOTION).check(subject).holds()).isEqualTo(agreedEverywhere);
        assertThat(consentedTo(Purpose.PROMOTION, "wecom").check(subject).holds())
                .isEqualTo(agreedHere);
        assertThat(consentedTo(Purpose.CARE, "wecom").check(subject).holds()).isFalse();
    }

    private static void say(Draft draft, String carrier, @Nullable Integer word) {
        if (word != null) {
            draft.consent(
                    Consent.key("promotion", carrier), new Consent(word > 0, Math.abs(word), word > 0 ? "v1" : ""));
        }
    }
}
