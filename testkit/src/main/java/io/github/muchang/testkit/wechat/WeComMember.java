package io.github.muchang.testkit.wechat;

import java.util.ArrayList;
import java.util.List;

/** A member of the corp of a {@link FakeWeCom}, and what they do in their client. Callbacks have been pushed when a method returns. */
public final class WeComMember {
    private final Corp corp;
    private final Staffer staffer;

    WeComMember(Corp corp, Staffer staffer) {
        this.corp = corp;
        this.staffer = staffer;
    }

    /** The member's userid. */
    public String userid() {
        return staffer.userid;
    }

    /** Has had so many customers for a while, of whom nobody is told: as from before callbacks were switched on. */
    public List<WeComCustomer> hasHad(int customers) {
        return corp.world.act(() -> {
            List<WeComCustomer> had = new ArrayList<>();
            for (int i = 0; i < customers; i++) {
                Contact contact = corp.contacts.known("客户" + corp.world.count("earlier customer"));
                corp.contacts.bind(staffer, contact, "", 0);
                had.add(new WeComCustomer(corp, contact));
            }
            return had;
        });
    }

    /** The mass messages that wait for them, by the platform's ids, the oldest first. */
    public List<String> isAsked() {
        return corp.world.act(() -> corp.mass.waiting(staffer.userid));
    }

    /** Sends the mass message that waits for them. */
    public void confirms(String msgid) {
        corp.world.happens(() -> corp.mass.confirm(staffer.userid, msgid));
    }

    /** Will never send the mass message that waits for them. */
    public void declines(String msgid) {
        corp.world.happens(() -> corp.mass.decline(staffer.userid, msgid));
    }

    /** Confirms a customer who came without asking, with {@link WeComCustomer#addsHalf}. */
    public void accepts(WeComCustomer customer) {
        corp.world.happens(() -> corp.contacts.accepts(bond(customer)));
    }

    /** Deletes a customer. */
    public void deletes(WeComCustomer customer) {
        corp.world.happens(() -> corp.contacts.deletes(bond(customer), ""));
    }

    /** Notes something else about a customer. */
    public void remarks(WeComCustomer customer, String remark) {
        corp.world.happens(() -> {
            Follow follow = bond(customer);
            follow.remark = remark;
            corp.contacts.edited(follow);
        });
    }

    /** Gives a customer a tag of the corp. */
    public void tags(WeComCustomer customer, String tagId) {
        corp.world.happens(() -> {
            Follow follow = bond(customer);
            follow.tags.add(tagId);
            corp.contacts.edited(follow);
        });
    }

    /** Is greeted for by the admin from now on, so that events carry no welcome code. */
    public void isGreetedForByAdmin() {
        corp.world.happens(() -> staffer.greetedByAdmin = true);
    }

    /** Opens a group chat; of the members of the corp only they are in it. */
    public WeComGroup opens(String groupName) {
        return corp.world.act(() -> new WeComGroup(corp, corp.chats.create(staffer, groupName)));
    }

    /** Publishes a post that waits for them, to their customers. */
    public void publishes(String momentId) {
        corp.world.happens(() -> corp.moments.publish(staffer.userid, momentId));
    }

    /** Leaves the corp; their customers and group chats wait for somebody else. */
    public void resigns() {
        corp.world.happens(() -> {
            staffer.resigned = corp.world.now();
            corp.chats.owned(staffer.userid).forEach(each -> corp.chats.chat(each).status = 1);
        });
    }

    /** Has as many customers as a member may have: nobody can be handed over to them. */
    public void isFull() {
        corp.world.happens(() -> staffer.full = true);
    }

    Staffer staffer() {
        return staffer;
    }

    private Follow bond(WeComCustomer customer) {
        return corp.contacts.bond(staffer.userid, customer.id());
    }

    @Override
    public String toString() {
        return "WeComMember[" + staffer.userid + "]";
    }
}
