package io.github.muchang.media;

import io.github.muchang.channel.SourceCode;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A plan in a domain: everybody who is named is of the staff, and nothing belongs to two. */
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
        Map<String, Integer> taken = new TreeMap<>();
        for (int i = 0; i < plan.accounts().size(); i++) {
            StaffAccount account = plan.accounts().get(i);
            String at = "/accounts/" + i;
            boolean member = domain.team().member(account.holder()).isPresent();
            if (account.outside() && member) {
                faults.add(at + "/holder", "an agency is not of the staff; leave out that the account is outside");
            } else if (account.outside()) {
                Names.check(account.holder(), at + "/holder", faults);
            } else if (!member) {
                faults.unknown(
                        at + "/holder",
                        "member of the staff",
                        account.holder(),
                        domain.team().names());
            }
            if (!platforms.contains(account.platform())) {
                faults.unknown(at + "/platform", "platform", account.platform(), platforms);
            }
            Integer first = taken.putIfAbsent(account.platform() + "\n" + account.account(), i);
            if (first != null) {
                faults.add(at + "/account", "/accounts/" + first + " is the same account: one account has one holder");
            }
        }
    }

    private void codes(List<StaffAccount> accounts) {
        Set<String> known = domain.pathways().stream()
                .flatMap(way -> way.sources().stream())
                .map(SourceCode::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> owners = new TreeMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            for (String code : accounts.get(i).codes()) {
                String at = "/accounts/" + i + "/codes";
                if (!known.contains(code)) {
                    faults.unknown(at, "source code", code, known);
                }
                String owner = owners.putIfAbsent(code, accounts.get(i).holder());
                if (owner != null && !owner.equals(accounts.get(i).holder())) {
                    faults.add(
                            at,
                            "the source code '" + Faults.shown(code)
                                    + "' is shown by two: it must tell one from the other");
                }
            }
        }
    }
}
