package io.github.muchang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.muchang.fault.Faults;
import io.github.muchang.json.Place;
import io.github.muchang.json.StrictJson;
import io.github.muchang.segment.Conditions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PolicyJsonProperties {
    @Property(tries = 2000)
    void what_is_written_is_read_back(@ForAll long seed) {
        Policy policy = policy(seed);

        assertThat(read(PolicyJson.write(policy).toString())).contains(policy);
    }

    /** Fails when a kind of policy is added that the random tests of this package do not reach. */
    @Example
    void every_kind_has_json_and_sentences_in_both_languages() {
        List<Policy> policies = Stream.iterate(0L, seed -> seed + 1)
                .limit(2000)
                .map(PolicyJsonProperties::policy)
                .toList();

        assertThat(policies.stream().map(PolicyJsonProperties::kind).collect(Collectors.toSet()))
                .isEqualTo(ImmutableSet.copyOf(Policy.class.getPermittedSubclasses()));
        assertThat(policies).allSatisfy(policy -> {
            assertThat(policy.sentence(Receiver.CHINESE)).matches("(?s).*\\p{IsHan}.*");
            assertThat(policy.sentence(Receiver.ENGLISH)).isNotBlank().doesNotContain("，", "（", "「", "：");
            assertThat(PolicyJson.write(policy).has(PolicyJson.kind(policy))).isTrue();
        });
    }

    @Example
    void the_form_is_this() {
        assertThat(Stream.of(
                                Policy.quietHours("21:30", "08:30"),
                                Policy.atMost(3)
                                        .per(io.github.muchang.time.Span.days(7))
                                        .inPool("friends"),
                                Policy.minimumGap(io.github.muchang.time.Span.hours(4))
                                        .on("wecom"),
                                Policy.adShare(20).ofLast(10).ofBrand("明视"),
                                Policy.adShare(20).per(io.github.muchang.time.Span.days(7)),
                                Policy.consentRequired(io.github.muchang.content.Purpose.PROMOTION),
                                Policy.admission("vip", Conditions.tagged("vip")),
                                Policy.notSoldAgainWithin(io.github.muchang.time.Span.days(365))
                                        .category("汽车"),
                                Policy.notWhileOpen("complained", "settled"),
                                Policy.noSellingToMinors(Conditions.tagged("minor")),
                                Policy.onlyIf(Conditions.tagged("vip")).along("chat"),
                                Policy.notWhile(Conditions.tagged("busy")),
                                Policy.notDuring(LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 6)),
                                BuiltIn.NOT_WITHDRAWN)
                        .map(each -> PolicyJson.write(each).toString()))
                .containsExactly(
                        "{\"quietHours\":[\"21:30\",\"08:30\"]}",
                        "{\"atMost\":3,\"per\":\"P7D\",\"inPool\":\"friends\"}",
                        "{\"minimumGap\":\"PT4H\",\"on\":\"wecom\"}",
                        "{\"adShare\":20,\"ofLast\":10,\"ofBrand\":\"明视\"}",
                        "{\"adShare\":20,\"per\":\"P7D\"}",
                        "{\"consentFor\":[\"promotion\"]}",
                        "{\"admission\":\"vip\",\"if\":{\"tagged\":\"vip\"}}",
                        "{\"notSoldAgainWithin\":\"P365D\",\"category\":\"汽车\",\"of\":[\"benefit\",\"promotion\"]}",
                        "{\"notWhileOpen\":\"complained\",\"until\":\"settled\",\"of\":[\"care\",\"knowledge\","
                                + "\"participation\",\"benefit\",\"promotion\"]}",
                        "{\"minors\":{\"tagged\":\"minor\"}}",
                        "{\"onlyIf\":{\"tagged\":\"vip\"},\"along\":\"chat\"}",
                        "{\"notWhile\":{\"tagged\":\"busy\"}}",
                        "{\"notDuring\":[\"2026-04-04\",\"2026-04-06\"]}",
                        "{\"always\":\"not_withdrawn\"}");
    }

    @Example
    void faults_of_form_are_told_at_their_places() {
        assertThat(Stream.of(
                                "5",
                                "{}",
                                "{\"of\":[\"care\"]}",
                                "{\"atMots\":3}",
                                "{\"atMost\":3,\"minimumGap\":\"PT4H\"}",
                                "{\"atMost\":3}",
                                "{\"atMost\":\"3\",\"per\":\"7 days\",\"of\":[\"cares\"],\"at\":5}",
                                "{\"quietHours\":[\"21:30\"]}",
                                "{\"quietHours\":[\"21:30\",\"25:00\"],\"of\":[]}",
                                "{\"quietHours\":\"21:30\"}",
                                "{\"adShare\":20,\"ofLast\":10,\"per\":\"P7D\"}",
                                "{\"consentFor\":[]}",
                                "{\"notDuring\":[\"2026-04-31\",\"2026-05-01\"]}",
                                "{\"onlyIf\":{\"taged\":\"vip\"}}",
                                "{\"always\":\"values\"}",
                                "{\"platform\":{\"name\":\"a\"}}")
                        .map(PolicyJsonProperties::faults))
                .containsExactly(
                        List.of(" found 5, allowed is an object"),
                        List.of(
                                " an empty policy; allowed is one of quietHours, atMost, minimumGap, adShare, consentFor,"
                                        + " admission, notSoldAgainWithin, notWhileOpen, minors, onlyIf, notWhile, notDuring,"
                                        + " always, platform"),
                        List.of(
                                " an empty policy; allowed is one of quietHours, atMost, minimumGap, adShare, consentFor,"
                                        + " admission, notSoldAgainWithin, notWhileOpen, minors, onlyIf, notWhile, notDuring,"
                                        + " always, platform"),
                        List.of(
                                " there is no policy 'atMots', did you mean 'atMost'? (known: quietHours, atMost, minimumGap,"
                                        + " adShare, consentFor, admission, notSoldAgainWithin, notWhileOpen, minors, onlyIf,"
                                        + " notWhile, notDuring, … 2 more)"),
                        List.of(" a policy is one kind of thing, this one is atMost and minimumGap"),
                        List.of(" 'per' is missing"),
                        List.of(
                                "/at there is no member 'at' (known: atMost, per, of, on, along, inPool, ofBrand)",
                                "/of/0 there is no purpose 'cares', did you mean 'care'? (known: transactional, service,"
                                        + " care, knowledge, participation, benefit, promotion)",
                                "/atMost found \"3\", allowed is a whole number",
                                "/per '7 days' is no length of time, such as P90D or PT36H"),
                        List.of(" quiet hours have a first and a last time, not 1"),
                        List.of(" 'of' names no purpose", "/quietHours/1 '25:00' is no local hour such as 09:30"),
                        List.of("/quietHours found \"21:30\", allowed is an array"),
                        List.of(" a share is of the last touches or per window: say one of 'ofLast' and 'per'"),
                        List.of(" 'consentFor' names no purpose"),
                        List.of("/notDuring/0 '2026-04-31' is no day such as 2026-03-31"),
                        List.of(
                                "/onlyIf there is no condition 'taged', did you mean 'tagged'? (known: all, any, not, did,"
                                        + " total, average, largest, distinctDays, daysInARow, sinceFirst, sinceLast, silence, …"
                                        + " 18 more)"),
                        List.of(
                                "/always there is no built-in policy 'values', did you mean 'value'? (known: value, present,"
                                        + " not_withdrawn, vouched, in_time)"),
                        List.of(
                                "/platform 'carrier' is missing",
                                "/platform 'validFrom' is missing",
                                "/platform 'verifiedOn' is missing",
                                "/platform 'source' is missing",
                                "/platform a rule has one limit, one of replyWithin, perReceiver, perAccount, forbids,"
                                        + " lifted; this one has none"));
    }

    private static Policy policy(long seed) {
        Random random = new Random(seed);
        RandomPolicies some = new RandomPolicies(random);
        LocalDate day = LocalDate.of(2026, 4, 4);
        return switch (random.nextInt(10)) {
            case 0 -> some.any(Arrays.asList(BuiltIn.values()));
            case 1 -> some.platformRule(random.nextInt(100), day);
            default -> some.policy(day);
        };
    }

    private static Class<?> kind(Policy policy) {
        return policy instanceof BuiltIn ? BuiltIn.class : policy.getClass();
    }

    private static Optional<Policy> read(String json) {
        Faults faults = new Faults();
        Optional<Policy> policy = PolicyReader.read(Objects.requireNonNull(StrictJson.read(json, faults)));
        assertThat(faults.list()).isEmpty();
        return policy;
    }

    private static List<String> faults(String json) {
        Faults faults = new Faults();
        Place place = Objects.requireNonNull(StrictJson.read(json, faults));
        assertThat(PolicyReader.read(place)).isEmpty();
        return faults.list().stream()
                .map(each -> each.place() + " " + each.message())
                .toList();
    }
}
