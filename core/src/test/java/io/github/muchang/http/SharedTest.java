package io.github.muchang.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The small things that adapters share. */
class SharedTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_code_has_one_meaning() {
        CodeTable<String> table = CodeTable.of("gone", 1, 2).put("busy", 3);
        assertThat(table.all()).containsExactly(Map.entry(1, "gone"), Map.entry(2, "gone"), Map.entry(3, "busy"));
        assertThat(table.of(2, "other")).isEqualTo("gone");
        assertThat(table.of(4, "other")).isEqualTo("other");
        assertThatThrownBy(() -> table.put("twice", 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_shelf_forgets_at_its_moment_and_the_oldest_of_too_many() {
        Shelf<String> shelf = new Shelf<>(2);
        shelf.keep("a", "apple", NOON);
        shelf.keep("b", "pear", NOON);
        shelf.keep("a", "plum", NOON);
        assertThat(shelf.find("a", NOON.minusMillis(1))).contains("plum");
        assertThat(shelf.find("a", NOON)).isEmpty();
        shelf.keep("c", "fig", NOON);
        assertThat(shelf.find("b", Instant.MIN)).isEmpty();
        assertThat(shelf.find("a", Instant.MIN)).contains("plum");
        shelf.forget("a");
        assertThat(shelf.find("a", Instant.MIN)).isEmpty();
        assertThat(shelf).hasToString("Shelf[1]");
    }

    @Test
    void a_call_waits_for_its_rates_and_while_it_is_shut() {
        Rates rates = new Rates(List.of(new RollingSeconds(1, 1), new RollingSeconds(2, 60)));
        assertThat(rates.toWait(NOON)).isEmpty();
        rates.count(NOON);
        assertThat(rates.toWait(NOON).orElseThrow()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(2));
        rates.count(NOON.plusSeconds(2));
        assertThat(rates.toWait(NOON.plusSeconds(4)).orElseThrow()).isGreaterThan(Duration.ofSeconds(50));
        Instant later = NOON.plusSeconds(600);
        assertThat(rates.shut(later, () -> Duration.ofSeconds(9))).isEqualTo(Duration.ofSeconds(9));
        assertThat(rates.shut(later.plusSeconds(1), () -> Duration.ofDays(1))).isEqualTo(Duration.ofSeconds(8));
        assertThat(rates.toWait(later.plusSeconds(2))).contains(Duration.ofSeconds(7));
        assertThat(rates.toWait(later.plusSeconds(9))).isEmpty();
    }

    @Test
    void what_is_no_name_has_one_that_stands_for_it() {
        String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assertThat(Naming.name("event", "table-7")).isEqualTo("table-7");
        assertThat(Naming.name("event", "table=7")).isEqualTo("event/" + Naming.hash("table=7", 16));
        assertThat(Naming.hash("", 64)).isEqualTo(empty);
        assertThat(Naming.digest("SHA-256", "abc".getBytes(StandardCharsets.UTF_8), 0))
                .isEqualTo(HexFormat.of().parseHex(empty));
    }

    @Test
    void an_endpoint_has_a_host_and_nothing_behind_its_path() {
        assertThat(Exchange.base(URI.create("https://a.example/b/"), "http", "https"))
                .isEqualTo(URI.create("https://a.example/b"));
        assertThat(Exchange.base(URI.create("ws://a.example"), "ws")).isEqualTo(URI.create("ws://a.example"));
        for (String wrong :
                List.of("ftp://a.example", "https:///b", "https://a.example?b", "https://a.example#b", "b")) {
            assertThatThrownBy(() -> Exchange.base(URI.create(wrong), "http", "https"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an endpoint is an http or https address with a host and no query");
        }
        assertThatThrownBy(() -> Exchange.base(URI.create("b"), "http", "https", "ws", "wss"))
                .hasMessage("an endpoint is an http, https, ws or wss address with a host and no query");
        assertThat(Exchange.isWeb(URI.create("http://a.example"))).isTrue();
        assertThat(Exchange.isWeb(URI.create("http:///b"))).isFalse();
        assertThat(Exchange.isWeb(URI.create("ws://a.example"))).isFalse();
    }

    @Test
    void a_call_takes_some_time() {
        assertThat(Exchange.some("a call", Duration.ofMillis(1))).isEqualTo(Duration.ofMillis(1));
        assertThatThrownBy(() -> Exchange.some("a call", Duration.ZERO)).hasMessage("a call takes some time, not PT0S");
        assertThatThrownBy(() -> Exchange.some("it", Duration.ofSeconds(-1)))
                .hasMessage("it takes some time, not PT-1S");
    }

    @Test
    void only_rows_that_say_something_are_read() {
        var node = LenientJson.tree(Map.of("all", List.of(Map.of("id", "a"), Map.of(), Map.of("id", "b")), "none", 1));
        assertThat(LenientJson.rows(node, "all", each -> LenientJson.text(each, "id")))
                .containsExactly("a", "b");
        assertThat(LenientJson.rows(node, "none", each -> LenientJson.text(each, "id")))
                .isEmpty();
    }

    @Test
    void what_was_done_before_is_as_good_as_done() {
        Answer<String> before = new Answer.Refused<>(new PlatformError("X", 1, ErrorClass.DONE), Optional.empty());
        Answer<String> wrong = new Answer.Refused<>(new PlatformError("X", 1, ErrorClass.ITEM), Optional.empty());
        assertThat(Done.of(new Answer.Given<>("id"))).isEqualTo(new Answer.Given<>(Done.NOW));
        assertThat(Done.of(before)).isEqualTo(new Answer.Given<>(Done.BEFORE));
        assertThat(Done.of(wrong)).isEqualTo(wrong);
        assertThat(new Page<>(List.of(1), Optional.of("x"))).hasToString("Page[1 rows, more]");
    }
}
