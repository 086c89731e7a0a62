package io.github.muchang.media;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A plan in a domain: whoever has an account is of the staff, and nothing belongs to two on one day. */
final class PlanCheck {
    private final PrivateDomain domain;
    private final Faults faults = new Faults();

    private PlanCheck(PrivateDomain domain) {
        this.domain = domain;
    }

    /** Refuses a plan with faults, and tells all of them. */
    static void check(MediaPlan plan, PrivateDomain domain) {
        PlanCheck check = new PlanCheck(domain);
        check.platforms(plan.platforms());
        check.accounts(plan);
        check.codes(plan.accounts());
        check.faults.throwIfAny("media plan");
    }

    private void platforms(List<Platform> platforms) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < platforms.size(); i++) {
            String at = "/platforms/" + i + "/name";
            Names.check(platforms.get(i).name(), at, faults);
            if (!names.add(platforms.get(i).name())) {
                faults.add(
                        at,
                        "there are two platforms called '"
                                + Faults.shown(platforms.get(i).name()) + "'");
            }
        }
    }

    private void accounts(MediaPlan plan) {
        Set<String> platforms =
                plan.platforms().stream().map(Platform::name).collect(Collectors.toCollection(TreeSet::new));
        for (int i = 0; i < plan.accounts().size(); i++) {
            StaffAccount account = plan.accounts().get(i);
            String at = "/accounts/" + i;
            boolean member = domain.team().member(account.holder()).isPresent();
            if (account.outside() && member) {
                faults.add(at + "/holder", "an agency is not of the staff; leave out that the account is outside");
            } else if (account.outside()) {
                Names.check(account.holder(), at + "/holder", faults);
            } else if (!member && account.until().isEmpty()) { // whoever had it until some day may have left
                faults.unknown(
                        at + "/holder",
                        "member of the staff",
                        account.holder(),
                        domain.team().names());
            }
            if (!platforms.contains(account.platform())) {
                faults.unknown(at + "/platform", "platform", account.platform(), platforms);
            }
            if (account.since().isPresent()
                    && account.until().isPresent()
                    && !account.since().get().isBefore(account.until().get())) {
                faults.add(at + "/until", "an account is somebody's for a day at least");
            }
            int first = same(plan.accounts(), i);
            if (first >= 0) {
                faults.add(
                        at + "/account",
                        "/accounts/" + first + " is the same account at the same time: one account has one holder");
            }
        }
    }

    /** Which of those before is the same account, on some day at least; -1 for none. */
    private static int same(List<StaffAccount> accounts, int last) {
        StaffAccount one = accounts.get(last);
        for (int i = 0; i < last; i++) {
            StaffAccount other = accounts.get(i);
            if (other.platform().equals(one.platform())
                    && other.account().equals(one.account())
                    && other.overlaps(one)) {
                return i;
            }
        }
        return -1;
    }

    private void codes(List<StaffAccount> accounts) {
        Set<String> known = domain.pathways().stream()
                .flatMap(way -> way.sources().stream())
                .map(SourceCode::code)
                .collect(Collectors.toCollection(TreeSet::new));
        ListMultimap<String, StaffAccount> shown = ArrayListMultimap.create();
        for (int i = 0; i < accounts.size(); i++) {
            StaffAccount account = accounts.get(i);
            for (String code : account.codes()) {
                String at = "/accounts/" + i + "/codes";
                if (!known.contains(code)) {
                    faults.unknown(at, "source code", code, known);
                }
                if (shown.get(code).stream()
                        .anyMatch(each -> !each.holder().equals(account.holder()) && each.overlaps(account))) {
                    faults.add(
                            at,
                            "the source code '" + Faults.shown(code)
                                    + "' is shown by two: it must tell one from the other");
                }
                shown.put(code, account);
            }
        }
    }
}
