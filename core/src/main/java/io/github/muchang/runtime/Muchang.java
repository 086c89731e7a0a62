package io.github.muchang.runtime;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.Moderator;
import io.github.muchang.carrier.Patience;
import io.github.muchang.channel.Pool;
import io.github.muchang.community.Watch;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.fault.Faults;
import io.github.muchang.foresight.Forecast;
import io.github.muchang.foresight.Present;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Journal;
import io.github.muchang.party.Party;
import io.github.muchang.referral.ReferralBook;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Finding;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import io.github.muchang.vault.Personal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The front door of one private domain: signals come in, time is moved by hand or {@link #start follows a clock}, and everything that is
 * known can be asked. What a method has accepted is as durable as the store when it returns. Thread-safe.
 */
public final class Muchang implements AutoCloseable {
    private final PrivateDomain domain;
    private final Stores stores;
    private final SignalCheck check;
    private final Reception reception;
    private final Committer committer;
    private final House house;
    private final Clockwork clockwork;
    private final Answers answers;
    private final Poll poll;
    private final Rights rights;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Patience patience;
    private volatile Courier courier;
    private final Messages messages;
    private final Walks walks;
    private final Communities communities;
    private final Circles circles;
    private final Supplier<ReferralDesk> referral;
    private final Measures measures;
    private final Codes codes;
    private final Proofs proofs;
    private final Desk desk;
    private final Replies replies;
    private final Tasks tasks;
    private final Staff staff;
    private final Function<PrivateDomain, Forecast> forecasts;
    private final Reconciler.Hands hands;

    Muchang(MuchangBuilder settings) {
        domain = settings.domain;
        stores = settings.stores;
        IdentityKey key = settings.key;
        Decide decide = new Decide(domain, settings.outlets.rules, settings.outlets.personas);
        check = new SignalCheck(domain);
        Sweep sweep = new Sweep(stores, settings.executor);
        committer = new Committer(stores, sweep, new ReadAhead(stores.journal(), settings.executor));
        reception = new Reception(
                domain, key, committer::newcomer, committer.index().rosters());
        house = new House(domain, stores);
        clockwork = new Clockwork(settings, decide, committer, house);
        answers = new Answers(domain, stores, key);
        poll = new Poll(domain, stores, sweep);
        rights = new Rights(reception, key, committer, clockwork, decide);
        replies = new Replies(settings.outlets.carriers, key);
        Postman postman = new Postman(settings, replies);
        outbox = new Outbox(stores, postman, postman.dispatch());
        deliveries = new Deliveries(outbox, postman, decide, committer, clockwork, answers);
        patience = settings.outlets.patience;
        desk = new Desk(domain, committer, clockwork, house, answers, decide);
        Acts acts = new Acts(committer, clockwork, this::bringOut);
        tasks = new Tasks(domain, answers, committer, decide, desk, acts);
        staff = new Staff(domain, committer, clockwork, house, desk, this::bringOut);
        courier = new HandCranked(deliveries, outbox, postman.hasCarriers(), desk);
        messages = new Messages(
                domain, answers, house, new Explainer(stores, answers, decide), committer, clockwork, decide, acts);
        hands = new Reconciler.Hands(committer, clockwork, house, reception, check, acts);
        walks = new Walks(answers, decide, acts, next -> Preview.of(next, stores, sweep));
        communities = new Communities(domain, answers, decide, hands);
        measures = new Measures(domain, new Premises(domain, answers, stores.vault(), hands), decide, hands);
        codes = new Codes(stores, house, committer, clockwork);
        proofs = new Proofs(domain, answers, clockwork, decide, acts);
        circles = new Circles(domain, answers, committer, clockwork, decide, poll, acts);
        referral = Suppliers.memoize(() -> {
            ReferralBook book = new ReferralBook();
            committer.follow(book);
            return new ReferralDesk(domain, answers, clockwork, decide, acts, book, stores);
        });
        forecasts = plan -> Forecast.of(
                plan,
                new Present(
                        domain,
                        stores,
                        clockwork.now(),
                        house.yardsticks(),
                        settings.outlets.rules,
                        settings.outlets.personas,
                        postman::pace,
                        settings.executor));
        if (postman.hasCarriers()) {
            deliveries.lost(outbox.resume(sweep, clockwork.now()));
            committer.followFromNow(outbox);
        }
        if (courier.sends()) {
            clockwork.sendBy(courier);
        }
        if (settings.adopts) {
            clockwork.adopt();
        }
        desk.work(clockwork.now()); // what was left undone
    }

    /** Begins with a definition. */
    public static MuchangBuilder builder(PrivateDomain domain) {
        return new MuchangBuilder(domain);
    }

    /** The definition. */
    public PrivateDomain domain() {
        return domain;
    }

    /** The moment that the clock shows, which is moved by hand or follows another since {@link #start}. */
    public Instant now() {
        return Instant.ofEpochMilli(clockwork.now());
    }

    /**
     * Takes in a signal. A signal from after {@link #now} moves the hand-cranked clock to its time first.
     *
     * @throws io.github.muchang.fault.InvalidInputException if the domain does not know what it speaks of; nothing was taken in
     */
    public Accepted accept(Signal signal) {
        return accept(ImmutableList.of(signal)).get(0);
    }

    /**
     * Takes in signals in their order, all or none, in one commit.
     *
     * @throws io.github.muchang.fault.InvalidInputException with the faults of all of them; nothing was taken in
     */
    public List<Accepted> accept(List<Signal> signals) {
        check.all(signals);
        if (clockwork.isByHand()) {
            signals.stream()
                    .map(Signal::at)
                    .max(Comparator.naturalOrder())
                    .filter(at -> at.isAfter(now()))
                    .ifPresent(at -> clockwork.advance(at.toEpochMilli()));
        }
        replies.heard(signals, clockwork.now());
        List<Accepted> accepted = receive(signals, clockwork::now, ignored -> {});
        bringOut();
        return accepted;
    }

    /**
     * Takes in history: like {@link #accept(List)}, but each party is decided at the signal's own time, wherever the clock is, and
     * the clock does not move. Move it with {@link #advanceTo} when all history is in.
     *
     * @throws io.github.muchang.fault.InvalidInputException with the faults of all of them; nothing was taken in
     */
    public List<Accepted> load(List<Signal> signals) {
        check.all(signals);
        return receive(signals, () -> Moments.FIRST, ignored -> {});
    }

    /** {@link #load(List)}, and in the same commit how far the import came that they are from. */
    public List<Accepted> load(List<Signal> signals, ImportMark before, ImportMark mark) {
        check.all(signals);
        return receive(signals, () -> Moments.FIRST, batch -> house.advance(batch, before, mark, clockwork.now()));
    }

    /** How far imports of a name came. */
    public List<ImportMark> imports(String name) {
        return house.imports(name);
    }

    /** What is wrong with a signal for this domain; empty if nothing is. */
    public Faults faults(Signal signal) {
        Faults faults = new Faults();
        check.check(signal, "", faults);
        return faults;
    }

    /**
     * Lets time follow a clock from now on, instead of being moved by hand: what falls due is decided, and messages are brought out, on
     * these threads, of which none is occupied while there is nothing to do. A carrier that hangs occupies as many of them as its pace
     * allows calls at once, for each account; let there be more. They must outlive this: {@link #close} begins nothing more and waits for
     * the calls under way, at most as long as {@link Patience#deadline} says.
     *
     * @throws IllegalStateException if it was started before
     */
    public synchronized void start(Executor threads, InstantSource clock) {
        handCranked();
        Autopilot pilot = new Autopilot(threads, clockwork, outbox, deliveries, desk);
        clockwork.follow(clock);
        courier = pilot;
        committer.tellDue(pilot::due);
        pilot.begin();
    }

    /**
     * Moves the clock, and decides all that falls due on the way, each at its own moment, in the order of time.
     *
     * @throws IllegalArgumentException if the clock would go backwards
     * @throws IllegalStateException after {@link #start}
     */
    public void advanceTo(Instant moment) {
        handCranked();
        long to = Moments.millis(moment);
        if (to < clockwork.now()) {
            throw new IllegalArgumentException("the clock is at " + now() + " and cannot go back to " + moment);
        }
        clockwork.advance(to);
    }

    /** {@link #advanceTo(Instant)} a moment such as {@code 2026-03-03T10:00:00+08:00}. */
    public void advanceTo(String moment) {
        advanceTo(Moments.parse(moment));
    }

    /** Measures the yardsticks of all rank conditions over all customers, and decides anew who is among the best. */
    public void measure() {
        clockwork.measure();
        bringOut();
    }

    /** What is known of somebody, without anything personal; empty if nobody is known by this identity. */
    public Optional<Party> customer(Identity identity) {
        return answers.find(identity).map(answers::party).filter(party -> party.kind() != Party.Kind.COMMUNITY);
    }

    /** A party by its number; {@link Party#isUnknown} if there is none. */
    public Party party(PartyId id) {
        return answers.party(id);
    }

    /** What is personal about somebody. */
    public Optional<Personal> personal(Identity identity) {
        return answers.find(identity).flatMap(stores.vault()::open);
    }

    /** Messages to somebody: sending one, those on their way, why one may not go. */
    public Messages messages() {
        return messages;
    }

    /** Who walks which journey, and who is put on one or taken off. */
    public Walks walks() {
        return walks;
    }

    /** The groups and feeds. */
    public Communities communities() {
        return communities;
    }

    /** The small circles. */
    public Circles circles() {
        return circles;
    }

    /** Who brings whom, and what they earned by it; reads the journal once, when it is first asked for. */
    public ReferralDesk referral() {
        return referral.get();
    }

    /** Who agrees that which of their words or pictures are shown where. */
    public Proofs proofs() {
        return proofs;
    }

    /** What platforms call the codes that they made for us. */
    public Codes codes() {
        return codes;
    }

    /** What staff has to do. */
    public Tasks tasks() {
        return tasks;
    }

    /** Who of the staff is there, and who takes over from whoever is not. */
    public Staff staff() {
        return staff;
    }

    /** What a plan, this definition or another, will do with people as they are now; changes nothing. */
    public Forecast forecast(PrivateDomain plan) {
        return forecasts.apply(plan);
    }

    /** Everybody. */
    public Audience customers() {
        return committer.index().customers();
    }

    /**
     * Who is in a segment.
     *
     * @throws IllegalArgumentException if there is no such segment
     */
    public Audience segment(String name) {
        answers.segment(name);
        return committer.index().segment(name);
    }

    /**
     * Who is at a stage.
     *
     * @throws IllegalArgumentException if there is no such stage
     */
    public Audience stage(String name) {
        return committer.index().stage(answers.stage(name));
    }

    /**
     * Who is in a pool.
     *
     * @throws IllegalArgumentException if there is no such pool
     */
    public Audience pool(String name) {
        return committer.index().pool(answers.pool(name));
    }

    /**
     * Finds what callbacks have missed of a pool, with the roster of its platform.
     *
     * @throws IllegalArgumentException if there is no such pool
     */
    public Reconciler reconciler(String pool, io.github.muchang.carrier.Roster roster) {
        Pool.Kind kind = domain.kindOf(answers.pool(pool));
        Residents residents = new Residents(pool, kind == Pool.Kind.GROUP || kind == Pool.Kind.FEED);
        return new Reconciler(residents, roster, hands, 0, Reconciler.MOST_LEAVING);
    }

    /** Has a platform do in groups what staff decided: removals, mutes, and answers to whoever asks to join. */
    public Moderation moderation(Moderator moderator) {
        return new Moderation(moderator, Watch.STANDARD, measures);
    }

    /**
     * Why somebody is, or is not, in a segment now.
     *
     * @throws IllegalArgumentException if there is no such segment, or nobody is known by this identity
     */
    public Finding explain(Identity who, String segment) {
        return explain(who, answers.segment(segment));
    }

    /**
     * Whether and why a condition holds for somebody now.
     *
     * @throws IllegalArgumentException if nobody is known by this identity
     */
    public Finding explain(Identity who, Condition condition) {
        return answers.explain(answers.known(who), condition, clockwork.now(), house.yardsticks());
    }

    /** Asks everybody at once whether a condition holds now, without stopping commits. */
    public Census ask(Condition condition) {
        return ask(condition, ignored -> {});
    }

    /** {@link #ask(Condition)}, and tells on the way how far it has come, on the caller's thread; a listener that throws ends the question. */
    public Census ask(Condition condition, Consumer<Census.Progress> listener) {
        return poll.of(condition, clockwork.now(), house.yardsticks(), listener);
    }

    /**
     * What happened to somebody and why, in order, with what happened under another number before it turned out to be the same person.
     *
     * @throws IllegalArgumentException if nobody is known by this identity
     */
    public List<HistoryEntry> history(Identity who) {
        return answers.history(answers.known(who));
    }

    /** Every fact, in the order of commits. */
    public Journal journal() {
        return stores.journal();
    }

    /**
     * Gives a fold every fact so far, from {@link Fold#next} on, and from now on every fact with its commit. What is past is read on the
     * caller's thread and the {@link MuchangBuilder#executor host's}. A fold that throws on a commit is logged, and told no more: what is
     * committed stays so.
     */
    public void follow(Fold fold) {
        committer.follow(fold);
    }

    /** Gives a fold every fact so far, from {@link Fold#next} on, as {@link #follow} does, and none that comes later; nobody's commit waits for it. */
    public void read(Fold fold) {
        committer.read(fold);
    }

    /**
     * Everything that is known of somebody as JSON to hand over (PIPL 45), in clear, with what happened under former numbers; sentences
     * in this language.
     *
     * @throws IllegalArgumentException if nobody is known by this identity
     */
    public String export(Identity who, Locale language) {
        return export(answers.known(who), language);
    }

    /** {@link #export(Identity, Locale)} by number: for an erased person, whom no identity finds. */
    public String export(PartyId party, Locale language) {
        return new Export(domain, stores, answers, language).of(party, clockwork.now(), house.yardsticks());
    }

    /**
     * Erases everything personal about somebody: the vault record, plain attributes and tags. Numbers, labels and times stay. Whoever
     * comes back later is somebody new. While a legal hold keeps it, nothing is erased, and the journal says so.
     */
    public Erasure erase(Identity who) {
        Erasure erasure = rights.erase(who);
        bringOut(); // whoever had something to do for them has time for others
        return erasure;
    }

    /**
     * Places a legal hold: until it is lifted nothing about somebody is erased, and no retention ends. The reason, such as the number
     * of a case, stays in the journal for ever: 1 to 200 characters, nothing personal. Answers whether anybody is known by this identity.
     */
    public boolean hold(Identity who, String reason) {
        return rights.hold(who, reason);
    }

    /** Lifts the legal hold; what should have been forgotten meanwhile is forgotten at once. Answers whether there was one. */
    public boolean lift(Identity who) {
        boolean lifted = rights.lift(who);
        bringOut();
        return lifted;
    }

    @Override
    public void close() {
        if (courier instanceof Autopilot pilot) {
            pilot.land(patience.deadline().millis());
        }
        stores.store().close();
    }

    private void bringOut() {
        courier.work(clockwork.now());
    }

    private void handCranked() {
        if (!clockwork.isByHand()) {
            throw new IllegalStateException("since it was started, time follows a clock and is not moved by hand");
        }
    }

    private List<Accepted> receive(List<Signal> signals, LongSupplier earliest, Consumer<Batch> also) {
        return committer.commit(clockwork::batch, batch -> {
            ImmutableList.Builder<Accepted> accepted = ImmutableList.builder();
            signals.forEach(signal -> accepted.add(reception.receive(signal, earliest.getAsLong(), batch)));
            also.accept(batch);
            return accepted.build();
        });
    }
}
