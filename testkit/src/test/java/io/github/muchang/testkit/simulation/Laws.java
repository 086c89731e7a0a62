package io.github.muchang.testkit.simulation;

import io.github.muchang.content.Purpose;
import io.github.muchang.policy.AdShareOf;
import io.github.muchang.policy.PlatformLimit;
import io.github.muchang.policy.PlatformRule;
import io.github.muchang.policy.PlatformRules;
import io.github.muchang.policy.Policy;
import io.github.muchang.policy.Scoped;
import io.github.muchang.segment.Conditions;
import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the library of the rules of a world. */
final class Laws {
    private Laws() {}

    /** Those of the house and of the law. */
    static List<Policy> policies(List<Rule> rules) {
        List<Policy> policies = new ArrayList<>();
        for (Rule rule : rules) {
            policy(rule).filter(each -> !policies.contains(each)).ifPresent(policies::add);
        }
        return policies;
    }

    /** Those of the platforms. */
    static PlatformRules platforms(List<Rule> rules) {
        List<PlatformRule> all = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule instanceof Rule.Heard heard) {
                all.add(platform(
                        heard.carrier(),
                        all.size(),
                        new PlatformLimit.ReplyWindow(new Span(heard.length()), heard.most())));
            } else if (rule instanceof Rule.Quota quota) {
                Window window = quota.window() > 0
                        ? Window.within(new Span(quota.window()))
                        : Window.current(Window.Period.DAY);
                all.add(platform(quota.carrier(), all.size(), new PlatformLimit.ReceiverQuota(quota.most(), window)));
            }
        }
        return PlatformRules.of(all);
    }

    private static Optional<Policy> policy(Rule rule) {
        if (rule instanceof Rule.Quiet quiet) {
            return Optional.of(
                    of(Policy.quietHours(quiet.from().toString(), quiet.to().toString()), quiet.of()));
        } else if (rule instanceof Rule.Cap cap) {
            var policy = of(Policy.atMost(cap.most()).per(new Span(cap.window())), cap.of());
            policy = cap.brand().isEmpty() ? policy : policy.ofBrand(cap.brand());
            return Optional.of(cap.carrier().isEmpty() ? policy : policy.on(cap.carrier()));
        } else if (rule instanceof Rule.Gap gap) {
            return Optional.of(of(Policy.minimumGap(new Span(gap.length())), gap.of()));
        } else if (rule instanceof Rule.Agreed agreed) {
            return Optional.of(Policy.consentRequired(agreed.of().toArray(Purpose[]::new)));
        } else if (rule instanceof Rule.Bought bought) {
            return Optional.of(Policy.notSoldAgainWithin(new Span(bought.length())));
        } else if (rule instanceof Rule.Mourning days) {
            return Optional.of(Policy.notDuring(days.first(), days.last()));
        } else if (rule instanceof Rule.Ads ads) {
            AdShareOf share = Policy.adShare(ads.percent());
            return Optional.of(ads.window() > 0 ? share.per(new Span(ads.window())) : share.ofLast(ads.last()));
        } else if (rule instanceof Rule.Complaint) {
            return Optional.of(Policy.notWhileOpen("complained", "resolved"));
        } else if (rule instanceof Rule.Admitted admitted) {
            return Optional.of(Policy.admission(
                    admitted.pool(), Conditions.did("purchased").atLeast(1).ever()));
        }
        return Optional.empty();
    }

    private static <P extends Policy & Scoped<P>> P of(P policy, Set<Purpose> purposes) {
        return purposes.isEmpty() ? policy : policy.of(purposes.toArray(Purpose[]::new));
    }

    private static PlatformRule platform(String carrier, int number, PlatformLimit limit) {
        return new PlatformRule(
                "rule-" + number,
                carrier,
                "",
                Optional.empty(),
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2026, 1, 1),
                "simulation",
                Rule.PLATFORM,
                limit);
    }
}
