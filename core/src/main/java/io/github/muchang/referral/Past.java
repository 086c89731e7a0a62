package io.github.muchang.referral;

import com.google.common.collect.ImmutableList;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.ChannelFact.PoolLeft;
import io.github.muchang.journal.ChannelFact.SourceTouched;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.Recorded;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a friend's facts say about whether they count, under all numbers that they ever had; in whatever order it became known. */
record Past(List<Recorded> facts) {
    private static final Comparator<Sale> ORDER = Comparator.comparing(Sale::at).thenComparingLong(Sale::offset);

    Past {
        facts = ImmutableList.copyOf(facts);
    }

    /** Whether they were in no pool, came through no code and bought nothing before this touch. */
    boolean isNewAt(Touched touch) {
        return facts.stream().noneMatch(each -> happened(each.fact()) < touch.happened());
    }

    private static long happened(Fact fact) {
        if (fact instanceof PoolEntered entered) {
            return entered.happened();
        } else if (fact instanceof SourceTouched touched) {
            return touched.happened();
        }
        return fact instanceof ActivityRecorded did && bought(did) ? did.happened() : Long.MAX_VALUE;
    }

    /** Whether they were lost to the pool that they came to before so long had passed. */
    boolean leftWithin(Touched touch, Span stay) {
        return facts.stream()
                .map(Recorded::fact)
                .anyMatch(fact -> fact instanceof PoolLeft left
                        && left.pool().equals(touch.pool())
                        && left.to().isEmpty()
                        && left.happened() >= touch.happened()
                        && left.happened() - touch.happened() < stay.millis());
    }

    /** The earliest purchase since a touch and not too late after it that was not refunded while the reward waits. */
    Optional<Sale> sale(Touched touch, ReferralProgramme programme) {
        return facts.stream()
                .filter(each -> each.fact() instanceof ActivityRecorded did
                        && bought(did)
                        && did.happened() >= touch.happened()
                        && did.happened() - touch.happened()
                                <= programme.within().millis()
                        && !refunded(did.happened(), programme))
                .map(Past::purchase)
                .min(ORDER);
    }

    /** Whether anything was refunded after a purchase while the reward waits: which purchase it was, nobody says. */
    boolean refunded(long sold, ReferralProgramme programme) {
        return facts.stream()
                .map(Recorded::fact)
                .anyMatch(fact -> fact instanceof ActivityRecorded did
                        && takesBack(did, programme)
                        && did.happened() >= sold
                        && did.happened() - sold < programme.waits().millis());
    }

    private static boolean bought(ActivityRecorded did) {
        return did.type().equals(ActivityType.PURCHASED.name())
                && (did.amount() > 0 || did.currency().isEmpty());
    }

    private static boolean takesBack(ActivityRecorded did, ReferralProgramme programme) {
        return (did.type().equals(ActivityType.PURCHASED.name()) && did.amount() < 0)
                || programme.refund().filter(did.type()::equals).isPresent();
    }

    private static Sale purchase(Recorded recorded) {
        ActivityRecorded did = (ActivityRecorded) recorded.fact();
        return new Sale(
                recorded.offset(),
                Instant.ofEpochMilli(did.happened()),
                did.currency().isEmpty() ? Optional.empty() : Optional.of(Money.of(did.amount(), did.currency())));
    }
}
