package io.github.muchang.examples.game;

import io.github.muchang.adapters.wechat.OfficialAccountNotices;
import io.github.muchang.adapters.wechat.OfficialAccountNotices.Notice;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.channel.Pathway;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.http.Answer;
import io.github.muchang.identity.CarrierId;
import java.util.Map;
import java.util.Set;

/**
 * Writes to followers by customer-service message, as the adapter does, and what is transactional by template message (模板消息), which the platform
 * allows at any time and for nothing else.
 */
final class NoticeCarrier implements Carrier {
    private static final int NOT_A_FOLLOWER = 43004;

    private final Carrier chat;
    private final OfficialAccountNotices notices;
    private final String template;

    NoticeCarrier(Carrier chat, OfficialAccountNotices notices, String template) {
        this.chat = chat;
        this.notices = notices;
        this.template = template;
    }

    @Override
    public CarrierId id() {
        return chat.id();
    }

    @Override
    public Capabilities capabilities() {
        Capabilities able = chat.capabilities();
        return new Capabilities(
                able.kinds(),
                Set.of(Pathway.Ability.values()),
                able.deduplicates(),
                able.windows(),
                able.confirmed(),
                able.receipts(),
                able.pace());
    }

    @Override
    public Delivery deliver(Outbound message) {
        boolean notice = message.purpose() == Purpose.TRANSACTIONAL && message.content() instanceof Message.Text;
        return notice ? outcome(notices.template(message.key(), notice(message))) : chat.deliver(message);
    }

    private Notice notice(Outbound message) {
        String words = ((Message.Text) message.content()).text();
        return Notice.of(message.to().handle(), template, Map.of("thing1", words));
    }

    private static Delivery outcome(Answer<Long> answer) {
        if (answer instanceof Answer.Given<Long> given) {
            return Delivery.accepted("template-" + given.given());
        } else if (answer instanceof Answer.Later<Long> later) {
            return Delivery.throttled(later.retryAfter());
        } else if (answer instanceof Answer.Refused<Long> refused) {
            int code = refused.error().code();
            return Delivery.refused(
                    code == NOT_A_FOLLOWER ? Delivery.Reason.NOT_A_CONTACT : Delivery.Reason.OTHER,
                    String.valueOf(code));
        }
        return Delivery.unknown("no clear answer");
    }
}
