package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.FactJson;
import io.github.muchang.json.StrictJson;
import io.github.muchang.money.Money;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Shop;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExportTest {
    private static final String CANARY = "canary-9K";
    private static final Identity LIN = Shop.unionid(CANARY + "-union");
    private static final Identity PHONE = Shop.phone(CANARY + "-phone");
    private static final PartyId FIRST = new PartyId(2);

    private final Stores stores = Stores.memory();
    private final Muchang muchang =
            Muchang.builder(Shop.domain()).stores(stores).startingAt(Shop.START).open();

    @Test
    void everything_that_is_known_is_handed_over() {
        known();

        JsonNode lin = export(LIN);

        assertThat(lin.get("domain").stringValue()).isEqualTo("明视眼镜");
        assertThat(lin.get("exportedAt").stringValue()).isEqualTo("2026-03-01T09:00+08:00");
        assertThat(lin.get("number").stringValue()).isEqualTo("p-2");
        assertThat(lin.get("kind").stringValue()).isEqualTo("customer");
        assertThat(lin.get("knownSince").stringValue()).isEqualTo("2026-03-01T09:00+08:00");
        assertThat(lin.get("legalHold").booleanValue()).isFalse();
        assertThat(lin.get("identities").toString())
                .isEqualTo(
                        "{\"nickname\":\"canary-9K-nick\",\"phone\":\"canary-9K-phone\",\"unionid\":\"canary-9K-union\"}");
        assertThat(lin.get("addresses").toString())
                .isEqualTo("[{\"carrier\":\"wecom\",\"account\":\"optician\",\"handle\":\"canary-9K-handle\"}]");
        assertThat(lin.get("personalAttributes").toString())
                .isEqualTo(
                        "{\"birthday\":{\"value\":\"canary-9K-birthday\",\"purpose\":\"生日祝福\",\"told\":\"2026-03-01T09:00+08:00\"},"
                                + "\"name\":{\"value\":\"canary-9K-name\",\"purpose\":\"称呼\",\"told\":\"2026-03-01T09:00+08:00\"}}");
        assertThat(lin.get("attributes").toString())
                .isEqualTo("{\"city\":{\"value\":\"上海\",\"purpose\":\"开店选址\",\"told\":\"2026-03-01T09:00+08:00\"}}");
        assertThat(lin.get("tags").toString())
                .isEqualTo("[{\"tag\":\"近视\",\"given\":\"2026-03-01T09:00+08:00\",\"by\":\"optician\"}]");
        assertThat(lin.get("consents").toString())
                .isEqualTo("[{\"purpose\":\"promotion\",\"carrier\":\"*\",\"given\":true,"
                        + "\"said\":\"2026-03-01T09:00+08:00\",\"text\":\"v1\"}]");
        assertThat(lin.get("memberships").toString())
                .isEqualTo(
                        "[{\"pool\":\"friends\",\"since\":\"2026-03-01T09:00+08:00\",\"source\":\"table-7\",\"role\":\"成员\"}]");
        assertThat(lin.get("arrivals").toString())
                .isEqualTo("[{\"at\":\"2026-03-01T09:00+08:00\",\"source\":\"table-7\",\"pool\":\"friends\"}]");
        assertThat(lin.get("activities").toString())
                .isEqualTo("[{\"activity\":\"purchased\",\"times\":1,\"first\":\"2026-03-01T09:00+08:00\","
                        + "\"last\":\"2026-03-01T09:00+08:00\",\"total\":\"¥900\"}]");
        assertThat(lin.get("stage").stringValue()).isEqualTo("buyer");
        assertThat(lin.get("segments").toString())
                .contains(
                        "{\"segment\":\"spending\",\"since\":\"2026-03-01T09:00+08:00\",\"because\":\"最近 7 天内购买总额为 ¥900\"}")
                .contains("\"because\":\"属性「city」是 上海\"");
        assertThat(texts(lin.get("history"), "what"))
                .contains("首次被知晓", "购买 900.00 CNY", "获得标签「近视」（optician）")
                .anyMatch(what -> what.startsWith("进入人群「spending」，因为"));
        assertThat(texts(lin.get("history"), "fact")).contains("registered", "consent-said", "segment-entered");
    }

    @Test
    void what_happened_under_a_former_number_is_part_of_it() {
        muchang.accept(Signal.described(PHONE, "name", CANARY).at(Shop.START));
        muchang.accept(Signal.did(LIN, "purchased").amount(Money.yuan(900)).at(Shop.START));
        muchang.accept(Signal.identified(LIN, PHONE).at(Shop.START));

        JsonNode lin = export(LIN);

        assertThat(lin.get("number").stringValue()).isEqualTo("p-2");
        assertThat(lin.get("formerNumbers").toString()).isEqualTo("[\"p-3\"]");
        assertThat(texts(lin.get("history"), "number")).contains("p-2", "p-3");
        assertThat(lin.get("identities").propertyNames()).containsExactly("phone", "unionid");
        assertThat(lin.get("activities").size()).isEqualTo(1);
        assertThat(muchang.export(new PartyId(3), Locale.CHINA)).isEqualTo(muchang.export(LIN, Locale.CHINA));
    }

    @Test
    void of_an_erased_person_nothing_personal_is_left_to_hand_over() {
        known();
        muchang.erase(LIN);

        String text = muchang.export(FIRST, Locale.CHINA);

        JsonNode lin = StrictJson.mapper().readTree(text);
        assertThat(text).doesNotContain(CANARY);
        assertThat(lin.get("erased").booleanValue()).isTrue();
        for (String section : List.of("identities", "addresses", "personalAttributes", "attributes", "tags")) {
            assertThat(lin.get(section).isEmpty()).as(section).isTrue();
        }
        assertThat(lin.get("activities").size()).as("numbers stay").isEqualTo(1);
        assertThat(texts(lin.get("history"), "fact")).contains("erased");
    }

    @Test
    void what_is_personal_is_in_the_export_and_in_the_vault_only() {
        known();

        assertThat(muchang.export(LIN, Locale.CHINA))
                .contains("-union", "-phone", "-nick", "-handle", "-name", "-birthday")
                .contains(CANARY);
        assertThat(new String(stores.store().load(FIRST).orElseThrow().state(), StandardCharsets.UTF_8))
                .doesNotContain(CANARY);
        assertThat(stores.journal().of(FIRST).stream().map(recorded -> FactJson.write(recorded.fact())))
                .noneMatch(json -> json.contains(CANARY));
        assertThat(muchang.history(LIN).toString()).doesNotContain(CANARY);
    }

    @Test
    void it_speaks_the_language_that_was_asked_for() {
        known();
        muchang.hold(LIN, "case 7");

        JsonNode lin = StrictJson.mapper().readTree(muchang.export(LIN, Locale.ENGLISH));

        assertThat(lin.get("legalHold").booleanValue()).isTrue();
        assertThat(texts(lin.get("history"), "what")).contains("became known", "came under a legal hold: case 7");
    }

    @Test
    void nobody_is_handed_over_who_is_not_known() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.export(LIN, Locale.CHINA))
                .withMessage("nobody is known by this 'unionid'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.export(FIRST, Locale.CHINA))
                .withMessage("there is no party p-2");
    }

    private JsonNode export(Identity who) {
        return StrictJson.mapper().readTree(muchang.export(who, Locale.CHINA));
    }

    private static List<String> texts(JsonNode entries, String name) {
        return entries.valueStream().map(entry -> entry.get(name).stringValue()).toList();
    }

    private void known() {
        muchang.accept(
                Signal.described(LIN, Map.of("name", CANARY + "-name", "birthday", CANARY + "-birthday", "city", "上海"))
                        .also(PHONE)
                        .also(Identity.of("nickname", CANARY + "-nick"))
                        .reachableAt(Address.of("wecom", "optician", CANARY + "-handle"))
                        .at(Shop.START));
        muchang.accept(Signal.tagged(LIN, "近视", "optician").at(Shop.START));
        muchang.accept(Signal.added(LIN).to("friends").through("table-7").at(Shop.START));
        muchang.accept(Signal.consented(LIN, Purpose.PROMOTION, "v1").at(Shop.START));
        muchang.accept(Signal.did(LIN, "purchased").amount(Money.yuan(900)).at(Shop.START));
    }
}
