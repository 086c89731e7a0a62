package io.github.muchang.testkit.wechat;

/** All that {@link FakeWeCom} knows, by area. */
final class Corp {
    final World world;
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

    Corp(World world, FakeWeComBuilder settings, Routes routes) {
        this.world = world;
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
    }
}
