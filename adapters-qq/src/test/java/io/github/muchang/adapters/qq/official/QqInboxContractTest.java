package io.github.muchang.adapters.qq.official;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.Inbox;
import io.github.muchang.testkit.InboxContract;
import java.util.List;

class QqInboxContractTest implements InboxContract {
    @Override
    public Inbox inbox() {
        return QqInbox.of(House.DOMAIN, House.BOT, Posted.SECRET, Posted.CLOCK);
    }

    @Override
    public List<Callback> genuine() {
        return List.of(
                Posted.signed(Samples.envelope("FRIEND_DEL")), Posted.signed(Samples.envelope("GROUP_MEMBER_ADD")));
    }
}
