package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.testkit.Situation;
import io.github.muchang.testkit.TriedPlatform;
import io.github.muchang.testkit.wechat.Delivered;
import io.github.muchang.testkit.wechat.FakeWeCom;
import io.github.muchang.testkit.wechat.HandClock;
import io.github.muchang.testkit.wechat.Trouble;
import io.github.muchang.testkit.wechat.WeComCustomer;
import io.github.muchang.testkit.wechat.WeComGroup;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A fake WeCom to try carriers on, whose customers and groups are called what the contracts call them. */
final class Tried implements TriedPlatform, AutoCloseable {
    static final String PATH = "/cgi-bin/externalcontact/";
    private static final String MEMBER = "sales";

    final HandClock clock = HandClock.at("2026-03-01T09:00:00+08:00");
    final FakeWeCom fake = FakeWeCom.builder(clock).open();
    final WeCom wecom;
    private final Cable cable = new Cable();
    private final boolean groups;
    private final Map<String, String> ids = new TreeMap<>(); // by the contracts' names; guarded by this
    private volatile boolean blocked;

    Tried(boolean groups) {
        this.groups = groups;
        fake.member(MEMBER);
        HttpClient http = HttpClient.newBuilder().proxy(cable).build();
        Endpoint endpoint = Endpoint.weCom(http, clock).at(fake.address()).timeout(Duration.ofSeconds(5));
        AccessTokenSource tokens = WeCom.tokens(
                endpoint.timeout(Duration.ofSeconds(20)),
                fake.corpId(),
                fake.secret()); // the first call of all is slow
        assertThat(tokens.current().value()).isPresent(); // what trouble does to tokens is told by their own tests
        wecom = WeCom.of(endpoint, tokens);
    }

    @Override
    public Carrier carrier() {
        return new Renaming(groups ? wecom.groups(House.WECOM) : wecom.customers(House.WECOM));
    }

    @Override
    public List<Seen> seen() {
        return fake.delivered().stream()
                .map(each -> new Seen(named(each), each.text()))
                .toList();
    }

    @Override
    public void stage(Situation situation) {
        cable.cut(situation == Situation.DOWN);
        blocked = situation == Situation.BLOCKED;
        switch (situation) {
            case NEXT_REPLY_LOST -> fake.troubles(PATH + "add_msg_template", 1, Trouble.replyLost());
            case HANGING -> trouble(Trouble.slow(Duration.ofSeconds(6)));
            case TOO_FAST -> trouble(Trouble.errcode(45009));
            case TALKING_NONSENSE -> trouble(Trouble.nonsense());
            case STAFF_CONFIRMS -> confirm();
            case STAFF_DECLINES -> fake.troubles(PATH + "get_groupmsg_send_result", 1, Trouble.errcode(41093));
            default -> {}
        }
    }

    @Override
    public void close() {
        fake.close();
    }

    void trouble(Trouble trouble) {
        for (String each : List.of("add_msg_template", "get_groupmsg_send_result")) {
            fake.troubles(PATH + each, 1, trouble);
        }
    }

    void confirm() {
        clock.passes(Duration.ofMinutes(1)); // it is dispatched by then
        fake.member(MEMBER).isAsked().forEach(fake.member(MEMBER)::confirms);
    }

    private synchronized String idOf(String name) {
        return ids.computeIfAbsent(name, each -> {
            if (groups) {
                WeComGroup group =
                        fake.member(blocked ? "somebody-else" : MEMBER).opens(each);
                return group.id();
            }
            WeComCustomer customer = fake.customer(each);
            customer.adds(MEMBER);
            if (blocked) {
                customer.leaves(MEMBER);
            }
            return customer.id();
        });
    }

    private synchronized String named(Delivered delivered) {
        return ids.entrySet().stream()
                .filter(each -> each.getValue().equals(delivered.to()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Calls people what the fake calls them. */
    private final class Renaming implements Carrier, Receipts {
        private final Carrier carrier;

        Renaming(Carrier carrier) {
            this.carrier = carrier;
        }

        @Override
        public CarrierId id() {
            return carrier.id();
        }

        @Override
        public Capabilities capabilities() {
            return carrier.capabilities();
        }

        @Override
        public Delivery deliver(Outbound message) {
            return carrier.deliver(new Outbound(
                    message.key(),
                    renamed(message.to()),
                    message.content(),
                    message.purpose(),
                    message.inReplyTo(),
                    message.expires()));
        }

        @Override
        public Delivery look(Inquiry inquiry) {
            return ((Receipts) carrier).look(new Inquiry(inquiry.key(), renamed(inquiry.to()), inquiry.handle()));
        }

        private Address renamed(Address address) {
            return new Address(address.carrier(), address.account(), idOf(address.handle()));
        }

        @Override
        public String toString() {
            return carrier.toString();
        }
    }
}
