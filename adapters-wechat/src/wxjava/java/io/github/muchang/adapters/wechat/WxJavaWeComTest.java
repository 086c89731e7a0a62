package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.muchang.testkit.wechat.Asked;
import io.github.muchang.testkit.wechat.Delivered;
import io.github.muchang.testkit.wechat.FakeWeCom;
import io.github.muchang.testkit.wechat.HandClock;
import io.github.muchang.testkit.wechat.WeComCustomer;
import io.github.muchang.testkit.wechat.WeComGroup;
import java.util.List;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpExternalContactService;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.external.WxCpContactWayInfo;
import me.chanjar.weixin.cp.bean.external.WxCpContactWayResult;
import me.chanjar.weixin.cp.bean.external.WxCpMsgTemplate;
import me.chanjar.weixin.cp.bean.external.WxCpMsgTemplateAddResult;
import me.chanjar.weixin.cp.bean.external.WxCpUserExternalGroupChatInfo.GroupChat;
import me.chanjar.weixin.cp.bean.external.WxCpUserExternalGroupChatList;
import me.chanjar.weixin.cp.bean.external.WxCpUserExternalTagGroupInfo;
import me.chanjar.weixin.cp.bean.external.WxCpUserExternalTagGroupList;
import me.chanjar.weixin.cp.bean.external.contact.FollowedUser;
import me.chanjar.weixin.cp.bean.external.contact.WxCpExternalContactBatchInfo;
import me.chanjar.weixin.cp.bean.external.contact.WxCpExternalContactInfo;
import me.chanjar.weixin.cp.bean.external.contact.WxCpGroupMsgSendResult.ExternalContactGroupMsgSendInfo;
import me.chanjar.weixin.cp.bean.external.contact.WxCpGroupMsgTaskResult.ExternalContactGroupMsgTaskInfo;
import me.chanjar.weixin.cp.bean.external.msg.Text;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** WxJava's client, asking the fake, gets what it expects of WeCom. */
class WxJavaWeComTest {
    private static final String SALES = "zhangsan";

    private final HandClock clock = HandClock.at("2026-03-01T09:00:00+08:00");
    private final FakeWeCom fake = FakeWeCom.builder(clock).open();
    private final WxCpService client = WxJava.client(fake);
    private final WxCpExternalContactService contacts = client.getExternalContactService();

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void a_token_is_got_once_and_anew_when_it_is_void() throws WxErrorException {
        fake.member(SALES);

        assertThat(client.getAccessToken()).isNotBlank();
        assertThat(contacts.listFollowers()).containsExactly(SALES);
        fake.voidsToken();
        assertThat(contacts.listFollowers()).containsExactly(SALES);
        assertThat(fake.asked())
                .extracting(Asked::path)
                .filteredOn(each -> each.endsWith("gettoken"))
                .hasSize(2);
    }

    @Test
    void a_wrong_secret_is_told_with_the_platforms_code() {
        WxCpDefaultConfigImpl settings = WxJava.settings(fake);
        settings.setCorpSecret("wrong");
        client.setWxCpConfigStorage(settings);

        assertThatExceptionOfType(WxErrorException.class)
                .isThrownBy(client::getAccessToken)
                .satisfies(each -> assertThat(each.getError().getErrorCode()).isEqualTo(40001));
    }

    @Test
    void customers_are_listed_shown_and_listed_in_pages() throws WxErrorException {
        WeComCustomer lin = fake.customer("林小满");
        lin.adds(SALES, "table-7");
        fake.member(SALES).hasHad(5);

        assertThat(contacts.listExternalContacts(SALES)).hasSize(6).startsWith(lin.id());
        WxCpExternalContactInfo shown = contacts.getContactDetail(lin.id(), null);
        assertThat(shown.getExternalContact().getName()).isEqualTo("林小满");
        assertThat(shown.getExternalContact().getUnionId()).isEqualTo(lin.unionid());
        assertThat(shown.getExternalContact().getType()).isEqualTo(1);
        FollowedUser followed = shown.getFollowedUsers().get(0);
        assertThat(followed.getUserId()).isEqualTo(SALES);
        assertThat(followed.getState()).isEqualTo("table-7");
        assertThat(followed.getAddWay()).isEqualTo("1");
        assertThat(followed.getCreateTime()).isEqualTo(clock.instant().getEpochSecond());

        WxCpExternalContactBatchInfo first = contacts.getContactDetailBatch(new String[] {SALES}, "", 4);
        WxCpExternalContactBatchInfo second =
                contacts.getContactDetailBatch(new String[] {SALES}, first.getNextCursor(), 4);
        assertThat(first.getExternalContactList()).hasSize(4);
        assertThat(first.getExternalContactList().get(0).getFollowInfo().getState())
                .isEqualTo("table-7");
        assertThat(second.getExternalContactList()).hasSize(2);
        assertThat(second.getNextCursor()).isEmpty();
    }

    @Test
    void who_is_nobodys_customer_is_told_with_the_platforms_code() {
        fake.customer("林小满").adds(SALES);

        assertThatExceptionOfType(WxErrorException.class)
                .isThrownBy(() -> contacts.getContactDetail("wm-nobody", null))
                .satisfies(each -> assertThat(each.getError().getErrorCode()).isEqualTo(40096));
    }

    @Test
    void tags_are_made_listed_and_marked() throws WxErrorException {
        WeComCustomer lin = fake.customer("林小满");
        lin.adds(SALES);

        WxCpUserExternalTagGroupInfo.TagGroup made =
                contacts.addCorpTag(tags("视力", "近视", "散光")).getTagGroup();
        assertThat(made.getGroupName()).isEqualTo("视力");
        assertThat(made.getTag())
                .extracting(WxCpUserExternalTagGroupInfo.Tag::getName)
                .containsExactlyInAnyOrder("近视", "散光");
        String near = made.getTag().stream()
                .filter(each -> each.getName().equals("近视"))
                .findFirst()
                .orElseThrow()
                .getId();
        List<WxCpUserExternalTagGroupList.TagGroup> listed =
                contacts.getCorpTagList(new String[] {}).getTagGroupList();
        assertThat(listed)
                .extracting(WxCpUserExternalTagGroupList.TagGroup::getGroupId)
                .containsExactly(made.getGroupId());
        assertThat(contacts.markTag(SALES, lin.id(), new String[] {near}, new String[] {})
                        .getErrcode())
                .isZero();
        FollowedUser.Tag[] marked = contacts.getContactDetail(lin.id(), null)
                .getFollowedUsers()
                .get(0)
                .getTags();
        assertThat(marked).hasSize(1);
        assertThat(marked[0].getTagId()).isEqualTo(near);
        assertThat(marked[0].getTagName()).isEqualTo("近视");
        assertThat(marked[0].getGroupName()).isEqualTo("视力");
        assertThat(marked[0].getType()).isEqualTo(1);
        assertThat(contacts.getContactDetailBatch(new String[] {SALES}, "", 50)
                        .getExternalContactList()
                        .get(0)
                        .getFollowInfo()
                        .getTagIds())
                .containsExactly(near);
    }

    @Test
    void a_contact_way_is_made_shown_and_scanned() throws WxErrorException {
        fake.member(SALES);
        WxCpContactWayInfo.ContactWay way = new WxCpContactWayInfo.ContactWay();
        way.setType(WxCpContactWayInfo.TYPE.SINGLE);
        way.setScene(WxCpContactWayInfo.SCENE.QRCODE);
        way.setState("table-7");
        way.setRemark("七号桌");
        way.setUsers(List.of(SALES));
        WxCpContactWayInfo asked = new WxCpContactWayInfo();
        asked.setContactWay(way);

        WxCpContactWayResult made = contacts.addContactWay(asked);
        assertThat(made.getQrCode()).startsWith("https://");
        WxCpContactWayInfo.ContactWay shown =
                contacts.getContactWay(made.getConfigId()).getContactWay();
        assertThat(shown.getConfigId()).isEqualTo(made.getConfigId());
        assertThat(shown.getType()).isEqualTo(WxCpContactWayInfo.TYPE.SINGLE);
        assertThat(shown.getScene()).isEqualTo(WxCpContactWayInfo.SCENE.QRCODE);
        assertThat(shown.getState()).isEqualTo("table-7");
        assertThat(shown.getRemark()).isEqualTo("七号桌");
        assertThat(shown.getUsers()).containsExactly(SALES);
        assertThat(shown.getQrCode()).isEqualTo(made.getQrCode());
        assertThat(fake.customer("林小满").scans(made.getConfigId())).isEqualTo(SALES);
        assertThat(contacts.deleteContactWay(made.getConfigId()).getErrcode()).isZero();
    }

    @Test
    void a_mass_message_is_sent_when_the_member_confirms_it() throws WxErrorException {
        WeComCustomer lin = fake.customer("林小满");
        lin.adds(SALES);
        WxCpMsgTemplate message = WxCpMsgTemplate.builder()
                .chatType("single")
                .externalUserid(List.of(lin.id(), "wm-nobody"))
                .sender(SALES)
                .text(new Text().setContent("镜片到了"))
                .build();

        WxCpMsgTemplateAddResult made = contacts.addMsgTemplate(message);
        assertThat(made.getErrCode()).isZero();
        assertThat(made.getFailList()).containsExactly("wm-nobody");
        assertThat(task(made).getStatus()).isZero();
        assertThat(sent(made).getStatus()).isZero();
        fake.member(SALES).confirms(made.getMsgId());

        assertThat(task(made).getUserId()).isEqualTo(SALES);
        assertThat(task(made).getStatus()).isEqualTo(2);
        assertThat(sent(made).getExternalUserId()).isEqualTo(lin.id());
        assertThat(sent(made).getStatus()).isEqualTo(1);
        assertThat(sent(made).getSendTime()).isEqualTo(clock.instant().getEpochSecond());
        assertThat(fake.delivered())
                .singleElement()
                .satisfies(each -> assertThat(each.by()).isEqualTo(Delivered.By.MASS))
                .satisfies(each -> assertThat(each.text()).isEqualTo("镜片到了"));
        assertThat(fake.exceeded()).isEmpty();
    }

    @Test
    void groups_are_listed_and_shown() throws WxErrorException {
        WeComGroup group = fake.member(SALES).opens("镜友群");
        fake.member(SALES).opens("第二群");
        WeComCustomer lin = fake.customer("林小满");
        lin.joins(group);

        WxCpUserExternalGroupChatList first = contacts.listGroupChat(1, "", 0, new String[] {SALES});
        WxCpUserExternalGroupChatList second =
                contacts.listGroupChat(1, first.getNextCursor(), 0, new String[] {SALES});
        assertThat(first.getGroupChatList()).singleElement().satisfies(each -> assertThat(each.getChatId())
                .isEqualTo(group.id()));
        assertThat(second.getGroupChatList()).hasSize(1);
        GroupChat shown = contacts.getGroupChat(group.id(), 1).getGroupChat();
        assertThat(shown.getName()).isEqualTo("镜友群");
        assertThat(shown.getOwner()).isEqualTo(SALES);
        assertThat(shown.getMemberVersion()).isEqualTo(group.memberVersion());
        assertThat(shown.getMemberList())
                .filteredOn(each -> each.getType() == 2)
                .singleElement()
                .satisfies(each -> assertThat(each.getUserId()).isEqualTo(lin.id()))
                .satisfies(each -> assertThat(each.getUnionId()).isEqualTo(lin.unionid()))
                .satisfies(each -> assertThat(each.getName()).isEqualTo("林小满"))
                .satisfies(each -> assertThat(each.getJoinScene()).isEqualTo(1));
        assertThat(shown.getMemberList())
                .filteredOn(each -> each.getType() == 1)
                .singleElement()
                .satisfies(each -> assertThat(each.getUserId()).isEqualTo(SALES));
    }

    private ExternalContactGroupMsgTaskInfo task(WxCpMsgTemplateAddResult made) throws WxErrorException {
        return contacts.getGroupMsgTask(made.getMsgId(), 100, "").getTaskList().get(0);
    }

    private ExternalContactGroupMsgSendInfo sent(WxCpMsgTemplateAddResult made) throws WxErrorException {
        return contacts.getGroupMsgSendResult(made.getMsgId(), SALES, 100, "")
                .getSendList()
                .get(0);
    }

    private static WxCpUserExternalTagGroupInfo tags(String group, String... names) {
        WxCpUserExternalTagGroupInfo.TagGroup wanted = new WxCpUserExternalTagGroupInfo.TagGroup();
        wanted.setGroupName(group);
        wanted.setTag(List.of(names).stream()
                .map(each -> {
                    WxCpUserExternalTagGroupInfo.Tag tag = new WxCpUserExternalTagGroupInfo.Tag();
                    tag.setName(each);
                    return tag;
                })
                .toList());
        WxCpUserExternalTagGroupInfo asked = new WxCpUserExternalTagGroupInfo();
        asked.setTagGroup(wanted);
        return asked;
    }
}
