package io.github.muchang.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RejectedCallbackException.Reason;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WeComInboxTest {
    private static final Instant AT = Instant.ofEpochSecond(1403610513);
    private static final Identity LIN = Identity.of("external", "woAJ2GCAAAXtWyujaWJHDDGi0mAAAA");
    private static final Identity WANG = Identity.of("external", "woAJ2GCAAAXtWyujaWJHDDGi0mACAAAA");
    private static final Identity ZHAO = Identity.of("external", "woAJ2GCAAAXtWyujaWJHDDGi0mACHAAA");

    private final WeComInbox inbox = WeComInbox.of(House.DOMAIN, House.WECOM, Posted.KEYS, Posted.CLOCK);

    @Test
    void somebody_who_was_added_came_through_the_state_and_is_looked_after_by_the_member() throws Exception {
        Heard heard = sample("add_external_contact");

        assertThat(bare(heard))
                .containsExactly(
                        Signal.added(LIN)
                                .to("friends")
                                .through("teststate")
                                .reachableAt(Address.of("wecom", "zhangsan", LIN.value()))
                                .at(AT),
                        Signal.lookedAfter(LIN, "张三").at(AT));
        assertThat(heard.pulls()).containsExactly(new Pull.Customer("zhangsan", LIN.value()));
        assertThat(heard.event().field("WelcomeCode")).contains("WELCOMECODE");
        assertThat(heard.signals().stream().map(Signal::reference))
                .containsExactly(Optional.of("WELCOMECODE"), Optional.empty());
        assertThat(heard.signals()).extracting(each -> each.id().orElseThrow()).doesNotHaveDuplicates();
    }

    @Test
    void whoever_deletes_is_out_of_the_pool_and_it_is_kept_who_it_was() throws Exception {
        Heard byCustomer = sample("del_follow_user");

        assertThat(bare(byCustomer))
                .containsExactly(
                        Signal.left(ZHAO, "friends").at(AT), kept(ZHAO, "change_external_contact/del_follow_user"));
        assertThat(byCustomer.pulls()).containsExactly(new Pull.Customer("zhangsan", ZHAO.value()));
        assertThat(
                        bare(
                                hear(
                                        "<ChangeType>del_external_contact</ChangeType><UserID>a</UserID><ExternalUserID>wo1</ExternalUserID>")))
                .extracting(Signal::what)
                .contains(new Occurrence.Left("friends"));
    }

    @Test
    void whoever_was_handed_over_leaves_only_a_pool_of_the_members_own() throws Exception {
        assertThat(bare(sample("del_external_contact")))
                .containsExactly(kept(WANG, "change_external_contact/del_external_contact/DELETE_BY_TRANSFER"));
        assertThat(bare(hear("<ChangeType>del_external_contact</ChangeType><UserID>vip-desk</UserID>"
                        + "<ExternalUserID>wo1</ExternalUserID><Source>DELETE_BY_TRANSFER</Source>")))
                .extracting(Signal::what)
                .contains(new Occurrence.Left("vip-friends"));
    }

    @Test
    void what_has_no_meaning_of_its_own_is_kept_by_its_name() throws Exception {
        assertThat(bare(sample("add_half_external_contact")))
                .containsExactly(kept(WANG, "change_external_contact/add_half_external_contact"));
        assertThat(bare(sample("edit_external_contact")))
                .containsExactly(kept(LIN, "change_external_contact/edit_external_contact"));
        assertThat(sample("edit_external_contact").pulls()).containsExactly(new Pull.Customer("zhangsan", LIN.value()));
        assertThat(bare(sample("transfer_fail")))
                .containsExactly(kept(LIN, "change_external_contact/transfer_fail/customer_refused"));
        assertThat(hear("<ChangeType>new_one</ChangeType><ExternalUserID>wo1</ExternalUserID>")
                        .signals())
                .extracting(Signal::what)
                .containsExactly(
                        new Occurrence.Did("wechat-event", Optional.empty(), "change_external_contact/new_one"));
        Heard started =
                read(Posted.event("<Event>customer_acquisition</Event><ChangeType>customer_start_chat</ChangeType>"
                        + "<LinkId>L1</LinkId><State>s</State><ExternalUserID>wo1</ExternalUserID>"));
        assertThat(started.signals()).hasSize(1);
    }

    @Test
    void a_long_or_strange_name_is_kept_as_one_that_fits() throws Exception {
        Heard heard = hear("<ChangeType>" + "变".repeat(60) + "</ChangeType><ExternalUserID>wo1</ExternalUserID>");

        assertThat(heard.event().name()).matches("event/[0-9a-f]{16}");
        try (Muchang muchang = Muchang.builder(House.DOMAIN).open()) {
            assertThat(muchang.faults(heard.signals().get(0)).list()).isEmpty();
        }
    }

    @Test
    void what_concerns_nobody_in_particular_is_in_the_event() throws Exception {
        for (String tag : new String[] {"tag_create", "tag_update", "tag_delete", "tag_shuffle"}) {
            Heard heard = sample(tag);
            assertThat(heard.signals()).isEmpty();
            assertThat(heard.pulls()).containsExactly(new Pull.Tags());
            assertThat(heard.event().field("Id")).contains("TAG_ID");
        }
        Heard low = read(Posted.event("<Event>customer_acquisition</Event><ChangeType>balance_low</ChangeType>"));
        assertThat(low.event().name()).isEqualTo("customer_acquisition/balance_low");
        assertThat(low.signals()).isEmpty();
    }

    @Test
    void a_state_that_is_no_name_is_a_source_of_its_own() throws Exception {
        List<String> sources = new ArrayList<>();
        for (String state : new String[] {"桌 7", "table=7", "table=8", "?", " "}) {
            sources.add(hear(
                            "<ChangeType>add_external_contact</ChangeType><UserID>li@corp</UserID><ExternalUserID>wo1</ExternalUserID><State>"
                                    + state + "</State>")
                    .signals()
                    .stream()
                    .map(each -> ((Occurrence.Added) each.what()).source().orElse("none"))
                    .findFirst()
                    .orElseThrow());
        }

        assertThat(sources)
                .doesNotHaveDuplicates()
                .contains("桌 7", "none", States.source("table=7").orElseThrow());
        assertThat(States.source("table=7").orElseThrow()).matches("state/[0-9a-f]{16}");
    }

    @Test
    void a_member_whose_id_is_no_name_has_an_account_nevertheless() {
        assertThat(States.account("li@corp")).contains("li:corp");
        assertThat(States.account("li_")).isEmpty();
    }

    @Test
    void the_same_message_has_the_same_ids_whenever_it_comes_and_another_has_others() throws Exception {
        String xml = Official.text("wecom/doc92130__add_external_contact.xml");
        Heard first = read(xml);
        WeComInbox later =
                WeComInbox.of(House.DOMAIN, House.WECOM, Posted.KEYS, InstantSource.fixed(Posted.NOW.plusSeconds(900)));
        Heard again = later.hear(Posted.sealed(xml, Posted.NOW.plusSeconds(880)));
        Heard sameSecond = read(xml.replace("teststate", "teststate2"));

        assertThat(again.signals()).isEqualTo(first.signals());
        assertThat(ids(sameSecond)).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void what_is_heard_is_taken_in_once() throws Exception {
        String add = Official.text("wecom/doc92130__add_external_contact.xml");
        try (Muchang muchang = Muchang.builder(House.DOMAIN).open()) {
            assertThat(muchang.accept(read(add).signals())).noneMatch(each -> each.repeat());
            assertThat(muchang.accept(read(add).signals()))
                    .allMatch(each -> each.repeat() && each.facts().isEmpty());
            assertThat(muchang.customer(LIN).orElseThrow().memberships().containsKey("friends"))
                    .isTrue();

            muchang.accept(
                    read(add.replace("add_external_contact", "del_follow_user")).signals());
            assertThat(muchang.customer(LIN).orElseThrow().memberships().containsKey("friends"))
                    .isFalse();
        }
    }

    @Test
    void a_callback_has_to_be_fresh() throws Exception {
        String xml = Official.text("wecom/doc92130__add_external_contact.xml");
        assertThat(inbox.hear(Posted.sealed(xml, Posted.NOW.minusSeconds(300)))).isNotNull();
        assertThat(inbox.hear(Posted.sealed(xml, Posted.NOW.plusSeconds(300)))).isNotNull();
        for (Duration off : List.of(Duration.ofSeconds(-301), Duration.ofSeconds(301), Duration.ofDays(-8))) {
            rejected(Posted.sealed(xml, Posted.NOW.plus(off)), Reason.NOT_GENUINE);
        }
        WeComInbox patient =
                WeComInbox.of(House.DOMAIN, House.WECOM.window(Duration.ofDays(9)), Posted.KEYS, Posted.CLOCK);
        assertThat(patient.hear(Posted.sealed(xml, Posted.NOW.minus(Duration.ofDays(8)))))
                .isNotNull();
    }

    @Test
    void whatever_is_wrong_with_what_is_sealed_is_one_and_the_same_refusal() {
        String xml = Official.text("wecom/doc92130__add_external_contact.xml");
        CallbackKeys other = CallbackKeys.encrypted(Posted.TOKEN, Posted.AES_KEY, "ww-another-corp");
        CallbackKeys key = CallbackKeys.encrypted(Posted.TOKEN, "A".repeat(43), Posted.CORP);
        CallbackKeys token = CallbackKeys.encrypted("other", Posted.AES_KEY, Posted.CORP);

        for (CallbackKeys keys : List.of(other, key, token)) {
            rejected(Posted.sealed(xml, Posted.NOW, keys), Reason.NOT_GENUINE);
        }
    }

    @Test
    void what_is_genuine_but_no_event_is_not_readable() {
        String xml = Posted.event("<Event>change_external_contact</Event>");
        for (String broken : new String[] {
            xml.replace("1772372700", "soon"),
            xml.replace("1772372700", "-1"),
            xml.replace("1772372700", "999999999999"),
            xml.replace("CreateTime", "Created"),
            xml.replace("MsgType", "Kind"),
            xml.replace("</xml>", ""),
            Posted.event(
                    "<Event>change_external_contact</Event><ExternalUserID>" + "w".repeat(257) + "</ExternalUserID>"),
            "text"
        }) {
            rejected(Posted.sealed(broken), Reason.NOT_READABLE);
        }
    }

    @Test
    void the_address_is_verified_by_what_was_encrypted() throws Exception {
        Callback callback = Posted.echo("1616140317555161061");

        assertThat(inbox.echo(callback)).isEqualTo("1616140317555161061");
        Map<String, String> without = new TreeMap<>(callback.parameters());
        without.remove("echostr");
        assertThatThrownBy(() -> inbox.echo(Callback.of(without, Map.of(), new byte[0])))
                .isInstanceOf(RejectedCallbackException.class);
        without.put(
                "echostr", "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==");
        assertThatThrownBy(() -> inbox.echo(Callback.of(without, Map.of(), new byte[0])))
                .isInstanceOf(RejectedCallbackException.class);
    }

    @Test
    void the_official_sample_of_a_message_by_staff_is_an_event_of_nobody() throws Exception {
        var sample = Official.crypto().get("vectors").get(0);
        CallbackKeys keys = CallbackKeys.encrypted(
                sample.get("token").asString(),
                sample.get("encodingAESKey").asString(),
                sample.get("receiveId").asString());
        Callback callback = Callback.of(
                Map.of(
                        "msg_signature", sample.get("msg_signature").asString(),
                        "timestamp", sample.get("timestamp").asString(),
                        "nonce", sample.get("nonce").asString()),
                Map.of(),
                ("<xml><Encrypt>" + sample.get("encrypt").asString() + "</Encrypt></xml>").getBytes(UTF_8));
        WeComInbox then =
                WeComInbox.of(House.DOMAIN, House.WECOM, keys, InstantSource.fixed(Instant.ofEpochSecond(1409659813)));

        Heard heard = then.hear(callback);
        assertThat(heard.event().name()).isEqualTo("text");
        assertThat(heard.event().field("Content")).contains("hello");
        assertThat(heard.signals()).isEmpty();
    }

    @Test
    void settings_name_only_what_the_domain_has() {
        WeComSettings wrong = WeComSettings.of("freinds", "nickname")
                .groups("followers", "chats")
                .programme("care")
                .friendsOf("a", "b")
                .staff("lisi", "李四")
                .window(Duration.ZERO);

        assertThatThrownBy(() -> WeComInbox.of(House.DOMAIN, wrong, Posted.KEYS, Posted.CLOCK))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.faults())
                        .extracting(Fault::place)
                        .containsExactly(
                                "friends",
                                "identity",
                                "window",
                                "friendsOf",
                                "groups/pool",
                                "groups/identity",
                                "groups/programme",
                                "staff"));
        assertThatThrownBy(() -> WeComInbox.of(House.DOMAIN, House.WECOM, CallbackKeys.plain("token"), Posted.CLOCK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_prints() throws Exception {
        Heard heard = sample("add_external_contact");

        assertThat(heard.toString() + heard.event() + heard.pulls() + new Pull.Group("canary") + Posted.KEYS)
                .doesNotContain(LIN.value())
                .doesNotContain("WELCOMECODE")
                .doesNotContain("canary");
    }

    private Heard sample(String name) throws RejectedCallbackException {
        return read(Official.text("wecom/doc92130__" + name + ".xml"));
    }

    private Heard hear(String elements) throws RejectedCallbackException {
        return read(Posted.event("<Event>change_external_contact</Event>" + elements));
    }

    private Heard read(String xml) throws RejectedCallbackException {
        return inbox.hear(Posted.sealed(xml));
    }

    private void rejected(Callback callback, Reason reason) {
        assertThatThrownBy(() -> inbox.read(callback))
                .isInstanceOfSatisfying(RejectedCallbackException.class, e -> assertThat(e.reason())
                        .isEqualTo(reason));
    }

    private static Signal kept(Identity who, String label) {
        return Signal.did(who, "wechat-event").labelled(label).at(AT);
    }

    private static List<String> ids(Heard heard) {
        return heard.signals().stream().map(each -> each.id().orElseThrow()).toList();
    }

    /** The signals without their ids. */
    private static List<Signal> bare(Heard heard) {
        return heard.signals().stream()
                .map(each -> new Signal(Optional.empty(), each.identities(), each.addresses(), each.at(), each.what()))
                .toList();
    }
}
