package io.github.muchang.signal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Membership;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened to somebody at some time, as its source tells it. Immutable; holds personal data, so it does not print
 * it.
 *
 * @param id the id under which its source knows it; the same id for the same party is a repeat. Empty: a signal of the same
 *     content and time is a repeat
 * @param identities who; at least one identity or address
 * @param addresses where they can be reached
 * @param at when it happened; 1970 to 2199, finer parts than a millisecond dropped
 * @param what what happened
 * @param reference what the platform wants to hear again in a message that answers this: a welcome code. It is forgotten when it is used, when
 *     its window ends, and when the process does; 1 to 1,024 characters
 */
public record Signal(
        Optional<String> id,
        List<Identity> identities,
        List<Address> addresses,
        Instant at,
        Occurrence what,
        Optional<String> reference) {
    private static final int LONGEST_ID = 256;
    private static final int LONGEST_REFERENCE = 1024;

    /** Copies the lists and checks the parts. */
    public Signal {
        identities = ImmutableList.copyOf(identities);
        addresses = ImmutableList.copyOf(addresses);
        Objects.requireNonNull(what, "what");
        at = Instant.ofEpochMilli(Moments.millis(at));
        if (identities.isEmpty() && addresses.isEmpty()) {
            throw new IllegalArgumentException("a signal says who it is about: at least one identity or address");
        }
        if (id.isPresent() && (id.get().isBlank() || id.get().length() > LONGEST_ID)) {
            throw new IllegalArgumentException("a signal's id has 1 to " + LONGEST_ID + " characters");
        }
        if (reference.isPresent()
                && (reference.get().isBlank() || reference.get().length() > LONGEST_REFERENCE)) {
            throw new IllegalArgumentException("a signal's reference has 1 to " + LONGEST_REFERENCE + " characters");
        }
    }

    /** A signal that cannot be answered by a reference. */
    public Signal(
            Optional<String> id, List<Identity> identities, List<Address> addresses, Instant at, Occurrence what) {
        this(id, identities, addresses, at, what, Optional.empty());
    }

    /** Somebody came into a pool. */
    public static Arriving added(Identity who) {
        return new Arriving(who);
    }

    /** Somebody left a pool. */
    public static Untimed left(Identity who, String pool) {
        return new Untimed(who, new Occurrence.Left(pool));
    }

    /** Somebody left one pool for another. */
    public static Untimed moved(Identity who, String from, String to) {
        return new Untimed(who, new Occurrence.Moved(from, to, Optional.empty()));
    }

    /** Somebody has another role in a pool. */
    public static Untimed promoted(Identity who, String pool, Membership.Role role) {
        return new Untimed(who, new Occurrence.Promoted(pool, role));
    }

    /** Somebody did something. */
    public static Doing did(Identity who, String activity) {
        return new Doing(who, activity);
    }

    /** An attribute of somebody is known. */
    public static Untimed described(Identity who, String attribute, String value) {
        return described(who, ImmutableSortedMap.of(attribute, value));
    }

    /** Attributes of somebody are known. */
    public static Untimed described(Identity who, Map<String, String> values) {
        return new Untimed(who, new Occurrence.Described(values, ImmutableSortedSet.of()));
    }

    /** Somebody was given a tag. */
    public static Untimed tagged(Identity who, String tag, String by) {
        return new Untimed(who, new Occurrence.Tagged(tag, by));
    }

    /** Somebody lost a tag. */
    public static Untimed untagged(Identity who, String tag, String by) {
        return new Untimed(who, new Occurrence.Untagged(tag, by));
    }

    /** Somebody agreed to a purpose, on every carrier, having been shown this version of the text. */
    public static Untimed consented(Identity who, Purpose purpose, String text) {
        return new Untimed(who, new Occurrence.Consented(purpose, Optional.empty(), text));
    }

    /** Somebody agreed that a brand may be told of them for a purpose, having been shown this version of the text. */
    public static Untimed shared(Identity who, String brand, Purpose purpose, String text) {
        return new Untimed(who, new Occurrence.Consented(purpose, Optional.of(Consent.toBrand(brand)), text));
    }

    /** Somebody no longer agrees that any brand may be told of them, for whatever purpose; who writes to them already may go on. */
    public static Untimed unshared(Identity who) {
        return new Untimed(who, new Occurrence.Withdrew(Optional.empty(), Optional.of(Consent.ANY_BRAND)));
    }

    /** Somebody no longer agrees that a brand may be told of them, for whatever purpose. */
    public static Untimed unshared(Identity who, String brand) {
        return new Untimed(who, new Occurrence.Withdrew(Optional.empty(), Optional.of(Consent.toBrand(brand))));
    }

    /** Somebody withdrew from everything, everywhere. */
    public static Untimed withdrew(Identity who) {
        return new Untimed(who, new Occurrence.Withdrew(Optional.empty(), Optional.empty()));
    }

    /** Something that a journey asked staff to do for somebody was done, and this came of it. */
    public static Untimed taskDone(Identity who, String task, String outcome, String by) {
        return new Untimed(who, new Occurrence.TaskDone(task, outcome, by));
    }

    /** A community was opened, or is for something else from now on. */
    public static Opening opened(Identity group) {
        return new Opening(group);
    }

    /** A community was closed. */
    public static Untimed ended(Identity group) {
        return new Untimed(group, new Gathering.Ended());
    }

    /** Somebody joined a group. */
    public static Untimed joined(Identity who, Identity group) {
        return new Untimed(who, new Gathering.Joined(group, Membership.Role.MEMBER, Optional.empty()));
    }

    /** Somebody left a group. */
    public static Untimed quit(Identity who, Identity group) {
        return new Untimed(who, new Gathering.Quit(group, false));
    }

    /** Somebody was removed from a group. */
    public static Untimed removed(Identity who, Identity group) {
        return new Untimed(who, new Gathering.Quit(group, true));
    }

    /** Somebody has another role in a group. */
    public static Untimed rose(Identity who, Identity group, Membership.Role role) {
        return new Untimed(who, new Gathering.Rose(group, role));
    }

    /** Somebody said something in a group. */
    public static Untimed spoke(Identity who, Identity group) {
        return new Untimed(who, new Gathering.Spoke(group, false, false));
    }

    /** Somebody of the staff looks after this customer from now on. */
    public static Untimed lookedAfter(Identity who, String staff) {
        return new Untimed(who, new Occurrence.LookedAfter(staff));
    }

    /** Two identities are one person's. */
    public static Untimed identified(Identity who, Identity also) {
        return new Untimed(who, new Occurrence.Identified()).also(also);
    }

    /** Whatever happened to somebody. */
    public static Untimed of(Identity who, Occurrence what) {
        return new Untimed(who, what);
    }

    /** The same under an id of its source. */
    public Signal withId(String sourceId) {
        return new Signal(Optional.of(sourceId), identities, addresses, at, what, reference);
    }

    /** The same with another identity of the same person. */
    public Signal also(Identity more) {
        return new Signal(
                id,
                ImmutableList.<Identity>builder().addAll(identities).add(more).build(),
                addresses,
                at,
                what,
                reference);
    }

    /** The same with an address of the same person. */
    public Signal reachableAt(Address address) {
        return new Signal(
                id,
                identities,
                ImmutableList.<Address>builder().addAll(addresses).add(address).build(),
                at,
                what,
                reference);
    }

    /**
     * The same, to be answered with this reference. It goes with the first message to one of the addresses, while the carrier's window after what
     * happened is open.
     */
    public Signal answerableWith(String platformsReference) {
        return new Signal(id, identities, addresses, at, what, Optional.of(platformsReference));
    }

    @Override
    public String toString() {
        return "Signal[" + what + " at " + at + ", identities="
                + identities.stream().map(Identity::kind).toList() + ", addresses=" + addresses.size() + "]";
    }
}
