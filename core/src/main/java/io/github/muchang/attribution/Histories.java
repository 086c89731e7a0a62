package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.insight.CustomerFacts;
import io.github.muchang.insight.Proportion;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.StaffFact;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.Days;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What customers came through and what they did, for everything in this package to look at. An arrival through a source code is a touch
 * of that code. A click, a reply or an answer is a touch of the pathway along which the message came that it follows: the newest of the
 * content that it names, or of any, at most {@link #ANSWERED_WITHIN} old; what follows no message is none. Of each content the newest message is
 * remembered, so an answer that is told after the next message of that content went out may be told of another, or of none. Two who turn out to be one
 * person have one history, and whoever had their data erased still counts. Memory grows with touches, pools entered, and the activities followed. Thread-safe.
 */
public final class Histories implements Fold {
    /** What is done longer after a message than this is no answer to it: a convention, not a measurement. */
    public static final Span ANSWERED_WITHIN = Span.days(7);

    private static final int START = 64;
    private static final Set<String> ANSWERS = ImmutableSortedSet.of(
            ActivityType.CLICKED.name(), ActivityType.REPLIED.name(), ActivityType.ANSWERED.name());

    private final CustomerFacts facts = new CustomerFacts(this::read, this::join);
    private @Nullable History[] histories = new @Nullable History[START]; // by the customer's number
    private final Set<String> activities;
    private final Set<Channel> defined;
    private final String currency;
    private final LocalCalendar calendar;

    /** Nothing yet; follows purchases and complaints, and these other activities. */
    public Histories(PrivateDomain domain, String... others) {
        activities = ImmutableSortedSet.<String>naturalOrder()
                .add(ActivityType.PURCHASED.name())
                .add(ActivityType.COMPLAINED.name())
                .add(others)
                .build();
        defined = domain.pathways().stream()
                .flatMap(way -> Stream.concat(
                        Stream.of(Channel.of(way.name())),
                        way.sources().stream().map(code -> Channel.of(way.name(), code.code()))))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Channel::compareTo));
        currency = domain.currency();
        calendar = domain.calendar();
    }

    @Override
    public synchronized void take(Recorded recorded) {
        facts.take(recorded);
    }

    /**
     * The paths of all customers to a conversion, and those that led to none so far. A touch counts for the next conversion if it was
     * within the time before it that is looked back over: later than that long before, or just then. Touches that were not, and those
     * after the last conversion, make paths that led nowhere; after a conversion that happens once, nothing counts.
     *
     * @param until what happened later is left out
     * @throws IllegalArgumentException if the activity is not followed
     * @throws io.github.muchang.fault.InvalidInputException if conversions are in another currency than the domain's; names both
     */
    public synchronized Paths paths(Conversion conversion, Grain grain, Span lookBack, Instant until) {
        if (conversion.kind() != Conversion.Kind.ARRIVAL && !activities.contains(conversion.name())) {
            throw new IllegalArgumentException("activity '" + conversion.name()
                    + "' is not followed (followed: " + String.join(", ", activities)
                    + "): name it where the histories are made");
        }
        PathsBuilder paths = new PathsBuilder(conversion, grain, lookBack, until.toEpochMilli(), currency);
        each(paths::add);
        return paths.build();
    }

    /**
     * Where some people came from: of all who first came through each channel in a period, how many are among them; in the order of
     * channels. People belong to the channel of their first touch.
     *
     * @param some for example who is in a segment now
     */
    public synchronized List<Origin> origins(Collection<PartyId> some, Grain grain, Days period) {
        Set<PartyId> among = ImmutableSet.copyOf(some);
        SortedMap<Channel, long[]> counts = new TreeMap<>();
        for (int party = 1; party < histories.length; party++) {
            History history = histories[party];
            History.Touch first = history == null ? null : history.first();
            if (first != null && period.has(calendar.dayOf(first.at()))) {
                long[] count = counts.computeIfAbsent(grain.of(first.channel()), any -> new long[2]);
                count[0] += among.contains(new PartyId(party)) ? 1 : 0;
                count[1]++;
            }
        }
        return counts.entrySet().stream()
                .map(each -> new Origin(each.getKey(), new Proportion(each.getValue()[0], each.getValue()[1])))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public synchronized String toString() {
        int[] customers = {0};
        each(any -> customers[0]++);
        return "Histories[" + customers[0] + " customers]";
    }

    /** Shows every history, in the order of the customers' numbers. */
    synchronized void each(Consumer<History> reader) {
        for (History history : histories) {
            if (history != null) {
                reader.accept(history);
            }
        }
    }

    /** Every channel that is defined or was used, with its whole pathway. */
    synchronized SortedSet<Channel> channels() {
        SortedSet<Channel> channels = new TreeSet<>(defined);
        Set<Channel> used = new LinkedHashSet<>();
        each(history -> history.touches().forEach(touch -> used.add(touch.channel())));
        for (Channel channel : used) {
            channels.add(channel);
            channels.add(channel.whole());
        }
        return channels;
    }

    /** How many purchases are in which other currency than the domain's. */
    synchronized SortedMap<String, Integer> otherCurrencies() {
        SortedMap<String, Integer> others = new TreeMap<>();
        each(history -> history.deeds().forEach(deed -> {
            if (deed.type().equals(ActivityType.PURCHASED.name())
                    && !deed.currency().isEmpty()
                    && !deed.currency().equals(currency)) {
                others.merge(deed.currency(), 1, Integer::sum);
            }
        }));
        return others;
    }

    String currency() {
        return currency;
    }

    LocalCalendar calendar() {
        return calendar;
    }

    private void read(int party, Fact fact) {
        if (fact instanceof ChannelFact channel) {
            channel(party, channel);
        } else if (fact instanceof DeliveryFact delivery) {
            delivery(party, delivery);
        } else if (fact instanceof StaffFact.SentByHand sent && !sent.pathway().isEmpty()) {
            of(party).wrote(new History.Sent(sent.at(), sent.content(), sent.pathway()));
        } else if (fact instanceof PersonFact.ActivityRecorded recorded) {
            activity(party, recorded);
        }
    }

    private void channel(int party, ChannelFact fact) {
        if (fact instanceof ChannelFact.SourceTouched touched) {
            Channel channel = Channel.of(touched.pathway(), touched.source());
            of(party).touched(new History.Touch(touched.happened(), channel, touched.pool(), true));
        } else if (fact instanceof ChannelFact.PoolEntered entered) {
            Channel channel = Channel.of(entered.pathway(), entered.source());
            of(party).entered(new History.Entry(entered.happened(), entered.pool(), channel));
        } else if (fact instanceof ChannelFact.PoolLeft left) {
            of(party).left(left.pool(), left.happened(), left.to());
        }
    }

    private void delivery(int party, DeliveryFact fact) {
        if (fact instanceof DeliveryFact.DeliveryRequested asked
                && !asked.pathway().isEmpty()) {
            of(party).sending(asked.message(), new History.Sent(asked.at(), asked.content(), asked.pathway()));
        } else if (fact instanceof DeliveryFact.DeliveryAccepted accepted) {
            of(party).delivered(accepted.message(), accepted.at());
        } else if (fact instanceof DeliveryFact.DeliveryRefused || fact instanceof DeliveryFact.DeliveryUnresolved) {
            of(party).settled(fact.message());
        }
    }

    private void activity(int party, PersonFact.ActivityRecorded fact) {
        long at = fact.happened();
        if (ANSWERS.contains(fact.type())) {
            of(party).answered(fact.label(), at, at - ANSWERED_WITHIN.millis()).ifPresent(sent -> of(party)
                    .touched(new History.Touch(at, Channel.of(sent.pathway()), "", false)));
        }
        if (activities.contains(fact.type())) {
            of(party).did(new History.Deed(at, fact.type(), fact.amount(), fact.currency()));
        }
    }

    private History of(int party) {
        if (party >= histories.length) {
            histories = Arrays.copyOf(histories, Math.max(party + 1, histories.length + (histories.length >> 1)));
        }
        History known = histories[party];
        if (known == null) {
            known = new History();
            histories[party] = known;
        }
        return known;
    }

    private void join(int survivor, int other, long at) {
        History ended = other < histories.length ? histories[other] : null;
        if (ended != null) {
            histories[other] = null;
            of(survivor).join(ended);
        }
    }
}
