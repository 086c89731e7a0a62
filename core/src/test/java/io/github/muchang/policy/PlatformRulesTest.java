package io.github.muchang.policy;

import static io.github.muchang.policy.Receiver.CHINESE;
import static io.github.muchang.policy.Receiver.ENGLISH;
import static io.github.muchang.policy.Receiver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.muchang.content.Purpose;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.party.TouchKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformRulesTest {
    static final PlatformRules RULES = PlatformRules.fromJson(resource());

    @Test
    void what_is_written_is_read_back() {
        assertThat(PlatformRules.fromJson(RULES.toJson())).isEqualTo(RULES);
        assertThat(RULES.rules()).hasSize(21);
        assertThat(PlatformRules.NONE.and(RULES)).isEqualTo(RULES);
    }

    @Test
    void a_reply_comes_within_the_window_and_not_too_often() {
        Receiver lin = new Receiver().with(party -> party.contact("wechat-oa", at("2026-12-01T10:00")));
        Approach answer = over("wechat-oa", "customer-service", Purpose.SERVICE);

        assertThat(allows(lin, answer, "2026-12-01T10:00")).isTrue();
        assertThat(allows(lin, answer, "2026-12-03T09:59")).isTrue();
        assertThat(allows(lin, answer, "2026-12-03T10:00")).isFalse();
        for (int i = 1; i <= 5; i++) {
            assertThat(allows(lin, answer, "2026-12-01T12:00"))
                    .as("answer %s", i)
                    .isTrue();
            lin.touched("2026-12-01T11:00", answer.kind().weighing(0));
        }
        assertThat(allows(lin, answer, "2026-12-01T12:00")).isFalse();
        lin.with(party -> party.contact("wechat-oa", at("2026-12-01T12:00")));
        assertThat(allows(lin, answer, "2026-12-01T12:00")).isTrue();
        assertThat(allows(new Receiver(), answer, "2026-12-01T12:00"))
                .as("never heard from")
                .isFalse();
    }

    @Test
    void the_welcome_has_twenty_seconds() {
        Receiver lin = new Receiver().with(party -> party.contact("wecom", at("2026-12-01T10:00")));
        Approach welcome = over("wecom", "welcome", Purpose.SERVICE);

        assertThat(allows(lin, welcome, "2026-12-01T10:00:19+08:00")).isTrue();
        assertThat(allows(lin, welcome, "2026-12-01T10:00:20+08:00")).isFalse();
    }

    @Test
    void a_quota_of_the_calendar_month_is_of_the_platforms_zone() {
        Receiver lin = new Receiver();
        Approach news = over("wechat-oa", "mass", Purpose.KNOWLEDGE);
        for (int i = 1; i <= 4; i++) {
            lin.touched("2026-12-0" + i + "T10:00", news.kind());
        }

        Ruling ruling = judge(lin, news, "2026-12-20T10:00").ruling();

        assertThat(ruling).isInstanceOfSatisfying(Ruling.Defer.class, each -> {
            assertThat(each.until()).isEqualTo(at("2027-01-01T00:00"));
            assertThat(each.in(CHINESE)).isEqualTo("wechat-oa mass：每位客户本月至多 4 条（已发 4 条），等到 2027-01-01 00:00");
            assertThat(each.in(ENGLISH))
                    .isEqualTo(
                            "wechat-oa mass: at most 4 messages to one receiver this month (4 messages sent already);"
                                    + " waits until 2027-01-01 00:00");
        });
        assertThat(allows(lin, news.by("template"), "2026-12-20T10:00")).isTrue();
    }

    @Test
    void some_ways_of_sending_are_not_for_selling() {
        Receiver lin = new Receiver();

        assertThat(allows(lin, over("wechat-oa", "template", Purpose.SERVICE), "2026-12-01T10:00"))
                .isTrue();
        assertThat(judge(lin, over("wechat-oa", "template", Purpose.PROMOTION).asEmergency(), "2026-12-01T10:00")
                        .ruling()
                        .in(CHINESE))
                .isEqualTo("不符合「wechat-oa template：不得用于权益、推广」");
    }

    @ParameterizedTest
    @CsvSource({
        // the first edition allows four, the second nothing, the third a thousand
        "2025-04-20T23:59, 3, true",
        "2025-04-20T23:59, 4, false",
        "2025-04-21T00:00, 0, false",
        "2026-09-09T23:59, 0, false",
        "2026-09-10T00:00, 4, true",
        // before the first edition all of them hold
        "2025-03-31T23:59, 0, false"
    })
    void the_edition_in_force_at_the_time_of_sending_counts(String now, int sent, boolean allowed) {
        Receiver lin = new Receiver();
        Approach news = over("qq", "c2c", Purpose.KNOWLEDGE);
        for (int i = 0; i < sent; i++) {
            lin.touched(at(now) - 120_000L, news.kind());
        }

        assertThat(allows(lin, news, now)).isEqualTo(allowed);
    }

    @Test
    void what_is_forbidden_waits_for_the_edition_that_allows_it() {
        assertThat(judge(new Receiver(), over("qq", "c2c", Purpose.KNOWLEDGE), "2026-09-09T23:59")
                        .ruling())
                .isInstanceOfSatisfying(
                        Ruling.Defer.class, each -> assertThat(each.until()).isEqualTo(at("2026-09-10T00:00")));
    }

    @Test
    void of_a_way_of_sending_that_no_rule_names_the_strictest_count() {
        Receiver lin = new Receiver();

        assertThat(allows(lin, over("wechat-oa", "subscribe", Purpose.SERVICE), "2026-12-01T10:00"))
                .isFalse();
        assertThat(allows(lin, over("wechat-oa", "", Purpose.SERVICE), "2026-12-01T10:00"))
                .isFalse();
        assertThat(allows(lin, over("sms", "", Purpose.SERVICE), "2026-12-01T10:00"))
                .isTrue();
        assertThat(allows(lin, over("qq", "group", Purpose.SERVICE), "2026-12-01T10:00"))
                .isTrue();
        assertThat(allows(lin, over("qq", "group", Purpose.SERVICE).asReply(), "2026-12-01T10:00"))
                .isFalse();
    }

    @Test
    void touches_whose_way_is_not_known_count_everywhere_and_the_ledger_forgets_none() {
        Receiver lin = new Receiver();
        TouchKind unsaid = TouchKind.of(Purpose.CARE).over("wechat-oa");
        Approach news = over("wechat-oa", "mass", Purpose.KNOWLEDGE);
        for (int i = 1; i <= 4; i++) {
            lin.touched("2026-12-0" + i + "T10:00", unsaid);
        }
        assertThat(allows(lin, news, "2026-12-20T10:00")).isFalse();

        Receiver group = new Receiver();
        for (int i = 0; i < 65; i++) {
            group.touched(at("2026-12-01T10:00") + i, TouchKind.of(Purpose.CARE).weighing(0));
        }
        assertThat(judge(group, news, "2026-12-20T10:00").ruling())
                .isInstanceOfSatisfying(
                        Ruling.Defer.class, each -> assertThat(each.until()).isEqualTo(at("2027-01-01T00:00")));
        group.with(party -> party.contact("wechat-oa", at("2026-12-01T10:00")));
        assertThat(allows(group, over("wechat-oa", "customer-service", Purpose.CARE), "2026-12-01T10:01"))
                .isFalse();
    }

    @Test
    void quotas_of_accounts_are_for_whoever_delivers() {
        assertThat(RULES.accountQuotas(CarrierId.of("wechat-oa"), at("2026-12-01T10:00")))
                .extracting(PlatformRule::name)
                .containsExactly("template-per-day", "mass-per-minute");
        assertThat(RULES.accountQuotas(CarrierId.of("sms"), at("2026-12-01T10:00")))
                .isEmpty();
        assertThat(judge(new Receiver(), over("qq", "group", Purpose.CARE), "2026-12-01T10:00")
                        .rulings())
                .noneMatch(each -> each.policy() instanceof PlatformRule rule
                        && rule.limit() instanceof PlatformLimit.AccountQuota);
    }

    @Test
    void rules_that_nobody_looked_up_for_half_a_year_are_warned_of() {
        assertThat(RULES.warnings(at("2027-05-21T23:59"))).isEmpty();
        assertThat(RULES.warnings(at("2027-05-22T00:00"))).hasSize(18).first().satisfies(warning -> {
            assertThat(warning.days()).isEqualTo(181);
            assertThat(warning.in(ENGLISH)).contains("was last verified 181 days ago; see https://");
            assertThat(warning.in(CHINESE)).contains("已 181 天未核对");
        });
    }

    @Test
    void an_edition_may_lift_a_rule() {
        PlatformRules lifted = RULES.and(PlatformRules.fromJson("""
                {"rules": [{"name": "template-purpose", "carrier": "wechat-oa", "channel": "template", "validFrom":
                 "2027-01-01", "verifiedOn": "2026-12-01", "source": "a notice", "lifted": true}]}"""));
        Approach promotion = over("wechat-oa", "template", Purpose.PROMOTION);

        assertThat(judge(new Receiver(), promotion, "2026-12-31T10:00", lifted).ruling())
                .isInstanceOfSatisfying(
                        Ruling.Defer.class, each -> assertThat(each.until()).isEqualTo(at("2027-01-01T00:00")));
        assertThat(judge(new Receiver(), promotion, "2027-01-01T00:00", lifted).allowed())
                .isTrue();
    }

    @Test
    void every_fault_is_told_at_its_place() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PlatformRules.fromJson("""
                        {"zone": "Mars", "rule": [], "rules": [
                          {"name": "a", "carrier": "?", "validFrom": "2026-02-30", "verifiedOn": 5, "source": " ", "perReceiver": 0,
                           "within": "P500D", "replies": "yes"},
                          {"name": "b", "carrier": "qq", "validFrom": "2026-01-01", "verifiedOn": "2026-01-01", "source": "s"},
                          {"name": "c", "carrier": "qq", "validFrom": "2026-01-01", "verifiedOn": "2026-01-01", "source": "s",
                           "perAccount": 5, "within": "PT1M", "during": "day", "atMost": 3, "zone": "Venus"},
                          {"name": "d", "carrier": "qq", "validFrom": "2026-01-01", "verifiedOn": "2026-01-01", "source": "s",
                           "forbids": ["profit"], "lifted": true},
                          {"name": "e", "carrier": "qq", "validFrom": "2026-01-01", "verifiedOn": "2026-01-01", "source": "s",
                           "forbids": [], "within": "P1D"},
                          {"name": "f", "carrier": "qq", "validFrom": "2026-01-01", "verifiedOn": "2026-01-01", "source": "s",
                           "lifted": true},
                          {"name": "f", "carrier": "qq", "validFrom": "2026-01-01", "verifiedOn": "2026-01-01", "source": "s",
                           "lifted": false}, 7,
                          {"name": "f", "carrier": "qq", "validFrom": "2026-01-01", "verifiedOn": "2026-01-01", "source": "s",
                           "replyWithin": "PT1H", "atMost": 0},
                          {"name": "f", "carrier": "qq", "validFrom": "2026-01-01", "verifiedOn": "2026-01-01", "source": "s",
                           "replyWithin": "PT1H"}
                        ]}"""))
                .satisfies(
                        fault -> assertThat(fault.faults().stream().map(each -> each.place() + " " + each.message()))
                                .containsExactly(
                                        "/rule there is no member 'rule', did you mean 'rules'? (known: zone, rules)",
                                        "/zone 'Mars' is no time zone such as Asia/Shanghai",
                                        "/rules/0/carrier '?' is no name: use letters and digits, with - _ . : / or a space inside",
                                        "/rules/0/replies found \"yes\", allowed is true or false",
                                        "/rules/0/validFrom '2026-02-30' is no day such as 2026-03-31",
                                        "/rules/0/verifiedOn found 5, allowed is a text",
                                        "/rules/0/source say where the rule is written, in 1 to 500 characters",
                                        "/rules/0/perReceiver found 0, allowed is 1 to 2147483647",
                                        "/rules/0/within a window of P500D reaches further back than the P400D that touches are kept",
                                        "/rules/1 a rule has one limit, one of replyWithin, perReceiver, perAccount, forbids, lifted;"
                                                + " this one has none",
                                        "/rules/2/zone 'Venus' is no time zone such as Asia/Shanghai",
                                        "/rules/2 'atMost' goes with replyWithin",
                                        "/rules/2 a quota has a window: say one of 'within' and 'during'",
                                        "/rules/3 a rule has one limit, one of replyWithin, perReceiver, perAccount, forbids, lifted;"
                                                + " this one has forbids and lifted",
                                        "/rules/4 a window belongs to a quota: 'within' and 'during' go with perReceiver or perAccount",
                                        "/rules/4 'forbids' names no purpose",
                                        "/rules/6 'lifted' is true or left out",
                                        "/rules/7 found 7, allowed is an object",
                                        "/rules/8/atMost found 0, allowed is 1 to 2147483647",
                                        "/rules/9 an edition of 'f' that is valid from 2026-01-01 is already given at /rules/5"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> PlatformRules.fromJson("[]"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> PlatformRules.fromJson("{}"));
    }

    private static Approach over(String carrier, String channel, Purpose purpose) {
        return Approach.with("hello", purpose)
                .over(CarrierId.of(carrier), "account")
                .by(channel)
                .in("friends");
    }

    private static boolean allows(Receiver receiver, Approach approach, String now) {
        return judge(receiver, approach, now).allowed();
    }

    private static Judgement judge(Receiver receiver, Approach approach, String now) {
        return judge(receiver, approach, now, RULES);
    }

    private static Judgement judge(Receiver receiver, Approach approach, String now, PlatformRules rules) {
        Judgement judgement = Policies.BUILT_IN.judge(receiver.asked(approach, at(now), rules));
        Judgement explained = Policies.BUILT_IN.explain(receiver.asked(approach, at(now), rules));
        assertThat(explained.allowed()).isEqualTo(judgement.allowed());
        return explained;
    }

    static String resource() {
        try (InputStream in =
                Objects.requireNonNull(PlatformRulesTest.class.getResourceAsStream("platform-rules.json"), "rules")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
