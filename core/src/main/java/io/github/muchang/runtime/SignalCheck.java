package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.identity.Identity;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Consent;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a domain knows what a signal speaks of; notes every fault by field, without any value that may be personal. */
final class SignalCheck {
    /** A plain attribute's value, a label and a text version are kept in the state, so they are short. */
    private static final int SHORT_BYTES = 64;

    /** A personal value lives in the vault. */
    private static final int LONG_CHARACTERS = 4096;

    private final PrivateDomain domain;
    private final List<String> pools;
    private final Set<String> brands;
    private final GatheringCheck gatherings;

    SignalCheck(PrivateDomain domain) {
        this.gatherings = new GatheringCheck(domain);
        this.domain = domain;
        this.brands = ImmutableSortedSet.copyOf(domain.brands());
        this.pools = domain.pools().stream().map(Pool::name).collect(ImmutableList.toImmutableList());
    }

    /** Refuses signals of which any is wrong, with the faults of all. */
    void all(List<Signal> signals) {
        Faults faults = new Faults();
        for (int i = 0; i < signals.size(); i++) {
            check(signals.get(i), signals.size() == 1 ? "" : "/" + i + "/", faults);
        }
        faults.throwIfAny(signals.size() == 1 ? "signal" : "signals");
    }

    /** Notes what is wrong, at places that begin with a prefix. */
    void check(Signal signal, String prefix, Faults faults) {
        boolean strong = !signal.addresses().isEmpty();
        for (Identity identity : signal.identities()) {
            Identity.Strength strength = domain.identities().get(identity.kind());
            if (strength == null) {
                faults.unknown(
                        prefix + "identity",
                        "identity kind",
                        identity.kind(),
                        domain.identities().keySet());
            }
            whole(identity.value(), prefix + "identity", faults);
            strong |= strength == Identity.Strength.STRONG;
        }
        signal.addresses().forEach(address -> whole(address.handle(), prefix + "address", faults));
        if (!strong) {
            faults.add(
                    prefix + "identity",
                    "nobody can be found by a weak identity alone; give a strong one or an address");
        }
        check(signal.what(), prefix, faults);
    }

    private void check(Occurrence what, String prefix, Faults faults) {
        if (what instanceof Occurrence.Did did) {
            did(did, prefix, faults);
        } else if (what instanceof Occurrence.Added added) {
            pool(added.pool(), prefix + "pool", faults);
            added.source().ifPresent(source -> Names.check(source, prefix + "source", faults));
        } else if (what instanceof Occurrence.Left left) {
            pool(left.pool(), prefix + "pool", faults);
        } else if (what instanceof Occurrence.Moved moved) {
            pool(moved.from(), prefix + "from", faults);
            pool(moved.to(), prefix + "to", faults);
            if (moved.from().equals(moved.to())) {
                faults.add(prefix + "to", "a move leads from one pool to another, not from a pool to itself");
            }
            moved.source().ifPresent(source -> Names.check(source, prefix + "source", faults));
        } else if (what instanceof Occurrence.Promoted promoted) {
            pool(promoted.pool(), prefix + "pool", faults);
        } else if (what instanceof Occurrence.Described described) {
            described(described, prefix, faults);
        } else if (what instanceof Occurrence.Tagged tagged) {
            Names.check(tagged.tag(), prefix + "tag", faults);
            Names.check(tagged.by(), prefix + "by", faults);
        } else if (what instanceof Occurrence.Untagged untagged) {
            Names.check(untagged.tag(), prefix + "tag", faults);
            Names.check(untagged.by(), prefix + "by", faults);
        } else if (what instanceof Occurrence.Consented consented) {
            shortText(consented.text(), prefix + "text", faults);
            carrier(consented.carrier(), prefix, faults);
        } else if (what instanceof Occurrence.Withdrew withdrew) {
            carrier(withdrew.carrier().filter(each -> !each.equals(Consent.ANY_BRAND)), prefix, faults);
        } else if (what instanceof Occurrence.TaskDone done) {
            whole(done.task(), prefix + "task", faults);
            if (done.task().isEmpty() || done.task().length() > LONG_CHARACTERS) {
                faults.add(prefix + "task", "no task is called that");
            }
            Names.check(done.outcome(), prefix + "outcome", faults);
            Names.check(done.by(), prefix + "by", faults);
        } else if (what instanceof Gathering gathering) {
            gatherings.check(gathering, prefix, faults);
        } else if (what instanceof Occurrence.LookedAfter by) {
            if (domain.team().member(by.staff()).isEmpty()) {
                faults.unknown(
                        prefix + "staff",
                        "member of the staff",
                        by.staff(),
                        domain.team().names());
            }
        } else if (!(what instanceof Occurrence.Identified)) {
            throw new AssertionError(what.getClass());
        }
    }

    private void did(Occurrence.Did did, String prefix, Faults faults) {
        ActivityType type = domain.activities().get(did.activity());
        if (type == null) {
            faults.unknown(
                    prefix + "activity",
                    "activity",
                    did.activity(),
                    ImmutableSortedSet.copyOf(domain.activities().keySet()));
        } else if (did.amount().isPresent()) {
            amount(did.amount().get(), type, prefix + "amount", faults);
        }
        shortText(did.label(), prefix + "label", faults);
    }

    private void amount(Money amount, ActivityType type, String place, Faults faults) {
        String currency = type.currency().isEmpty() ? domain.currency() : type.currency();
        if (!amount.currency().equals(currency)) {
            faults.add(
                    place,
                    "'" + type.name() + "' is kept in " + currency + ", not in " + amount.currency()
                            + ": two currencies have no sum; convert it first, or define an activity of its own");
        } else if (amount.minor() > ActivityLog.LARGEST_AMOUNT || amount.minor() < -ActivityLog.LARGEST_AMOUNT) {
            faults.add(
                    place,
                    "an amount of more than " + Money.of(ActivityLog.LARGEST_AMOUNT, currency) + " is not meant");
        }
    }

    private void described(Occurrence.Described described, String prefix, Faults faults) {
        for (Map.Entry<String, String> each : described.values().entrySet()) {
            AttributeRule rule = domain.attributes().get(each.getKey());
            if (rule == null) {
                faults.unknown(
                        prefix + "attribute",
                        "attribute",
                        each.getKey(),
                        ImmutableSortedSet.copyOf(domain.attributes().keySet()));
            } else if (rule.plain()) {
                shortText(each.getValue(), prefix + each.getKey(), faults);
            } else if (each.getValue().length() > LONG_CHARACTERS) {
                faults.add(prefix + each.getKey(), "a personal value has at most " + LONG_CHARACTERS + " characters");
            } else {
                whole(each.getValue(), prefix + each.getKey(), faults);
            }
        }
    }

    private void pool(String name, String place, Faults faults) {
        if (domain.pool(name).isEmpty()) {
            faults.unknown(place, "pool", name, pools);
        }
    }

    private void carrier(Optional<String> name, String prefix, Faults faults) {
        name.filter(each -> !Consent.isBrand(each)).ifPresent(each -> Names.check(each, prefix + "carrier", faults));
        name.filter(Consent::isBrand)
                .map(Consent::brandOf)
                .filter(brand -> !brands.contains(brand))
                .ifPresent(brand -> faults.unknown(prefix + "carrier", "brand", brand, brands));
    }

    static void shortText(String text, String place, Faults faults) {
        if (text.getBytes(StandardCharsets.UTF_8).length > SHORT_BYTES) {
            faults.add(place, "at most " + SHORT_BYTES + " bytes of UTF-8 are kept in a state");
        } else {
            whole(text, place, faults);
        }
    }

    /** Half a surrogate pair has no bytes in UTF-8: two texts would become one where they are hashed or kept. */
    static void whole(String text, String place, Faults faults) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                faults.add(place, "half a surrogate pair is no character");
                return;
            }
        }
    }
}
