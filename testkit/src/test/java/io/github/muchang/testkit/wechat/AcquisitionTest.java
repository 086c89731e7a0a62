package io.github.muchang.testkit.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AcquisitionTest {
    private final HandClock clock = HandClock.at("2026-03-01T09:00:00+08:00");
    private final FakeWeCom wecom =
            FakeWeCom.builder(clock).limit("acquisition-quota", 21).open();
    private final Client client = Client.of(wecom);

    AcquisitionTest() {
        wecom.member("zhangsan");
        wecom.member("lisi");
    }

    @AfterEach
    void close() {
        wecom.close();
    }

    @Test
    void whoever_follows_a_link_comes_with_its_channel_and_costs_one_of_the_quota() {
        String link = create();
        String id = "{'link_id':'" + link + "'";
        String channel = "抖音".repeat(11);
        assertThat(wecom.customer("林小满").follows(link, channel)).isEqualTo("zhangsan");
        assertThat(wecom.customer("王小明").follows(link, "b")).isEqualTo("lisi");
        wecom.customer("王小明").writesTo("lisi", 1);

        List<String> changes = Told.by(wecom).stream()
                .map(each -> each.getOrDefault("ChangeType", ""))
                .toList();
        assertThat(changes)
                .containsExactly(
                        "friend_request",
                        "add_external_contact",
                        "friend_request",
                        "add_external_contact",
                        "balance_low");
        assertThat(Told.by(wecom).get(1)).containsEntry("State", "抖音".repeat(10) + "抖");
        JsonNode customers =
                client.post("customer_acquisition/customer", id + "}").path("customer_list");
        assertThat(customers).hasSize(2);
        assertThat(customers.path(1).path("state").asString()).isEqualTo("b");
        JsonNode quota = client.get("customer_acquisition_quota");
        assertThat(quota.path("total").asInt()).isEqualTo(21);
        assertThat(quota.path("balance").asInt()).isEqualTo(19);
        long now = clock.instant().getEpochSecond();
        JsonNode statistic =
                client.post("customer_acquisition/statistic", id + ",'start_time':" + now + ",'end_time':" + now + "}");
        assertThat(statistic.path("new_customer_cnt").asInt()).isEqualTo(2);
    }

    @Test
    void links_are_listed_read_changed_and_deleted() {
        String link = create();
        String id = "{'link_id':'" + link + "'";

        assertThat(Json.texts(
                        client.post("customer_acquisition/list_link", "{}").path("link_id_list")))
                .containsExactly(link);
        client.post("customer_acquisition/update_link", id + ",'link_name':'春季'}");
        JsonNode read = client.post("customer_acquisition/get", id + "}");
        assertThat(read.path("link").path("link_name").asString()).isEqualTo("春季");
        assertThat(Json.texts(read.path("range").path("user_list"))).containsExactly("zhangsan", "lisi");
        client.post("customer_acquisition/delete_link", id + "}");
        assertThat(client.post("customer_acquisition/get", id + "}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40058);
    }

    private String create() {
        return client.post(
                        "customer_acquisition/create_link",
                        "{'link_name':'冬季','range':{'user_list':['zhangsan','lisi']}}")
                .path("link")
                .path("link_id")
                .asString();
    }
}
