package io.github.muchang.testkit.wechat;

import java.util.List;

/** All that {@link FakeOfficialAccount} knows, by area. */
final class Account {
    final World world;
    final AccountPosting posting;
    final Pushing pushing;
    final AccountToken token;
    final Fans fans;
    final Scenes scenes;
    final Jobs jobs;
    final Switchboard switchboard;

    Account(FakeOfficialAccountBuilder settings) {
        Limits limits = new Limits(settings.clock, "official-account-limits.json", settings.limits);
        Envelope envelope = new Envelope(settings.token, settings.aesKey, settings.appid);
        posting = new AccountPosting(settings.account, envelope, settings.encrypted, settings.clock);
        pushing = new Pushing(posting, settings.patience, true);
        world = new World(settings.clock, limits, pushing, " rid: fake-#");
        token = new AccountToken(world, settings.appid, settings.secret);
        fans = new Fans(world, settings.account, settings.unionids);
        scenes = new Scenes(world);
        jobs = new Jobs(world, settings.account);
        Routes routes = new Routes();
        token.open(routes);
        fans.open(routes);
        new FanTags(world, fans).open(routes);
        scenes.open(routes);
        new Notices(fans, jobs).open(routes);
        new AccountMass(fans, jobs).open(routes);
        new Media(world).open(routes);
        switchboard = new Switchboard(world, routes, token::check, List.of());
    }
}
