package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.MessageId;
import io.github.muchang.insight.CustomerFacts;
import io.github.muchang.insight.Proportion;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.JourneyFact.JourneyEnded;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.RuleFact;
import io.github.muchang.journal.StaffFact.SentByHand;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Split;
import io.github.muchang.segment.Segment;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 品牌标签: which {@link Content#reason reason to choose} works for whom. Each customer counts once, for the reason that reached them first and in
 * the segments that they were in then, whatever reached them later, and only when their time is over: as one who did what was asked for if they
 * did so within the span after. Of a journey, whoever its splits held out is what its reasons are compared with. Only where a split divides by chance
 * does a difference come from the reason; elsewhere it may come from who was told what. Holds party numbers, and what each did of the one activity;
 * the same when it is read again. Thread-safe.
 */
public final class Reasons implements Fold {
    private static final String HELD = "";

    private final CustomerFacts facts = new CustomerFacts(this::read, this::join);
    private final SortedMap<Integer, Customer> customers = new TreeMap<>();
    private final Map<MessageId, DeliveryRequested> underWay = new LinkedHashMap<>();
    private final ImmutableMap<String, String> labels;
    private final ImmutableSetMultimap<String, String> holdouts;
    private final ImmutableList<String> segments;
    private final Optional<String> journey;
    private final String activity;
    private final long within;

    private Reasons(PrivateDomain domain, Optional<String> journey, String activity, Span within) {
        this.journey = journey;
        this.activity = activity;
        this.within = within.millis();
        this.segments = domain.segments().stream().map(Segment::name).collect(ImmutableList.toImmutableList());
        ImmutableMap.Builder<String, String> reasons = ImmutableMap.builder();
        domain.contents().all().forEach(each -> each.reason().ifPresent(label -> reasons.put(each.name(), label)));
        this.labels = reasons.buildOrThrow();
        ImmutableSetMultimap.Builder<String, String> arms = ImmutableSetMultimap.builder();
        domain.journeys().all().stream()
                .filter(each -> journey.filter(each.name()::equals).isPresent())
                .map(Journey::steps)
                .flatMap(List::stream)
                .filter(Split.class::isInstance)
                .map(Split.class::cast)
                .forEach(split -> split.arms().stream()
                        .filter(arm -> arm.then().isEmpty())
                        .forEach(arm -> arms.put(split.name(), arm.name())));
        this.holdouts = arms.build();
        if (!domain.activities().containsKey(activity)) {
            throw new IllegalArgumentException(
                    Faults.unknownName("activity", activity, domain.activities().keySet()));
        }
    }

    /**
     * Of all messages that reached somebody, by whether an activity such as {@code purchased} followed within a span.
     *
     * @throws IllegalArgumentException if there is no such activity
     */
    public static Reasons of(PrivateDomain domain, String activity, Span within) {
        return new Reasons(domain, Optional.empty(), activity, within);
    }

    /**
     * Of the messages of one journey, beside those whom it held out.
     *
     * @throws IllegalArgumentException if there is no such activity or journey
     */
    public static Reasons ofJourney(PrivateDomain domain, String journey, String activity, Span within) {
        if (domain.journeys().find(journey).isEmpty()) {
            throw new IllegalArgumentException(Faults.unknownName(
                    "journey",
                    journey,
                    domain.journeys().all().stream().map(Journey::name).toList()));
        }
        return new Reasons(domain, Optional.of(journey), activity, within);
    }

    @Override
    public synchronized void take(Recorded recorded) {
        facts.take(recorded);
    }

    /**
     * Which reason works for everybody.
     *
     * @param until now: whose time is not over by then does not count yet
     */
    public SegmentReasons everybody(Instant until) {
        return answer(until, ImmutableList.of("")).get(0);
    }

    /**
     * Which reason works for each of these segments; the more are asked for at once, the more it takes to be sure of any.
     *
     * @param until now: whose time is not over by then does not count yet
     * @throws IllegalArgumentException if there is no such segment
     */
    public List<SegmentReasons> in(Instant until, String... someSegments) {
        for (String each : someSegments) {
            if (!segments.contains(each)) {
                throw new IllegalArgumentException(Faults.unknownName("segment", each, segments));
            }
        }
        return answer(until, Arrays.asList(someSegments));
    }

    private synchronized List<SegmentReasons> answer(Instant until, List<String> asked) {
        long last = until.toEpochMilli() - within;
        List<SortedMap<String, Proportion>> counts =
                asked.stream().map(each -> count(each, last)).toList();
        List<List<ReasonComparison>> raw = counts.stream().map(Reasons::pairs).toList();
        List<Double> together = Chance.together(
                raw.stream().flatMap(List::stream).map(ReasonComparison::chance).toList());
        ImmutableList.Builder<SegmentReasons> answer = ImmutableList.builder();
        int next = 0;
        for (int i = 0; i < asked.size(); i++) {
            ImmutableList.Builder<ReasonComparison> comparisons = ImmutableList.builder();
            for (ReasonComparison each : raw.get(i)) {
                comparisons.add(new ReasonComparison(
                        each.one(), each.first(), each.other(), each.second(), together.get(next++)));
            }
            SortedMap<String, Proportion> reasons = new TreeMap<>(counts.get(i));
            Proportion held = reasons.remove(HELD);
            answer.add(new SegmentReasons(
                    asked.get(i), reasons, held == null ? new Proportion(0, 0) : held, comparisons.build()));
        }
        return answer.build();
    }

    private static List<ReasonComparison> pairs(SortedMap<String, Proportion> counts) {
        ImmutableList.Builder<ReasonComparison> pairs = ImmutableList.builder();
        counts.tailMap(HELD + '\0').forEach((one, first) -> counts.headMap(one)
                .forEach((other, second) ->
                        pairs.add(new ReasonComparison(one, first, other, second, Chance.of(first, second)))));
        return pairs.build();
    }

    private SortedMap<String, Proportion> count(String segment, long last) {
        SortedMap<String, Proportion> counts = new TreeMap<>();
        for (Customer each : customers.values()) {
            Trial trial = each.trial;
            if (trial != null && trial.at <= last && (segment.isEmpty() || trial.segments.contains(segment))) {
                long did = each.done.stream().anyMatch(at -> at >= trial.at && at - trial.at <= within) ? 1 : 0;
                counts.merge(
                        trial.reason,
                        new Proportion(did, 1),
                        (a, b) -> new Proportion(a.count() + b.count(), a.of() + b.of()));
            }
        }
        return counts;
    }

    private void read(int party, Fact fact) {
        if (fact instanceof RuleFact.SegmentEntered entered) {
            of(party).segments.add(entered.segment());
        } else if (fact instanceof RuleFact.SegmentLeft left) {
            of(party).segments.remove(left.segment());
        } else if (fact instanceof ActivityRecorded did && did.type().equals(activity)) {
            of(party).done.add(did.happened());
        } else if (fact instanceof SentByHand sent && journey.isEmpty()) {
            shown(party, sent.content(), sent.at());
        } else if (fact instanceof JourneyEnded ended
                && journey.filter(ended.journey()::equals).isPresent()
                && holdouts.containsEntry(ended.step(), ended.outcome())) {
            of(party).begin(HELD, ended.at());
        } else if (fact instanceof DeliveryFact delivery) {
            delivery(party, delivery);
        }
    }

    private void delivery(int party, DeliveryFact fact) {
        if (fact instanceof DeliveryRequested asked) {
            if (labels.containsKey(asked.content())
                    && (journey.isEmpty() || journey.get().equals(asked.journey()))) {
                underWay.put(asked.message(), asked);
            }
        } else if (fact instanceof DeliveryAccepted accepted) {
            DeliveryRequested asked = underWay.remove(accepted.message());
            if (asked != null) {
                shown(party, asked.content(), accepted.at());
            }
        } else if (!(fact instanceof DeliveryFact.DeliveryStarted || fact instanceof DeliveryFact.DeliveryHeldUp)) {
            underWay.remove(fact.message());
        }
    }

    private void shown(int party, String content, long at) {
        String reason = labels.get(content);
        if (reason != null) {
            of(party).begin(reason, at);
        }
    }

    private void join(int survivor, int other, long at) {
        Customer ended = customers.remove(other);
        if (ended != null) {
            of(survivor).join(ended);
        }
    }

    private Customer of(int party) {
        return customers.computeIfAbsent(party, any -> new Customer());
    }

    /** The reason that reached somebody first, and the segments that they were in. */
    private record Trial(long at, String reason, ImmutableSortedSet<String> segments) {}

    private static final class Customer {
        private final SortedSet<String> segments = new TreeSet<>();
        private final List<Long> done = new ArrayList<>();
        private @Nullable Trial trial;

        void begin(String reason, long at) {
            if (trial == null) {
                trial = new Trial(at, reason, ImmutableSortedSet.copyOf(segments));
            }
        }

        void join(Customer other) {
            segments.addAll(other.segments);
            done.addAll(other.done);
            if (trial == null || (other.trial != null && other.trial.at < trial.at)) {
                trial = other.trial;
            }
        }
    }
}
