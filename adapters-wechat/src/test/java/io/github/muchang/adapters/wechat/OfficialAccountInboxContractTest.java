package io.github.muchang.adapters.wechat;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.Inbox;
import io.github.muchang.testkit.InboxContract;
import java.util.List;

/** In encrypted mode; in plain mode the platform does not sign what it says. */
class OfficialAccountInboxContractTest implements InboxContract {
    @Override
    public Inbox inbox() {
        return OfficialAccountInbox.of(House.DOMAIN, House.ACCOUNT, Posted.KEYS, Posted.CLOCK);
    }

    @Override
    public List<Callback> genuine() {
        return List.of(
                Posted.sealed(Official.text("official-account/wechatpy__subscribe_scan_event.xml")),
                Posted.sealed(Official.text("official-account/wechatpy__unsubscribe_event.xml")));
    }
}
