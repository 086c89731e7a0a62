package io.github.muchang.referral;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Attribute;
import io.github.muchang.party.Party;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;

/** Looks for what is wrong with referrals. Changes nothing; thread-safe. */
public final class Watching {
    private final ReferralBook book;
    private final Assessor assessor;
    private final Function<PartyId, Party> parties;

    /** Over a book, with whoever assesses it, and the parties as they are. */
    public Watching(ReferralBook book, Assessor assessor, Function<PartyId, Party> parties) {
        this.book = book;
        this.assessor = assessor;
        this.parties = parties;
    }

    /** All that looks wrong, by referrer and friend; reads the facts of everybody who came through a code. */
    public List<Suspicion> all(long now) {
        ImmutableList.Builder<Suspicion> all = ImmutableList.builder();
        book.referrers().forEach(each -> of(each, now, all));
        return all.build();
    }

    /** What looks wrong about those whom somebody brought. */
    public List<Suspicion> of(PartyId referrer, long now) {
        ImmutableList.Builder<Suspicion> all = ImmutableList.builder();
        of(referrer, now, all);
        return all.build();
    }

    private void of(PartyId referrer, long now, ImmutableList.Builder<Suspicion> all) {
        SortedMap<PartyId, Touched> brought = book.broughtBy(referrer);
        SortedSet<Long> bursts =
                Bursts.of(brought.values().stream().map(Touched::happened).toList());
        for (Map.Entry<PartyId, Touched> each : brought.entrySet()) {
            PartyId friend = each.getKey();
            Instant at = Instant.ofEpochMilli(each.getValue().happened());
            Optional<Referral> referral = assessor.of(friend, now);
            referral.filter(found -> found.standing() == Referral.Standing.SELF)
                    .ifPresent(any -> all.add(new Suspicion(Suspicion.Kind.SELF, referrer, friend, at)));
            referral.filter(found -> found.standing() == Referral.Standing.RING)
                    .ifPresent(any -> all.add(new Suspicion(Suspicion.Kind.RING, referrer, friend, at)));
            if (bursts.contains(each.getValue().happened())) {
                all.add(new Suspicion(Suspicion.Kind.BURST, referrer, friend, at));
            }
            if (payOneAccount(referrer, friend, each.getValue())) {
                all.add(new Suspicion(Suspicion.Kind.SAME_PAYER, referrer, friend, at));
            }
        }
    }

    private boolean payOneAccount(PartyId referrer, PartyId friend, Touched touch) {
        return !referrer.equals(friend)
                && book.programme(touch.code())
                        .flatMap(assessor::programme)
                        .flatMap(ReferralProgramme::payer)
                        .filter(attribute -> {
                            Optional<String> payer = value(referrer, attribute);
                            return payer.isPresent() && payer.equals(value(friend, attribute));
                        })
                        .isPresent();
    }

    private Optional<String> value(PartyId party, String attribute) {
        return Optional.ofNullable(parties.apply(party).attributes().find(attribute))
                .map(Attribute::value);
    }
}
