package io.github.muchang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Purpose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who passes over which rules: the whole table. */
class StandingTest {
    @ParameterizedTest
    @CsvSource({
        // purpose, then what binds it on an ordinary day: the law, consent, the place, the house; then the house in an
        // emergency
        "TRANSACTIONAL, true, true, true, false, false",
        "SERVICE,       true, true, true, true,  false",
        "CARE,          true, true, true, true,  false",
        "KNOWLEDGE,     true, true, true, true,  false",
        "PARTICIPATION, true, true, true, true,  false",
        "BENEFIT,       true, true, true, true,  true",
        "PROMOTION,     true, true, true, true,  true"
    })
    void only_the_rules_of_the_house_are_passed_over(
            Purpose purpose, boolean law, boolean consent, boolean place, boolean house, boolean houseInEmergency) {
        assertThat(Standing.LAW.binds(purpose, false)).isEqualTo(law);
        assertThat(Standing.CONSENT.binds(purpose, false)).isEqualTo(consent);
        assertThat(Standing.PLATFORM.binds(purpose, false)).isEqualTo(place);
        assertThat(Standing.HOUSE.binds(purpose, false)).isEqualTo(house);
        assertThat(Standing.LAW.binds(purpose, true)).isEqualTo(law);
        assertThat(Standing.CONSENT.binds(purpose, true)).isEqualTo(consent);
        assertThat(Standing.PLATFORM.binds(purpose, true)).isEqualTo(place);
        assertThat(Standing.HOUSE.binds(purpose, true)).isEqualTo(houseInEmergency);
    }
}
