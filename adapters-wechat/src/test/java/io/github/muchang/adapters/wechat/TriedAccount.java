package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.testkit.Situation;
import io.github.muchang.testkit.TriedPlatform;
import io.github.muchang.testkit.wechat.Delivered;
import io.github.muchang.testkit.wechat.FakeOfficialAccount;
import io.github.muchang.testkit.wechat.Follower;
import io.github.muchang.testkit.wechat.HandClock;
import io.github.muchang.testkit.wechat.Trouble;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A fake official account to try carriers on, whose followers are called what the contracts call them, and have just written. */
final class TriedAccount implements TriedPlatform, AutoCloseable {
    static final String SEND = "/cgi-bin/message/custom/send";

    final HandClock clock = HandClock.at("2026-11-23T09:00:00+08:00");
    final FakeOfficialAccount fake =
            FakeOfficialAccount.builder(clock).limit("users-per-page", 150).open();
    final OfficialAccount account;
    private final Map<String, String> openids = new TreeMap<>(); // by the contracts' names; guarded by this
    private final Cable cable = new Cable();

    TriedAccount() {
        HttpClient http = HttpClient.newBuilder().proxy(cable).build();
        Endpoint endpoint =
                Endpoint.officialAccount(http, clock).at(fake.address()).timeout(Duration.ofSeconds(5));
        AccessTokenSource tokens = OfficialAccount.tokens(
                endpoint.timeout(Duration.ofSeconds(20)), fake.appid(), fake.secret()); // the first call of all is slow
        assertThat(tokens.current().value()).isPresent(); // what trouble does to tokens is told by their own tests
        account = OfficialAccount.of(endpoint, tokens)
                .showing(name -> name.equals("eye.jpg")
                        ? Optional.of(MediaFile.of(name, "image/jpeg", new byte[] {1, 2, 3}))
                        : Optional.empty());
    }

    @Override
    public Carrier carrier() {
        return new Renaming(account.followers(House.ACCOUNT));
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
        switch (situation) {
            case NEXT_REPLY_LOST -> fake.troubles(SEND, 1, Trouble.replyLost());
            case HANGING -> fake.troubles(SEND, 1, Trouble.slow(Duration.ofSeconds(6)));
            case TOO_FAST -> fake.troubles(SEND, 1, Trouble.errcode(45011));
            case BLOCKED -> fake.troubles(SEND, 1, Trouble.errcode(43019));
            case TALKING_NONSENSE -> fake.troubles(SEND, 1, Trouble.nonsense());
            default -> {}
        }
    }

    @Override
    public void close() {
        fake.close();
    }

    private synchronized String openid(String name) {
        return openids.computeIfAbsent(name, each -> {
            Follower follower = fake.fan(each);
            follower.follows();
            follower.writes("在吗");
            return follower.openid();
        });
    }

    private synchronized String named(Delivered delivered) {
        return openids.entrySet().stream()
                .filter(each -> each.getValue().equals(delivered.to()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Calls people what the fake calls them, and the account what the settings do. */
    private final class Renaming implements Carrier {
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
            Address to = message.to();
            return carrier.deliver(Outbound.of(
                    message.key(),
                    new Address(to.carrier(), House.ACCOUNT.account(), openid(to.handle())),
                    message.content(),
                    message.purpose(),
                    message.expires()));
        }

        @Override
        public String toString() {
            return carrier.toString();
        }
    }
}
