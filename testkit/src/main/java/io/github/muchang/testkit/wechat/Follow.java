package io.github.muchang.testkit.wechat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** That somebody is a member's customer. */
final class Follow {
    final long number;
    final Staffer staffer;
    final Contact contact;
    final Set<String> tags = new LinkedHashSet<>();
    final Instant created;
    final String state;
    final int way;
    Instant talked;
    String operator;
    String remark = "";
    String description = "";
    String company = "";
    List<String> mobiles = List.of();
    /** Without a confirmation of the member yet. */
    boolean half;
    /** A welcome was sent. */
    boolean greeted;
    /** The customer has deleted the member, who still has the customer. */
    boolean left;

    Follow(long number, Staffer staffer, Contact contact, String state, int way, Instant now) {
        this.number = number;
        this.staffer = staffer;
        this.contact = contact;
        this.state = state;
        this.way = way;
        this.created = now;
        this.talked = now;
        this.operator = contact.id;
    }
}
