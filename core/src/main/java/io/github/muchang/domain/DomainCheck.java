package io.github.muchang.domain;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.circle.CircleCheck;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.money.Money;
import io.github.muchang.referral.ReferralCheck;
import io.github.muchang.segment.Segment;
import io.github.muchang.staff.TeamCheck;
import java.util.List;

/** Checks a definition as a whole and notes every fault, each at its place in the JSON form. */
final class DomainCheck {
    private DomainCheck() {}

    /** The domain of these parts, or an exception with the faults that were found before and here. */
    static PrivateDomain checked(DomainParts parts, Faults faults) {
        List<Segment> ordered = check(parts, faults);
        faults.throwIfAny(what(parts.name()));
        return new PrivateDomain(parts, ordered);
    }

    /** What a report of faults is about. */
    static String what(String name) {
        return "private domain" + (name.isEmpty() ? "" : " '" + Faults.shown(name) + "'");
    }

    /** Notes faults; answers the segments, those that others need first. */
    static List<Segment> check(DomainParts parts, Faults faults) {
        if (!Limits.kept(parts, faults)) {
            return parts.segments(); // what is over the limits is not looked into: that could take any time
        }
        Known known = Known.of(parts);
        Names.check(parts.name(), "/name", faults);
        if (parts.owner().isBlank()) {
            faults.add("/owner", "a private domain belongs to whoever sets its rules: name the owner");
        }
        boolean currencyKnown = currency(parts.currency(), "/currency", faults);
        NameCheck.check("/brands", "", parts.brands(), 0, faults);
        VocabularyCheck.identities(parts.identities().keySet(), faults);
        VocabularyCheck.attributes(parts.attributes(), faults);
        VocabularyCheck.activities(parts.activities(), faults);
        NameCheck.check("/pools", parts.pools().stream().map(Pool::name).toList(), faults);
        PoolCheck.check(parts.pools(), known, faults);
        NameCheck.check(
                "/pathways", parts.pathways().stream().map(Pathway::name).toList(), faults);
        PathwayCheck.check(parts.pathways(), currencyKnown ? parts.currency() : "", known, faults);
        NameCheck.check(
                "/segments", parts.segments().stream().map(Segment::name).toList(), faults);
        ContentsCheck.check(parts, faults);
        NameCheck.check(
                "/lifecycle",
                parts.lifecycle().stages().stream().map(Stage::name).toList(),
                faults);
        if (!ConditionSize.kept(parts, faults)) {
            return parts.segments(); // a condition without end cannot be walked over
        }
        LifecycleCheck.check(parts.lifecycle(), known, faults);
        JourneysCheck.check(parts.journeys(), known, faults);
        TeamCheck.check(parts.team(), parts.journeys(), known.activities().keySet(), faults);
        ProgrammesCheck.check(parts.programmes(), parts.library(), known, faults);
        CircleCheck.check(parts.circles(), parts.pools(), known.activities().keySet(), faults);
        VocabularyCheck.models(parts.purchaseModels(), known.activities().keySet(), faults);
        ReferralCheck.check(
                parts.referrals(),
                known.activities().keySet(),
                parts.attributes().stream()
                        .filter(AttributeRule::plain)
                        .map(AttributeRule::name)
                        .toList(),
                faults);
        PoliciesCheck.check(parts, known, faults);
        ConditionCheck conditions = new ConditionCheck(currencyKnown ? parts.currency() : "", known, faults);
        Conditioned.each(parts, conditions::check);
        return SegmentOrder.of(parts.segments(), faults);
    }

    /** Whether this is a currency; a fault if not. */
    static boolean currency(String code, String place, Faults faults) {
        try {
            Money unused = Money.of(0, code);
            return unused.minor() == 0;
        } catch (IllegalArgumentException e) {
            faults.add(place, String.valueOf(e.getMessage()));
            return false;
        }
    }
}
