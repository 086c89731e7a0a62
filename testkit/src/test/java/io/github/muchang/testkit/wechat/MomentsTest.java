package io.github.muchang.testkit.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MomentsTest {
    private final HandClock clock = HandClock.at("2026-03-01T09:00:00+08:00");
    private final FakeWeCom wecom =
            FakeWeCom.builder(clock).limit("moment-job-seconds", 5).open();
    private final Client client = Client.of(wecom);
    private final WeComCustomer lin = wecom.customer("林小满");

    MomentsTest() {
        lin.adds("zhangsan");
    }

    @AfterEach
    void close() {
        wecom.close();
    }

    @Test
    void a_job_becomes_a_post_that_a_member_publishes_to_their_customers() {
        String job = add("'visible_range':{'sender_list':{'user_list':['zhangsan','nobody']},"
                        + "'external_contact_list':{'tag_list':[]}},'text':{'content':'上新'}")
                .path("jobid")
                .asString();
        assertThat(client.get("get_moment_task_result?jobid=" + job)
                        .path("status")
                        .asInt())
                .isEqualTo(1);
        clock.passes(Duration.ofSeconds(5));
        JsonNode done = client.get("get_moment_task_result?jobid=" + job);
        assertThat(done.path("status").asInt()).isEqualTo(3);
        assertThat(Json.texts(done.path("result").path("invalid_sender_list").path("user_list")))
                .containsExactly("nobody");
        String moment = done.path("result").path("moment_id").asString();
        String id = "{'moment_id':'" + moment + "','userid':'zhangsan'}";
        assertThat(client.post("get_moment_task", id)
                        .path("task_list")
                        .path(0)
                        .path("publish_status")
                        .asInt())
                .isZero();
        assertThat(client.post("get_moment_send_result", id).path("customer_list"))
                .isEmpty();

        wecom.member("zhangsan").publishes(moment);
        lin.likes(moment, "zhangsan");
        lin.comments(moment, "zhangsan");

        assertThat(client.post("get_moment_task", id)
                        .path("task_list")
                        .path(0)
                        .path("publish_status")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.post("get_moment_send_result", id).path("customer_list"))
                .hasSize(1);
        assertThat(client.post("get_moment_customer_list", id).path("customer_list"))
                .hasSize(1);
        assertThat(client.post("get_moment_comments", id).path("like_list")).hasSize(1);
        assertThat(client.post("get_moment_comments", id).path("comment_list")).hasSize(1);
        assertThat(wecom.delivered()).singleElement().satisfies(each -> {
            assertThat(each.by()).isEqualTo(Delivered.By.MOMENT);
            assertThat(each.to()).isEqualTo(lin.id());
            assertThat(each.text()).isEqualTo("上新");
        });
    }

    @Test
    void ten_tasks_a_minute_are_enough() {
        for (int i = 0; i < 10; i++) {
            assertThat(add("'text':{'content':'x'}").path("errcode").asInt()).isZero();
        }
        assertThat(add("'text':{'content':'x'}").path("errcode").asInt()).isEqualTo(41078);
        assertThat(wecom.exceeded()).extracting(Exceeded::limit).containsExactly("moment-tasks-per-minute");
    }

    @Test
    void posts_are_listed_and_kinds_are_not_mixed() {
        add("'text':{'content':'x'}");
        long now = clock.instant().getEpochSecond();
        String window = "{'start_time':" + (now - 86_400L * 30) + ",'end_time':" + now + "}";

        JsonNode listed = client.post("get_moment_list", window).path("moment_list");
        assertThat(listed.path(0).path("text").path("content").asString()).isEqualTo("x");
        assertThat(add("'attachments':[{'msgtype':'link','link':{'url':'https://a'}},"
                                + "{'msgtype':'video','video':{'media_id':'m'}}]")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40058);
        assertThat(add("'attachments':[{'msgtype':'image','image':{'media_id':'none'}}]")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40007);
        String media = client.post(
                        "/cgi-bin/media/upload_attachment?media_type=image&attachment_type=1", "filename='a'")
                .path("media_id")
                .asString();
        assertThat(add("'attachments':[{'msgtype':'image','image':{'media_id':'" + media + "'}}]")
                        .path("errcode")
                        .asInt())
                .isZero();
    }

    private JsonNode add(String body) {
        return client.post("add_moment_task", "{" + body + "}");
    }
}
