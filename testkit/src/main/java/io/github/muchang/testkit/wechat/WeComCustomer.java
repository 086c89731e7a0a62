package io.github.muchang.testkit.wechat;

/** Somebody on WeChat in the world of a {@link FakeWeCom}, and what they do. Callbacks have been pushed when a method returns. */
public final class WeComCustomer {
    // How somebody came: 1 by scanning, 3 by a card.
    private static final int SCANNED = 1;
    private static final int BY_CARD = 3;

    private final Corp corp;
    private final Contact contact;

    WeComCustomer(Corp corp, Contact contact) {
        this.corp = corp;
        this.contact = contact;
    }

    /** Their external_userid. */
    public String id() {
        return contact.id;
    }

    /** Their union id; empty if the corp sees none. */
    public String unionid() {
        return contact.unionid;
    }

    /** Becomes a customer of this member, without a code. */
    public void adds(String userid) {
        come(userid, "", BY_CARD, false);
    }

    /** Becomes a customer of this member through a code with this state. */
    public void adds(String userid, String state) {
        come(userid, state, SCANNED, false);
    }

    /** Comes through a code that asks nobody: the member has still to confirm, until then hardly anything can be done with the bond. */
    public void addsHalf(String userid, String state) {
        come(userid, state, SCANNED, true);
    }

    /** Scans a contact way; its members take turns. Answers whose customer they now are. */
    public String scans(String configId) {
        return corp.world.act(() -> corp.contactWays.scan(contact, configId).staffer.userid);
    }

    /** Follows an acquisition link, with this as its customer_channel. Answers whose customer they now are. */
    public String follows(String linkId, String channel) {
        return corp.world.act(() -> corp.acquisition.follow(contact, linkId, channel).staffer.userid);
    }

    /** Will not be handed over to this member. */
    public void refusesTransferTo(String userid) {
        corp.world.happens(() -> corp.transfers.refuse(contact, userid));
    }

    /** Likes what this member has published. */
    public void likes(String momentId, String userid) {
        corp.world.happens(() -> corp.moments.echo(userid, contact, momentId, false));
    }

    /** Comments on what this member has published; the platform does not tell what. */
    public void comments(String momentId, String userid) {
        corp.world.happens(() -> corp.moments.echo(userid, contact, momentId, true));
    }

    /** Deletes this member, who keeps them. */
    public void leaves(String userid) {
        corp.world.happens(() -> corp.contacts.leaves(corp.contacts.bond(userid, contact.id)));
    }

    /** Writes to this member, who answers so many times; the platform does not tell what. */
    public void writesTo(String userid, int answers) {
        corp.world.happens(() -> {
            corp.contacts.bond(userid, contact.id).talked = corp.world.now();
            corp.contacts.behaviour.talked(userid, answers);
        });
    }

    /** Comes into a group chat at somebody's invitation. */
    public void joins(WeComGroup group) {
        corp.world.happens(() -> corp.chats.joins(group.chat(), corp.chats.seat(contact, 1, "")));
    }

    /** Scans a join way and comes into its first group chat. */
    public WeComGroup joinsBy(String configId) {
        return corp.world.act(() -> new WeComGroup(corp, corp.joinWays.scan(contact, configId)));
    }

    /** Leaves a group chat. */
    public void leaves(WeComGroup group) {
        corp.world.happens(() -> corp.chats.leaves(group.chat(), contact.id, false));
    }

    Contact contact() {
        return contact;
    }

    private void come(String userid, String state, int way, boolean half) {
        corp.world.happens(() -> corp.contacts.adds(corp.contacts.hired(userid), contact, state, way, half));
    }

    @Override
    public String toString() {
        return "WeComCustomer[" + contact.id + "]";
    }
}
