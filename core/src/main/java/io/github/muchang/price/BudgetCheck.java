package io.github.muchang.price;

import io.github.muchang.fault.Faults;
import io.github.muchang.money.Money;
import io.github.muchang.time.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a promotion budget must be like; what is planned first is allowed first. */
final class BudgetCheck {
    private BudgetCheck() {}

    static void check(Term term, Money money, int days, List<Promotion> promotions) {
        Faults faults = new Faults();
        if (money.isNegative()) {
            faults.add("/money", "nobody takes off less than nothing, not " + money);
        }
        if (days < 0) {
            faults.add("/days", "found " + days + ", allowed is 0 or more");
        }
        SortedSet<String> names = new TreeSet<>();
        List<Promotion> sound = new ArrayList<>();
        for (int i = 0; i < promotions.size(); i++) {
            Promotion each = promotions.get(i);
            String at = "/promotions/" + i;
            if (!names.add(each.name())) {
                faults.add(at + "/name", "there are two promotions '" + each.name() + "'");
            } else if (each.money().isNegative() || !each.money().currency().equals(money.currency())) {
                faults.add(
                        at + "/money",
                        "found " + each.money() + ", allowed is an amount in " + money.currency() + " of 0 or more");
            } else if (each.period().count() > PromotionBudget.LONGEST) {
                faults.add(
                        at + "/period",
                        "found " + each.period().count() + " days, allowed is 1 to " + PromotionBudget.LONGEST);
            } else {
                sound.add(each);
                if (!fits(term, money, days, sound, at, faults)) {
                    sound.remove(each);
                }
            }
        }
        faults.throwIfAny("promotion budget");
    }

    /** Whether the last of them fits into the budget with those before it. */
    private static boolean fits(
            Term length, Money money, int days, List<Promotion> promotions, String at, Faults faults) {
        boolean fits = true;
        for (Days term : PromotionBudget.terms(length, promotions.get(promotions.size() - 1))) {
            BudgetUse use = PromotionBudget.planned(money, days, term, promotions);
            if (use.off().compareTo(money) > 0) {
                faults.add(
                        at + "/money",
                        "with it " + use.off() + " are planned from " + term.from() + " to " + term.to()
                                + ", the budget has " + money);
                fits = false;
            }
            if (use.days() > days) {
                faults.add(
                        at + "/period",
                        "with it " + use.days() + " days are planned from " + term.from() + " to " + term.to()
                                + ", the budget has " + days);
                fits = false;
            }
        }
        return fits;
    }
}
