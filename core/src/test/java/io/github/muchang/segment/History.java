package io.github.muchang.segment;

import com.google.common.collect.ImmutableMap;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.party.Touch;
import io.github.muchang.time.LocalCalendar;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What happened to one party, as plain lists, so that a test can work everything out again from the beginning.
 *
 * @param zone the domain's zone
 * @param now the moment at which conditions are checked
 * @param deeds what was done, in no order; never later than now
 * @param facts everything else
 * @param population what others measure, for ranks
 */
record History(ZoneId zone, long now, List<Deed> deeds, Facts facts, List<Long> population) {
    /** One entry of one activity; {@code heard} as the domain would say it of the type. */
    record Deed(String type, long at, String label, long amount) {
        boolean heard() {
            return !type.equals("rewarded");
        }

        String currency() {
            return currencyOf(type);
        }
    }

    record Word(String key, Consent consent) {}

    record Facts(
            long since,
            String stage,
            long stageSince,
            Map<String, Membership> pools,
            List<String> tags,
            Map<String, String> attributes,
            List<Word> words,
            List<Touch> touches) {}

    static String currencyOf(String type) {
        return switch (type) {
            case "purchased" -> "CNY";
            case "rewarded" -> "PTS";
            default -> "";
        };
    }

    Party party() {
        LocalCalendar calendar = LocalCalendar.of(zone);
        Draft draft = Party.unknown(new PartyId(1)).draft();
        draft.register(Party.Kind.CUSTOMER, facts.since());
        for (Deed deed : deeds) {
            draft.did(
                    deed.type(),
                    deed.at(),
                    calendar.dayOf(deed.at()),
                    deed.label(),
                    deed.amount(),
                    deed.currency(),
                    deed.heard());
        }
        if (!facts.stage().isEmpty()) {
            draft.stage(facts.stage(), facts.stageSince());
        }
        facts.pools().forEach((pool, in) -> draft.enter(pool, in.since(), in.source(), in.role()));
        facts.tags().forEach(tag -> draft.tag(tag, facts.since(), "rule"));
        facts.attributes().forEach((name, value) -> draft.attribute(name, value, facts.since()));
        facts.words().forEach(word -> draft.consent(word.key(), word.consent()));
        facts.touches().forEach(draft::touch);
        draft.seenAt(now);
        return draft.freeze();
    }

    Subject subject() {
        return subject(new TestRules(zone, RandomConditions.SEGMENTS, RandomConditions.CIRCLES));
    }

    Subject subject(Rules rules) {
        return new Subject(party(), now, LocalCalendar.of(zone), rules, yardsticks());
    }

    /** Every metric has the same population, measured at the beginning of time; without a population there is no yardstick. */
    private Yardsticks yardsticks() {
        if (population.isEmpty()) {
            return Yardsticks.NONE;
        }
        ImmutableMap.Builder<String, Yardstick> all = ImmutableMap.builder();
        for (Metric metric : RandomConditions.RANKED_BY) {
            long[] values = population.stream().mapToLong(each -> each).toArray();
            all.put(metric.key(), Yardstick.measure(metric.key(), 0, values));
        }
        return new Yardsticks(all.buildKeepingLast());
    }

    static Subject at(Subject subject, long moment) {
        return new Subject(subject.party(), moment, subject.calendar(), subject.rules(), subject.yardsticks());
    }
}
