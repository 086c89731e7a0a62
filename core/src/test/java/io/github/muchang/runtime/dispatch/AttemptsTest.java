package io.github.muchang.runtime.dispatch;

import static io.github.muchang.runtime.dispatch.Samples.HOUR;
import static io.github.muchang.runtime.dispatch.Samples.MINUTE;
import static io.github.muchang.runtime.dispatch.Samples.NOW;
import static io.github.muchang.runtime.dispatch.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Patience;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what becomes of a message, and the moments in it. */
class AttemptsTest {
    private static final Map<String, Delivery> ANSWERS = answers();
    private static final Map<String, Attempts> CARRIERS = carriers();
    private static final Map<String, Tried> BEFORE =
            new TreeMap<>(Map.of("fresh", Tried.NOTHING, "doubt", Tried.interrupted(NOW - 2 * MINUTE)));

    /** In time: a message expires in six hours. Too late: it expired a minute ago. */
    private static final Map<String, Long> EXPIRES =
            new TreeMap<>(Map.of("in time", NOW + 6 * HOUR, "too late", NOW - MINUTE));

    /**
     * What follows when a carrier was given a message. An asterisk stands for every value.
     *
     * @param answer what the carrier said
     * @param before whether the platform may have had it before
     * @param carrier whether it knows keys again (dedupes), can be asked (receipts), both or neither (plain)
     * @param when before or after it expires
     * @param fate what becomes of it
     */
    private record Row(String answer, String before, String carrier, String when, String fate) {
        boolean isFor(String... values) {
            String[] own = {answer, before, carrier, when};
            for (int i = 0; i < own.length; i++) {
                if (!own[i].equals("*") && !Arrays.asList(own[i].split("\\|")).contains(values[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Row> SENT = List.of(
            new Row("Accepted", "*", "*", "*", "Ended Accepted"),
            new Row("Refused", "fresh", "*", "*", "Ended Refused"),
            new Row("Refused", "doubt", "plain|dedupes", "*", "Ended Unknown"),
            new Row("Refused", "doubt", "receipts|both", "*", "LookUp"),
            new Row("Throttled", "fresh", "*", "in time", "Again"),
            new Row("Throttled", "fresh", "*", "too late", "Ended Refused EXPIRED"),
            new Row("Throttled", "doubt", "plain", "*", "Ended Unknown"),
            new Row("Throttled", "doubt", "dedupes|both", "in time", "Again"),
            new Row("Throttled", "doubt", "dedupes", "too late", "Ended Unknown"),
            new Row("Throttled", "doubt", "receipts", "*", "LookUp"),
            new Row("Throttled", "doubt", "both", "too late", "LookUp"),
            new Row("Pending", "*", "plain|dedupes", "in time", "Awaited"),
            new Row("Pending", "*", "plain|dedupes", "too late", "Ended Unknown"),
            new Row("Pending", "*", "receipts|both", "*", "LookUp"),
            new Row("Unknown", "*", "plain", "*", "Ended Unknown"),
            new Row("Unknown", "*", "dedupes|both", "in time", "Again"),
            new Row("Unknown", "*", "dedupes", "too late", "Ended Unknown"),
            new Row("Unknown", "*", "receipts", "*", "LookUp"),
            new Row("Unknown", "*", "both", "too late", "LookUp"));

    /** What follows when it was looked up for the first or for the third time. */
    private static final List<Row> LOOKED_UP = List.of(
            new Row("Accepted", "*", "*", "*", "Ended Accepted"),
            new Row("Refused", "*", "*", "*", "Ended Refused"),
            new Row("Throttled|Pending|Unknown", "first", "*", "*", "LookUp"),
            new Row("Throttled|Pending|Unknown", "third", "*", "in time", "LookUp"),
            new Row("Throttled|Pending|Unknown", "third", "*", "too late", "Ended Unknown"));

    private record Case(String answer, String before, String carrier, String when) {}

    static List<Case> sent() {
        return cases(
                BEFORE.keySet().stream().toList(), CARRIERS.keySet().stream().toList());
    }

    static List<Case> lookedUp() {
        return cases(List.of("first", "third"), List.of("receipts", "both"));
    }

    @ParameterizedTest
    @MethodSource("sent")
    void a_message_has_one_fate_after_each_answer(Case one) {
        Fate fate = attempts(one.carrier)
                .afterSend(message(one.when), BEFORE.getOrDefault(one.before, Tried.NOTHING), answer(one), NOW, NOW);

        assertThat(shown(fate)).isEqualTo(only(SENT, one).fate);
    }

    @ParameterizedTest
    @MethodSource("lookedUp")
    void a_message_has_one_fate_after_each_look(Case one) {
        Tried tried = Tried.interrupted(NOW - MINUTE);
        for (int i = one.before.equals("first") ? 2 : 0; i < 2; i++) {
            tried = tried.looked();
        }

        Fate fate = attempts(one.carrier).afterLook(message(one.when), tried, answer(one), NOW);

        assertThat(shown(fate)).isEqualTo(only(LOOKED_UP, one).fate);
    }

    @Test
    void every_row_is_needed_and_every_answer_is_tried() {
        assertThat(SENT).allMatch(row -> sent().stream().anyMatch(one -> matches(row, one)));
        assertThat(LOOKED_UP).allMatch(row -> lookedUp().stream().anyMatch(one -> matches(row, one)));
        assertThat(ANSWERS.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Delivery.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
        List<Fate> fates = sent().stream()
                .map(one -> attempts(one.carrier)
                        .afterSend(
                                message(one.when),
                                BEFORE.getOrDefault(one.before, Tried.NOTHING),
                                answer(one),
                                NOW,
                                NOW))
                .toList();
        for (Class<?> fate : Fate.class.getPermittedSubclasses()) {
            assertThat(fates).as(fate.getSimpleName()).anyMatch(fate::isInstance);
        }
    }

    @Test
    void a_throttled_message_goes_again_when_the_platform_said_and_counts_as_untried() {
        Fate.Again again = (Fate.Again) attempts("plain")
                .afterSend(message("in time"), Tried.NOTHING, Delivery.throttled(Duration.ofMinutes(7)), NOW - 50, NOW);

        assertThat(again.at()).isEqualTo(NOW + 7 * MINUTE);
        assertThat(again.tried()).isEqualTo(Tried.NOTHING);
    }

    @Test
    void nothing_is_repeated_within_a_second() {
        Fate fate = attempts("plain")
                .afterSend(message("in time"), Tried.NOTHING, Delivery.throttled(Duration.ZERO), NOW, NOW);

        assertThat(fate).isEqualTo(new Fate.Again(Tried.NOTHING, NOW + SECOND));
    }

    @Test
    void what_is_unknown_goes_again_at_growing_intervals_until_the_tries_are_used_up() {
        Attempts attempts =
                new Attempts(Samples.able(true, false), Patience.DEFAULT.tries(4, Span.minutes(1), Span.minutes(3)));
        Queued message = message("in time");
        Tried tried = Tried.NOTHING;
        long now = NOW;
        for (long minutes : new long[] {1, 2, 3}) {
            Fate.Again again = (Fate.Again) attempts.afterSend(message, tried, Delivery.unknown("time-out"), now, now);
            assertThat(again.at() - now).isBetween(minutes * MINUTE / 2, minutes * MINUTE);
            assertThat(again.tried().since()).isEqualTo(NOW);
            tried = again.tried();
            now = again.at();
        }

        assertThat(attempts.afterSend(message, tried, Delivery.unknown("time-out"), now, now))
                .isEqualTo(new Fate.Ended(tried.doubted(now), Delivery.unknown("time-out")));
    }

    @Test
    void a_key_is_not_used_again_once_the_platform_may_have_forgotten_it() {
        Attempts attempts = attempts("dedupes");
        long last = NOW + HOUR - Patience.DEFAULT.deadline().millis();
        Tried tried = Tried.interrupted(NOW);

        assertThat(attempts.lastMoment(message("in time"), tried)).isEqualTo(last);
        assertThat(attempts.resumed(message("in time"), tried, last - 1, last - 1))
                .isEqualTo(new Fate.Again(tried, last - 1));
        assertThat(shown(attempts.resumed(message("in time"), tried, last, last)))
                .isEqualTo("Ended Unknown");
        assertThat(shown(attempts.lapsed(message("in time"), tried, last))).isEqualTo("Ended Unknown");
        assertThat(shown(attempts("both").lapsed(message("in time"), tried, last)))
                .isEqualTo("LookUp");
    }

    @Test
    void what_is_pending_is_looked_up_at_growing_intervals_and_last_when_it_expires() {
        Attempts attempts =
                new Attempts(Samples.able(false, true), Patience.DEFAULT.looks(Span.minutes(30), Span.hours(4)));
        Queued message = message("in time");
        Fate fate = attempts.afterSend(message, Tried.NOTHING, Delivery.pending("task-7"), NOW, NOW);
        long before = NOW;
        long gap = 0;
        while (fate instanceof Fate.LookUp look) {
            assertThat(look.tried().handle()).hasValue("task-7");
            assertThat(look.at()).isGreaterThan(before).isLessThanOrEqualTo(message.expires());
            assertThat(look.at() == message.expires() || look.at() - before >= gap)
                    .isTrue();
            gap = (look.at() - before) / 2;
            before = look.at();
            fate = attempts.afterLook(message, look.tried(), Delivery.pending("task-7"), look.at());
        }

        assertThat(before).isEqualTo(message.expires());
        assertThat(fate).isEqualTo(new Fate.Ended(fate.tried(), Delivery.unknown("pending")));
    }

    @Test
    void what_was_never_received_goes_again_only_to_a_carrier_that_knows_its_key() {
        Tried tried = Tried.interrupted(NOW - MINUTE);
        Delivery never = Delivery.refused(Delivery.Reason.NOT_RECEIVED, "");

        assertThat(attempts("both").afterLook(message("in time"), tried, never, NOW))
                .isInstanceOfSatisfying(
                        Fate.Again.class, again -> assertThat(again.tried()).isEqualTo(tried.looked()));
        assertThat(attempts("both").afterLook(message("too late"), tried, never, NOW))
                .isEqualTo(new Fate.Ended(tried.looked(), never));
        assertThat(attempts("both").afterLook(message("in time"), tried, never, NOW + HOUR))
                .isEqualTo(new Fate.Ended(tried.looked(), never));
        assertThat(attempts("receipts").afterLook(message("in time"), tried, never, NOW))
                .isEqualTo(new Fate.Ended(tried.looked(), never));
    }

    @Test
    void what_was_under_way_when_the_process_ended_is_not_sent_blindly() {
        Tried tried = Tried.interrupted(NOW - MINUTE);

        assertThat(shown(attempts("plain").resumed(message("in time"), tried, NOW, NOW)))
                .isEqualTo("Ended Unknown");
        assertThat(shown(attempts("receipts").resumed(message("in time"), tried, NOW, NOW)))
                .isEqualTo("LookUp");
        assertThat(attempts("dedupes").resumed(message("in time"), tried, NOW, NOW))
                .isEqualTo(new Fate.Again(tried, NOW));
        assertThat(attempts("receipts").resumed(message("in time"), Tried.pending("task-7"), NOW, NOW))
                .isEqualTo(new Fate.LookUp(Tried.pending("task-7"), NOW));
    }

    @Test
    void a_late_answer_counts_only_if_it_settles_something() {
        Tried tried = Tried.interrupted(NOW);
        Attempts attempts = attempts("both");

        assertThat(attempts.afterLateAnswer(message("in time"), tried, Delivery.accepted("r-1"), NOW))
                .hasValue(new Fate.Ended(tried, Delivery.accepted("r-1")));
        assertThat(attempts.afterLateAnswer(message("in time"), tried, Delivery.pending("t-1"), NOW))
                .hasValueSatisfying(fate -> assertThat(fate.tried().handle()).hasValue("t-1"));
        for (String other : List.of("Refused", "Throttled", "Unknown")) {
            assertThat(attempts.afterLateAnswer(message("in time"), tried, answer(new Case(other, "", "", "")), NOW))
                    .isEmpty();
        }
    }

    private static Map<String, Delivery> answers() {
        return new TreeMap<>(Map.of(
                "Accepted", Delivery.accepted("r-1"),
                "Pending", Delivery.pending("task-7"),
                "Refused", Delivery.refused(Delivery.Reason.BLOCKED, "43019"),
                "Throttled", Delivery.throttled(Duration.ofSeconds(60)),
                "Unknown", Delivery.unknown("time-out")));
    }

    private static Map<String, Attempts> carriers() {
        return new TreeMap<>(Map.of(
                "plain", new Attempts(Samples.able(false, false), Patience.DEFAULT),
                "dedupes", new Attempts(Samples.able(true, false), Patience.DEFAULT),
                "receipts", new Attempts(Samples.able(false, true), Patience.DEFAULT),
                "both", new Attempts(Samples.able(true, true), Patience.DEFAULT)));
    }

    private static List<Case> cases(List<String> before, List<String> carriers) {
        return ANSWERS.keySet().stream()
                .flatMap(answer -> before.stream()
                        .flatMap(first -> carriers.stream().flatMap(carrier -> EXPIRES.keySet().stream()
                                .map(when -> new Case(answer, first, carrier, when)))))
                .toList();
    }

    private static Row only(List<Row> table, Case one) {
        List<Row> rows = table.stream().filter(row -> matches(row, one)).toList();
        assertThat(rows).as("rows for %s", one).hasSize(1);
        return rows.get(0);
    }

    private static boolean matches(Row row, Case one) {
        return row.isFor(one.answer, one.before, one.carrier, one.when);
    }

    private static String shown(Fate fate) {
        if (fate instanceof Fate.Ended ended) {
            boolean expired =
                    ended.outcome() instanceof Delivery.Refused refused && refused.reason() == Delivery.Reason.EXPIRED;
            return "Ended " + ended.outcome().getClass().getSimpleName() + (expired ? " EXPIRED" : "");
        }
        return fate.getClass().getSimpleName();
    }

    private static Attempts attempts(String carrier) {
        return Optional.ofNullable(CARRIERS.get(carrier)).orElseThrow();
    }

    private static Delivery answer(Case one) {
        return Optional.ofNullable(ANSWERS.get(one.answer)).orElseThrow();
    }

    private static Queued message(String when) {
        long expires = Optional.ofNullable(EXPIRES.get(when)).orElseThrow();
        return Samples.message(17, Samples.SALES, 0, expires);
    }
}
