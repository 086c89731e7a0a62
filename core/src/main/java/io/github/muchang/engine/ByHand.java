package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.journal.Reason;
import io.github.muchang.journal.StaffFact.NotSentByHand;
import io.github.muchang.journal.StaffFact.SentByHand;
import io.github.muchang.party.TouchKind;
import io.github.muchang.policy.WhyNot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What staff writes by hand: the policies are asked as for any message, and either may be overruled or not. */
final class ByHand {
    private final PrivateDomain domain;
    private final Sending sending;

    ByHand(PrivateDomain domain, Sending sending) {
        this.domain = domain;
        this.sending = sending;
    }

    /** By their own account, if the party can be written to so; what may go now goes before what may not. */
    void send(Deciding deciding, String name, String staff, boolean stops) {
        Content content = domain.contents().named(name).orElse(null);
        Optional<WhyNot> way = sending.explain(deciding, name).stream()
                .min(Comparator.comparing((WhyNot each) -> !each.account().equals(staff))
                        .thenComparing(each -> !each.allowed()));
        if (content == null || way.isEmpty()) {
            Reason nowhere = new Reason("reach", "refuse", 0, "没有可用的触达地址", "there is no address to write to");
            keep(deciding, name, staff, ImmutableList.of(nowhere));
            return;
        }
        WhyNot why = way.get();
        List<Reason> against = sending.reasons(why.judgement().objections());
        if (stops && !why.allowed()) {
            keep(deciding, name, staff, against);
            return;
        }
        TouchKind kind = why.kind();
        deciding.say(new SentByHand(
                deciding.now(),
                deciding.party().nextMessage(),
                name,
                staff,
                content.purpose(),
                kind.weight(),
                CarrierId.of(why.carrier()),
                why.account(),
                why.pool(),
                kind.pathway(),
                kind.brand(),
                kind.category(),
                against));
        Delivered.received(deciding, domain, name);
    }

    private static void keep(Deciding deciding, String content, String staff, List<Reason> against) {
        deciding.say(new NotSentByHand(deciding.now(), deciding.party().nextMessage(), content, staff, against));
    }
}
