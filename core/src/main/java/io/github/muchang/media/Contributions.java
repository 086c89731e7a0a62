package io.github.muchang.media;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.insight.CustomerFacts;
import io.github.muchang.journal.ChannelFact.SourceTouched;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.StaffFact.SentByHand;
import io.github.muchang.journal.StaffFact.VisitClosed;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Touch;
import io.github.muchang.time.Days;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Moments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What staff contributed, worked out from what happened ({@link Contribution.Kind}). A customer is one arrival and at most one first
 * purchase, credited to whoever showed the code of their very first touch on its day, however many showed them others since; a message is
 * answered once, by a reply at most seven days after it, and it is the newest that is answered. Credit stays with whoever earned it: after
 * they left, and after their accounts went to others. Two who turn out to be one customer count once from then on; whoever had their data
 * erased still counts. A fact that is told again changes nothing. Memory grows with customers, posts and replies. Thread-safe.
 */
public final class Contributions implements Fold {
    private final CustomerFacts facts = new CustomerFacts(this::read, (party, fact) -> readOther(fact), this::join);
    private final SortedMap<Integer, Trail> trails = new TreeMap<>();
    private final List<Contribution> posts = new ArrayList<>();
    private final Holders holders;
    private final LocalCalendar calendar;
    private long next;

    /**
     * Nothing yet.
     *
     * @throws io.github.muchang.fault.InvalidInputException if the plan names what the domain has not, or one thing twice; with every fault
     */
    public Contributions(MediaPlan plan, PrivateDomain domain) {
        PlanCheck.check(plan, domain);
        holders = new Holders(plan);
        calendar = domain.calendar();
    }

    @Override
    public synchronized void take(Recorded recorded) {
        if (recorded.offset() >= next) {
            next = recorded.offset() + 1;
            facts.take(recorded);
        }
    }

    @Override
    public synchronized long next() {
        return next;
    }

    /** What members of the staff contributed in a period, with what there is to recognise in it. */
    public synchronized Board board(Days period) {
        return new Board(period, all().filter(each -> !each.outside()).toList());
    }

    /** What agencies outside contributed in a period, in order. */
    public synchronized List<Contribution> outside(Days period) {
        return all().filter(Contribution::outside)
                .filter(each -> !each.on().isBefore(period.from()) && !each.on().isAfter(period.to()))
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public synchronized String toString() {
        return "Contributions[" + trails.size() + " customers, " + posts.size() + " posts]";
    }

    private void read(int party, Fact fact) {
        if (fact instanceof SourceTouched touched) {
            of(party).touched(new Touch(touched.happened(), touched.source(), touched.pool()));
        } else if (fact instanceof DeliveryFact delivery) {
            delivery(party, delivery);
        } else if (fact instanceof SentByHand sent) {
            of(party).wrote(sent.message(), sent.staff(), sent.at());
        } else if (fact instanceof ActivityRecorded activity) {
            activity(party, activity);
        }
    }

    /** Whatever a member did for a group or a feed is what a programme had for it. */
    private void readOther(Fact fact) {
        if (fact instanceof VisitClosed closed
                && closed.outcome().equals(VisitClosed.DONE)
                && !closed.by().isEmpty()) {
            posts.add(credit(closed.by(), Contribution.Kind.POST, closed.at()));
        }
    }

    private void delivery(int party, DeliveryFact fact) {
        if (fact instanceof DeliveryFact.DeliveryRequested asked) {
            String writer = holders.speakingBy(asked.carrier().name(), asked.account(), dayOf(asked.at()));
            of(party).asked(asked.message(), writer);
        } else if (fact instanceof DeliveryFact.DeliveryAccepted accepted) {
            of(party).delivered(accepted.message(), accepted.at());
        } else if (fact instanceof DeliveryFact.DeliveryRefused
                || fact instanceof DeliveryFact.DeliveryUnresolved
                || fact instanceof DeliveryFact.MessageSuppressed) {
            of(party).settled(fact.message());
        }
    }

    private void activity(int party, ActivityRecorded fact) {
        if (fact.type().equals(ActivityType.PURCHASED.name()) && fact.amount() >= 0) {
            of(party).bought(fact.happened());
        } else if (fact.type().equals(ActivityType.REPLIED.name())) {
            of(party).replied(fact.happened());
        }
    }

    private Stream<Contribution> all() {
        return Stream.concat(posts.stream(), trails.values().stream().flatMap(this::of));
    }

    private Stream<Contribution> of(Trail trail) {
        Stream.Builder<Contribution> credits = Stream.builder();
        trail.replies().forEach(each -> credits.add(credit(each.writer(), Contribution.Kind.REPLY, each.at())));
        Touch first = trail.first();
        String holder = first == null ? "" : holders.showing(first.source(), dayOf(first.at()));
        if (first != null && !holder.isEmpty()) {
            credits.add(credit(holder, Contribution.Kind.ARRIVAL, first.at()));
            if (trail.bought() != Moments.NEVER && trail.bought() >= first.at()) {
                credits.add(credit(holder, Contribution.Kind.FIRST_PURCHASE, trail.bought()));
            }
        }
        return credits.build();
    }

    private Contribution credit(String by, Contribution.Kind kind, long at) {
        return new Contribution(by, kind, dayOf(at), holders.isOutside(by));
    }

    private LocalDate dayOf(long at) {
        return LocalDate.ofEpochDay(calendar.dayOf(at));
    }

    private Trail of(int party) {
        return trails.computeIfAbsent(party, any -> new Trail());
    }

    private void join(int survivor, int other, long at) {
        Trail ended = trails.remove(other);
        if (ended != null) {
            of(survivor).join(ended);
        }
    }
}
