package io.github.muchang.preset;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Message;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A shop with ready-made plans and one customer who is a friend on WeCom, told in local time. */
final class Played implements AutoCloseable {
    static final Identity LIN = Identity.of("unionid", "o6_bmjrPTlm6_2sgVt7hMZOPfL2M");

    final List<String> seen = new ArrayList<>();
    final Muchang muchang;

    Played(ReadyMade... plans) {
        this(domain -> domain, plans);
    }

    Played(UnaryOperator<PrivateDomain> adjusted, ReadyMade... plans) {
        PrivateDomain domain = adjusted.apply(shop());
        for (ReadyMade plan : plans) {
            domain = plan.into(domain);
        }
        if (!PrivateDomain.fromJson(domain.toJson()).equals(domain)) {
            throw new AssertionError("the domain does not survive its JSON");
        }
        muchang = Muchang.builder(domain)
                .startingAt(Instant.parse("2025-01-01T00:00:00Z"))
                .carrier(LoopbackCarrier.named("wecom").answering(message -> {
                    seen.add(day() + " " + ((Message.Text) message.content()).text());
                    return Delivery.accepted("ok");
                }))
                .open();
        muchang.accept(Signal.added(LIN)
                .to("wecom-friends")
                .at("2025-01-02T14:00:00+08:00")
                .reachableAt(Address.of("wecom", "corp-1", "wmLin0001")));
    }

    static PrivateDomain shop() {
        Pool friends = Pool.named("wecom-friends").ownedBy("明视眼镜").on("wecom");
        Pool group = Pool.named("care-group").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.GROUP);
        Pool members = Pool.named("members").ownedBy("明视眼镜").kind(Pool.Kind.MEMBERS);
        return PrivateDomain.named("明视眼镜")
                .pools(friends, group, members)
                .pathways(
                        Pathway.from(friends).to(group).by(SourceCode.of("group-code")),
                        Pathway.from(friends).to(members).by(SourceCode.of("card-code")))
                .build();
    }

    private String day() {
        return LocalDateTime.ofInstant(muchang.now(), ZoneId.of("Asia/Shanghai"))
                .toString()
                .substring(0, 16);
    }

    Played buys(String label, String at) {
        muchang.accept(Signal.did(LIN, "purchased")
                .labelled(label)
                .amount(Money.yuan(100))
                .at(at + ":00+08:00"));
        return this;
    }

    Played does(String activity, String label, String at) {
        muchang.accept(Signal.did(LIN, activity).labelled(label).at(at + ":00+08:00"));
        return this;
    }

    Played enters(String pool, String at) {
        muchang.accept(Signal.added(LIN).to(pool).at(at + ":00+08:00"));
        return this;
    }

    Played until(String at) {
        muchang.advanceTo(at + ":00+08:00");
        return this;
    }

    /** Staff reports what came of the task that was opened last. */
    Played staff(String outcome, String at) {
        until(at);
        String task = facts(JourneyFact.TaskOpened.class).stream()
                .reduce((older, newer) -> newer)
                .orElseThrow()
                .task();
        muchang.accept(Signal.taskDone(LIN, task, outcome, "小林").at(at + ":00+08:00"));
        return this;
    }

    List<String> tasks() {
        return facts(JourneyFact.TaskOpened.class).stream()
                .map(task -> task.step() + " " + task.role())
                .toList();
    }

    /** How journeys ended: journey, outcome. */
    List<String> ends() {
        return facts(JourneyFact.JourneyEnded.class).stream()
                .map(ended -> ended.journey() + " " + ended.outcome())
                .toList();
    }

    private <F extends Fact> List<F> facts(Class<F> kind) {
        return muchang.journal().read(0, 10_000).stream()
                .map(each -> each.fact())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Override
    public void close() {
        muchang.close();
    }
}
