package io.github.muchang.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OfficialAccountInboxTest {
    private static final Identity FOLLOWER = Identity.of("openid", "FromUser");
    private static final Address WHERE = Address.of("official-account", "gh_4d00ed8d6399", "FromUser");
    private static final Instant AT = Instant.ofEpochSecond(123456789);

    private final OfficialAccountInbox inbox =
            OfficialAccountInbox.of(House.DOMAIN, House.ACCOUNT, Posted.KEYS, Posted.CLOCK);
    private final OfficialAccountInbox plain =
            OfficialAccountInbox.of(House.DOMAIN, House.ACCOUNT, CallbackKeys.plain(Posted.TOKEN), Posted.CLOCK);

    @Test
    void a_follower_came_through_the_scene_of_a_code_or_of_their_own_accord() throws Exception {
        Signal arrived =
                Signal.added(FOLLOWER).to("followers").reachableAt(WHERE).at(AT);

        assertThat(bare(sample("wechatpy__subscribe_event"))).containsExactly(arrived);
        assertThat(bare(sample("wechatpy__subscribe_scan_event")))
                .containsExactly(Signal.added(FOLLOWER)
                        .to("followers")
                        .through("123123")
                        .reachableAt(WHERE)
                        .at(AT));
        assertThat(sample("wechatpy__subscribe_event").pulls())
                .containsExactly(new Pull.Customer("gh_4d00ed8d6399", "FromUser"));
    }

    @Test
    void a_scan_by_a_follower_is_one_more_touch() throws Exception {
        try (Muchang muchang = Muchang.builder(House.DOMAIN).open()) {
            muchang.load(sample("wechatpy__subscribe_scan_event").signals());
            muchang.load(sample("wechatpy__scan_event").signals());

            assertThat(muchang.customer(FOLLOWER).orElseThrow().touches())
                    .extracting(each -> each.source())
                    .containsExactly("123123", "SCENE_VALUE");
        }
    }

    @Test
    void whoever_unfollows_is_out_of_the_pool() throws Exception {
        assertThat(bare(sample("wechatpy__unsubscribe_event")))
                .containsExactly(Signal.left(FOLLOWER, "followers").at(AT));
    }

    @Test
    void whoever_writes_has_replied_and_what_they_wrote_is_for_the_host_alone() throws Exception {
        Heard heard = inbox.hear(
                Posted.sealed(message("<MsgType>text</MsgType><Content>canary 你好</Content><MsgId>1</MsgId>")));

        assertThat(heard.signals())
                .extracting(Signal::what)
                .containsExactly(new Occurrence.Did("replied", Optional.empty(), ""));
        assertThat(heard.event().field("Content")).contains("canary 你好");
        assertThat(heard.signals().toString() + heard).doesNotContain("canary");
    }

    @Test
    void a_menu_is_clicked() throws Exception {
        for (String event : new String[] {"CLICK", "VIEW", "view_miniprogram"}) {
            assertThat(event("<Event>" + event + "</Event><EventKey>MENU_KEY</EventKey>")
                            .signals())
                    .extracting(Signal::what)
                    .containsExactly(new Occurrence.Did("clicked", Optional.empty(), "MENU_KEY"));
        }
        assertThat(event("<Event>VIEW</Event><EventKey>https://example.com/?a=b&amp;c=d</EventKey>")
                        .signals())
                .extracting(each -> ((Occurrence.Did) each.what()).label())
                .allMatch(each -> each.matches("menu/[0-9a-f]{16}"));
    }

    @Test
    void what_has_no_meaning_of_its_own_is_kept_by_its_name() throws Exception {
        assertThat(labels(sample("doc-service__subscribe_msg_popup_event")))
                .containsExactly("subscribe_msg_popup_event");
        assertThat(labels(event("<Event>TEMPLATESENDJOBFINISH</Event><Status>failed:user block</Status>")))
                .containsExactly("TEMPLATESENDJOBFINISH/failed:user block");
        assertThat(labels(event("<Event>LOCATION</Event><Latitude>23.1</Latitude>")))
                .containsExactly("LOCATION");
        assertThat(labels(event("<Event>of_next_year</Event>"))).containsExactly("of_next_year");
    }

    @Test
    void an_event_of_the_account_is_nobodys() throws Exception {
        Heard heard = sample("wechatpy__mass_send_job_finish_event");

        assertThat(heard.signals()).isEmpty();
        assertThat(heard.event().field("MsgID")).contains("1000001625");
        assertThat(heard.event().field("Status")).contains("err(30003)");
    }

    @Test
    void every_signal_is_one_that_the_domain_takes() throws Exception {
        try (Muchang muchang = Muchang.builder(House.DOMAIN).open()) {
            for (Heard heard : List.of(
                    sample("wechatpy__subscribe_scan_event"),
                    sample("doc-service__subscribe_msg_popup_event"),
                    event("<Event>VIEW</Event><EventKey>" + "长".repeat(99) + "</EventKey>"),
                    event("<Event>SCAN</Event><EventKey>a b&lt;c</EventKey>"))) {
                assertThat(heard.signals())
                        .allSatisfy(
                                each -> assertThat(muchang.faults(each).list()).isEmpty());
            }
        }
    }

    @Test
    void in_plain_mode_the_query_is_signed() throws Exception {
        String xml = Official.text("official-account/wechatpy__subscribe_event.xml");

        assertThat(plain.read(Posted.plain(xml))).hasSize(1).isEqualTo(inbox.read(Posted.sealed(xml)));
        for (String parameter : new String[] {"signature", "timestamp", "nonce"}) {
            Map<String, String> changed = new TreeMap<>(Posted.plain(xml).parameters());
            changed.put(parameter, "1");
            rejected(plain, Callback.of(changed, Map.of(), xml.getBytes(UTF_8)));
            changed.remove(parameter);
            rejected(plain, Callback.of(changed, Map.of(), xml.getBytes(UTF_8)));
        }
        OfficialAccountInbox later = OfficialAccountInbox.of(
                House.DOMAIN, House.ACCOUNT, CallbackKeys.plain(Posted.TOKEN), () -> Posted.NOW.plusSeconds(301));
        rejected(later, Posted.plain(xml));
    }

    @Test
    void whoever_wants_encryption_reads_nothing_plain_and_the_other_way_round() {
        String xml = Official.text("official-account/wechatpy__subscribe_event.xml");

        rejected(inbox, Posted.plain(xml));
        rejected(plain, Posted.sealed(xml));
    }

    @Test
    void the_address_is_verified_by_echoing_what_is_asked() throws Exception {
        Callback asked = Posted.plain("");
        Map<String, String> query = new TreeMap<>(asked.parameters());
        query.put("echostr", "5927782489442352469");

        assertThat(plain.echo(Callback.of(query, Map.of(), new byte[0]))).isEqualTo("5927782489442352469");
        assertThat(inbox.echo(Callback.of(query, Map.of(), new byte[0]))).isEqualTo("5927782489442352469");
        assertThat(inbox.echo(Posted.echo("42"))).isEqualTo("42");
        query.put("echostr", "<script>");
        assertThatThrownBy(() -> plain.echo(Callback.of(query, Map.of(), new byte[0])))
                .isInstanceOf(RejectedCallbackException.class);
        query.put("echostr", "1");
        query.put("nonce", "other");
        assertThatThrownBy(() -> plain.echo(Callback.of(query, Map.of(), new byte[0])))
                .isInstanceOf(RejectedCallbackException.class);
    }

    @Test
    void settings_name_only_what_the_domain_has() {
        OfficialAccountSettings wrong =
                OfficialAccountSettings.of("-", "fans", "unionid").unionid("nickname");

        assertThatThrownBy(() -> OfficialAccountInbox.of(House.DOMAIN, wrong, Posted.KEYS, Posted.CLOCK))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.faults())
                        .extracting(Fault::place)
                        .contains("account", "followers", "unionid"));
    }

    private Heard sample(String name) throws RejectedCallbackException {
        return inbox.hear(Posted.sealed(Official.text("official-account/" + name + ".xml")));
    }

    private Heard event(String elements) throws RejectedCallbackException {
        return inbox.hear(Posted.sealed(message("<MsgType>event</MsgType>" + elements)));
    }

    private static String message(String elements) {
        return "<xml><ToUserName>toUser</ToUserName><FromUserName>FromUser</FromUserName><CreateTime>123456789</CreateTime>"
                + elements + "</xml>";
    }

    private static void rejected(OfficialAccountInbox by, Callback callback) {
        assertThatThrownBy(() -> by.read(callback)).isInstanceOf(RejectedCallbackException.class);
    }

    private static List<String> labels(Heard heard) {
        return heard.signals().stream()
                .map(each -> (Occurrence.Did) each.what())
                .filter(each -> each.activity().equals("wechat-event"))
                .map(Occurrence.Did::label)
                .toList();
    }

    /** The signals without their ids. */
    private static List<Signal> bare(Heard heard) {
        return heard.signals().stream()
                .map(each -> new Signal(Optional.empty(), each.identities(), each.addresses(), each.at(), each.what()))
                .toList();
    }
}
