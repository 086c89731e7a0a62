package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.adapters.qq.onebot.ScriptedOneBot.Said;
import io.github.muchang.adapters.qq.onebot.ScriptedOneBot.Trouble;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.testkit.Situation;
import io.github.muchang.testkit.TriedPlatform;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A scripted implementation to try carriers on, where whoever the contracts name has a number. */
final class Tried implements TriedPlatform, AutoCloseable {
    private static final long FIRST = 10_001_000;
    private static final String WELL = "{\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":81166291024}}";

    private final ScriptedOneBot scripted = new ScriptedOneBot();
    private final Cable cable = new Cable();
    private final Map<String, Long> numbers = new TreeMap<>(); // by the contracts' names; guarded by this
    private final boolean groups;
    private final String action;
    private int refused; // how many of those that were asked for did not arrive

    Tried(boolean groups) {
        this.groups = groups;
        this.action = groups ? "send_group_msg" : "send_private_msg";
        scripted.saying(action, WELL);
    }

    @Override
    public Carrier carrier() {
        HttpClient http = HttpClient.newBuilder().proxy(cable).build();
        OneBot bot = OneBot.over(House.RISK, HttpLine.to(House.RISK, scripted.endpoint(http)));
        return new Renaming(groups ? bot.groups(House.SETTINGS) : bot.friends(House.SETTINGS));
    }

    @Override
    public List<Seen> seen() {
        return scripted.asked(action).stream()
                .skip(refused)
                .map(each -> new Seen(
                        named(each.parameters()
                                .path(groups ? "group_id" : "user_id")
                                .longValue()),
                        Segments.read(each.parameters().path("message")).words()))
                .toList();
    }

    @Override
    public void stage(Situation situation) {
        cable.cut(situation == Situation.DOWN);
        scripted.forget(action);
        switch (situation) {
            case NEXT_REPLY_LOST ->
                scripted.saying(action, Said.with(Trouble.BREAKS)).saying(action, WELL);
            case HANGING -> scripted.saying(action, Said.with(Trouble.HANGS));
            case TOO_FAST -> refusing(Said.of(429, ""));
            case BLOCKED -> {
                scripted.saying(
                        groups ? "get_group_list" : "get_friend_list",
                        "{\"retcode\":0,\"data\":[{\"user_id\":1,\"group_id\":1}]}");
                refusing(Said.of(
                        200, "{\"status\":\"failed\",\"retcode\":-1,\"msg\":\"canary-handle-1 is no friend\"}"));
            }
            case TALKING_NONSENSE -> refusing(Said.of(200, "<html>金丝雀</html>"));
            default -> scripted.saying(action, WELL);
        }
    }

    private void refusing(Said said) {
        refused = 1;
        scripted.saying(action, said);
    }

    @Override
    public void close() {
        scripted.close();
    }

    private synchronized String number(String name) {
        return Long.toString(numbers.computeIfAbsent(name, each -> FIRST + numbers.size()));
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
