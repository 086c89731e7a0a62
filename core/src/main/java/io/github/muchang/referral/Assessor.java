package io.github.muchang.referral;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Journal;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.money.Money;
import io.github.muchang.referral.Referral.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says of whoever came through somebody's code whether that counts, and who earned what by it. Changes nothing; thread-safe. */
public final class Assessor {
    private final Map<String, ReferralProgramme> programmes;
    private final ReferralBook book;
    private final Journal journal;

    /** By these programmes, with a book that has followed this journal. */
    public Assessor(List<ReferralProgramme> programmes, ReferralBook book, Journal journal) {
        this.programmes =
                programmes.stream().collect(ImmutableMap.toImmutableMap(ReferralProgramme::name, each -> each));
        this.book = book;
        this.journal = journal;
    }

    /** A programme that is defined. */
    public Optional<ReferralProgramme> programme(String name) {
        return Optional.ofNullable(programmes.get(name));
    }

    /** How somebody who came through a code stands at a moment; empty if they came through none. */
    public Optional<Referral> of(PartyId friend, long now) {
        return book.first(friend)
                .flatMap(touch -> book.owner(touch.code()).map(referrer -> of(friend, referrer, touch, now)));
    }

    /** How those stand whom somebody brought, in the order of numbers. */
    public List<Referral> broughtBy(PartyId referrer, long now) {
        return book.broughtBy(referrer).keySet().stream()
                .flatMap(each -> of(each, now).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Referral of(PartyId friend, PartyId referrer, Touched touch, long now) {
        String name = book.programme(touch.code()).orElseThrow();
        Instant arrived = Instant.ofEpochMilli(touch.happened());
        @Nullable ReferralProgramme programme = programmes.get(name);
        if (programme == null) {
            return new Referral(friend, referrer, name, arrived, Standing.CLOSED, Optional.empty(), Optional.empty());
        }
        Past past = past(friend);
        Optional<Sale> sale = past.sale(touch, programme);
        Optional<Standing> flaw = flaw(friend, referrer, touch, past, programme);
        if (flaw.isPresent()) {
            return new Referral(friend, referrer, name, arrived, flaw.get(), Optional.empty(), sale);
        }
        long due = sale.map(each -> Math.max(
                        each.at().toEpochMilli() + programme.waits().millis(),
                        touch.happened() + programme.stays().millis()))
                .orElse(touch.happened() + programme.within().millis() + 1);
        Standing standing = now < due
                ? sale.map(each -> Standing.WAITING).orElse(Standing.NOT_BOUGHT)
                : sale.map(each -> Standing.EARNED).orElse(Standing.TOO_LATE);
        Optional<Instant> until = now < due ? Optional.of(Instant.ofEpochMilli(due)) : Optional.empty();
        return new Referral(friend, referrer, name, arrived, standing, until, sale);
    }

    /** Why a friend does not count, whatever they buy. */
    private Optional<Standing> flaw(
            PartyId friend, PartyId referrer, Touched touch, Past past, ReferralProgramme programme) {
        if (referrer.equals(friend)) {
            return Optional.of(Standing.SELF);
        }
        if (!past.isNewAt(touch)) {
            return Optional.of(Standing.NOT_NEW);
        }
        if (past.leftWithin(touch, programme.stays())) {
            return Optional.of(Standing.LEFT);
        }
        return isRing(friend, referrer) ? Optional.of(Standing.RING) : Optional.empty();
    }

    /** What a programme has come to; reads the facts of everybody who came through a code. */
    public ReferralReport report(ReferralProgramme programme, long now, String currency) {
        List<Referral> theirs = book.friends().stream()
                .flatMap(each -> of(each, now).stream())
                .filter(each -> each.programme().equals(programme.name()))
                .toList();
        Optional<Money> cost = programme.rewards().stream()
                .findFirst()
                .map(Money::currency)
                .map(unit -> Money.of(book.cost(programme.name(), unit), unit));
        return ReferralReport.of(programme, book.codes(programme.name()), theirs, cost, currency);
    }

    /** Who earned something by a referral: who brought the friend, then who brought that one, as far as the programme has rewards. */
    public List<PartyId> beneficiaries(Referral referral, ReferralProgramme programme) {
        List<PartyId> earned = new ArrayList<>();
        earned.add(referral.referrer());
        if (programme.rewards().size() == ReferralProgramme.LEVELS) {
            parent(referral.referrer())
                    .filter(each -> !each.equals(referral.friend())
                            && book.first(referral.referrer())
                                    .flatMap(touch -> book.programme(touch.code()))
                                    .filter(programme.name()::equals)
                                    .isPresent())
                    .ifPresent(earned::add);
        }
        return ImmutableList.copyOf(
                earned.subList(0, Math.min(earned.size(), programme.rewards().size())));
    }

    /** Why a reward that was granted is not earned after all; empty if it is. */
    public Optional<String> against(Reward reward, Referral referral) {
        if (referral.standing().isVoid()) {
            return Optional.of(referral.standing().code());
        }
        if (reward.referrer().equals(reward.friend())) {
            return Optional.of(Standing.SELF.code());
        }
        ReferralProgramme programme = programmes.get(reward.programme());
        if (programme != null && past(referral.friend()).refunded(reward.sold().toEpochMilli(), programme)) {
            return Optional.of("refunded");
        }
        for (Reward other : book.rewardsFor(referral.friend())) {
            if (other.key().equals(reward.key())) {
                return Optional.empty();
            }
            if (other.stands()
                    && (other.level() == reward.level() || other.referrer().equals(reward.referrer()))) {
                return Optional.of("same-person");
            }
        }
        return Optional.empty();
    }

    /** Who brought somebody, if they were new then. */
    private Optional<PartyId> parent(PartyId friend) {
        @Nullable Touched touch = book.first(friend).orElse(null);
        if (touch == null || !past(friend).isNewAt(touch)) {
            return Optional.empty();
        }
        return book.owner(touch.code()).filter(owner -> !owner.equals(friend));
    }

    /** Whether going up from whoever brought a friend leads to the friend. Facts are read only where codes alone lead there. */
    private boolean isRing(PartyId friend, PartyId referrer) {
        return leads(referrer, friend, each -> book.first(each).flatMap(touch -> book.owner(touch.code())))
                && leads(referrer, friend, this::parent);
    }

    private static boolean leads(PartyId from, PartyId to, Up up) {
        SortedSet<PartyId> seen = new TreeSet<>();
        Optional<PartyId> next = Optional.of(from);
        while (next.isPresent() && !next.get().equals(to) && seen.add(next.get())) {
            next = up.from(next.get());
        }
        return next.isPresent() && next.get().equals(to);
    }

    private Past past(PartyId party) {
        List<Recorded> facts = new ArrayList<>();
        collect(party, facts);
        facts.sort(Comparator.comparingLong(Recorded::offset));
        return new Past(facts);
    }

    private void collect(PartyId party, List<Recorded> facts) {
        for (Recorded recorded : journal.of(party)) {
            facts.add(recorded);
            if (recorded.fact() instanceof PersonFact.Merged merged) {
                collect(merged.other(), facts);
            }
        }
    }

    private interface Up {
        Optional<PartyId> from(PartyId party);
    }
}
