package io.github.muchang.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.testkit.wechat.FakeOfficialAccount;
import io.github.muchang.testkit.wechat.FakeWeCom;
import io.github.muchang.testkit.wechat.HandClock;
import io.github.muchang.testkit.wechat.WeComCustomer;
import io.github.muchang.testkit.wechat.WeComGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import me.chanjar.weixin.cp.bean.message.WxCpXmlMessage;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.junit.jupiter.api.Test;

/** What a fake posts, WxJava and our inbox read alike; what WxJava encrypts, our inbox reads. */
class WxJavaInboxTest {
    private static final String ADDED =
            "<xml><ToUserName><![CDATA[corp]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>"
                    + "<CreateTime>1403610513</CreateTime><MsgType><![CDATA[event]]></MsgType>"
                    + "<Event><![CDATA[change_external_contact]]></Event><ChangeType><![CDATA[add_external_contact]]></ChangeType>"
                    + "<UserID><![CDATA[zhangsan]]></UserID><ExternalUserID><![CDATA[woAJ2GCAAAXtWyujaWJHDDGi0mAAAA]]></ExternalUserID>"
                    + "<State><![CDATA[table-7]]></State><WelcomeCode><![CDATA[WELCOMECODE]]></WelcomeCode></xml>";

    private static final PrivateDomain DOMAIN = PrivateDomain.named("明视眼镜")
            .identity("external", Identity.Strength.STRONG)
            .identity("openid", Identity.Strength.STRONG)
            .identity("chat", Identity.Strength.STRONG)
            .activities(Event.ACTIVITY)
            .pools(
                    Pool.named("friends").ownedBy("明视眼镜").on("wecom"),
                    Pool.named("groups").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.GROUP),
                    Pool.named("followers")
                            .ownedBy("明视眼镜")
                            .on("official-account")
                            .kind(Pool.Kind.FOLLOWERS))
            .build();
    private static final WeComSettings SETTINGS =
            WeComSettings.of("friends", "external").groups("groups", "chat");

    private final HandClock clock = HandClock.at("2026-03-01T09:00:00+08:00");

    @Test
    void what_happens_to_customers_groups_and_tags_both_read_alike() throws RejectedCallbackException {
        try (FakeWeCom fake = FakeWeCom.builder(clock).open()) {
            fake.handTo(callback -> true);
            WeComCustomer lin = fake.customer("林小满");
            lin.adds("zhangsan", "table-7");
            fake.member("zhangsan").remarks(lin, "7 号桌");
            WeComGroup group = fake.member("zhangsan").opens("镜友群");
            lin.joins(group);
            group.removes(lin);
            String tag = fake.admin().addsTag("视力", "近视");
            fake.admin().renamesTag(tag, "高度近视");
            lin.leaves("zhangsan");
            group.isDismissed();
            CallbackKeys keys = CallbackKeys.encrypted(fake.callbackToken(), fake.encodingAesKey(), fake.corpId());
            WeComInbox inbox = WeComInbox.of(DOMAIN, SETTINGS, keys, clock);

            assertThat(fake.callbacks().stream()
                            .map(each -> WxJava.read(fake, each))
                            .map(each -> each.getEvent() + " " + each.getChangeType()))
                    .containsExactly(
                            "change_external_contact add_external_contact",
                            "change_external_contact edit_external_contact",
                            "change_external_chat create",
                            "change_external_chat update",
                            "change_external_chat update",
                            "change_external_tag create",
                            "change_external_tag update",
                            "change_external_contact del_follow_user",
                            "change_external_chat dismiss");
            for (Callback each : fake.callbacks()) {
                WxCpXmlMessage theirs = WxJava.read(fake, each);
                Map<String, String> ours = inbox.hear(each).event().fields();
                assertThat(theirs.getToUserName()).isEqualTo(fake.corpId());
                assertThat(theirs.getAgentId()).isEqualTo("1000002"); // from the envelope
                assertThat(Optional.ofNullable(theirs.getUserId())).isEqualTo(field(ours, "UserID"));
                assertThat(Optional.ofNullable(theirs.getExternalUserId())).isEqualTo(field(ours, "ExternalUserID"));
                assertThat(Optional.ofNullable(theirs.getState())).isEqualTo(field(ours, "State"));
                assertThat(Optional.ofNullable(theirs.getChatId())).isEqualTo(field(ours, "ChatId"));
                assertThat(Optional.ofNullable(theirs.getUpdateDetail())).isEqualTo(field(ours, "UpdateDetail"));
                assertThat(Optional.ofNullable(theirs.getTagType())).isEqualTo(field(ours, "TagType"));
                assertThat(Instant.ofEpochSecond(theirs.getCreateTime())).isEqualTo(clock.instant());
            }
            WxCpXmlMessage added = WxJava.read(fake, fake.callbacks().get(0));
            assertThat(added.getUserId()).isEqualTo("zhangsan");
            assertThat(added.getExternalUserId()).isEqualTo(lin.id());
            assertThat(added.getState()).isEqualTo("table-7");
            assertThat(added.getWelcomeCode()).isNotBlank();
            assertThat(WxJava.read(fake, fake.callbacks().get(3)).getMemChangeCnt())
                    .isEqualTo("1");
        }
    }

    @Test
    void what_followers_do_both_read_alike() throws RejectedCallbackException {
        try (FakeOfficialAccount fake = FakeOfficialAccount.builder(clock).open()) {
            fake.handTo(callback -> true);
            fake.fan("林小满").follows();
            fake.fan("林小满").writes("镜片到了吗 👓");
            fake.fan("林小满").clicks("menu-1");
            fake.fan("林小满").leaves();
            OfficialAccountInbox inbox = OfficialAccountInbox.of(
                    DOMAIN,
                    OfficialAccountSettings.of("gh_4d00ed8d6399", "followers", "openid"),
                    CallbackKeys.encrypted(fake.callbackToken(), fake.encodingAesKey(), fake.appid()),
                    clock);
            List<WxMpXmlMessage> theirs = fake.callbacks().stream()
                    .map(each -> WxJava.read(fake, each))
                    .toList();

            assertThat(theirs)
                    .extracting(WxMpXmlMessage::getEvent)
                    .containsExactly("subscribe", null, "CLICK", "unsubscribe");
            assertThat(theirs.get(1).getContent()).isEqualTo("镜片到了吗 👓");
            assertThat(theirs.get(1).getMsgId()).isPositive();
            assertThat(theirs.get(2).getEventKey()).isEqualTo("menu-1");
            assertThat(theirs).allSatisfy(each -> assertThat(each.getFromUser())
                    .isEqualTo(fake.fan("林小满").openid()));
            for (Callback each : fake.callbacks()) {
                assertThat(inbox.hear(each).event().fields())
                        .containsEntry("FromUserName", WxJava.read(fake, each).getFromUser());
            }
        }
    }

    @Test
    void an_event_that_it_encrypts_is_one_of_somebody_who_was_added() throws RejectedCallbackException {
        String aesKey = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
        WxCryptUtil.EncryptContext sent =
                WxJava.corpCrypt("token", aesKey, "corp").encryptContext(ADDED);
        InstantSource then = InstantSource.fixed(
                Instant.ofEpochSecond(Long.parseLong(sent.getTimeStamp())).plus(Duration.ofSeconds(3)));
        Callback callback = Callback.of(
                Map.of(
                        "msg_signature",
                        sent.getSignature(),
                        "timestamp",
                        sent.getTimeStamp(),
                        "nonce",
                        sent.getNonce()),
                Map.of(),
                ("<xml><ToUserName><![CDATA[corp]]></ToUserName><Encrypt><![CDATA[" + sent.getEncrypt()
                                + "]]></Encrypt></xml>")
                        .getBytes(UTF_8));
        WeComInbox inbox = WeComInbox.of(DOMAIN, SETTINGS, CallbackKeys.encrypted("token", aesKey, "corp"), then);

        assertThat(inbox.read(callback)).hasSize(1);
        assertThat(inbox.hear(callback).event().fields())
                .containsEntry("ChangeType", "add_external_contact")
                .containsEntry("State", "table-7");
    }

    private static Optional<String> field(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
