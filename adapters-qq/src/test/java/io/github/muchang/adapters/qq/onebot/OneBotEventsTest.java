package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Membership;
import io.github.muchang.signal.Doing;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OneBotEventsTest {
    private static final Instant AT = Instant.ofEpochSecond(1515204254);
    private static final Identity WHO = Identity.of("qq", "20002000");
    private static final Identity GROUP = Identity.of("qq-group", "100100");
    private static final Address FRIEND = Address.of("onebot", "main", "20002000");
    private static final String IN_GROUP = ",\"group_id\":100100,\"user_id\":20002000";

    private final OneBotEvents events = House.EVENTS;

    @Test
    void messages_are_replies_and_words_in_groups() {
        tells(
                "message/private/friend",
                message("private", "friend", ""),
                replied().reachableAt(FRIEND));
        tells("message/private/group", message("private", "group", ""), replied());
        tells("message/private/other", message("private", "other", ""), replied());
        tells("message/group/normal", message("group", "normal", ",\"group_id\":100100"), Signal.spoke(WHO, GROUP));
        tells("message/group/anonymous", message("group", "anonymous", ",\"group_id\":100100"));
        tells("message/group/notice", message("group", "notice", ",\"group_id\":100100"));
    }

    @Test
    void notices_of_who_comes_and_goes_are_told() {
        tells(
                "notice/group_increase/approve",
                notice("group_increase", "approve", IN_GROUP),
                Signal.joined(WHO, GROUP));
        tells("notice/group_increase/invite", notice("group_increase", "invite", IN_GROUP), Signal.joined(WHO, GROUP));
        tells("notice/group_decrease/leave", notice("group_decrease", "leave", IN_GROUP), Signal.quit(WHO, GROUP));
        tells("notice/group_decrease/kick", notice("group_decrease", "kick", IN_GROUP), Signal.removed(WHO, GROUP));
        tells(
                "notice/group_admin/set",
                notice("group_admin", "set", IN_GROUP),
                Signal.rose(WHO, GROUP, Membership.Role.ADMIN));
        tells(
                "notice/group_admin/unset",
                notice("group_admin", "unset", IN_GROUP),
                Signal.rose(WHO, GROUP, Membership.Role.MEMBER));
        tells(
                "notice/friend_add",
                notice("friend_add", "", ",\"user_id\":20002000"),
                Signal.added(WHO).to("friends").reachableAt(FRIEND));
    }

    @Test
    void whatever_else_is_told_of_somebody_is_kept_by_its_name() {
        kept("notice/group_ban/ban", notice("group_ban", "ban", IN_GROUP + ",\"duration\":600"));
        kept("notice/group_ban/lift_ban", notice("group_ban", "lift_ban", IN_GROUP));
        kept("notice/group_upload", notice("group_upload", "", IN_GROUP + ",\"file\":{\"id\":\"f\",\"size\":7}"));
        kept("notice/group_recall", notice("group_recall", "", IN_GROUP + ",\"message_id\":7"));
        kept("notice/friend_recall", notice("friend_recall", "", ",\"user_id\":20002000,\"message_id\":7"));
        kept("notice/notify/poke", notice("notify", "poke", IN_GROUP + ",\"target_id\":1"));
        kept("notice/notify/lucky_king", notice("notify", "lucky_king", IN_GROUP + ",\"target_id\":1"));
        kept("notice/notify/honor", notice("notify", "honor", IN_GROUP + ",\"honor_type\":\"talkative\""));
        kept("request/friend", request("friend", "", ",\"comment\":\"加我\",\"flag\":\"f-1\""));
        kept("request/group/add", request("group", "add", ",\"group_id\":100100,\"flag\":\"f-1\""));
        kept("request/group/invite", request("group", "invite", ",\"group_id\":100100,\"flag\":\"f-1\""));
        kept("notice/group_card", notice("group_card", "", IN_GROUP + ",\"card_new\":\"小麦\""));
        kept("notice/essence/add", notice("essence", "add", IN_GROUP + ",\"message_id\":7"));
        kept("anything", Posted.event("\"post_type\":\"anything\",\"user_id\":20002000"));
    }

    @Test
    void a_long_name_is_kept_under_one_that_stands_for_it() {
        Signal signal = heard(notice("x".repeat(80), "", IN_GROUP)).signals().get(0);

        assertThat(signal.what().toString()).containsPattern("event/[0-9a-f]{16}");
    }

    @Test
    void what_concerns_nobody_in_particular_is_in_the_event_alone() {
        tells("notice/group_ban/ban", notice("group_ban", "ban", ",\"group_id\":100100,\"user_id\":0"));
        tells("meta_event/lifecycle/connect", meta("lifecycle", ",\"sub_type\":\"connect\""));
        tells("meta_event/heartbeat", meta("heartbeat", ",\"status\":{\"online\":true},\"interval\":5000"));
        tells("notice/bot_offline", notice("bot_offline", "", ",\"user_id\":10001000"));
        assertThat(heard(meta("heartbeat", ",\"status\":{\"online\":true}"))
                        .event()
                        .field("status.online"))
                .contains("true");
    }

    @Test
    void what_happens_to_us_is_no_customers() {
        String us = ",\"group_id\":100100,\"user_id\":10001000";
        tells("notice/group_increase/invite", notice("group_increase", "invite", us));
        tells("notice/group_decrease/leave", notice("group_decrease", "leave", us), Signal.ended(GROUP));
        tells("notice/group_decrease/kick_me", notice("group_decrease", "kick_me", us), Signal.ended(GROUP));
        tells("notice/group_decrease/disband", notice("group_decrease", "disband", IN_GROUP), Signal.ended(GROUP));
        tells("notice/group_admin/set", notice("group_admin", "set", us));
        tells("message_sent/group", Posted.event("\"post_type\":\"message_sent\",\"message_type\":\"group\"" + us));
    }

    @Test
    void a_group_that_is_not_known_is_opened_first_and_cannot_end() {
        OneBotEvents fresh = events.knowing(group -> false);

        assertThat(fresh.hear(Samples.parsed(notice("group_increase", "approve", IN_GROUP)))
                        .orElseThrow()
                        .signals())
                .extracting(each -> each.what().kind())
                .containsExactly("opened", "joined");
        assertThat(fresh.hear(Samples.parsed(
                                notice("group_increase", "invite", ",\"group_id\":100100,\"user_id\":10001000")))
                        .orElseThrow()
                        .signals())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.addresses()).containsExactly(Address.of("onebot-groups", "main", "100100")));
        assertThat(fresh.hear(Samples.parsed(notice("group_decrease", "disband", IN_GROUP)))
                        .orElseThrow()
                        .signals())
                .isEmpty();
    }

    @Test
    void without_a_pool_of_groups_groups_mean_nothing() {
        OneBotEvents friendsOnly =
                OneBotEvents.of(House.RISK, House.DOMAIN, OneBotSettings.of("main", "friends", "qq"));

        for (String kind : List.of("group_increase", "group_decrease", "group_admin")) {
            for (String detail : List.of("approve", "leave", "kick_me", "set")) {
                String told = notice(kind, detail, IN_GROUP);
                assertThat(friendsOnly.hear(Samples.parsed(told)).orElseThrow().signals())
                        .allMatch(each -> each.what().kind().equals("did"));
            }
        }
    }

    @Test
    void the_same_event_has_the_same_id_whatever_way_it_comes() {
        String list = message("private", "friend", "")
                .replace(
                        "\"你好[CQ:face,id=1]\"",
                        "[{\"type\":\"text\",\"data\":{\"text\":\"你好\"}},{\"type\":\"face\",\"data\":{\"id\":1}}]");
        assertThat(heard(list).event().message())
                .isEqualTo(heard(message("private", "friend", "")).event().message());
        assertThat(heard(list).event().id())
                .isEqualTo(heard(message("private", "friend", "")).event().id());

        String hashed = notice("group_increase", "approve", IN_GROUP)
                .replace("\"self_id\":10001000", "\"self_id\":81166291024");
        assertThat(heard(hashed).event().id())
                .isEqualTo(heard(notice("group_increase", "approve", IN_GROUP))
                        .event()
                        .id());
        assertThat(heard(notice("group_increase", "approve", IN_GROUP))
                        .signals()
                        .get(0)
                        .id()
                        .orElseThrow())
                .matches("onebot:[0-9a-f]{32}/group");
    }

    @Test
    void events_that_differ_in_anything_that_tells_them_apart_have_ids_of_their_own() {
        List<String> different = List.of(
                message("private", "friend", ""),
                message("private", "friend", "").replace("\"message_id\":12", "\"message_id\":81166291024"),
                message("private", "friend", "").replace("1515204254", "1515204255"),
                message("private", "friend", "").replace("20002000", "20002001"),
                notice("group_increase", "approve", IN_GROUP),
                notice("group_increase", "invite", IN_GROUP),
                notice("group_increase", "approve", ",\"group_id\":100101,\"user_id\":20002000"),
                notice("group_upload", "", IN_GROUP + ",\"file\":{\"id\":\"f\"}"),
                notice("group_upload", "", IN_GROUP + ",\"file\":{\"id\":\"g\"}"),
                request("friend", "", ",\"flag\":\"f-1\""),
                request("friend", "", ",\"flag\":\"f-2\""));
        Set<String> ids = new TreeSet<>();
        different.forEach(each -> ids.add(heard(each).event().id()));
        OneBotEvents second = OneBotEvents.of(House.RISK, House.DOMAIN, OneBotSettings.of("second", "friends", "qq"));
        ids.add(second.hear(Samples.parsed(different.get(0)))
                .orElseThrow()
                .event()
                .id());

        assertThat(ids).hasSize(different.size() + 1);
    }

    @Test
    void numbers_may_be_texts_and_longer_than_32_bits() {
        String told = message("group", "normal", ",\"group_id\":\"100100\"").replace("20002000", "\"81166291024\"");

        assertThat(heard(told).signals().get(0).identities()).containsExactly(Identity.of("qq", "81166291024"));
    }

    private Heard heard(String event) {
        return events.hear(Samples.parsed(event)).orElseThrow();
    }

    private void tells(String name, String event, Untimed... signals) {
        Heard heard = heard(event);

        assertThat(heard.event().name()).isEqualTo(name);
        assertThat(heard.event().at()).isEqualTo(AT);
        assertThat(heard.signals())
                .as(name)
                .map(each -> new Signal(Optional.empty(), each.identities(), each.addresses(), each.at(), each.what()))
                .containsExactlyElementsOf(
                        Arrays.stream(signals).map(each -> each.at(AT)).toList());
    }

    private void kept(String name, String event) {
        tells(name, event, Signal.did(WHO, Event.ACTIVITY.name()).labelled(name));
    }

    private static Doing replied() {
        return Signal.did(WHO, ActivityType.REPLIED.name());
    }

    private static String message(String type, String detail, String more) {
        return Posted.event("\"post_type\":\"message\",\"message_type\":\"" + type + "\",\"sub_type\":\"" + detail
                + "\",\"message_id\":12,\"user_id\":20002000,\"message\":\"你好[CQ:face,id=1]\"" + more);
    }

    private static String notice(String type, String detail, String more) {
        return Posted.event(
                "\"post_type\":\"notice\",\"notice_type\":\"" + type + "\",\"sub_type\":\"" + detail + "\"" + more);
    }

    private static String request(String type, String detail, String more) {
        return Posted.event("\"post_type\":\"request\",\"request_type\":\"" + type + "\",\"sub_type\":\"" + detail
                + "\",\"user_id\":20002000" + more);
    }

    private static String meta(String type, String more) {
        return Posted.event("\"post_type\":\"meta_event\",\"meta_event_type\":\"" + type + "\"" + more);
    }
}
