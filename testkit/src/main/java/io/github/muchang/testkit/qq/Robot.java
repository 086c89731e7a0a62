package io.github.muchang.testkit.qq;

/** All that {@link FakeQqBot} knows, by area. */
final class Robot {
    final Courier<Happening> courier = new Courier<>();
    final Platform platform;
    final Tokens tokens;
    final Posts posts;
    final People people;
    final Groups groups;
    final Sending sending;
    final Interactions interactions;
    final Administration administration;
    final Strategies strategies;
    final Gateway gateway;
    final Webhook webhook;
    final Switchboard switchboard;
    private volatile String address = "";

    Robot(FakeQqBotBuilder settings) {
        platform = new Platform(settings.clock, new Quotas(settings.clock, settings.limits), courier);
        tokens = new Tokens(platform, settings);
        posts = new Posts(platform);
        people = new People(platform, posts, settings.ownMemberOpenids);
        groups = new Groups(people, settings.mentionsKept, settings.oldGroupIds);
        Files files = new Files(platform, new Uploads(platform, () -> address));
        sending = new Sending(groups, new Shapes(platform.quotas(), settings.domains, files), settings);
        interactions = new Interactions(platform, posts, settings.appid);
        administration = new Administration(groups);
        strategies = new Strategies(groups);
        gateway = new Gateway(platform, tokens, settings);
        webhook = new Webhook(platform, settings);
        courier.tells(gateway::tells);
        courier.tells(webhook::tells);
        Routes routes = new Routes();
        tokens.open(routes);
        people.open(routes, settings.appid);
        sending.open(routes);
        files.open(routes, sending);
        interactions.open(routes);
        administration.open(routes);
        strategies.open(routes);
        gateway.open(routes);
        switchboard = new Switchboard(platform, routes, tokens::check, settings.oldErrors);
    }

    void servedAt(String uri) {
        address = uri;
    }

    /** The message of this id that somebody answers. */
    Post post(String id) {
        Post post = posts.message(id);
        if (post == null) {
            throw new IllegalArgumentException("no message " + id);
        }
        return post;
    }
}
