package io.github.muchang.testkit.wechat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members, customers, and who is whose; with what the platform tells of them (92130). */
final class Contacts {
    final World world;
    final Welcomes welcomes;
    final Behaviour behaviour;
    private final String corp;
    private final boolean unionids;
    private final Map<String, Staffer> staff = new LinkedHashMap<>();
    private final Map<String, Contact> byId = new LinkedHashMap<>();
    private final Map<String, Contact> byName = new LinkedHashMap<>();

    Contacts(World world, String corp, boolean unionids, Welcomes welcomes, Behaviour behaviour) {
        this.world = world;
        this.corp = corp;
        this.unionids = unionids;
        this.welcomes = welcomes;
        this.behaviour = behaviour;
    }

    Staffer hired(String userid) {
        return staff.computeIfAbsent(userid, Staffer::new);
    }

    Contact known(String name) {
        return byName.computeIfAbsent(name, each -> {
            Contact contact = new Contact(world.id("wm"), name, unionids ? Unionid.of(name) : "");
            byId.put(contact.id, contact);
            return contact;
        });
    }

    Iterable<Staffer> staff() {
        return staff.values();
    }

    int size() {
        return staff.size();
    }

    Iterable<Contact> contacts() {
        return byId.values();
    }

    /** The member, or 60111. */
    Staffer staffer(String userid) {
        Staffer staffer = staff.get(userid);
        if (staffer == null || staffer.resigned != null) {
            throw new Refusal(60111, "userid not found");
        }
        return staffer;
    }

    @Nullable
    Staffer staffOrGone(String userid) {
        return staff.get(userid);
    }

    @Nullable
    Contact contact(String id) {
        return byId.get(id);
    }

    @Nullable
    Follow found(String userid, String external) {
        Contact contact = byId.get(external);
        return contact == null ? null : contact.confirmed(userid);
    }

    /** The customer of this member, or 84061. */
    Follow follow(String userid, String external) {
        Follow follow = found(staffer(userid).userid, external);
        if (follow == null) {
            throw new Refusal(84061, "not external contact");
        }
        return follow;
    }

    /** Which bond a test means; it is an error of the test if there is none. */
    Follow bond(String userid, String external) {
        Contact contact = byId.get(external);
        Follow follow = contact == null ? null : contact.follows.get(userid);
        if (follow == null) {
            throw new IllegalStateException(userid + " has no such customer");
        }
        return follow;
    }

    Follow adds(Staffer staffer, Contact contact, String state, int way, boolean half) {
        Follow before = contact.follows.get(staffer.userid);
        if (before != null && !before.left) {
            throw new IllegalStateException("already a customer of " + staffer.userid);
        }
        Follow follow = bind(staffer, contact, state, way);
        if (half) {
            follow.half = true;
            staffer.follows.remove(follow.number);
        } else {
            behaviour.added(staffer.userid);
        }
        tell(half ? "add_half_external_contact" : "add_external_contact", follow, welcomes.issue(follow));
        return follow;
    }

    /** Makes them a customer of the member, and tells nobody. */
    Follow bind(Staffer staffer, Contact contact, String state, int way) {
        Follow before = contact.follows.get(staffer.userid);
        if (before != null) {
            unbind(before);
        }
        Follow follow = new Follow(world.count("row"), staffer, contact, state, way, world.now());
        if (before != null) {
            follow.remark = before.remark;
            follow.tags.addAll(before.tags);
        }
        contact.follows.put(staffer.userid, follow);
        staffer.follows.put(follow.number, follow);
        return follow;
    }

    void unbind(Follow follow) {
        follow.contact.follows.remove(follow.staffer.userid);
        follow.staffer.follows.remove(follow.number);
    }

    /** The member confirms a customer who came without asking. */
    void accepts(Follow follow) {
        if (!follow.half) {
            throw new IllegalStateException("confirmed already");
        }
        follow.half = false;
        follow.staffer.follows.put(follow.number, follow);
        behaviour.added(follow.staffer.userid);
        tell("add_external_contact", follow, welcomes.issue(follow));
    }

    /** The customer deletes the member; the member keeps the customer. */
    void leaves(Follow follow) {
        follow.left = true;
        behaviour.lost(follow.staffer.userid);
        tell("del_follow_user", follow, "");
    }

    /** The member deletes the customer. */
    void deletes(Follow follow, String source) {
        unbind(follow);
        world.tell(event("del_external_contact", follow).textUnlessEmpty("Source", source));
    }

    void edited(Follow follow) {
        tell("edit_external_contact", follow, "");
    }

    /** Tells of a customer who came without a code. */
    void added(Follow follow) {
        behaviour.added(follow.staffer.userid);
        tell("add_external_contact", follow, "");
    }

    void transferFailed(Follow follow, String takeover, String reason) {
        world.tell(Event.of(corp, "sys", world.now(), "change_external_contact")
                .text("ChangeType", "transfer_fail")
                .text("FailReason", reason)
                .text("UserID", takeover)
                .text("ExternalUserID", follow.contact.id));
    }

    private void tell(String change, Follow follow, String welcomeCode) {
        boolean added = change.startsWith("add_");
        world.tell(event(change, follow)
                .textUnlessEmpty("State", added ? follow.state : "")
                .textUnlessEmpty("WelcomeCode", welcomeCode));
    }

    private Event event(String change, Follow follow) {
        return Event.of(corp, "sys", world.now(), "change_external_contact")
                .text("ChangeType", change)
                .text("UserID", follow.staffer.userid)
                .text("ExternalUserID", follow.contact.id);
    }
}
