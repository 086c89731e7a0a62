package io.github.muchang.testkit.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the fake tells has the elements of the official samples. */
class SamplesTest {
    // Only corps that order their tags in strategies see it, and only transferred customers carry a source.
    private static final Set<String> OPTIONAL = Set.of("StrategyId", "Source");

    @Test
    void every_event_has_the_elements_of_its_official_sample() throws IOException {
        try (FakeWeCom wecom =
                FakeWeCom.builder(HandClock.at("2026-03-01T09:00:00+08:00")).open()) {
            WeComCustomer lin = wecom.customer("林小满");
            lin.adds("zhangsan", "teststate");
            compare(wecom, "add_external_contact");
            wecom.member("zhangsan").remarks(lin, "林");
            compare(wecom, "edit_external_contact");
            wecom.member("lisi");
            Client.of(wecom)
                    .post(
                            "transfer_customer",
                            "{'handover_userid':'zhangsan','takeover_userid':'lisi','external_userid':['" + lin.id()
                                    + "']}");
            lin.refusesTransferTo("lisi");
            compare(wecom, "transfer_fail");
            lin.leaves("zhangsan");
            compare(wecom, "del_follow_user");
            wecom.member("zhangsan").deletes(lin);
            compare(wecom, "del_external_contact");
            lin.addsHalf("zhangsan", "teststate");
            compare(wecom, "add_half_external_contact");
            WeComGroup group = wecom.member("zhangsan").opens("群");
            compare(wecom, "chat_create");
            lin.joins(group);
            compare(wecom, "chat_update_add_member");
            group.isDismissed();
            compare(wecom, "chat_dismiss");
            String tag = wecom.admin().addsTag("g", "t");
            compare(wecom, "tag_create");
            wecom.admin().renamesTag(tag, "u");
            compare(wecom, "tag_update");
            wecom.admin().deletesTag(tag);
            compare(wecom, "tag_delete");
            wecom.admin().shufflesTags();
            compare(wecom, "tag_shuffle");
        }
    }

    private static void compare(FakeWeCom wecom, String name) throws IOException {
        try (InputStream in = SamplesTest.class.getResourceAsStream("wecom/doc92130__" + name + ".xml")) {
            Map<String, String> sample = Told.fields(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String> told = Told.last(wecom);
            Set<String> expected = new TreeSet<>(sample.keySet());
            expected.removeAll(OPTIONAL);
            assertThat(told.keySet()).as(name).isEqualTo(expected);
            assertThat(told.get("Event")).isEqualTo(sample.get("Event"));
            assertThat(told.get("ChangeType")).isEqualTo(sample.get("ChangeType"));
        }
    }
}
