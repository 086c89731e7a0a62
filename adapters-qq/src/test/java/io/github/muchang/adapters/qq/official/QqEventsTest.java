package io.github.muchang.adapters.qq.official;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QqEventsTest {
    private static final String OPENID = "A1B2C3D4E5F6A1B2C3D4E5F6A1B2C3D4";
    private static final Identity LIN = Identity.of("qq-user", OPENID);
    private static final Address AT_LIN = Address.of("qq", "11111111", OPENID);
    private static final String MESSAGE_ID = "ROBOT1.0_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

    private final QqEvents events = new QqEvents(House.BOT, KnownGroups.NONE);

    @Test
    void who_writes_has_replied_and_may_be_answered_by_the_messages_id() {
        Heard heard = sample("C2C_MESSAGE_CREATE-1");

        assertThat(bare(heard))
                .containsExactly(Signal.did(LIN, "replied")
                        .reachableAt(AT_LIN)
                        .at("2026-07-21T10:00:00+08:00")
                        .answerableWith("msg_id:" + MESSAGE_ID));
        assertThat(heard.answerables())
                .containsExactly(new Answerable(AT_LIN, "msg_id:" + MESSAGE_ID, Duration.ofHours(1)));
        assertThat(heard.event().field("content")).contains("你好，今天有什么推荐的活动吗？");
        assertThat(heard.event().field("author.username")).contains("成员甲");
        assertThat(sample("C2C_MESSAGE_CREATE-3-quote").event().field("msg_elements.0.content"))
                .isPresent();
    }

    @Test
    void who_becomes_a_friend_came_through_the_links_parameter() {
        Heard heard = sample("FRIEND_ADD-2-share-link");

        assertThat(bare(heard))
                .containsExactly(Signal.added(LIN)
                        .to("bot-users")
                        .through("callback_abc123")
                        .reachableAt(AT_LIN)
                        .at(Instant.ofEpochSecond(1784570600))
                        .answerableWith("event_id:envelope-FRIEND_ADD-2-share-link"));
        assertThat(sources(sample("FRIEND_ADD-1"))).containsExactly(Optional.empty());
        assertThat(sources(hear("FRIEND_ADD", "{\"openid\":\"A\",\"scene_param\":\"桌=7\"}")))
                .containsExactly(QqSettings.source("桌=7"));
        assertThat(QqSettings.source("桌=7").orElseThrow()).matches("scene/[0-9a-f]{16}");
        assertThat(QqSettings.source(" ")).isEmpty();
    }

    @Test
    void a_union_id_is_told_only_if_it_means_something_and_is_not_empty() {
        QqEvents united = new QqEvents(House.BOT.union("qq-union"), KnownGroups.NONE);

        assertThat(read(united, Samples.envelope("FRIEND_ADD-1"))
                        .signals()
                        .get(0)
                        .identities())
                .containsExactly(LIN, Identity.of("qq-union", "DB85A74E07BA08B5B44CD9ED332FCBD2"));
        assertThat(read(united, Samples.envelope("C2C_MESSAGE_CREATE-1"))
                        .signals()
                        .get(0)
                        .identities())
                .containsExactly(LIN);
        assertThat(sample("FRIEND_ADD-1").signals().get(0).identities()).containsExactly(LIN);
    }

    @Test
    void who_deletes_the_bot_is_out_of_the_pool() {
        assertThat(bare(sample("FRIEND_DEL")))
                .containsExactly(Signal.left(LIN, "bot-users").at(Instant.ofEpochSecond(1784570524)));
    }

    @Test
    void who_turns_active_messages_off_withdraws_on_this_carrier_and_by_turning_them_on_agrees_again()
            throws Exception {
        try (Muchang muchang = Muchang.builder(House.DOMAIN).open()) {
            muchang.accept(sample("C2C_MSG_REJECT").signals());
            assertThat(words(muchang)).hasSize(5).containsOnly(false);

            muchang.accept(sample("C2C_MSG_RECEIVE").signals());
            assertThat(words(muchang)).hasSize(5).containsOnly(true);
        }
        assertThat(sample("C2C_MSG_REJECT").signals())
                .extracting(Signal::what)
                .filteredOn(Occurrence.Withdrew.class::isInstance)
                .allSatisfy(each ->
                        assertThat(((Occurrence.Withdrew) each).carrier()).contains("qq"));
        assertThat(sample("C2C_MSG_RECEIVE").answerables()).hasSize(1);
    }

    @Test
    void who_presses_a_button_has_clicked_on_what_it_says() {
        Heard heard = sample("INTERACTION_CREATE-1-c2c");

        assertThat(bare(heard))
                .containsExactly(Signal.did(LIN, "clicked")
                        .labelled("confirm:once")
                        .reachableAt(AT_LIN)
                        .at("2026-07-20T21:53:54+08:00")
                        .answerableWith("event_id:envelope-INTERACTION_CREATE-1-c2c"));
        assertThat(heard.interaction()).contains("1b13d569-4610-4ab9-bc51-feecc5def6d4");
    }

    @Test
    void a_misspelt_name_of_the_documents_is_read_too() {
        assertThat(hear(
                                "INTERACTION_CREATE",
                                "{\"id\":\"i\",\"type\":12,\"user_openid\":\"A\",\"data\":{\"resoloved\":{\"feature_id\":\"menu-1\"}}}")
                        .signals())
                .extracting(Signal::what)
                .containsExactly(new Occurrence.Did("clicked", Optional.empty(), "menu-1"));
    }

    @Test
    void what_has_no_meaning_of_its_own_is_kept_by_its_name() {
        assertThat(kept(sample("INTERACTION_CREATE-3-authorize"))).containsExactly("INTERACTION_CREATE/18/c2c_push");
        assertThat(kept(hear("SUBSCRIBE_MESSAGE_STATUS", "{\"openid\":\"A\"}")))
                .containsExactly("SUBSCRIBE_MESSAGE_STATUS");
        assertThat(kept(hear("变".repeat(60), "{\"author\":{\"user_openid\":\"A\"}}"))
                        .get(0))
                .matches("event/[0-9a-f]{16}");
        Heard nobody = hear("GUILD_CREATE", "{\"id\":\"1\",\"name\":\"g\"}");
        assertThat(nobody.signals()).isEmpty();
        assertThat(nobody.event().field("name")).contains("g");
    }

    @Test
    void what_a_program_wrote_is_in_the_event_alone() {
        Heard heard = hear("C2C_MESSAGE_CREATE", "{\"id\":\"m\",\"author\":{\"user_openid\":\"A\",\"bot\":true}}");

        assertThat(heard.signals()).isEmpty();
        assertThat(heard.event().field("author.bot")).contains("true");
    }

    @Test
    void a_moment_is_read_in_each_of_its_forms() {
        Instant at = Instant.ofEpochSecond(1784570600);
        for (String form : new String[] {"1784570600", "\"1784570600\"", "\"2026-07-21T02:03:20+08:00\""}) {
            assertThat(hear("FRIEND_DEL", "{\"openid\":\"A\",\"timestamp\":" + form + "}")
                            .event()
                            .at())
                    .as(form)
                    .isEqualTo(form.contains("T") ? Instant.parse("2026-07-20T18:03:20Z") : at);
        }
        for (String form :
                new String[] {"\"\"", "\"soon\"", "-1", "0", "99999999999999", "\"9999-01-01T00:00:00Z\"", "{}"}) {
            assertThat(hear("FRIEND_DEL", "{\"openid\":\"A\",\"timestamp\":" + form + "}")
                            .event()
                            .at())
                    .as(form)
                    .isEqualTo(Posted.NOW);
        }
    }

    @Test
    void a_message_that_is_told_again_has_the_same_ids_whatever_it_comes_in() {
        String message = Samples.event("GROUP_AT_MESSAGE_CREATE-1");
        List<List<String>> ids = new ArrayList<>();
        for (String kind : new String[] {"GROUP_AT_MESSAGE_CREATE", "GROUP_MESSAGE_CREATE"}) {
            ids.add(ids(read(events, Samples.envelope("first", kind, message))));
            ids.add(ids(read(events, Samples.envelope("second", kind, message))));
        }

        assertThat(ids).hasSize(4).allMatch(each -> each.equals(ids.get(0)));
        assertThat(ids(hear("C2C_MESSAGE_CREATE", "{\"id\":\"1\",\"author\":{\"user_openid\":\"A\"}}")))
                .isNotEqualTo(ids(hear("C2C_MESSAGE_CREATE", "{\"id\":\"2\",\"author\":{\"user_openid\":\"A\"}}")));
        assertThat(ids(sample("GROUP_JOIN_REQUEST-1-self")))
                .isEqualTo(ids(read(
                        events,
                        Samples.envelope("other", "GROUP_JOIN_REQUEST", Samples.event("GROUP_JOIN_REQUEST-1-self")))));
    }

    @Test
    void what_has_no_id_of_its_own_is_told_apart_by_its_envelope_or_else_by_what_it_says() {
        String body = "{\"openid\":\"A\",\"timestamp\":1784570600}";
        String later = body.replace("600", "601");

        assertThat(ids(read(events, Samples.envelope("a", "FRIEND_DEL", body))))
                .isEqualTo(ids(read(events, Samples.envelope("a", "FRIEND_DEL", body))))
                .isNotEqualTo(ids(read(events, Samples.envelope("b", "FRIEND_DEL", later))));
        assertThat(ids(read(events, "{\"op\":0,\"t\":\"FRIEND_DEL\",\"d\":" + body + "}")))
                .isEqualTo(ids(read(events, "{\"op\":0,\"s\":7,\"t\":\"FRIEND_DEL\",\"d\":" + body + "}")))
                .isNotEqualTo(ids(read(events, "{\"op\":0,\"t\":\"FRIEND_DEL\",\"d\":" + later + "}")));
    }

    @Test
    void what_is_heard_is_taken_in_once() {
        try (Muchang muchang = Muchang.builder(House.DOMAIN).open()) {
            assertThat(muchang.accept(sample("FRIEND_ADD-1").signals())).noneMatch(each -> each.repeat());
            assertThat(muchang.accept(sample("FRIEND_ADD-1").signals()))
                    .allMatch(each -> each.repeat() && each.facts().isEmpty());
            assertThat(muchang.customer(LIN).orElseThrow().memberships().containsKey("bot-users"))
                    .isTrue();
            muchang.accept(sample("FRIEND_DEL").signals());
            assertThat(muchang.customer(LIN).orElseThrow().memberships().containsKey("bot-users"))
                    .isFalse();
        }
    }

    @Test
    void words_are_without_what_only_called_the_bot() {
        assertThat(words(" /今日天气 ", "")).isEqualTo("/今日天气");
        assertThat(words("<@A1B2> <@!C3-_> 你好 <@D4>", "")).isEqualTo("你好 <@D4>");
        assertThat(words("<@A1> <@B2> 你好", ",\"mentions\":[{\"id\":\"A1\",\"is_you\":true},{\"id\":\"B2\"}]"))
                .isEqualTo("<@B2> 你好");
        assertThat(words("<@B2> 你好", ",\"mentions\":[]")).isEqualTo("<@B2> 你好");
    }

    private String words(String content, String more) {
        return hear("GROUP_MESSAGE_CREATE", "{\"id\":\"m\",\"content\":\"" + content + "\"" + more + "}")
                .event()
                .field("content")
                .orElse("");
    }

    private static List<Boolean> words(Muchang muchang) {
        List<Boolean> given = new ArrayList<>();
        var words = muchang.customer(LIN).orElseThrow().consents();
        for (int i = 0; i < words.size(); i++) {
            assertThat(words.nameAt(i)).endsWith("/qq");
            given.add(words.at(i).given());
        }
        return given;
    }

    private Heard sample(String name) {
        return read(events, Samples.envelope(name));
    }

    private Heard hear(String kind, String body) {
        return read(events, Samples.envelope("e", kind, body));
    }

    static Heard read(QqEvents by, String envelope) {
        return by.hear(Envelope.read(envelope.getBytes(UTF_8)).orElseThrow(), Posted.NOW)
                .orElseThrow();
    }

    private static List<Optional<String>> sources(Heard heard) {
        return heard.signals().stream()
                .map(each -> ((Occurrence.Added) each.what()).source())
                .toList();
    }

    static List<String> kept(Heard heard) {
        return heard.signals().stream()
                .map(Signal::what)
                .filter(Occurrence.Did.class::isInstance)
                .map(Occurrence.Did.class::cast)
                .filter(each -> each.activity().equals("qq-event"))
                .map(Occurrence.Did::label)
                .toList();
    }

    static List<String> ids(Heard heard) {
        return heard.signals().stream().map(each -> each.id().orElseThrow()).toList();
    }

    /** The signals without their ids. */
    static List<Signal> bare(Heard heard) {
        return heard.signals().stream()
                .map(each -> new Signal(
                        Optional.empty(),
                        each.identities(),
                        each.addresses(),
                        each.at(),
                        each.what(),
                        each.reference()))
                .toList();
    }
}
