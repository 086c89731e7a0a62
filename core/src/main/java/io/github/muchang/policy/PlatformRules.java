package io.github.muchang.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.time.LocalCalendar;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the platforms as dated data, looked up by the time of sending. Where it is not known which edition or which way of
 * sending is meant, the strictest of those declared counts: before the first edition of a rule all of its editions hold, and of a
 * channel that no rule of its carrier names all rules of the carrier do. Immutable.
 */
public final class PlatformRules {
    /** A rule that was looked up longer ago than this is warned of. */
    public static final int STALE_DAYS = 180;

    /** No platform has any rule. */
    public static final PlatformRules NONE = new PlatformRules(ImmutableList.of());

    private final ImmutableList<PlatformRule> rules;
    private final Map<String, Edition[]> byCarrier;
    private final Map<String, Set<String>> channels;
    private final ImmutableList<LocalCalendar> calendars;

    private PlatformRules(ImmutableList<PlatformRule> rules) {
        this.rules = rules;
        this.calendars = rules.stream()
                .map(PlatformRule::zone)
                .distinct()
                .map(LocalCalendar::of)
                .collect(ImmutableList.toImmutableList());
        Map<String, List<Edition>> editions = new TreeMap<>();
        Map<String, Set<String>> named = new TreeMap<>();
        for (PlatformRule rule : rules) {
            editions.computeIfAbsent(rule.carrier(), each -> new ArrayList<>()).add(edition(rule));
            named.computeIfAbsent(rule.carrier(), each -> new TreeSet<>()).add(rule.channel());
        }
        ImmutableSortedMap.Builder<String, Edition[]> arrays = ImmutableSortedMap.naturalOrder();
        editions.forEach((carrier, list) -> arrays.put(carrier, list.toArray(Edition[]::new)));
        this.byCarrier = arrays.buildOrThrow();
        ImmutableSortedMap.Builder<String, Set<String>> sets = ImmutableSortedMap.naturalOrder();
        named.forEach((carrier, set) -> sets.put(carrier, ImmutableSortedSet.copyOf(set)));
        this.channels = sets.buildOrThrow();
    }

    /** These rules. */
    public static PlatformRules of(List<PlatformRule> rules) {
        return rules.isEmpty() ? NONE : new PlatformRules(ImmutableList.copyOf(rules));
    }

    /**
     * The rules of a file.
     *
     * @throws io.github.muchang.fault.InvalidInputException with every fault, each at its JSON pointer
     */
    public static PlatformRules fromJson(String json) {
        return of(PlatformReader.read(json));
    }

    /** The JSON form; reading it gives equal rules. */
    public String toJson() {
        return PlatformJson.write(rules);
    }

    /** These and others, as they come from several adapters. */
    public PlatformRules and(PlatformRules others) {
        return of(ImmutableList.<PlatformRule>builder()
                .addAll(rules)
                .addAll(others.rules)
                .build());
    }

    /** All editions of all rules, in the order of the file. */
    public List<PlatformRule> rules() {
        return rules;
    }

    /** The quotas of one account on a carrier that are in force at a moment, in milliseconds; their limits are account quotas. */
    public List<PlatformRule> accountQuotas(CarrierId carrier, long moment) {
        ImmutableList.Builder<PlatformRule> found = ImmutableList.builder();
        for (Edition each : of(carrier.name())) {
            if (each.holds(moment) && each.rule.limit() instanceof PlatformLimit.AccountQuota) {
                found.add(each.rule);
            }
        }
        return found.build();
    }

    /** The rules in force at a moment, in milliseconds, that were last verified more than {@value #STALE_DAYS} days before. */
    public List<PlatformWarning> warnings(long moment) {
        ImmutableList.Builder<PlatformWarning> found = ImmutableList.builder();
        for (Edition[] editions : byCarrier.values()) {
            for (Edition each : editions) {
                long days = calendar(each.rule.zone()).dayOf(moment)
                        - each.rule.verifiedOn().toEpochDay();
                if (each.holds(moment) && days > STALE_DAYS) {
                    found.add(new PlatformWarning(each.rule, days));
                }
            }
        }
        return found.build();
    }

    /** The rules of the carrier, in force or not. */
    Edition[] of(String carrier) {
        @Nullable Edition[] found = byCarrier.isEmpty() ? null : byCarrier.get(carrier);
        return found == null ? Edition.NONE : found;
    }

    /** Whether any rule of the carrier names the channel. */
    boolean knows(String carrier, String channel) {
        Set<String> named = channels.get(carrier);
        return !channel.isEmpty() && named != null && named.contains(channel);
    }

    LocalCalendar calendar(ZoneId zone) {
        for (int i = 0; i < calendars.size(); i++) {
            if (calendars.get(i).zone().equals(zone)) {
                return calendars.get(i);
            }
        }
        return LocalCalendar.of(zone); // a rule that is not of this collection
    }

    private Edition edition(PlatformRule rule) {
        LocalCalendar calendar = calendar(rule.zone());
        long from = calendar.startOf(rule.validFrom().toEpochDay());
        long first = from;
        long to = Long.MAX_VALUE;
        for (PlatformRule other : rules) {
            if (other.name().equals(rule.name()) && other.carrier().equals(rule.carrier())) {
                long start = calendar(other.zone()).startOf(other.validFrom().toEpochDay());
                first = Math.min(first, start);
                to = start > from ? Math.min(to, start) : to;
            }
        }
        return new Edition(rule, first, from, to);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlatformRules that && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    @Override
    public String toString() {
        return "PlatformRules[" + rules.size() + " rules of " + byCarrier.keySet() + "]";
    }

    /** When one edition holds: from one moment up to another, and before the first edition of its rule. */
    static final class Edition {
        static final Edition[] NONE = {};

        final PlatformRule rule;
        private final long first;
        private final long from;
        private final long to;

        Edition(PlatformRule rule, long first, long from, long to) {
            this.rule = rule;
            this.first = first;
            this.from = from;
            this.to = to;
        }

        boolean holds(long moment) {
            return moment < first || (moment >= from && moment < to);
        }

        boolean binds(Approach approach, PlatformRules all, long moment) {
            String channel = approach.kind().channel();
            return rule.limit().isOfReceivers()
                    && holds(moment)
                    && (rule.channel().isEmpty()
                            || rule.channel().equals(channel)
                            || !all.knows(rule.carrier(), channel))
                    && (rule.replies().isEmpty() || rule.replies().get() == approach.reply());
        }

        /** As {@link Policy#opens}; a rule ends where another edition of it begins. */
        long opens(Question question, long moment) {
            if (!binds(question.approach(), question.platforms(), moment)) {
                return moment;
            }
            long end = moment < first ? first : to;
            return Math.min(rule.opens(question, moment), end);
        }
    }
}
