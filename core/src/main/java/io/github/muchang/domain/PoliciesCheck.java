package io.github.muchang.domain;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.channel.Pathway;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.Faults;
import io.github.muchang.policy.AdShare;
import io.github.muchang.policy.Admission;
import io.github.muchang.policy.BuiltIn;
import io.github.muchang.policy.Cap;
import io.github.muchang.policy.MinimumGap;
import io.github.muchang.policy.NotDuring;
import io.github.muchang.policy.PlatformRule;
import io.github.muchang.policy.Policy;
import io.github.muchang.policy.PolicyJson;
import io.github.muchang.policy.QuietHours;
import io.github.muchang.policy.Scope;
import io.github.muchang.policy.Scoped;
import io.github.muchang.policy.ServiceCase;
import io.github.muchang.policy.Standing;
import io.github.muchang.policy.Suppression;
import io.github.muchang.time.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Policies: each makes sense, names only what exists, and leaves a place for what is to be sent. */
final class PoliciesCheck {
    private final DomainParts parts;
    private final Known known;
    private final Faults faults;
    private final Set<String> pathways;
    private final Set<String> brands;

    private PoliciesCheck(DomainParts parts, Known known, Faults faults) {
        this.parts = parts;
        this.known = known;
        this.faults = faults;
        this.pathways = named(parts.pathways().stream().map(Pathway::name).toList());
        this.brands = named(parts.brands());
    }

    static void check(DomainParts parts, Known known, Faults faults) {
        PoliciesCheck check = new PoliciesCheck(parts, known, faults);
        Map<String, Integer> said = new TreeMap<>();
        for (int i = 0; i < parts.policies().size(); i++) {
            Policy policy = parts.policies().get(i);
            String at = "/policies/" + i;
            check.one(policy, at);
            Integer first = said.putIfAbsent(PolicyJson.write(policy).toString(), i);
            if (first != null) {
                faults.add(at, "says the same as /policies/" + first);
            }
        }
        QuietCheck.check(parts.policies(), faults);
    }

    private void one(Policy policy, String at) {
        if (policy instanceof Scoped<?> scoped) {
            scope(scoped.scope(), policy.standing(), at);
        }
        if (policy instanceof Cap cap) {
            number(cap.most(), 1, Cap.MOST, at + "/atMost");
            longest(cap.window(), at + "/per");
            contents(cap, at);
        } else if (policy instanceof MinimumGap gap) {
            longest(gap.length(), at + "/minimumGap");
        } else if (policy instanceof AdShare share) {
            adShare(share, at);
        } else if (policy instanceof QuietHours hours) {
            minutes(hours, at);
        } else if (policy instanceof Admission admission) {
            name("pool", admission.pool(), at + "/admission", known.pools());
        } else if (policy instanceof ServiceCase open) {
            name(
                    "activity",
                    open.opened(),
                    at + "/notWhileOpen",
                    known.activities().keySet());
            name("activity", open.closed(), at + "/until", known.activities().keySet());
            if (open.opened().equals(open.closed())) {
                faults.add(at + "/until", "a case is closed by another activity than the one that opens it");
            }
        } else if (policy instanceof Suppression rule
                && !rule.category().isEmpty()
                && rule.category().isBlank()) {
            faults.add(at + "/category", "a category is not blank; leave it out if every one is meant");
        } else if (policy instanceof NotDuring days && days.last().isBefore(days.first())) {
            faults.add(at + "/notDuring", "the days end on " + days.last() + ", before they begin on " + days.first());
        } else if (policy instanceof BuiltIn) {
            faults.add(at, "this policy holds in every domain: leave it out");
        } else if (policy instanceof PlatformRule) {
            faults.add(at, "rules of platforms come from the carriers, not from the domain: leave it out");
        }
    }

    private void scope(Scope scope, Standing standing, String at) {
        if (!scope.carrier().isEmpty()) {
            name("carrier", scope.carrier(), at + "/on", known.carriers());
        }
        if (!scope.pathway().isEmpty()) {
            name("pathway", scope.pathway(), at + "/along", pathways);
        }
        if (!scope.pool().isEmpty()) {
            name("pool", scope.pool(), at + "/inPool", known.pools());
        }
        if (!scope.brand().isEmpty()) {
            name("brand", scope.brand(), at + "/ofBrand", brands);
        }
        if (scope.purposes().contains(Purpose.TRANSACTIONAL) && !standing.binds(Purpose.TRANSACTIONAL, false)) {
            faults.add(at + "/of", "transactional messages pass over the rules of the house: leave that purpose out");
        }
    }

    private void name(String kind, String name, String place, Collection<String> names) {
        if (!names.contains(name)) {
            faults.unknown(place, kind, name, names);
        }
    }

    private void number(int found, int least, int most, String place) {
        if (found < least || found > most) {
            faults.add(place, "found " + found + ", allowed is " + least + " to " + most);
        }
    }

    private void longest(Span span, String place) {
        if (span.compareTo(Cap.LONGEST) > 0) {
            faults.add(
                    place,
                    "a window of " + span + " reaches further back than the " + Cap.LONGEST + " that touches are kept");
        }
    }

    private void minutes(QuietHours hours, String at) {
        if (hours.from().toSecondOfDay() % 60 + hours.to().toSecondOfDay() % 60 > 0) {
            faults.add(at + "/quietHours", "quiet hours are told in whole minutes");
        }
    }

    private void adShare(AdShare share, String at) {
        number(share.percent(), 1, 99, at + "/adShare");
        share.window().ifPresent(window -> longest(window, at + "/per"));
        if (share.window().isEmpty()) {
            number(share.last(), 2, Cap.MOST, at + "/ofLast");
            if (share.percent() >= 1 && share.last() >= 2 && share.last() * share.percent() < 100) {
                faults.add(
                        at,
                        share.percent() + " % of " + share.last()
                                + " touches is less than one: no promotion would ever be sent");
            }
        }
    }

    /** A content that weighs more than a cap allows would never be sent. */
    private void contents(Cap cap, String at) {
        for (Content content : parts.library().all()) {
            Scope scope = cap.scope();
            boolean meant = scope.covers(content.purpose())
                    && cap.standing().binds(content.purpose(), content.isEmergency())
                    && (scope.brand().isEmpty()
                            || scope.brand().equals(content.brand().orElse("")));
            if (meant && cap.most() > 0 && content.weight() > cap.most()) {
                faults.add(
                        at + "/atMost",
                        "the content '" + Faults.shown(content.name()) + "' weighs " + content.weight()
                                + ": under a cap of " + cap.most() + " it would never be sent");
            }
        }
    }

    private static Set<String> named(List<String> names) {
        return names.stream()
                .filter(name -> !name.isEmpty())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }
}
