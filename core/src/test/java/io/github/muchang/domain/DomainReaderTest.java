package io.github.muchang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.muchang.channel.Cost;
import io.github.muchang.channel.Goal;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Body;
import io.github.muchang.content.Button;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentMix;
import io.github.muchang.content.Lint;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Identity;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.Policy;
import io.github.muchang.segment.Conditions;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainReaderTest {
    /** Of the approved content below. */
    static final String FINGERPRINT = "d724cfd8a55d28bc";

    /** Everything that can be said, in the order and the form in which it is written. */
    static final String WHOLE = """
            {
              "name": "明视眼镜",
              "owner": "明视集团",
              "statement": "看清楚，戴舒服",
              "zone": "UTC",
              "currency": "USD",
              "lateness": "PT36H",
              "brands": [ "明视", "轻视" ],
              "identities": {
                "customer": "strong",
                "phone": "weak"
              },
              "attributes": [ {
                "name": "city",
                "plain": true,
                "purpose": "门店推荐",
                "retention": "P365D"
              }, {
                "name": "birthday",
                "purpose": "生日关怀"
              } ],
              "activities": [ {
                "name": "tried",
                "chinese": "试戴",
                "english": "tried on",
                "heard": false,
                "currency": "PTS"
              }, {
                "name": "measured"
              } ],
              "pools": [ {
                "name": "guests",
                "owner": "明视集团",
                "kind": "guests"
              }, {
                "name": "friends",
                "owner": "明视集团",
                "carrier": "wecom",
                "capacity": 5000,
                "parent": "guests",
                "rules": [ "不刷屏" ],
                "worth": "免费调镜架",
                "goals": [ {
                  "aim": "acquire",
                  "from": "2026-01-01",
                  "to": "2026-03-31"
                } ]
              } ],
              "pathways": [ {
                "name": "table",
                "from": "guests",
                "to": "friends",
                "sources": [ {
                  "code": "table-7",
                  "placement": "七号桌"
                }, {
                  "code": "table-8"
                } ],
                "cost": {
                  "perUse": "0.05 USD",
                  "perArrival": "1.00 USD"
                },
                "purpose": "service",
                "partner": "咖啡店"
              }, {
                "name": "chat",
                "from": "friends",
                "to": "friends",
                "kind": "reach",
                "abilities": [ "any_time", "two_way" ]
              } ],
              "segments": [ {
                "name": "buyers",
                "when": {
                  "did": "purchased",
                  "within": "P90D",
                  "atLeast": 2
                }
              } ],
              "contents": [ {
                "name": "hello",
                "purpose": "service",
                "value": "知道找谁问镜片的事",
                "text": "你好 {{city}}",
                "variants": {
                  "小林": {
                    "image": {
                      "media": "card-7",
                      "text": "我是小林"
                    }
                  },
                  "老周": {
                    "file": {
                      "media": "guide",
                      "name": "保养.pdf"
                    }
                  }
                },
                "defaults": {
                  "city": "朋友"
                },
                "weight": 0,
                "emergency": true,
                "approvals": [ {
                  "state": "approved",
                  "by": "王姐",
                  "at": "2026-03-01T02:00:00Z",
                  "of": "d724cfd8a55d28bc"
                } ]
              }, {
                "name": "offer",
                "purpose": "promotion",
                "value": "会员价",
                "link": {
                  "url": "https://shop.example.cn/frames?of={{city}}",
                  "title": "新镜框",
                  "description": "周末试戴",
                  "cover": "frames.png",
                  "text": "明视，回复 TD 退订"
                },
                "category": "frames",
                "brand": "明视",
                "priority": 900,
                "expiry": "PT36H",
                "sender": "明视",
                "refusal": "回复 TD 退订",
                "overrides": {
                  "superlative": "商标"
                }
              }, {
                "name": "shipped",
                "purpose": "transactional",
                "miniProgram": {
                  "app": "wx12",
                  "page": "pages/order",
                  "title": "已发货",
                  "cover": "box.png"
                }
              }, {
                "name": "ask",
                "purpose": "participation",
                "value": "少跑一趟",
                "buttons": {
                  "text": "周六来吗",
                  "rows": [ [ {
                    "id": "yes",
                    "label": "来"
                  }, {
                    "id": "map",
                    "label": "路线",
                    "url": "https://map.example.cn/"
                  } ] ]
                }
              } ],
              "contentsNeedApproval": true,
              "mix": [ {
                "atLeast": 70,
                "of": [ "service", "care" ]
              }, {
                "atMost": 20,
                "of": [ "promotion" ]
              } ],
              "lifecycle": [ {
                "name": "new",
                "chinese": "新客",
                "next": [ "buyer" ]
              }, {
                "name": "buyer",
                "when": {
                  "inSegment": "buyers"
                }
              } ],
              "policies": [ {
                "quietHours": [ "21:30", "08:30" ]
              }, {
                "atMost": 3,
                "per": "P7D",
                "of": [ "benefit", "promotion" ],
                "inPool": "friends"
              }, {
                "admission": "friends",
                "if": {
                  "inSegment": "buyers"
                }
              } ]
            }""";

    @Test
    void the_form_is_this() {
        PrivateDomain domain = PrivateDomain.named("明视眼镜")
                .owner("明视集团")
                .statement("看清楚，戴舒服")
                .zone("UTC")
                .currency("USD")
                .lateness(Span.hours(36))
                .brands("明视", "轻视")
                .identity("customer", Identity.Strength.STRONG)
                .identity("phone", Identity.Strength.WEAK)
                .attributes(
                        AttributeRule.plain("city", "门店推荐").keptFor(Span.days(365)),
                        AttributeRule.personal("birthday", "生日关怀"))
                .activities(
                        ActivityType.to("tried", "试戴", "tried on").in("PTS"),
                        ActivityType.by("measured", "measured", "measured"))
                .pools(
                        Pool.named("guests").ownedBy("明视集团").offline(),
                        Pool.named("friends")
                                .ownedBy("明视集团")
                                .on("wecom")
                                .capacity(5000)
                                .within(Pool.named("guests"))
                                .rule("不刷屏")
                                .worth("免费调镜架")
                                .goal(Goal.Aim.ACQUIRE, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)))
                .pathways(
                        Pathway.from(Pool.named("guests"))
                                .to(Pool.named("friends"))
                                .named("table")
                                .by(SourceCode.of("table-7").placedAt("七号桌"), SourceCode.of("table-8"))
                                .costing(new Cost(Optional.of(Money.of(5, "USD")), Optional.of(Money.of(100, "USD"))))
                                .purpose(Purpose.SERVICE)
                                .partner("咖啡店"),
                        Pathway.within(
                                Pool.named("friends"), "chat", Pathway.Ability.TWO_WAY, Pathway.Ability.ANY_TIME))
                .segment("buyers", Conditions.did("purchased").atLeast(2).within(Span.days(90)))
                .contents(
                        Content.named("hello")
                                .purpose(Purpose.SERVICE)
                                .value("知道找谁问镜片的事")
                                .text("你好 {{city}}")
                                .variant("小林", Body.image("card-7").saying("我是小林"))
                                .variant("老周", Body.file("guide", "保养.pdf"))
                                .otherwise("city", "朋友")
                                .weight(0)
                                .emergency()
                                .approved("王姐", Instant.parse("2026-03-01T02:00:00Z")),
                        Content.named("offer")
                                .value("会员价")
                                .body(Body.link("https://shop.example.cn/frames?of={{city}}", "新镜框")
                                        .described("周末试戴")
                                        .cover("frames.png")
                                        .saying("明视，回复 TD 退订"))
                                .category("frames")
                                .brand("明视")
                                .priority(900)
                                .expiringAfter(Span.hours(36))
                                .sender("明视")
                                .refusal("回复 TD 退订")
                                .override(Lint.Rule.SUPERLATIVE, "商标"),
                        Content.named("shipped")
                                .purpose(Purpose.TRANSACTIONAL)
                                .body(Body.miniProgram("wx12", "pages/order", "已发货", "box.png")),
                        Content.named("ask")
                                .purpose(Purpose.PARTICIPATION)
                                .value("少跑一趟")
                                .body(Body.buttons(
                                        "周六来吗",
                                        Button.answering("yes", "来"),
                                        Button.opening("map", "路线", "https://map.example.cn/"))))
                .contentsNeedApproval(true)
                .mix(ContentMix.of(
                        ContentMix.Share.atLeast(70, Purpose.SERVICE, Purpose.CARE),
                        ContentMix.Share.atMost(20, Purpose.PROMOTION)))
                .lifecycle(Lifecycle.startingAt("new", "新客", "buyer")
                        .stage("buyer", "buyer", Conditions.inSegment("buyers"))
                        .build())
                .policies(
                        Policy.quietHours("21:30", "08:30"),
                        Policy.atMost(3)
                                .per(Span.days(7))
                                .of(Purpose.PROMOTION, Purpose.BENEFIT)
                                .inPool("friends"),
                        Policy.admission("friends", Conditions.inSegment("buyers")))
                .build();

        assertThat(domain.toJson()).isEqualTo(WHOLE);
        assertThat(PrivateDomain.fromJson(WHOLE)).isEqualTo(domain);
    }

    @Test
    void what_is_left_out_is_what_a_builder_begins_with() {
        PrivateDomain plain = PrivateDomain.named("明视眼镜").build();

        assertThat(PrivateDomain.fromJson("{\"name\":\"明视眼镜\"}")).isEqualTo(plain);
        assertThat(plain.toJson()).isEqualTo("""
                {
                  "name": "明视眼镜",
                  "lifecycle": "standard"
                }""");
    }

    @Test
    void no_stages_are_not_the_standard_stages() {
        PrivateDomain none = PrivateDomain.named("a").lifecycle(Lifecycle.NONE).build();

        assertThat(none.toJson()).contains("\"lifecycle\": [ ]");
        assertThat(PrivateDomain.fromJson(none.toJson())).isEqualTo(none);
    }

    @Test
    void faults_of_form_and_of_meaning_are_told_at_once() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PrivateDomain.fromJson("""
                        {"name": "明视眼镜", "zone": "Mars", "colour": "blue", "brand": ["a"],
                         "pools": [{"name": "friends", "owner": "明视", "capacity": "many"},
                                   {"name": "group", "owner": "明视", "parent": "frends"}],
                         "segments": [{"name": "a", "when": {"all": [{"did": "purchased", "within": "P-3D", "atLeast": 1}]}},
                                      {"name": "b", "when": {"did": "purchsed", "atLeast": 1, "atmost": 3}},
                                      {"name": "c", "when": {"inSegment": "a"}}],
                         "lifecycle": "standart"}"""))
                .withMessage("""
                        private domain '明视眼镜': 9 faults
                          /colour: there is no member 'colour' (known: name, owner, statement, zone, currency, lateness, \
                        brands, identities, attributes, activities, pools, pathways, … 14 more)
                          /brand: there is no member 'brand', did you mean 'brands'? (known: name, owner, statement, zone, \
                        currency, lateness, brands, identities, attributes, activities, pools, pathways, … 14 more)
                          /zone: 'Mars' is no time zone such as Asia/Shanghai
                          /pools/0/capacity: found "many", allowed is a whole number
                          /segments/0/when/all/0/within: a span must be longer than nothing and at most 100 years (36525 \
                        days), not PT-72H
                          /segments/1/when/atmost: there is no member 'atmost', did you mean 'atMost'? (known: did, \
                        labelled, within, during, atLeast, atMost)
                          /lifecycle: found "standart", allowed is "standard" or an array of stages
                          /pools/1/parent: there is no pool 'frends', did you mean 'friends'? (known: friends, group)
                          /segments/1/when/did: there is no activity 'purchsed', did you mean 'purchased'? (known: \
                        answered, clicked, opened, purchased, received, referred, replied, rewarded, spoke, visited)""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{}|'name' is missing",
                "{\"name\":7}|/name: found 7, allowed is a text",
                "[]|found [], allowed is an object",
                "{\"name\":\"a\",\"lateness\":\"P0D\"}|/lateness: a span must be longer than nothing and at most 100 years"
                        + " (36525 days), not 0 ms",
                "{\"name\":\"a\",\"lateness\":\"3 days\"}|/lateness: '3 days' is no length of time, such as P90D or PT36H",
                "{\"name\":\"a\",\"identities\":{\"a/b\":\"sure\"}}|/identities/a~1b: there is no strength 'sure'"
                        + " (known: strong, weak)",
                "{\"name\":\"a\",\"brands\":[1]}|/brands/0: found 1, allowed is a text",
                "{\"name\":\"a\",\"attributes\":[3]}|/attributes/0: found 3, allowed is an object",
                "{\"name\":\"a\",\"attributes\":[{\"name\":\"b\"}]}|/attributes/0/purpose: say why 'b' must be known:"
                        + " nothing is kept without a purpose",
                "{\"name\":\"a\",\"activities\":{}}|/activities: found {}, allowed is an array",
                "{\"name\":\"a\",\"activities\":[{\"name\":\"b\",\"heard\":1}]}|/activities/0/heard: found 1, allowed is"
                        + " true or false",
                "{\"name\":\"a\",\"pools\":[{\"owner\":\"b\"}]}|/pools/0: 'name' is missing",
                "{\"name\":\"a\",\"pools\":[{\"name\":\"b\"}]}|/pools/0/owner: a pool belongs to whoever sets its rules:"
                        + " name the owner",
                "{\"name\":\"a\",\"pools\":[{\"name\":\"b\",\"owner\":\"c\",\"kind\":\"freinds\"}]}|/pools/0/kind: there is"
                        + " no kind of pool 'freinds', did you mean 'friends'? (known: friends, followers, group, members,"
                        + " guests, feed, users, platform)",
                "{\"name\":\"a\",\"pools\":[{\"name\":\"b\",\"owner\":\"c\",\"carrier\":\"?\"}]}|/pools/0/carrier: '?' is no"
                        + " name: use letters and digits, with - _ . : / or a space inside",
                "{\"name\":\"a\",\"pools\":[{\"name\":\"b\",\"owner\":\"c\",\"capacity\":1e1000000000}]}|/pools/0/capacity:"
                        + " found 1E+1000000000, allowed is a whole number",
                "{\"name\":\"a\",\"pools\":[{\"name\":\"b\",\"owner\":\"c\",\"capacity\":2147483648}]}|/pools/0/capacity:"
                        + " found 2147483648, allowed is -2147483648 to 2147483647",
                "{\"name\":\"a\",\"pools\":[{\"name\":\"b\",\"owner\":\"c\",\"goals\":[{\"aim\":\"serve\",\"from\":"
                        + "\"2026-02-30\",\"to\":\"2026-03-01\"}]}]}|/pools/0/goals/0/from: '2026-02-30' is no day such as"
                        + " 2026-03-31",
                "{\"name\":\"a\",\"pathways\":[{\"name\":\"b\",\"from\":\"c\"}]}|/pathways/0: 'to' is missing",
                "{\"name\":\"a\",\"segments\":[{\"name\":\"b\"}]}|/segments/0: 'when' is missing",
                "{\"name\":\"a\",\"segments\":[{\"name\":\"b\",\"when\":{\"attribute\":\"c\",\"atLeast\":1e1000000000}}]}|"
                        + "/segments/0/when/atLeast: found 1E+1000000000, a number of that size is not meant",
                "{\"name\":\"a\",\"segments\":[{\"name\":\"b\",\"when\":{\"total\":\"purchased\",\"atLeast\":\"5\"}}]}|"
                        + "/segments/0/when/atLeast: '5' is no amount such as 500.00 CNY",
                "{\"name\":\"a\",\"segments\":[{\"name\":\"b\",\"when\":{\"top\":5,\"by\":{\"pools\":true,\"x\":1}}}]}|"
                        + "/segments/0/when/by/x: there is no member 'x' (known: pools)",
                "{\"name\":\"a\",\"segments\":[{\"name\":\"b\",\"when\":{\"dit\":\"purchased\"}}]}|/segments/0/when: there"
                        + " is no condition 'dit', did you mean 'did'? (known: all, any, not, did, total, average, largest,"
                        + " distinctDays, daysInARow, sinceFirst, sinceLast, silence, … 18 more)",
                "{\"name\":\"a\",\"lifecycle\":[{\"name\":\"b\",\"next\":[\"c\"]},{\"name\":\"c\"}]}|/lifecycle/1: 'when' is"
                        + " missing"
            })
    void a_fault_of_form_is_told_with_its_place(String json, String report) {
        assertThat(Reports.ofJson(json)).containsExactly(report);
    }

    @Test
    void what_could_not_be_read_is_not_faulted_again() {
        assertThat(Reports.ofJson("""
                {"name": "a",
                 "attributes": [{"name": "city", "plain": "yes", "purpose": "b"}],
                 "pools": [{"name": "c", "owner": "d"}, 5, {"name": "e", "owner": "d"}],
                 "pathways": [{"name": "f", "from": "c", "to": "c", "kind": "reech", "abilities": ["two_way"]},
                              {"name": "g", "from": "c", "to": "e", "sources": [{"code": "?"}, {"code": "h"}]}],
                 "segments": [{"name": "i", "when": {"attribute": "city"}}, {"name": "j", "when": {"cameFrom": "h"}}]}"""))
                .containsExactly(
                        "/attributes/0/plain: found \"yes\", allowed is true or false",
                        "/pools/1: found 5, allowed is an object",
                        "/pathways/0/kind: there is no kind of pathway 'reech', did you mean 'reach'? (known: move, reach)",
                        "/pathways/1/sources/0/code: '?' is no name: use letters and digits, with - _ . : / or a space"
                                + " inside");
    }

    @Test
    void many_faults_are_cut() {
        StringBuilder json = new StringBuilder("{\"name\":\"a\",\"segments\":[");
        for (int i = 0; i < 120; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"s")
                    .append(i)
                    .append("\",\"when\":{\"did\":\"x\",\"atLeast\":1}}");
        }
        List<String> reports = Reports.ofJson(json.append("]}").toString());

        assertThat(reports).hasSize(101).last().isEqualTo("and 20 more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "{\"not\":", "{\"a\":[", "{\"name\":\"a\",\"segments\":[{\"name\":\"b\",\"when\":{\"all\":["
            })
    void ten_thousand_levels_are_refused(String opening) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(Reports.ofJson(opening.repeat(10_000)))
                .hasSize(1)
                .first()
                .asString()
                .contains("no valid JSON: Document nesting depth (97) exceeds the maximum allowed"));
    }

    @Test
    void a_great_document_of_faults_is_refused_in_bounded_time() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            StringBuilder json = new StringBuilder("{\"name\":\"a\",\"pathways\":[");
            for (int i = 0; i < 100_000; i++) {
                json.append(i == 0 ? "" : ",")
                        .append("{\"name\":\"p\",\"from\":\"x")
                        .append(i)
                        .append("\",\"to\":\"y\",\"z\":1}");
            }
            assertThat(Reports.ofJson(json.append("]}").toString())).hasSizeBetween(100, 102);
        });
    }
}
