package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Transfer;
import io.github.muchang.fault.Faults;
import io.github.muchang.foresight.Notice.Kind;
import io.github.muchang.journey.Trigger;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes what a journal told fit a definition: what that does not know is left out, and noted. */
final class Fitting {
    private static final Occurrence NOTHING = new Occurrence.Identified();

    private final PrivateDomain domain;
    private final Set<String> pools;

    Fitting(PrivateDomain domain) {
        this.domain = domain;
        this.pools = domain.pools().stream()
                .map(each -> each.name())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /** What the definition can take of it. */
    Occurrence fit(Told.Heard heard, Party party, Notices notices) {
        String pool = heard.group().map(Gathered.Group::pool).orElse("");
        return heard.what() instanceof Gathering.Joined && !known(pool, notices)
                ? NOTHING
                : fit(heard.what(), party, notices);
    }

    /** Nobody is invited to a pool, or with a content, that there is not. */
    Told.Again fit(Told.Again again, Notices notices) {
        if (again instanceof Told.Dismissed out && out.next().isPresent()) {
            Transfer next = out.next().get();
            if (!hasContent(next.content())) {
                notices.note(Kind.CONTENT, next.content());
                return new Told.Dismissed(out.group(), Optional.empty());
            }
            return known(next.pool(), notices) ? again : new Told.Dismissed(out.group(), Optional.empty());
        }
        return again;
    }

    /** Whether there is the pool that a community was opened in. */
    boolean knows(Gathering.Opened opened, Notices notices) {
        return known(opened.pool(), notices);
    }

    private Occurrence fit(Occurrence what, Party party, Notices notices) {
        if (what instanceof Occurrence.Did did) {
            return did(did, notices);
        } else if (what instanceof Occurrence.Added added && added.pool().isEmpty()) {
            return here(party)
                    .<Occurrence>map(pool -> new Occurrence.Added(pool, Optional.empty(), added.role()))
                    .orElse(NOTHING);
        } else if (what instanceof Occurrence.Moved moved && moved.to().isEmpty()) {
            return here(party)
                    .<Occurrence>map(pool -> new Occurrence.Moved("", pool, Optional.empty()))
                    .orElse(NOTHING);
        } else if (what instanceof Occurrence.Added added) {
            return known(added.pool(), notices) ? what : NOTHING;
        } else if (what instanceof Occurrence.Moved moved) {
            boolean from = known(moved.from(), notices);
            boolean to = known(moved.to(), notices);
            return from && to ? what : NOTHING;
        } else if (what instanceof Occurrence.Left left) {
            return known(left.pool(), notices) ? what : NOTHING;
        } else if (what instanceof Occurrence.Promoted promoted) {
            return known(promoted.pool(), notices) ? what : NOTHING;
        } else if (what instanceof Occurrence.Described described) {
            return described(described, notices);
        } else if (what instanceof Occurrence.Tagged tagged && tagged.tag().isEmpty()) {
            return tagged(party, notices);
        } else if (what instanceof Occurrence.Untagged untagged
                && untagged.tag().isEmpty()) {
            notices.note(Kind.UNTOLD, "");
        }
        return what;
    }

    /** Whether the host may begin a journey. */
    boolean mayCall(String journey) {
        return domain.journeys()
                .find(journey)
                .filter(each -> each.starts().contains(Trigger.called()))
                .isPresent();
    }

    boolean hasContent(String name) {
        return domain.contents().named(name).isPresent();
    }

    /** The known name that is nearest to an unknown one; empty if none is near. */
    String nearest(Kind kind, String name) {
        Collection<String> known =
                switch (kind) {
                    case POOL -> pools;
                    case ACTIVITY -> domain.activities().keySet();
                    case ATTRIBUTE -> domain.attributes().keySet();
                    case JOURNEY ->
                        domain.journeys().newest().stream()
                                .map(each -> each.name())
                                .toList();
                    case CONTENT ->
                        domain.contents().all().stream()
                                .map(each -> each.name())
                                .toList();
                    default -> ImmutableList.of();
                };
        return Faults.nearest(name, known).filter(each -> !each.equals(name)).orElse("");
    }

    private static Optional<String> here(Party party) {
        return party.memberships().isEmpty()
                ? Optional.empty()
                : Optional.of(party.memberships().nameAt(0));
    }

    private boolean known(String pool, Notices notices) {
        boolean known = pool.isEmpty() || pools.contains(pool);
        if (!known) {
            notices.note(Kind.POOL, pool);
        }
        return known;
    }

    private Occurrence did(Occurrence.Did did, Notices notices) {
        ActivityType type = domain.activities().get(did.activity());
        if (type == null) {
            notices.note(Kind.ACTIVITY, did.activity());
            return NOTHING;
        }
        String currency = type.currency().isEmpty() ? domain.currency() : type.currency();
        if (did.amount().filter(each -> !each.currency().equals(currency)).isPresent()) {
            notices.note(Kind.CURRENCY, did.activity());
            return NOTHING;
        }
        return did;
    }

    private Occurrence described(Occurrence.Described described, Notices notices) {
        Map<String, String> values = new TreeMap<>();
        Set<String> held = new TreeSet<>();
        described.values().forEach((name, value) -> {
            AttributeRule rule = domain.attributes().get(name);
            if (rule == null) {
                notices.note(Kind.ATTRIBUTE, name);
            } else if (rule.plain()) {
                values.put(name, value);
            } else {
                held.add(name);
            }
        });
        for (String name : described.held()) {
            AttributeRule rule = domain.attributes().get(name);
            if (rule == null) {
                notices.note(Kind.ATTRIBUTE, name);
            } else if (rule.plain()) {
                notices.note(Kind.VALUE, name);
            } else {
                held.add(name);
            }
        }
        return new Occurrence.Described(values, held);
    }

    /** A tag that was there already; which, nobody knows. */
    private static Occurrence tagged(Party party, Notices notices) {
        if (party.tags().isEmpty()) {
            notices.note(Kind.UNTOLD, "");
            return NOTHING;
        }
        return new Occurrence.Tagged(party.tags().nameAt(0), "");
    }
}
