package io.github.muchang.testkit.wechat;

import java.time.Duration;
import java.util.List;

/** All that {@link FakeWeCom} knows, by area. */
final class Corp {
    private static final List<Route.Pace> PACES = List.of(
            new Route.Pace("api-calls-per-minute", Duration.ofMinutes(1), 45009),
            new Route.Pace("api-calls-per-hour", Duration.ofHours(1), 45009),
            new Route.Pace("ip-calls-per-minute", Duration.ofMinutes(1), 45009),
            new Route.Pace("ip-calls-per-hour", Duration.ofHours(1), 45009));

    final World world;
    final WeComPosting posting;
    final Pushing pushing;
    final CorpToken token;
    final Contacts contacts;
    final Tags tags;
    final ContactWays contactWays;
    final Chats chats;
    final JoinWays joinWays;
    final MassMessages mass;
    final Transfers transfers;
    final Moments moments;
    final Acquisition acquisition;
    final Switchboard switchboard;

    Corp(FakeWeComBuilder settings) {
        Limits limits = new Limits(settings.clock, "wecom-limits.json", settings.limits);
        Envelope envelope = new Envelope(settings.token, settings.aesKey, settings.corp);
        posting = new WeComPosting(settings.corp, envelope, settings.clock);
        pushing = new Pushing(posting, settings.patience, false);
        world = new World(settings.clock, limits, pushing, ", hint: [#], from ip: 127.0.0.1");
        token = new CorpToken(world, settings.corp, settings.secret);
        Media media = new Media(world);
        Attachments attachments = new Attachments(world.limits(), media);
        Welcomes welcomes = new Welcomes(world, attachments);
        Behaviour behaviour = new Behaviour(world);
        Codes codes = new Codes(world.limits());
        contacts = new Contacts(world, settings.corp, settings.unionids, welcomes, behaviour);
        tags = new Tags(world, settings.corp);
        contactWays = new ContactWays(world, contacts, codes);
        chats = new Chats(world, contacts, settings.corp);
        joinWays = new JoinWays(world, chats, codes);
        mass = new MassMessages(world, contacts, chats, attachments, settings.cap);
        transfers = new Transfers(world, contacts);
        moments = new Moments(world, contacts, tags, media);
        acquisition = new Acquisition(world, contacts, settings.corp);
        world.before(transfers::settle);
        Routes routes = new Routes();
        token.open(routes);
        media.open(routes);
        media.openAttachments(routes);
        welcomes.open(routes);
        behaviour.open(routes);
        new ContactRoutes(contacts, tags, routes);
        tags.open(routes);
        new Marks(contacts, tags, routes);
        contactWays.open(routes);
        chats.open(routes);
        joinWays.open(routes);
        mass.open(routes);
        transfers.open(routes);
        new ChatTransfers(world, contacts, chats).open(routes);
        moments.open(routes);
        acquisition.open(routes);
        switchboard = new Switchboard(world, routes, token::check, PACES);
    }
}
