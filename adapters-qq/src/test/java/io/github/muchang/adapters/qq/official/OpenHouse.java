package io.github.muchang.adapters.qq.official;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.JoinRequest;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.qq.FakeQqBot;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The optician's bot on a fake platform: what that posts is taken in, and what Muchang says goes there. */
final class OpenHouse implements AutoCloseable {
    final HandClock clock;
    final FakeQqBot fake;
    final QqSettings settings;
    final QqBot bot;
    final Muchang muchang;
    final List<JoinRequest> requests = new CopyOnWriteArrayList<>();
    private final QqInbox inbox;

    private OpenHouse(PrivateDomain domain, HandClock clock, FakeQqBot fake) {
        this.clock = clock;
        this.fake = fake;
        Endpoint endpoint = Endpoint.of(HttpClient.newHttpClient(), clock)
                .at(fake.address())
                .tokensAt(fake.address());
        settings = QqSettings.of(fake.appid(), "bot-users", "qq-user").groups("groups", "qq-group", "qq-member");
        bot = QqBot.of(endpoint, QqBot.tokens(endpoint, fake.appid(), fake.secret()));
        muchang = Muchang.builder(domain)
                .carrier(bot.users(settings))
                .carrier(bot.groups(settings))
                .startingAt(clock.instant())
                .open();
        inbox = QqInbox.of(domain, settings, CallbackSecret.of(fake.appid(), fake.secret()), clock)
                .knowing(KnownGroups.of(muchang));
        fake.handTo(this::hear);
    }

    static OpenHouse of(PrivateDomain domain) {
        HandClock clock = new HandClock();
        return new OpenHouse(domain, clock, FakeQqBot.builder(clock).open());
    }

    /** Where the bot may only answer. */
    static OpenHouse withoutPushes(PrivateDomain domain) {
        HandClock clock = new HandClock();
        return new OpenHouse(
                domain, clock, FakeQqBot.builder(clock).withoutPushes().open());
    }

    void passes(Duration time) {
        clock.pass(time);
        fake.settles();
        muchang.advanceTo(clock.instant());
    }

    @Override
    public void close() {
        muchang.close();
        fake.close();
    }

    private boolean hear(Callback callback) {
        try {
            return inbox.answer(callback, heard -> {
                        muchang.accept(heard.signals());
                        settings.request(heard.event()).ifPresent(requests::add);
                    })
                    .equals(QqInbox.TAKEN_IN);
        } catch (RejectedCallbackException e) {
            throw new AssertionError(e);
        }
    }
}
