package io.github.muchang.domain;

import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import io.github.muchang.journey.Ask;
import io.github.muchang.journey.Choose;
import io.github.muchang.journey.Deed;
import io.github.muchang.journey.Fate;
import io.github.muchang.journey.Invite;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.Send;
import io.github.muchang.journey.Split;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.journey.Succession;
import io.github.muchang.journey.Trigger;
import io.github.muchang.time.Horizon;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyReaderTest {
    /** Everything that can be said of a journey, in the order and the form in which it is written. */
    static final String WHOLE = """
            {
              "name": "明视眼镜",
              "attributes": [ {
                "name": "degree",
                "plain": true,
                "purpose": "推荐镜片"
              } ],
              "activities": [ {
                "name": "declined"
              } ],
              "pools": [ {
                "name": "friends",
                "owner": "明视眼镜"
              }, {
                "name": "group",
                "owner": "明视眼镜",
                "kind": "group"
              } ],
              "segments": [ {
                "name": "vip",
                "when": {
                  "tagged": "vip"
                }
              } ],
              "contents": [ {
                "name": "hello",
                "purpose": "service",
                "value": "知道找谁问",
                "text": "这是 hello"
              }, {
                "name": "ask-degree",
                "purpose": "service",
                "value": "知道找谁问",
                "text": "这是 ask-degree"
              }, {
                "name": "ask-degree-2",
                "purpose": "service",
                "value": "知道找谁问",
                "text": "这是 ask-degree-2"
              }, {
                "name": "ask-visit",
                "purpose": "service",
                "value": "知道找谁问",
                "text": "这是 ask-visit"
              }, {
                "name": "come",
                "purpose": "service",
                "value": "知道找谁问",
                "text": "这是 come"
              } ],
              "lifecycle": "standard",
              "journeys": [ {
                "name": "欢迎",
                "version": 2,
                "starts": [ {
                  "entered": "friends"
                }, {
                  "left": "group"
                }, {
                  "done": "purchased",
                  "labelled": "镜框"
                }, {
                  "enteredSegment": "vip"
                }, {
                  "leftSegment": "vip"
                }, {
                  "cameTo": "buyer"
                }, {
                  "told": "degree"
                }, {
                  "called": true
                } ],
                "endIf": [ {
                  "outcome": "bought",
                  "when": {
                    "did": "purchased",
                    "within": "P2D",
                    "atLeast": 1
                  }
                } ],
                "endsOnLeaving": true,
                "reentry": {
                  "after": "P30D"
                },
                "atMostAtOnce": 3,
                "atMost": {
                  "times": 2,
                  "per": "P365D"
                },
                "priority": 80,
                "steps": [ {
                  "name": "hello",
                  "send": "hello",
                  "persona": "店长"
                }, {
                  "name": "wait",
                  "pause": "PT1H"
                }, {
                  "name": "pause-P2D-10:00",
                  "pause": "P2D",
                  "at": "10:00"
                }, {
                  "name": "pause-day-7-09:30",
                  "untilDay": 7,
                  "at": "09:30"
                }, {
                  "name": "ask-degree",
                  "ask": "ask-degree",
                  "persona": "验光师",
                  "into": "degree",
                  "within": "P3D",
                  "again": [ {
                    "after": "P7D"
                  }, {
                    "after": "P14D",
                    "ask": "ask-degree-2"
                  } ],
                  "refusedBy": {
                    "done": "declined",
                    "labelled": "degree"
                  },
                  "answered": "choose",
                  "refused": "sorry",
                  "silent": "choose"
                }, {
                  "name": "ask-visit",
                  "ask": "ask-visit",
                  "answeredBy": {
                    "done": "visited"
                  },
                  "within": "P3D"
                }, {
                  "name": "choose",
                  "choose": [ {
                    "when": {
                      "tagged": "vip"
                    },
                    "then": "invite"
                  } ],
                  "otherwise": ""
                }, {
                  "name": "split",
                  "split": [ {
                    "arm": "早",
                    "weight": 45,
                    "then": "invite"
                  }, {
                    "arm": "对照",
                    "weight": 10,
                    "holdout": true
                  } ]
                }, {
                  "name": "invite",
                  "invite": "come",
                  "to": "group",
                  "within": "P2D",
                  "joined": "tag-老客",
                  "missed": "call"
                }, {
                  "name": "call",
                  "task": "给她打电话",
                  "staff": [ "li", "wang" ],
                  "within": "PT4H",
                  "outcomes": [ {
                    "outcome": "done",
                    "then": "ask-visit"
                  } ],
                  "overdue": "sorry"
                }, {
                  "name": "tag-老客",
                  "tag": "老客"
                }, {
                  "name": "untag-新客",
                  "untag": "新客"
                }, {
                  "name": "record-visited",
                  "record": "visited",
                  "label": "约"
                }, {
                  "name": "jump-sorry",
                  "jump": "sorry"
                }, {
                  "name": "sorry",
                  "end": "done"
                } ],
                "replaces": [ {
                  "version": 1,
                  "steps": {
                    "hello": {
                      "moveTo": "hello"
                    },
                    "old": "leave",
                    "older": "finish"
                  },
                  "otherwise": "leave"
                } ]
              } ]
            }""";

    /** What neither the schema nor the reader lets pass, each by one change to a good document. */
    private static final List<String[]> CHANGES = List.of(
            change("\"version\": 2", "\"version\": 0"),
            change("\"version\": 2", "\"version\": \"2\""),
            change("\"called\": true", "\"called\": false"),
            change("\"called\": true", "\"called\": true, \"told\": \"degree\""),
            change("\"called\": true", "\"caled\": true"),
            change("{ \"called\": true }", "\"called\""),
            change("{ \"called\": true }", "{ \"told\": \"degree\" }"),
            change("\"outcome\": \"bought\", ", "\"outcome\": \"\", "),
            change("\"endsOnLeaving\": true", "\"endsOnLeaving\": 1"),
            change("{ \"after\": \"P30D\" }", "\"sometimes\""),
            change("{ \"after\": \"P30D\" }", "{}"),
            change("\"after\": \"P30D\"", "\"after\": \"P-30D\""),
            change("\"atMostAtOnce\": 3", "\"atMostAtOnce\": 0"),
            change("\"times\": 2", "\"times\": 9"),
            change("\"per\": \"P365D\"", "\"per\": 365"),
            change("\"times\": 2,", ""),
            change("\"priority\": 80", "\"priority\": 101"),
            change("\"send\": \"hello\"", "\"sent\": \"hello\""),
            change("\"send\": \"hello\"", "\"send\": \"hello\", \"tag\": \"x\""),
            change("\"send\": \"hello\"", "\"send\": [ \"hello\" ]"),
            change("\"name\": \"wait\"", "\"name\": \"\""),
            change("\"name\": \"wait\"", "\"name\": 7"),
            change("\"pause\": \"PT1H\"", "\"pause\": \"PT0S?\""),
            change("\"pause\": \"PT1H\"", "\"pause\": \"-PT1H\""),
            change("\"at\": \"10:00\"", "\"at\": \"10\""),
            change("\"at\": \"10:00\"", "\"at\": \"24:00\""),
            change("\"untilDay\": 7", "\"untilDay\": -7"),
            change("\"into\": \"degree\"", "\"into\": \"degree\", \"answeredBy\": { \"done\": \"replied\" }"),
            change("\"answeredBy\": { \"done\": \"visited\" }", "\"answeredBy\": {}"),
            change("\"answeredBy\": { \"done\": \"visited\" }", "\"answeredBy\": \"visited\""),
            change("\"after\": \"P14D\",", ""),
            change("\"otherwise\": \"\"", "\"else\": \"\""),
            change(", \"otherwise\": \"\"", ""),
            change("\"weight\": 45", "\"weight\": -1"),
            change("\"weight\": 45,", ""),
            change("\"holdout\": true", "\"holdout\": \"yes\""),
            change("\"to\": \"group\",", ""),
            change("\"staff\": [ \"li\", \"wang\" ]", "\"staff\": []"),
            change("\"staff\": [ \"li\", \"wang\" ]", "\"staff\": [ \"li\" ], \"role\": \"店长\""),
            change("给她打电话", " "),
            change("\"outcome\": \"done\",", ""),
            change("\"tag\": \"老客\"", "\"tag\": \"?\""),
            change("\"jump\": \"sorry\"", "\"jump\": \"\""),
            change("\"end\": \"done\"", "\"end\": \"\""),
            change("\"moveTo\": \"hello\"", "\"moveTo\": 1"),
            change("\"old\": \"leave\"", "\"old\": \"go\""),
            change("\"version\": 1,", ""));

    @Test
    void everything_that_can_be_said_is_read_and_written_back() {
        Journey journey = Journey.named("欢迎")
                .version(2)
                .startsOn(
                        Trigger.entered("friends"),
                        Trigger.left("group"),
                        Trigger.done("purchased", "镜框"),
                        Trigger.enteredSegment("vip"),
                        Trigger.leftSegment("vip"),
                        Trigger.cameTo("buyer"),
                        Trigger.told("degree"),
                        Trigger.called())
                .endIf(did("purchased").atLeast(1).within(days(2)), "bought")
                .endsOnLeaving()
                .reentry(Reentry.after(days(30)))
                .atMostAtOnce(3)
                .atMost(2, days(365))
                .priority(80)
                .then(Send.of("hello").as("店长"))
                .step("wait")
                .pause(hours(1))
                .pause(days(2).at("10:00"))
                .pause(Horizon.day(7).at("09:30"))
                .then(Ask.with("ask-degree")
                        .as("验光师")
                        .into("degree")
                        .within(days(3))
                        .again(days(7))
                        .again(days(14), "ask-degree-2")
                        .refusedBy(Deed.of("declined").labelled("degree"))
                        .answered("choose")
                        .refused("sorry")
                        .silent("choose"))
                .then(Ask.with("ask-visit").answeredBy("visited"))
                .then(Choose.when(tagged("vip"), "invite").otherwise(""))
                .then(Split.arm("早", 45, "invite").holdout("对照", 10))
                .step("invite")
                .then(Invite.to("group", "come")
                        .within(days(2))
                        .joined("tag-老客")
                        .missed("call"))
                .step("call")
                .then(StaffTask.of("给她打电话")
                        .byOneOf("li", "wang")
                        .within(hours(4))
                        .outcome("done", "ask-visit")
                        .overdue("sorry"))
                .tag("老客")
                .untag("新客")
                .record("visited", "约")
                .jump("sorry")
                .step("sorry")
                .end("done")
                .replaces(Succession.of(1)
                        .move("hello", "hello")
                        .leave("old")
                        .finish("older")
                        .otherwise(Fate.leave()))
                .build();

        PrivateDomain read = PrivateDomain.fromJson(WHOLE);

        assertThat(read.journeys().all()).containsExactly(journey);
        assertThat(read.toJson()).isEqualTo(WHOLE);
    }

    @Test
    void what_is_left_out_is_as_the_builder_begins() {
        assertThat(PrivateDomain.fromJson("""
                        {"name": "明视眼镜",
                            "contents": [{"name": "q", "purpose": "service", "value": "知道找谁问", "text": "这是"}],
                            "journeys": [{
                            "name": "a", "starts": [{"called": true}],
                            "steps": [{"ask": "q"}, {"untilDay": 3}, {"task": "打电话", "role": "店长", "outcomes": [{"outcome": "done"}]}]
                        }]}""").journeys().all())
                .containsExactly(Journey.named("a")
                        .startsOn(Trigger.called())
                        .then(Ask.with("q"))
                        .pause(Horizon.day(3))
                        .then(StaffTask.of("打电话").by("店长").outcome("done", ""))
                        .build());
    }

    @Test
    void bad_documents_fit_neither_the_schema_nor_the_reader() {
        assertThat(DomainSchemaProperties.SCHEMA.validate(WHOLE, InputFormat.JSON))
                .isEmpty();
        assertThat(CHANGES).allSatisfy(change -> {
            String whole = WHOLE.replaceAll("\\s+", " ");
            String json = whole.replace(change[0], change[1]);

            assertThat(json).as("the example has " + change[0]).isNotEqualTo(whole);
            assertThat(DomainSchemaProperties.SCHEMA.validate(json, InputFormat.JSON))
                    .as(change[1])
                    .isNotEmpty();
            assertThat(Reports.ofJson(json)).as(change[1]).isNotEmpty();
        });
    }

    @Test
    void what_cannot_be_read_is_told_at_its_place_and_causes_no_other_faults() {
        assertThat(Reports.ofJson("""
                        {"name": "明视眼镜", "journeys": [{
                            "name": "a", "starts": [{"entred": "friends"}, 5],
                            "endIf": [{"when": {"tagt": "x"}}],
                            "steps": [
                                {"sned": "hello", "name": "one"},
                                {"pause": "P-1D"},
                                {"choose": [7], "otherwise": "one"},
                                {"name": "", "tag": "x", "untag": "y"},
                                {"jump": "nowhere"},
                                {"tag": "unreachable"}],
                            "replaces": [{"steps": {"one": "stay"}}]
                        }, []]}"""))
                .containsExactly(
                        "/journeys/0/starts/0: there is no trigger 'entred', did you mean 'entered'? (known: entered, left,"
                                + " done, enteredSegment, leftSegment, cameTo, told, called)",
                        "/journeys/0/starts/1: found 5, allowed is an object",
                        "/journeys/0/endIf/0/when: there is no condition 'tagt' (known: all, any, not,"
                                + " did, total, average, largest, distinctDays, daysInARow, sinceFirst, sinceLast, silence,"
                                + " … 18 more)",
                        "/journeys/0/steps/0: there is no step 'sned' (known: send, pause, untilDay, ask,"
                                + " choose, split, tag, untag, invite, task, record, jump, … 1 more)",
                        "/journeys/0/steps/1/pause: a span must be longer than nothing and at most 100 years (36525 days), not"
                                + " PT-24H",
                        "/journeys/0/steps/2/choose/0: found 7, allowed is an object",
                        "/journeys/0/steps/3: a step is one kind of thing, this one is tag and untag",
                        "/journeys/0/replaces/0: 'version' is missing",
                        "/journeys/0/replaces/0/steps/one: there is no fate 'stay' (known: finish, leave)",
                        "/journeys/1: found [], allowed is an object");
    }

    private static String[] change(String from, String to) {
        return new String[] {from, to};
    }
}
