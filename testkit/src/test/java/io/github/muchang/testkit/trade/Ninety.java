package io.github.muchang.testkit.trade;

import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.community.Programme;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CommunityFact.SlotCame;
import io.github.muchang.journal.CommunityFact.SlotMissed;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact.TaskOpened;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.Recorded;
import io.github.muchang.preset.Preset;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.runtime.MuchangBuilder;
import io.github.muchang.signal.Signal;
import io.github.muchang.testkit.population.Lived;
import io.github.muchang.testkit.population.Population;
import io.github.muchang.time.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A preset with carriers that deliver everything, from a Monday on, and what its journal says afterwards. */
final class Ninety implements AutoCloseable {
    static final Instant BEGIN = Moments.parse("2026-03-02T00:00:00+08:00");
    static final Instant END = BEGIN.plus(Duration.ofDays(90));

    private static final Identity GROUP = Identity.of("group", "wr-1");

    final Muchang muchang;

    private Ninety(PrivateDomain domain) {
        MuchangBuilder builder = Muchang.builder(domain).startingAt(BEGIN);
        domain.pools().stream()
                .flatMap(pool -> pool.carrier().map(CarrierId::name).stream())
                .distinct()
                .forEach(name -> builder.carrier(LoopbackCarrier.named(name)));
        muchang = builder.open();
    }

    static Ninety of(PrivateDomain domain) {
        return new Ninety(domain);
    }

    /** As its owner would use it: somebody has read and approved its contents. */
    static Ninety of(Preset preset) {
        return of(approved(preset.domain()));
    }

    static PrivateDomain approved(PrivateDomain domain) {
        return domain.toBuilder().contentsApproved("林主任", BEGIN).build();
    }

    Lived live(Population people) {
        return people.live(muchang, BEGIN, END);
    }

    /** Staff sends somebody one thing after the other by hand, and what may go has gone two days later. */
    void press(Identity who, String... contents) {
        for (String content : contents) {
            muchang.messages().send(who, content);
        }
        muchang.advanceTo(muchang.now().plus(Duration.ofDays(2)));
    }

    /** A group that follows a programme for all the days and one more. */
    void open(String pool, String programme, int members) {
        muchang.accept(Signal.opened(GROUP)
                .of(pool)
                .following(programme)
                .towards("九十天")
                .ownedBy("小林")
                .lasting(BEGIN, END.plus(Duration.ofDays(1)))
                .reachableAt(Address.of("wecom", "corp-1", "wr-1"))
                .at(BEGIN));
        for (int i = 0; i < members; i++) {
            muchang.accept(Signal.joined(Identity.of("unionid", "o6_member_" + i), GROUP)
                    .at(BEGIN));
        }
    }

    /** How many slots the programme of the group had up to the end of the days. */
    long slots(String programme) {
        Programme plan = muchang.domain().programmes().stream()
                .filter(each -> each.name().equals(programme))
                .findFirst()
                .orElseThrow();
        return plan
                .posts(
                        muchang.communities()
                                .find(GROUP)
                                .orElseThrow()
                                .community()
                                .plan(),
                        muchang.domain().calendar())
                .stream()
                .filter(each -> each.at() < END.toEpochMilli())
                .count();
    }

    List<SlotCame> came() {
        return facts(SlotCame.class);
    }

    List<SlotMissed> missed() {
        return facts(SlotMissed.class);
    }

    List<TaskOpened> tasks(String step) {
        return facts(TaskOpened.class).stream()
                .filter(each -> each.step().equals(step))
                .toList();
    }

    /** What was sent to people. */
    List<Sent> sent() {
        PartyId group = muchang.communities().find(GROUP).map(each -> each.id()).orElse(new PartyId(Integer.MAX_VALUE));
        return journal().stream()
                .filter(each -> !each.party().equals(group))
                .filter(each -> each.fact() instanceof DeliveryRequested)
                .map(each -> Sent.of(each.party(), (DeliveryRequested) each.fact()))
                .toList();
    }

    List<Sent> sent(String content) {
        return sent().stream().filter(each -> each.content().equals(content)).toList();
    }

    List<MessageSuppressed> suppressed(String content) {
        return facts(MessageSuppressed.class).stream()
                .filter(each -> each.content().equals(content))
                .toList();
    }

    /** Who did something, with a label unless that is empty. */
    Set<PartyId> who(String activity, String label) {
        return parties(fact -> fact instanceof ActivityRecorded did
                && did.type().equals(activity)
                && (label.isEmpty() || did.label().equals(label)));
    }

    Set<PartyId> parties(Predicate<Fact> what) {
        Set<PartyId> parties = new TreeSet<>();
        journal().stream().filter(each -> what.test(each.fact())).forEach(each -> parties.add(each.party()));
        return parties;
    }

    /** The most that anybody got in any time of a length. */
    long mostWithin(Duration length, Predicate<Sent> which) {
        List<Sent> all = sent().stream().filter(which).toList();
        return all.stream()
                .mapToLong(last -> all.stream()
                        .filter(each -> each.to().equals(last.to()))
                        .filter(each -> each.at() <= last.at() && each.at() > last.at() - length.toMillis())
                        .count())
                .max()
                .orElse(0);
    }

    private <F extends Fact> List<F> facts(Class<F> kind) {
        return journal().stream()
                .map(Recorded::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private List<Recorded> journal() {
        List<Recorded> all = new ArrayList<>();
        while (all.size() < muchang.journal().size()) {
            all.addAll(muchang.journal().read(all.size(), 10_000));
        }
        return all;
    }

    @Override
    public void close() {
        muchang.close();
    }

    /** A message to somebody. */
    record Sent(PartyId to, String content, Purpose purpose, long at) {
        private static Sent of(PartyId to, DeliveryRequested asked) {
            return new Sent(to, asked.content(), asked.purpose(), asked.at());
        }
    }
}
