package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.channel.Pathway;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.StaffFact;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Membership;
import io.github.muchang.party.NameMap;
import io.github.muchang.party.Party;
import io.github.muchang.party.Touch;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.time.Moments;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an occurrence means: the facts that it is, before any rule looks at them. */
final class Interpretation {
    private final PrivateDomain domain;
    private final Groups groups;

    Interpretation(PrivateDomain domain) {
        this.domain = domain;
        this.groups = new Groups(domain, this);
    }

    Groups groups() {
        return groups;
    }

    /** That the party was in contact over the carriers that a signal came over. */
    void contact(Stimulus stimulus, Deciding deciding) {
        boolean contact = stimulus.what() instanceof Occurrence.Added
                || (stimulus.what() instanceof Occurrence.Did did && heard(did.activity()));
        for (CarrierId carrier : contact ? stimulus.over() : ImmutableList.<CarrierId>of()) {
            deciding.say(new PersonFact.Contacted(deciding.now(), stimulus.happened(), carrier));
        }
    }

    private boolean heard(String activity) {
        ActivityType type = domain.activities().get(activity);
        return type == null || type.heard();
    }

    void of(Stimulus stimulus, Deciding deciding) {
        long happened = stimulus.happened();
        Occurrence what = stimulus.what();
        if (what instanceof Occurrence.Did did) {
            did(did, happened, deciding);
        } else if (what instanceof Occurrence.Added added) {
            added(added.pool(), "", added.source(), added.role(), happened, deciding);
        } else if (what instanceof Occurrence.Left left) {
            if (left(left.pool(), "", happened, deciding)) {
                groups.leaveAll(left.pool(), happened, deciding);
            }
        } else if (what instanceof Occurrence.Moved moved) {
            boolean left = left(moved.from(), moved.to(), happened, deciding);
            if (left) {
                groups.leaveAll(moved.from(), happened, deciding);
            }
            added(moved.to(), left ? moved.from() : "", moved.source(), Membership.Role.MEMBER, happened, deciding);
        } else if (what instanceof Occurrence.Promoted promoted) {
            promoted(promoted, deciding);
        } else if (what instanceof Occurrence.Described described) {
            described(described, happened, deciding);
        } else if (what instanceof Occurrence.Tagged tagged) {
            tagged(tagged, happened, deciding);
        } else if (what instanceof Occurrence.Untagged untagged) {
            if (deciding.party().tags().containsKey(untagged.tag())) {
                deciding.say(new PersonFact.TagTaken(deciding.now(), untagged.tag(), untagged.by()));
            }
        } else if (what instanceof Occurrence.Consented consented) {
            deciding.say(new PersonFact.ConsentSaid(
                    deciding.now(),
                    happened,
                    consented.purpose().code(),
                    consented.carrier().orElse(Consent.ANY_CARRIER),
                    true,
                    consented.text()));
        } else if (what instanceof Occurrence.Withdrew withdrew) {
            withdrew(withdrew, happened, deciding);
        } else if (what instanceof Gathering gathering) {
            groups.of(gathering, stimulus, deciding);
        } else if (what instanceof Occurrence.LookedAfter by) {
            Care.ownedBy(by.staff(), StaffFact.Why.TOLD, deciding);
        } else if (!(what instanceof Occurrence.Identified || what instanceof Occurrence.TaskDone)) {
            throw new AssertionError(what);
        }
    }

    /** Forgets attributes whose retention is over, unless a legal hold keeps them. */
    void retention(Deciding deciding) {
        Party party = deciding.party();
        if (party.held()) {
            return;
        }
        for (int i = 0; i < party.attributes().size(); i++) {
            String name = party.attributes().nameAt(i);
            if (expiry(name, party.attributes().at(i).at()) <= deciding.now()) {
                deciding.say(new PersonFact.AttributeExpired(deciding.now(), name));
            }
        }
        for (int i = 0; i < party.personal().size(); i++) {
            String name = party.personal().nameAt(i);
            if (expiry(name, party.personal().at(i)) <= deciding.now()) {
                deciding.say(new PersonFact.PersonalExpired(deciding.now(), name));
            }
        }
    }

    /** When the next attribute must be forgotten. */
    static long nextExpiry(PrivateDomain domain, Party party) {
        long next = Moments.NEVER;
        if (party.held()) {
            return next;
        }
        for (int i = 0; i < party.attributes().size(); i++) {
            next = Math.min(
                    next,
                    expiry(
                            domain,
                            party.attributes().nameAt(i),
                            party.attributes().at(i).at()));
        }
        NameMap<Long> personal = party.personal();
        for (int i = 0; i < personal.size(); i++) {
            next = Math.min(next, expiry(domain, personal.nameAt(i), personal.at(i)));
        }
        return next;
    }

    private long expiry(String name, long told) {
        return expiry(domain, name, told);
    }

    private static long expiry(PrivateDomain domain, String name, long told) {
        AttributeRule rule = domain.attributes().get(name);
        return rule == null || rule.retention().isEmpty()
                ? Moments.NEVER
                : told + rule.retention().get().millis();
    }

    void did(Occurrence.Did did, long happened, Deciding deciding) {
        @Nullable Money amount = did.amount().orElse(null);
        deciding.say(new PersonFact.ActivityRecorded(
                deciding.now(),
                happened,
                did.activity(),
                domain.calendar().dayOf(happened),
                did.label(),
                amount == null ? 0 : amount.minor(),
                amount == null ? "" : amount.currency(),
                heard(did.activity())));
    }

    void added(
            String pool, String from, Optional<String> source, Membership.Role role, long happened, Deciding deciding) {
        String code = source.orElse("");
        String pathway = domain.pathwayOf(code).map(Pathway::name).orElse("");
        if (!code.isEmpty() && !deciding.party().touches().contains(new Touch(happened, code, pool))) {
            deciding.say(new ChannelFact.SourceTouched(deciding.now(), happened, code, pathway, pool));
        }
        if (!deciding.party().memberships().containsKey(pool)) {
            deciding.say(new ChannelFact.PoolEntered(deciding.now(), happened, pool, from, code, pathway, role));
        }
    }

    /** Whether it was in the pool; a departure from before its arrival is an old one that came late. */
    static boolean left(String pool, String to, long happened, Deciding deciding) {
        Membership membership = deciding.party().memberships().find(pool);
        if (membership == null || happened < membership.since()) {
            return false;
        }
        deciding.say(new ChannelFact.PoolLeft(deciding.now(), happened, pool, to));
        return true;
    }

    private static void promoted(Occurrence.Promoted promoted, Deciding deciding) {
        Membership membership = deciding.party().memberships().find(promoted.pool());
        if (membership != null && membership.role() != promoted.role()) {
            deciding.say(new ChannelFact.RoleChanged(deciding.now(), promoted.pool(), promoted.role()));
        }
    }

    private static void described(Occurrence.Described described, long happened, Deciding deciding) {
        for (Map.Entry<String, String> each : described.values().entrySet()) {
            deciding.say(new PersonFact.AttributeSet(deciding.now(), happened, each.getKey(), each.getValue()));
        }
        for (String name : described.held()) {
            deciding.say(new PersonFact.PersonalHeld(deciding.now(), happened, name));
        }
    }

    private static void tagged(Occurrence.Tagged tagged, long happened, Deciding deciding) {
        NameMap<?> tags = deciding.party().tags();
        if (tags.containsKey(tagged.tag())) {
            return;
        }
        if (tags.size() >= Party.TAGS) {
            throw new InvalidInputException(
                    "tag for " + deciding.before().id(),
                    ImmutableList.of(new Fault(
                            "tag", "it bears " + Party.TAGS + " tags, the most there can be; take one away first")));
        }
        deciding.say(new PersonFact.TagGiven(deciding.now(), happened, tagged.tag(), tagged.by()));
    }

    /** Everywhere is with every brand, too; that is said first, for the last fact is read as what the signal was. */
    private void withdrew(Occurrence.Withdrew withdrew, long happened, Deciding deciding) {
        Purpose[] purposes =
                withdrew.purpose().map(each -> new Purpose[] {each}).orElseGet(Purpose::values);
        for (Purpose purpose : purposes) {
            if (withdrew.carrier().isEmpty() && !domain.brands().isEmpty()) {
                withdrew(purpose, Consent.ANY_BRAND, happened, deciding);
            }
            withdrew(purpose, withdrew.carrier().orElse(Consent.ANY_CARRIER), happened, deciding);
        }
    }

    private static void withdrew(Purpose purpose, String place, long happened, Deciding deciding) {
        deciding.say(new PersonFact.ConsentSaid(deciding.now(), happened, purpose.code(), place, false, ""));
    }
}
