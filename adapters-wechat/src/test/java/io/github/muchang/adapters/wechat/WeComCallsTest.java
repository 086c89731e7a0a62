package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.adapters.wechat.WeComCodes.ContactWay;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.http.ErrorClass;
import io.github.muchang.http.Page;
import io.github.muchang.http.PlatformError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each call asks, and what it makes of the answer. */
class WeComCallsTest {
    private static final String PATH = "/cgi-bin/externalcontact/";
    private static final String OK = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    private static final SourceCode TABLE = SourceCode.of("table-7");

    private final Scripted platform = new Scripted();
    private final WeCom wecom = WeCom.of(platform.endpoint(new HandClock()), AccessTokenSource.handed(() -> "t"))
            .showing(name -> name.equals("eye.jpg")
                    ? Optional.of(MediaFile.of(name, "image/jpeg", new byte[] {1}))
                    : Optional.empty());

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void a_contact_way_has_the_source_code_as_its_state() {
        say("add_contact_way", "{\"errcode\":0,\"config_id\":\"c-1\",\"qr_code\":\"https://p.example.com/1\"}");

        assertThat(wecom.codes()
                        .contactWay(ContactWay.of(TABLE, "zhangsan", "lisi"))
                        .orElseThrow())
                .isEqualTo(new WeComCodes.Made("c-1", Optional.of("https://p.example.com/1")));
        asked(
                "add_contact_way",
                "{\"remark\":\"\",\"scene\":2,\"skip_verify\":true,\"state\":\"table-7\",\"type\":2,\"user\":[\"zhangsan\",\"lisi\"]}");
        assertThat(States.source("table-7")).contains(TABLE.code());
    }

    @Test
    void a_contact_way_is_changed_deleted_and_listed_by_its_id() {
        say("update_contact_way", OK);
        say("del_contact_way", OK);
        say("list_contact_way", "{\"errcode\":0,\"contact_way\":[{\"config_id\":\"c-1\"}],\"next_cursor\":\"n\"}");

        assertThat(wecom.codes()
                        .changeContactWay("c-1", new ContactWay(TABLE, List.of("lisi"), true, "七号桌"))
                        .value())
                .contains(Done.NOW);
        asked(
                "update_contact_way",
                "{\"config_id\":\"c-1\",\"remark\":\"七号桌\",\"skip_verify\":false,\"state\":\"table-7\",\"user\":[\"lisi\"]}");
        assertThat(wecom.codes().deleteContactWay("c-1").value()).contains(Done.NOW);
        asked("del_contact_way", "{\"config_id\":\"c-1\"}");
        assertThat(wecom.codes().contactWays(Optional.of("m")).value())
                .contains(new Page<>(List.of("c-1"), Optional.of("n")));
        asked("list_contact_way", "{\"cursor\":\"m\",\"limit\":1000}");
    }

    @Test
    void what_the_platform_would_cut_is_refused_with_everything_that_is_wrong() {
        ContactWay wrong = new ContactWay(SourceCode.of("t".repeat(31)), List.of(), false, "字".repeat(31));

        assertThatThrownBy(() -> wecom.codes().contactWay(wrong))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("source")
                .hasMessageContaining("userIds")
                .hasMessageContaining("remark");
        assertThatThrownBy(() ->
                        wecom.codes().joinWay(SourceCode.of("t".repeat(31)), List.of("1", "2", "3", "4", "5", "6")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("source")
                .hasMessageContaining("groups");
        assertThat(platform.seen(PATH + "add_contact_way")).isEmpty();
    }

    @Test
    void a_join_way_leads_to_groups_and_its_code_is_asked_for_by_itself() {
        say("groupchat/add_join_way", "{\"errcode\":0,\"config_id\":\"j-1\"}");
        say("groupchat/get_join_way", "{\"errcode\":0,\"join_way\":{\"qr_code\":\"https://p.example.com/2\"}}", OK);
        say("groupchat/del_join_way", OK);

        assertThat(wecom.codes().joinWay(TABLE, List.of("wr1")).orElseThrow().configId())
                .isEqualTo("j-1");
        asked("groupchat/add_join_way", "{\"chat_id_list\":[\"wr1\"],\"scene\":2,\"state\":\"table-7\"}");
        assertThat(wecom.codes().joinWayCode("j-1").value()).contains("https://p.example.com/2");
        assertThat(wecom.codes().joinWayCode("j-1")).isEqualTo(new Answer.Unclear<>("no qr_code in the answer"));
        assertThat(wecom.codes().deleteJoinWay("j-1").value()).contains(Done.NOW);
    }

    @Test
    void what_a_way_is_called_is_kept_and_said_if_it_cannot_be() {
        platform.saying("/cgi-bin/externalcontact/add_contact_way", "{\"errcode\":0,\"config_id\":\"c-9\"}")
                .saying("/cgi-bin/externalcontact/groupchat/add_join_way", "{\"errcode\":0,\"config_id\":\"j-9\"}");
        List<String> kept = new ArrayList<>();
        WeComCodes codes = wecom.codes().keeping((source, id) -> kept.add(source.code() + " " + id));

        codes.contactWay(ContactWay.of(TABLE, "zhangsan"));
        codes.joinWay(TABLE, List.of("wr1"));
        assertThat(kept).containsExactly(TABLE.code() + " c-9", TABLE.code() + " j-9");

        WeComCodes full = wecom.codes().keeping((source, id) -> {
            throw new UncheckedIOException(new IOException("no space left"));
        });
        assertThatThrownBy(() -> full.contactWay(ContactWay.of(TABLE, "zhangsan")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("c-9");
    }

    @Test
    void a_link_says_its_source_as_the_channel() {
        say(
                "customer_acquisition/create_link",
                "{\"errcode\":0,\"link\":{\"link_id\":\"l-1\",\"url\":\"https://work.example.com/l\"}}");
        say("customer_acquisition/delete_link", OK);
        say("customer_acquisition_quota", "{\"errcode\":0,\"total\":1000,\"balance\":20}");

        WeComCodes.Link link = wecom.codes().link("简介里", List.of("zhangsan")).orElseThrow();
        asked("customer_acquisition/create_link", "{\"link_name\":\"简介里\",\"range\":{\"user_list\":[\"zhangsan\"]}}");
        assertThat(wecom.codes().address(link, SourceCode.of("简介")))
                .isEqualTo("https://work.example.com/l?customer_channel=%E7%AE%80%E4%BB%8B");
        assertThat(wecom.codes().deleteLink("l-1").value()).contains(Done.NOW);
        assertThat(wecom.codes().linkQuota().value()).contains(20L);
    }

    @Test
    void only_tags_of_the_own_group_are_known_made_and_changed() {
        String list = "{\"errcode\":0,\"tag_group\":[{\"group_name\":\"牧场\",\"tag\":[{\"id\":\"e1\",\"name\":\"近视\"}]},"
                + "{\"group_name\":\"别人的\",\"tag\":[{\"id\":\"e9\",\"name\":\"老客\"}]}]}";
        say("get_corp_tag_list", list);
        say(
                "add_corp_tag",
                "{\"errcode\":0,\"tag_group\":{\"group_name\":\"牧场\",\"tag\":[{\"id\":\"e2\",\"name\":\"老客\"}]}}");
        say("mark_tag", OK);
        say("edit_corp_tag", OK);
        say("del_corp_tag", OK);
        WeComTags tags = wecom.tags("牧场");

        assertThat(tags.ids().value()).contains(Map.of("近视", "e1"));
        assertThat(tags.with(List.of("近视", "老客")).value()).contains(Map.of("近视", "e1", "老客", "e2"));
        asked("add_corp_tag", "{\"group_name\":\"牧场\",\"tag\":[{\"name\":\"老客\"}]}");
        assertThat(tags.names(List.of("e1", "e9")).value().orElseThrow()).containsExactly("近视");
        assertThat(tags.mark("zhangsan", "wmLin", List.of("近视"), List.of("老客")).value())
                .contains(Done.NOW);
        asked(
                "mark_tag",
                "{\"add_tag\":[\"e1\"],\"external_userid\":\"wmLin\",\"remove_tag\":[],\"userid\":\"zhangsan\"}");
        assertThat(tags.rename("老客", "熟客").value()).contains(Done.BEFORE);
        assertThat(tags.delete("老客").value()).contains(Done.BEFORE);
        assertThat(platform.seen(PATH + "edit_corp_tag")).isEmpty();
        assertThat(tags.rename("近视", "看不远").value()).contains(Done.NOW);
        asked("edit_corp_tag", "{\"id\":\"e1\",\"name\":\"看不远\"}");
        assertThat(tags.delete("近视").value()).contains(Done.NOW);
        asked("del_corp_tag", "{\"tag_id\":[\"e1\"]}");
    }

    @Test
    void what_a_member_notes_is_one_field_at_a_time() {
        say("remark", OK);
        wecom.remark("zhangsan", "wmLin", "林");
        wecom.describe("zhangsan", "wmLin", "散光");
        wecom.phones("zhangsan", "wmLin", List.of());

        assertThat(platform.seen(PATH + "remark").stream().map(Scripted.Seen::body))
                .containsExactly(
                        "{\"external_userid\":\"wmLin\",\"remark\":\"林\",\"userid\":\"zhangsan\"}",
                        "{\"description\":\"散光\",\"external_userid\":\"wmLin\",\"userid\":\"zhangsan\"}",
                        "{\"external_userid\":\"wmLin\",\"remark_mobiles\":[\"\"],\"userid\":\"zhangsan\"}");
    }

    @Test
    void each_customer_is_handed_over_by_itself() {
        String begun =
                "{\"errcode\":0,\"customer\":[{\"external_userid\":\"wm1\",\"errcode\":0},{\"external_userid\":\"wm2\",\"errcode\":40128},"
                        + "{\"external_userid\":\"wm3\",\"errcode\":40100}]}";
        say("transfer_customer", begun);
        say("resigned/transfer_customer", begun);
        List<String> three = List.of("wm1", "wm2", "wm3");

        List<WeComTransfers.Item> items = wecom.transfers()
                .customers("zhangsan", "lisi", three, "以后由李四照顾您")
                .orElseThrow();
        assertThat(items)
                .extracting(each -> each.error().map(PlatformError::kind))
                .containsExactly(Optional.empty(), Optional.of(ErrorClass.ITEM), Optional.of(ErrorClass.DONE));
        assertThat(items.toString()).doesNotContain("wm1");
        asked(
                "transfer_customer",
                "{\"external_userid\":[\"wm1\",\"wm2\",\"wm3\"],\"handover_userid\":\"zhangsan\",\"takeover_userid\":\"lisi\","
                        + "\"transfer_success_msg\":\"以后由李四照顾您\"}");
        assertThat(wecom.transfers()
                        .customersOfResigned("zhangsan", "lisi", three)
                        .orElseThrow())
                .isEqualTo(items);
    }

    @Test
    void how_a_change_of_hands_stands_is_asked_page_by_page() {
        String rows =
                "{\"errcode\":0,\"customer\":[{\"external_userid\":\"wm1\",\"status\":1,\"takeover_time\":1700000000},"
                        + "{\"external_userid\":\"wm2\",\"status\":3,\"takeover_time\":0},{\"external_userid\":\"wm3\",\"status\":9}],\"next_cursor\":\"n\"}";
        say("transfer_result", rows);
        say("resigned/transfer_result", rows);

        Page<WeComTransfers.Result> page =
                wecom.transfers().results("zhangsan", "lisi", Optional.empty()).orElseThrow();
        assertThat(page.next()).contains("n");
        assertThat(page.rows())
                .containsExactly(
                        new WeComTransfers.Result(
                                "wm1", WeComTransfers.State.DONE, Optional.of(Instant.ofEpochSecond(1700000000))),
                        new WeComTransfers.Result("wm2", WeComTransfers.State.REFUSED, Optional.empty()),
                        new WeComTransfers.Result("wm3", WeComTransfers.State.OTHER, Optional.empty()));
        assertThat(wecom.transfers()
                        .resultsOfResigned("zhangsan", "lisi", Optional.of("n"))
                        .orElseThrow())
                .isEqualTo(page);
        asked(
                "resigned/transfer_result",
                "{\"cursor\":\"n\",\"handover_userid\":\"zhangsan\",\"takeover_userid\":\"lisi\"}");
    }

    @Test
    void whoever_has_nobody_is_listed_until_the_last_page() {
        String row = "{\"handover_userid\":\"zhangsan\",\"external_userid\":\"wm1\",\"dimission_time\":1700000000}";
        say(
                "get_unassigned_list",
                "{\"errcode\":0,\"info\":[" + row + "],\"is_last\":false,\"next_cursor\":\"n\"}",
                "{\"errcode\":0,\"info\":[" + row + "],\"is_last\":true,\"next_cursor\":\"n\"}");

        assertThat(wecom.transfers().unassigned(Optional.empty()).orElseThrow().next())
                .contains("n");
        Page<WeComTransfers.Unassigned> last =
                wecom.transfers().unassigned(Optional.of("n")).orElseThrow();
        assertThat(last.next()).isEmpty();
        assertThat(last.rows().get(0).customer()).isEqualTo("wm1");
        assertThat(last.rows().toString()).doesNotContain("wm1");
    }

    @Test
    void groups_that_could_not_be_given_are_told() {
        String failed =
                "{\"errcode\":0,\"failed_chat_list\":[{\"chat_id\":\"wr1\",\"errcode\":90500,\"errmsg\":\"no\"}]}";
        say("groupchat/onjob_transfer", failed);
        say("groupchat/transfer", failed);

        assertThat(wecom.transfers().groups(List.of("wr1", "wr2"), "lisi").orElseThrow())
                .singleElement()
                .satisfies(each -> assertThat(each.error().orElseThrow().code()).isEqualTo(90500));
        assertThat(wecom.transfers().groupsOfResigned(List.of("wr1"), "lisi").orElseThrow())
                .hasSize(1);
        asked("groupchat/transfer", "{\"chat_id_list\":[\"wr1\"],\"new_owner\":\"lisi\"}");
    }

    @Test
    void a_post_to_moments_is_a_job_and_then_a_task_of_members() {
        platform.saying("/cgi-bin/media/upload_attachment", "{\"errcode\":0,\"media_id\":\"M\"}");
        say("add_moment_task", "{\"errcode\":0,\"jobid\":\"job-1\"}");
        say(
                "get_moment_task_result",
                "{\"errcode\":0,\"status\":1}",
                "{\"errcode\":0,\"status\":3,\"result\":{\"errcode\":0,\"moment_id\":\"mom-1\"}}");
        say(
                "get_moment_task",
                "{\"errcode\":0,\"task_list\":[{\"userid\":\"zhangsan\",\"publish_status\":1},{\"userid\":\"lisi\",\"publish_status\":0}]}");
        say("cancel_moment_task", OK);
        WeComMoments moments = wecom.moments();

        assertThat(moments.publish("三招护眼", List.of("eye.jpg"), List.of("zhangsan"), List.of("e1"))
                        .value())
                .contains("job-1");
        asked(
                "add_moment_task",
                "{\"attachments\":[{\"image\":{\"media_id\":\"M\"},\"msgtype\":\"image\"}],\"text\":{\"content\":\"三招护眼\"},"
                        + "\"visible_range\":{\"external_contact_list\":{\"tag_list\":[\"e1\"]},\"sender_list\":{\"user_list\":[\"zhangsan\"]}}}");
        assertThat(platform.seen("/cgi-bin/media/upload_attachment").get(0).query())
                .isEqualTo("access_token=t&attachment_type=1&media_type=image");
        assertThat(moments.job("job-1").orElseThrow().over()).isFalse();
        assertThat(moments.job("job-1").orElseThrow())
                .isEqualTo(new WeComMoments.Job(true, Optional.of("mom-1"), Optional.empty()));
        assertThat(moments.publishers("mom-1", Optional.empty()).orElseThrow().rows())
                .containsExactly(
                        new WeComMoments.Publisher("zhangsan", true), new WeComMoments.Publisher("lisi", false));
        assertThat(moments.cancel("mom-1").value()).contains(Done.NOW);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moments.publish("", List.of("no.jpg"), List.of(), List.of()));
    }

    @Test
    void members_have_figures_words_that_are_stopped_and_products() {
        say(
                "get_user_behavior_data",
                "{\"errcode\":0,\"behavior_data\":[{\"stat_time\":1700000000,\"chat_cnt\":2,\"message_cnt\":9,"
                        + "\"reply_percentage\":50.5,\"negative_feedback_cnt\":1,\"new_apply_cnt\":3,\"new_contact_cnt\":4},{\"stat_time\":1700086400}]}");
        say("add_intercept_rule", "{\"errcode\":0,\"rule_id\":\"r-1\"}");
        say("get_intercept_rule_list", "{\"errcode\":0,\"rule_list\":[{\"rule_id\":\"r-1\",\"rule_name\":\"红包\"}]}");
        say("del_intercept_rule", OK);
        platform.saying("/cgi-bin/media/upload_attachment", "{\"errcode\":0,\"media_id\":\"M\"}");
        say("add_product_album", "{\"errcode\":0,\"product_id\":\"p-1\"}", OK);
        say("delete_product_album", OK);
        WeComDesk desk = wecom.desk();

        assertThat(desk.figures(List.of("zhangsan"), Instant.ofEpochSecond(5), Instant.ofEpochSecond(6))
                        .orElseThrow())
                .containsExactly(
                        new WeComDesk.Day(
                                Optional.of(Instant.ofEpochSecond(1700000000)), 2, 9, OptionalDouble.of(50.5), 1, 3, 4),
                        new WeComDesk.Day(
                                Optional.of(Instant.ofEpochSecond(1700086400)), 0, 0, OptionalDouble.empty(), 0, 0, 0));
        asked("get_user_behavior_data", "{\"end_time\":6,\"start_time\":5,\"userid\":[\"zhangsan\"]}");
        assertThat(desk.stop("红包", List.of("红包"), List.of("zhangsan"), true).value())
                .contains("r-1");
        asked(
                "add_intercept_rule",
                "{\"applicable_range\":{\"user_list\":[\"zhangsan\"]},\"intercept_type\":1,\"rule_name\":\"红包\",\"word_list\":[\"红包\"]}");
        assertThat(desk.rules().value()).contains(Map.of("红包", "r-1"));
        assertThat(desk.deleteRule("r-1").value()).contains(Done.NOW);
        assertThat(desk.addProduct("镜片", 59900, List.of("eye.jpg")).value()).contains("p-1");
        asked(
                "add_product_album",
                "{\"attachments\":[{\"image\":{\"media_id\":\"M\"},\"type\":\"image\"}],\"description\":\"镜片\",\"price\":59900}");
        assertThat(desk.addProduct("镜片", 1, List.of())).isEqualTo(new Answer.Unclear<>("no product_id in the answer"));
        assertThat(desk.deleteProduct("p-1").value()).contains(Done.NOW);
    }

    /** Whatever goes wrong is said in the same way by every call. */
    @Test
    void a_refusal_is_an_answer_of_every_call() {
        List<Answer<?>> answers = new ArrayList<>();
        answers.add(wecom.codes().contactWay(ContactWay.of(TABLE, "zhangsan")));
        answers.add(wecom.codes().link("l", List.of("zhangsan")));
        answers.add(wecom.tags("牧场").mark("zhangsan", "wm1", List.of("a"), List.of()));
        answers.add(wecom.transfers().unassigned(Optional.empty()));
        answers.add(wecom.moments().job("j"));
        answers.add(wecom.desk().rules());

        assertThat(answers).allSatisfy(each -> assertThat(each).hasToString("Unclear[detail=HTTP 404]"));
    }

    private void say(String name, String... bodies) {
        platform.saying(PATH + name, bodies);
    }

    private void asked(String name, String body) {
        List<Scripted.Seen> seen = platform.seen(PATH + name);
        assertThat(seen.get(seen.size() - 1).body()).isEqualTo(body);
    }
}
