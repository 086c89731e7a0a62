package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.muchang.testkit.wechat.Asked;
import io.github.muchang.testkit.wechat.Delivered;
import io.github.muchang.testkit.wechat.FakeOfficialAccount;
import io.github.muchang.testkit.wechat.Follower;
import io.github.muchang.testkit.wechat.HandClock;
import java.time.Duration;
import java.util.List;
import me.chanjar.weixin.common.api.WxConsts;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.WxMpMassOpenIdsMessage;
import me.chanjar.weixin.mp.bean.WxMpMassTagMessage;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.bean.result.WxMpMassSendResult;
import me.chanjar.weixin.mp.bean.result.WxMpQrCodeTicket;
import me.chanjar.weixin.mp.bean.result.WxMpUser;
import me.chanjar.weixin.mp.bean.result.WxMpUserList;
import me.chanjar.weixin.mp.bean.tag.WxUserTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** WxJava's client, asking the fake, gets what it expects of an official account. */
class WxJavaOfficialAccountTest {
    private final HandClock clock = HandClock.at("2026-03-01T09:00:00+08:00");
    private final FakeOfficialAccount fake = FakeOfficialAccount.builder(clock).open();
    private final WxMpService client = WxJava.client(fake);

    @BeforeEach
    void listen() {
        fake.handTo(callback -> true);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void a_stable_token_is_got_and_got_again_when_it_is_void() throws WxErrorException {
        follower("林小满");

        assertThat(client.getAccessToken()).isNotBlank();
        assertThat(client.getUserService().userList().getCount()).isOne();
        fake.voidsToken();
        assertThat(client.getUserService().userList().getCount()).isOne();
        assertThat(fake.asked())
                .extracting(Asked::path)
                .filteredOn(each -> each.endsWith("token"))
                .containsOnly("/cgi-bin/stable_token")
                .hasSizeGreaterThan(1);
    }

    @Test
    void followers_are_listed_and_shown() throws WxErrorException {
        Follower lin = follower("林小满");
        Follower zhou = follower("周舟");

        WxMpUserList listed = client.getUserService().userList();
        assertThat(listed.getTotal()).isEqualTo(2);
        assertThat(listed.getOpenids()).containsExactly(lin.openid(), zhou.openid());
        WxMpUser shown = client.getUserService().userInfo(lin.openid());
        assertThat(shown.getSubscribe()).isTrue();
        assertThat(shown.getOpenId()).isEqualTo(lin.openid());
        assertThat(shown.getUnionId()).isEqualTo(lin.unionid());
        assertThat(shown.getSubscribeTime()).isEqualTo(clock.instant().getEpochSecond());
        assertThat(client.getUserService().userInfoList(List.of(lin.openid(), zhou.openid())))
                .extracting(WxMpUser::getUnionId)
                .containsExactly(lin.unionid(), zhou.unionid());
        zhou.leaves();
        assertThat(client.getUserService().userInfo(zhou.openid()).getSubscribe())
                .isFalse();
    }

    @Test
    void tags_are_made_listed_and_given() throws WxErrorException {
        Follower lin = follower("林小满");

        WxUserTag made = client.getUserTagService().tagCreate("近视");
        assertThat(made.getName()).isEqualTo("近视");
        assertThat(client.getUserTagService().batchTagging(made.getId(), new String[] {lin.openid()}))
                .isTrue();
        assertThat(client.getUserTagService().tagGet())
                .filteredOn(each -> each.getId().equals(made.getId()))
                .singleElement()
                .satisfies(each -> assertThat(each.getCount()).isOne());
        assertThat(client.getUserTagService().userTagList(lin.openid())).containsExactly(made.getId());
        assertThat(client.getUserTagService()
                        .tagListUser(made.getId(), "")
                        .getData()
                        .getOpenidList())
                .containsExactly(lin.openid());
        assertThat(client.getUserService().userInfo(lin.openid()).getTagIds()).containsExactly(made.getId());
    }

    @Test
    void a_message_of_customer_service_goes_while_its_window_is_open() throws WxErrorException {
        Follower lin = follower("林小满");
        lin.writes("在吗");
        WxMpKefuMessage message =
                WxMpKefuMessage.TEXT().toUser(lin.openid()).content("镜片到了").build();

        assertThat(client.getKefuService().sendKefuMessage(message)).isTrue();
        assertThat(fake.delivered())
                .singleElement()
                .satisfies(each -> assertThat(each.text()).isEqualTo("镜片到了"))
                .satisfies(each -> assertThat(each.to()).isEqualTo(lin.openid()));
        clock.passes(Duration.ofHours(49));
        assertThatExceptionOfType(WxErrorException.class)
                .isThrownBy(() -> client.getKefuService().sendKefuMessage(message))
                .satisfies(each -> assertThat(each.getError().getErrorCode()).isEqualTo(45015));
    }

    @Test
    void mass_messages_go_to_a_list_and_to_a_tag_and_their_results_are_told() throws WxErrorException {
        Follower lin = follower("林小满");
        Follower zhou = follower("周舟");
        WxMpMassOpenIdsMessage toList = new WxMpMassOpenIdsMessage();
        toList.setMsgType(WxConsts.MassMsgType.TEXT);
        toList.setContent("春季验光");
        toList.setClientMsgId("spring-1");
        toList.addUser(lin.openid());
        toList.addUser(zhou.openid());
        WxUserTag tag = client.getUserTagService().tagCreate("近视");
        client.getUserTagService().batchTagging(tag.getId(), new String[] {zhou.openid()});
        WxMpMassTagMessage toTag = new WxMpMassTagMessage();
        toTag.setMsgType(WxConsts.MassMsgType.TEXT);
        toTag.setContent("镜片清洁");
        toTag.setTagId(tag.getId());

        WxMpMassSendResult first = client.getMassMessageService().massOpenIdsMessageSend(toList);
        assertThat(first.getErrorCode()).isEqualTo("0");
        assertThat(first.getMsgId()).isNotBlank();
        assertThat(client.getMassMessageService().massGroupMessageSend(toTag).getMsgId())
                .isNotEqualTo(first.getMsgId());
        assertThat(client.getMassMessageService()
                        .messageMassGet(Long.valueOf(first.getMsgId()))
                        .getMsgstatus())
                .isEqualTo("SEND_SUCCESS");
        assertThatExceptionOfType(WxErrorException.class)
                .isThrownBy(() -> client.getMassMessageService().massOpenIdsMessageSend(toList))
                .satisfies(each -> assertThat(each.getError().getErrorCode()).isEqualTo(45065));
        assertThat(fake.delivered()).extracting(Delivered::text).containsExactly("春季验光", "春季验光", "镜片清洁");

        fake.finishesJobs();
        WxMpXmlMessage told = fake.callbacks().stream()
                .map(each -> WxJava.read(fake, each))
                .filter(each -> "MASSSENDJOBFINISH".equals(each.getEvent()))
                .findFirst()
                .orElseThrow();
        assertThat(told.getStatus()).isEqualTo("send success");
        assertThat(told.getTotalCount()).isEqualTo(2);
        assertThat(told.getSentCount()).isEqualTo(2);
        assertThat(told.getErrorCount()).isZero();
    }

    @Test
    void codes_have_scenes_that_come_back() throws WxErrorException {
        WxMpQrCodeTicket brief = client.getQrcodeService().qrCodeCreateTmpTicket("table-7", 600);
        WxMpQrCodeTicket forEver = client.getQrcodeService().qrCodeCreateLastTicket(7);
        assertThat(brief.getExpireSeconds()).isEqualTo(600);
        assertThat(brief.getUrl()).startsWith("http");
        fake.fan("林小满").scans(brief.getTicket());
        fake.fan("林小满").scans(forEver.getTicket());

        List<WxMpXmlMessage> told =
                fake.callbacks().stream().map(each -> WxJava.read(fake, each)).toList();
        assertThat(told).extracting(WxMpXmlMessage::getEvent).containsExactly("subscribe", "SCAN");
        assertThat(told).extracting(WxMpXmlMessage::getEventKey).containsExactly("qrscene_table-7", "7");
        assertThat(told.get(0).getTicket()).isEqualTo(brief.getTicket());
        WxMpUser shown = client.getUserService().userInfo(fake.fan("林小满").openid());
        assertThat(shown.getSubscribeScene()).isEqualTo("ADD_SCENE_QR_CODE");
        assertThat(shown.getQrSceneStr()).isEqualTo("table-7");
    }

    private Follower follower(String name) {
        Follower follower = fake.fan(name);
        follower.follows();
        return follower;
    }
}
