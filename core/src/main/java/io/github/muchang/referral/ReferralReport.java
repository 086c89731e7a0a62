package io.github.muchang.referral;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.money.Money;
import io.github.muchang.referral.Referral.Standing;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a programme has come to.
 *
 * @param programme its name
 * @param goal what it is judged by
 * @param sharers how many codes were given
 * @param friends how many came through one, by how they stand; whoever stands nowhere is left out
 * @param cost of all rewards in the currency that the programme has now, what was paid wrongly included; empty for a programme without rewards
 * @param revenue of the purchases that count, in the domain's currency
 */
public record ReferralReport(
        String programme,
        ReferralProgramme.Goal goal,
        int sharers,
        SortedMap<Standing, Integer> friends,
        Optional<Money> cost,
        Money revenue) {
    /** Copies the map. */
    public ReferralReport {
        friends = ImmutableSortedMap.copyOf(friends);
    }

    static ReferralReport of(
            ReferralProgramme programme,
            int sharers,
            Collection<Referral> referrals,
            Optional<Money> cost,
            String currency) {
        Map<Standing, Integer> friends = new TreeMap<>();
        Money revenue = Money.of(0, currency);
        for (Referral referral : referrals) {
            friends.merge(referral.standing(), 1, Integer::sum);
            if (referral.standing() == Standing.EARNED) {
                revenue = revenue.plus(referral.sale()
                        .flatMap(Sale::amount)
                        .filter(each -> each.currency().equals(currency))
                        .orElse(Money.of(0, currency)));
            }
        }
        return new ReferralReport(
                programme.name(), programme.goal(), sharers, ImmutableSortedMap.copyOf(friends), cost, revenue);
    }

    /** How many the programme reached by its goal: everybody who came and was not the sharer, or those who were kept. */
    public int reached() {
        return goal == ReferralProgramme.Goal.ACQUISITION
                ? kept()
                : friends.entrySet().stream()
                        .filter(each -> each.getKey() != Standing.SELF)
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }

    /** How many are new, stayed, bought and kept it. */
    public int kept() {
        return friends.getOrDefault(Standing.EARNED, 0);
    }

    /** What each that was reached cost, rounded half up to a minor unit; empty if there are none, or no rewards. */
    public Optional<Money> costEach() {
        return reached() == 0 ? Optional.empty() : cost.map(all -> all.dividedBy(reached()));
    }
}
