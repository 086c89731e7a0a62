package io.github.muchang.referral;

import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.money.Money;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with referral programmes; their conditions are checked with all others. */
public final class ReferralCheck {
    /** The most rewards of one person in one period. */
    static final int MOST = 1_000;

    /** The largest reward in minor units: ten million yuan. */
    private static final long LARGEST = 1_000_000_000L;

    private final Collection<String> activities;
    private final Collection<String> attributes;
    private final Faults faults;

    private ReferralCheck(Collection<String> activities, Collection<String> attributes, Faults faults) {
        this.activities = activities;
        this.attributes = attributes;
        this.faults = faults;
    }

    /** Notes the faults of programmes of a domain with these activities and plain attributes. */
    public static void check(
            List<ReferralProgramme> programmes,
            Collection<String> activities,
            Collection<String> attributes,
            Faults faults) {
        ReferralCheck check = new ReferralCheck(activities, attributes, faults);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < programmes.size(); i++) {
            ReferralProgramme programme = programmes.get(i);
            String at = "/referrals/" + i;
            Names.check(programme.name(), at + "/name", faults);
            if (!names.add(programme.name()) && !programme.name().isEmpty()) {
                faults.add(at + "/name", "the name '" + Faults.shown(programme.name()) + "' is there twice");
            }
            check.programme(programme, at);
        }
    }

    private void programme(ReferralProgramme programme, String at) {
        rewards(programme, at + "/rewards");
        if (programme.most() < 1 || programme.most() > MOST) {
            faults.add(at + "/most", "found " + programme.most() + ", allowed is 1 to " + MOST);
        }
        programme.budget().ifPresent(budget -> budget(programme, budget, at + "/budget"));
        programme
                .refund()
                .filter(each -> !activities.contains(each))
                .ifPresent(each -> faults.unknown(at + "/refund", "activity", each, activities));
        programme
                .payer()
                .filter(each -> !attributes.contains(each))
                .ifPresent(each -> faults.unknown(at + "/payer", "plain attribute", each, attributes));
    }

    private void rewards(ReferralProgramme programme, String at) {
        List<Money> rewards = programme.rewards();
        if (rewards.size() > ReferralProgramme.LEVELS) {
            faults.add(
                    at,
                    "found rewards for " + rewards.size() + " levels, allowed are at most " + ReferralProgramme.LEVELS
                            + ": the one who brought the buyer, and the one who brought that one");
        }
        if (rewards.isEmpty() && programme.goal() == ReferralProgramme.Goal.ACQUISITION) {
            faults.add(at, "say what whoever brought a buyer gets, or let the goal be exposure");
        }
        for (int i = 0; i < rewards.size(); i++) {
            Money reward = rewards.get(i);
            if (reward.minor() <= 0) {
                faults.add(at + "/" + i, "found " + reward + ", a reward is more than nothing: nobody is fined");
            }
            if (reward.minor() > LARGEST) {
                faults.add(
                        at + "/" + i,
                        "found " + reward + ", allowed are at most " + Money.of(LARGEST, reward.currency()));
            }
            if (!reward.currency().equals(rewards.get(0).currency())) {
                faults.add(
                        at + "/" + i,
                        "found " + reward + ", the first is in "
                                + rewards.get(0).currency());
            }
        }
    }

    private void budget(ReferralProgramme programme, Money budget, String at) {
        if (budget.minor() <= 0) {
            faults.add(at, "found " + budget + ", a budget is more than nothing; leave it out for no bound");
        }
        if (!programme.rewards().isEmpty()
                && !budget.currency().equals(programme.rewards().get(0).currency())) {
            faults.add(
                    at,
                    "found " + budget + ", the rewards are in "
                            + programme.rewards().get(0).currency());
        }
    }
}
