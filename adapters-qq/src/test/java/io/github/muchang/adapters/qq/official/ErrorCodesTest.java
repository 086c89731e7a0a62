package io.github.muchang.adapters.qq.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.http.ErrorClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ErrorCodesTest {

    @Test
    void the_codes_are_those_of_the_reviewed_table() {
        Map<ErrorClass, List<String>> lines = new TreeMap<>();
        ErrorCodes.table().forEach((code, kind) -> lines.computeIfAbsent(kind, each -> new ArrayList<>())
                .add(String.valueOf(code)));
        StringBuilder written = new StringBuilder();
        lines.forEach((kind, codes) ->
                written.append(kind).append(' ').append(String.join(" ", codes)).append('\n'));

        assertThat(written).hasToString("""
            TOKEN 11241 11243 11251 11261 11275
            UNCERTAIN 50002 40034004 50055001 50055002 50055006 50065001
            THROTTLED 100001
            BUSY 11242 11252 11263 11281 304082 304083 850027 40034100 40093001
            DONE 40054005
            ITEM 304025 304027 304103 306001 306002 306003 306004 306005 306006 850018 1100101 1100104 40034005 40034006 40034024 40034025 40034026 40034027 40034101 40034102 40034105 40034128 40054002 40054003 40054004 40054013 40062003 40064004
            ACCOUNT 10004 11253 11254 11265 11282 100007 100016 304004 304036 40034127 40054016
            QUOTA 22009 40034122 40034123 40093002
            REQUEST 22006 304003 304061 340069 850019 850026 850031 40054007 40054010 40054018
            """);
    }

    @Test
    void a_code_that_is_not_known_is_what_its_status_says() {
        assertThat(ErrorCodes.error(77, 400).kind()).isEqualTo(ErrorClass.UNKNOWN);
        assertThat(ErrorCodes.error(77, 401).kind()).isEqualTo(ErrorClass.TOKEN);
        assertThat(ErrorCodes.error(77, 429).kind()).isEqualTo(ErrorClass.THROTTLED);
        assertThat(ErrorCodes.error(11253, 401)).hasToString("QQ 11253 (ACCOUNT)");
    }

    @Test
    void each_limit_has_a_day_and_a_source_and_holds_from_its_day_on() {
        assertThat(Api.knownLimits()).hasSizeGreaterThan(40).allSatisfy(each -> {
            assertThat(each.value()).isNotNegative();
            assertThat(each.source()).isNotBlank();
        });
        assertThat(limit("2026-09-09", "user-replies-per-message")).isEqualTo(5);
        assertThat(limit("2026-09-10", "user-replies-per-message")).isEqualTo(4);
        assertThat(limit("2025-04-20", "pushes-per-user-per-month")).isEqualTo(4);
        assertThat(limit("2025-04-21", "pushes-per-user-per-month")).isZero();
    }

    @Test
    void each_call_has_its_limits() {
        for (Api api : Api.values()) {
            assertThat(api.rates(Api.limits(LocalDate.parse("2026-11-23"))))
                    .as("%s", api)
                    .isNotEmpty();
        }
    }

    private static int limit(String day, String name) {
        return Api.limits(LocalDate.parse(day)).of(name);
    }
}
