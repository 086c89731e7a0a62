package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.Inbox;
import io.github.muchang.testkit.InboxContract;
import java.util.List;

class OneBotInboxContractTest implements InboxContract {
    @Override
    public Inbox inbox() {
        return OneBotInbox.of(
                House.RISK,
                OneBotEvents.of(House.RISK, House.DOMAIN, House.SETTINGS.selfId("10001000")),
                Posted.SECRET);
    }

    @Override
    public List<Callback> genuine() {
        return List.of(
                Posted.signed(Samples.text("communication_http-post-EVENT-private.json")),
                Posted.signed(
                        Posted.event(
                                "\"post_type\":\"notice\",\"notice_type\":\"group_increase\",\"sub_type\":\"approve\",\"group_id\":100100,\"user_id\":20002000")));
    }
}
