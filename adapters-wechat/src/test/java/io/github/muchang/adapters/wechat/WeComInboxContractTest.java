package io.github.muchang.adapters.wechat;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.Inbox;
import io.github.muchang.testkit.InboxContract;
import java.util.List;
import java.util.Optional;

class WeComInboxContractTest implements InboxContract {
    @Override
    public Inbox inbox() {
        return WeComInbox.of(House.DOMAIN, House.WECOM, Posted.KEYS, Posted.CLOCK)
                .knowing(chat -> Optional.of("v1"));
    }

    @Override
    public List<Callback> genuine() {
        return List.of(
                Posted.sealed(Official.text("wecom/doc92130__add_external_contact.xml")),
                Posted.sealed(
                        Posted.event(
                                "<Event>change_external_chat</Event><ChangeType>update</ChangeType><ChatId>canary-chat</ChatId>"
                                        + "<UpdateDetail>add_member</UpdateDetail><MemChangeCnt>1</MemChangeCnt><MemChangeList>"
                                        + "<Item>wmCanary</Item></MemChangeList><LastMemVer>v1</LastMemVer><CurMemVer>v2</CurMemVer>")));
    }
}
