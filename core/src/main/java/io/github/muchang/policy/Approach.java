package io.github.muchang.policy;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.party.Reserved;
import io.github.muchang.party.TouchKind;
import io.github.muchang.time.Moments;

/**
 * What somebody wants to send. Immutable; each method answers a changed copy. An empty name is one that is not said.
 *
 * @param content the content's name
 * @param kind what sort of touch it will be
 * @param valued whether its content says what the receiver gets from it
 * @param emergency whether it cannot wait, such as an outage notice
 * @param account through which of our accounts on the carrier
 * @param invitesTo the pool that it invites to
 * @param reply whether it answers what the receiver has just said
 * @param expires when it is too late, in milliseconds; {@link Moments#NEVER} if never
 */
public record Approach(
        String content,
        TouchKind kind,
        boolean valued,
        boolean emergency,
        String account,
        String invitesTo,
        boolean reply,
        long expires) {
    /** Content with a value, for a purpose; weight 1, to no pool over no carrier yet, for ever. */
    public static Approach with(String content, Purpose purpose) {
        return new Approach(content, TouchKind.of(purpose), true, false, "", "", false, Moments.NEVER);
    }

    /** Without a value for the receiver. */
    public Approach valueless() {
        return new Approach(content, kind, false, emergency, account, invitesTo, reply, expires);
    }

    /** That cannot wait. */
    public Approach asEmergency() {
        return new Approach(content, kind, valued, true, account, invitesTo, reply, expires);
    }

    /** Taking so many places. */
    public Approach weighing(int places) {
        return of(kind.weighing(places));
    }

    /** Over a carrier, through one of our accounts there. */
    public Approach over(CarrierId carrier, String ourAccount) {
        return new Approach(
                content, kind.over(carrier.name()), valued, emergency, ourAccount, invitesTo, reply, expires);
    }

    /** By one of the carrier's ways of sending, such as {@code template}. */
    public Approach by(String channel) {
        return of(kind.by(channel));
    }

    /** To a member of a pool. */
    public Approach in(String pool) {
        return of(kind.in(pool));
    }

    /** Along a pathway. */
    public Approach along(String pathway) {
        return of(kind.along(pathway));
    }

    /** In the name of a brand. */
    public Approach ofBrand(String brand) {
        return of(kind.ofBrand(brand));
    }

    /** About a category of products. */
    public Approach about(String category) {
        return of(kind.about(category));
    }

    /** As another kind of touch. */
    public Approach of(TouchKind another) {
        return new Approach(content, another, valued, emergency, account, invitesTo, reply, expires);
    }

    /** As an invitation to a pool. */
    public Approach invitingTo(String pool) {
        return new Approach(content, kind, valued, emergency, account, pool, reply, expires);
    }

    /** As an answer to what the receiver has just said. */
    public Approach asReply() {
        return new Approach(content, kind, valued, emergency, account, invitesTo, true, expires);
    }

    /** Until a moment, in milliseconds; from then on it is too late. */
    public Approach until(long moment) {
        return new Approach(content, kind, valued, emergency, account, invitesTo, reply, moment);
    }

    /** Why something is said. */
    public Purpose purpose() {
        return kind.purpose();
    }

    /** How many places it takes. */
    public int weight() {
        return kind.weight();
    }

    /** The place that the message takes when it is sent at a moment, in milliseconds. */
    public Reserved reserved(MessageId message, long at) {
        return new Reserved(message, at, kind);
    }
}
