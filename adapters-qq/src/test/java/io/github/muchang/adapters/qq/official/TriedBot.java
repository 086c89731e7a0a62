package io.github.muchang.adapters.qq.official;

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
import io.github.muchang.testkit.qq.FakeQqBot;
import io.github.muchang.testkit.qq.QqDelivered;
import io.github.muchang.testkit.qq.QqGroup;
import io.github.muchang.testkit.qq.QqTrouble;
import io.github.muchang.testkit.qq.QqUser;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A fake platform to try carriers on, whose users and groups are called what the contracts call them, and have just written. */
final class TriedBot implements TriedPlatform, AutoCloseable {
    private static final String ACCOUNT = "bot-1";
    private static final int PLENTY = 10_000;

    final HandClock clock = new HandClock();
    final FakeQqBot fake = FakeQqBot.builder(clock)
            .limit("active-c2c-per-second", PLENTY)
            .limit("active-c2c-per-minute", PLENTY)
            .limit("active-group-per-minute", PLENTY)
            .open();
    final QqBot bot;
    private final Cable cable = new Cable();
    private final boolean groups;
    private final boolean answering;
    private final Map<String, Place> places = new TreeMap<>(); // by the contracts' names; guarded by this

    TriedBot(boolean groups, boolean answering) {
        this.groups = groups;
        this.answering = answering;
        HttpClient http = HttpClient.newBuilder().proxy(cable).build();
        Endpoint endpoint = Endpoint.of(http, clock).at(fake.address()).tokensAt(fake.address());
        AccessTokenSource tokens = QqBot.tokens(
                endpoint.timeout(Duration.ofSeconds(20)), fake.appid(), fake.secret()); // the first call of all is slow
        assertThat(tokens.current().value()).isPresent(); // what trouble does to tokens is told by their own tests
        QqBot plain = QqBot.of(endpoint, tokens)
                .limit("user-pushes-per-second", PLENTY)
                .limit("user-pushes-per-minute", PLENTY)
                .limit("group-pushes-per-minute", PLENTY);
        bot = answering ? plain.answersOnly() : plain;
    }

    @Override
    public Carrier carrier() {
        return new Renaming(groups ? bot.groups("qq-groups", ACCOUNT) : bot.users("qq", ACCOUNT));
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
            case NEXT_REPLY_LOST -> trouble(QqTrouble.replyLost());
            case HANGING -> trouble(QqTrouble.slow(Duration.ofSeconds(6)));
            case TOO_FAST -> trouble(QqTrouble.status(429));
            case BLOCKED -> trouble(QqTrouble.error(40054013));
            case TALKING_NONSENSE -> trouble(QqTrouble.nonsense());
            default -> {}
        }
    }

    @Override
    public void close() {
        fake.close();
    }

    void trouble(QqTrouble trouble) {
        fake.troubles(
                groups ? "POST /v2/groups/{group_openid}/messages" : "POST /v2/users/{openid}/messages", 1, trouble);
    }

    private synchronized Place place(String name) {
        return places.computeIfAbsent(name, each -> {
            QqUser user = fake.user(each);
            user.adds();
            if (!groups) {
                return new Place(user.openid(), user.writes("在吗"));
            }
            QqGroup group = fake.group(each);
            group.joins(user);
            group.addsBot(user);
            return new Place(group.openid(), group.mentions(user, "在吗"));
        });
    }

    private synchronized String named(QqDelivered delivered) {
        return places.entrySet().stream()
                .filter(each -> each.getValue().openid().equals(delivered.to()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private record Place(String openid, String messageId) {}

    /** Calls people what the fake calls them, and answers what they wrote. */
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
            Place place = place(message.to().handle());
            Optional<Outbound.Reply> reply = answering
                    ? Optional.of(new Outbound.Reply("replied", Optional.of("msg_id:" + place.messageId())))
                    : Optional.empty();
            return carrier.deliver(new Outbound(
                    message.key(),
                    new Address(message.to().carrier(), ACCOUNT, place.openid()),
                    message.content(),
                    message.purpose(),
                    reply,
                    message.expires()));
        }

        @Override
        public String toString() {
            return carrier.toString();
        }
    }
}
