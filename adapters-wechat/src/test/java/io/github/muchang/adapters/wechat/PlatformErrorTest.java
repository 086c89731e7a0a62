package io.github.muchang.adapters.wechat;

import static io.github.muchang.adapters.wechat.Platform.OFFICIAL_ACCOUNT;
import static io.github.muchang.adapters.wechat.Platform.WECOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.http.ErrorClass;
import io.github.muchang.http.PlatformError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlatformErrorTest {

    @Test
    void the_codes_of_wecom_are_those_of_the_reviewed_table() {
        assertThat(written(WECOM)).isEqualTo("""
                        TOKEN 40014 41001 42001
                        UNCERTAIN -1 6000 301022 2000111
                        THROTTLED 45009 45033 45035 45036
                        BUSY 41063 41078 41079 41096
                        DONE 40100 40129 41051 41093
                        ITEM 40003 40068 40096 40099 40128 40130 40131 40144 41048 41050 60111 84061 701008
                        ACCOUNT 40001 40013 40091 40201 40204 48001 48002 48006 48011 50002 60011 60020 60021 60030 60031 301002 610023 610024
                        QUOTA 40126 41041 41045 41069 41094 41095 41202 41210
                        REQUEST 40007 40035 40058 40063 40145 41035 41039 41040 41044 41047 41064 41065 50100 60268
                        """);
    }

    @Test
    void the_codes_of_official_accounts_are_those_of_the_reviewed_table() {
        assertThat(written(OFFICIAL_ACCOUNT)).isEqualTo("""
                        TOKEN 40001 40014 42001
                        UNCERTAIN -1
                        THROTTLED 45009 45011
                        DONE 45065
                        ITEM 40003 43004 43019 43101 43116 45015 45047
                        ACCOUNT 40164 40243 48001 50002
                        QUOTA 45028
                        """);
    }

    @Test
    void one_code_may_mean_different_things_on_the_two_platforms() {
        assertThat(ErrorCodes.error(WECOM, 40001).orElseThrow().kind()).isEqualTo(ErrorClass.ACCOUNT);
        assertThat(ErrorCodes.error(OFFICIAL_ACCOUNT, 40001).orElseThrow().kind())
                .isEqualTo(ErrorClass.TOKEN);
    }

    @Test
    void a_code_that_is_not_known_is_kept_and_final() {
        PlatformError error = ErrorCodes.error(WECOM, 41305).orElseThrow();

        assertThat(error).isEqualTo(new PlatformError("WECOM", 41305, ErrorClass.UNKNOWN));
        assertThat(error).hasToString("WECOM 41305 (UNKNOWN)");
        assertThat(error.kind().passes()).isFalse();
    }

    @Test
    void zero_is_success() {
        assertThat(ErrorCodes.error(WECOM, 0)).isEmpty();
        assertThatThrownBy(() -> new PlatformError("WECOM", 0, ErrorClass.DONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_what_passes_by_itself_is_tried_again() {
        assertThat(ErrorClass.values())
                .filteredOn(ErrorClass::passes)
                .containsExactly(ErrorClass.TOKEN, ErrorClass.UNCERTAIN, ErrorClass.THROTTLED, ErrorClass.BUSY);
    }

    private static String written(Platform platform) {
        Map<ErrorClass, List<String>> lines = new TreeMap<>();
        ErrorCodes.table(platform).forEach((code, kind) -> lines.computeIfAbsent(kind, each -> new ArrayList<>())
                .add(String.valueOf(code)));
        StringBuilder written = new StringBuilder();
        lines.forEach((kind, codes) ->
                written.append(kind).append(' ').append(String.join(" ", codes)).append('\n'));
        return written.toString();
    }
}
