package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.testkit.Situation;
import io.github.muchang.testkit.TriedPlatform;
import io.github.muchang.testkit.qq.FakeOneBot;
import io.github.muchang.testkit.qq.OneBotFlavour;
import io.github.muchang.testkit.qq.OneBotGroup;
import io.github.muchang.testkit.qq.OneBotPerson;
import io.github.muchang.testkit.qq.QqTrouble;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A fake account to try carriers on, over HTTP or over a WebSocket; its friends and groups are called what the contracts call them. */
final class Tried implements TriedPlatform, AutoCloseable {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T01:00:00Z"));

    final FakeOneBot fake;
    final OneBot bot;
    private final boolean groups;
    private final String action;
    private final Cable cable = new Cable();
    private final Impatient threads = new Impatient();
    private final Optional<ForwardSocket> socket;
    private final Map<String, Long> numbers = new TreeMap<>(); // by the contracts' names; guarded by this
    private volatile boolean blocked;

    private Tried(boolean groups, boolean overSocket, OneBotFlavour flavour) {
        this.groups = groups;
        this.action = groups ? "send_group_msg" : "send_private_msg";
        this.fake = FakeOneBot.builder(CLOCK)
                .accessToken(ScriptedOneBot.TOKEN)
                .flavour(flavour)
                .open();
        this.socket = overSocket
                ? Optional.of(ForwardSocket.calling(House.RISK, endpoint(fake.webSocketAddress()), threads))
                : Optional.empty();
        this.bot = OneBot.over(
                House.RISK,
                socket.<Line>map(each -> each).orElseGet(() -> HttpLine.to(House.RISK, endpoint(fake.address()))));
        down(false);
    }

    static Tried overHttp(boolean groups, OneBotFlavour flavour) {
        return new Tried(groups, false, flavour);
    }

    static Tried overSocket(boolean groups, OneBotFlavour flavour) {
        return new Tried(groups, true, flavour);
    }

    private Endpoint endpoint(URI address) {
        return Endpoint.of(House.RISK, HttpClient.newBuilder().proxy(cable).build(), address)
                .token(ScriptedOneBot.TOKEN)
                .timeout(Duration.ofSeconds(4));
    }

    @Override
    public Carrier carrier() {
        return new Renaming(groups ? bot.groups(House.SETTINGS) : bot.friends(House.SETTINGS));
    }

    @Override
    public List<Seen> seen() {
        return fake.delivered().stream()
                .map(each -> new Seen(named(groups ? each.group() : each.user()), each.text()))
                .toList();
    }

    @Override
    public void stage(Situation situation) {
        down(situation == Situation.DOWN);
        blocked = situation == Situation.BLOCKED;
        switch (situation) {
            case NEXT_REPLY_LOST -> fake.troubles(action, 1, QqTrouble.replyLost());
            case HANGING -> fake.troubles(action, 1, QqTrouble.slow(Duration.ofSeconds(5)));
            case TOO_FAST -> fake.troubles(action, 1, QqTrouble.status(429));
            case TALKING_NONSENSE -> fake.troubles(action, 1, QqTrouble.nonsense());
            default -> {}
        }
    }

    private void down(boolean now) {
        cable.cut(now);
        Until.so(() -> {
            if (now) {
                fake.dropsSockets(); // also one that was just being opened
            }
            return isConnected() != now;
        });
    }

    /** Over HTTP there is nothing to wait for. */
    private boolean isConnected() {
        return socket.map(ForwardSocket::isOpen).orElseGet(() -> !cable.isCut());
    }

    @Override
    public void close() {
        socket.ifPresent(ForwardSocket::close);
        threads.close();
        fake.close();
    }

    private synchronized String number(String name) {
        return Long.toString(numbers.computeIfAbsent(name, each -> groups ? group(each) : person(each)));
    }

    private long person(String name) {
        OneBotPerson person = fake.person(name);
        if (!blocked) {
            person.befriends();
        }
        return person.number();
    }

    private long group(String name) {
        OneBotGroup group = fake.group(name);
        if (blocked) {
            OneBotPerson owner = fake.person("owner");
            group.joins(owner);
            group.removesAccount(owner);
        }
        return group.number();
    }

    private synchronized String named(long number) {
        return numbers.entrySet().stream()
                .filter(each -> each.getValue() == number)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Calls people by their numbers. */
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
            Until.so(() -> isConnected() != cable.isCut());
            Address to = message.to();
            return carrier.deliver(Outbound.of(
                    message.key(),
                    new Address(to.carrier(), "main", number(to.handle())),
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
