package io.github.muchang.foresight;

import com.google.common.collect.Lists;
import com.google.errorprone.annotations.CheckReturnValue;
import io.github.muchang.content.Personas;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.fault.Faults;
import io.github.muchang.foresight.Notice.Kind;
import io.github.muchang.foresight.Told.Heard;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Journal;
import io.github.muchang.policy.PlatformRules;
import io.github.muchang.segment.Ranking;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.time.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * 回测: what another definition would have done with the people of a journal. What came from outside is taken out of the journal's facts,
 * and decided anew, party by party, in virtual time; what was decided is left out. People do what they did, whatever is sent to them. Under
 * the definition that wrote the journal, with carriers that took everything at once, the same is decided again, fact for fact.
 *
 * <p>Memory grows with signals and messages, some hundred bytes each. Immutable.
 *
 * <pre>{@code
 * BacktestReport report = Backtest.of(tighter).over(muchang.journal()).run();
 * System.out.println(report.in(Locale.CHINA));
 * }</pre>
 */
@CheckReturnValue
public final class Backtest {
    private static final int GROUPS = 512;

    private final PrivateDomain domain;
    private final Journal journal;
    private final Settings settings;

    private record Settings(
            String activity,
            Span within,
            Outcomes outcomes,
            PlatformRules platforms,
            Personas personas,
            Executor executor,
            BiConsumer<PartyId, Fact> told) {}

    private Backtest(PrivateDomain domain, Journal journal, Settings settings) {
        this.domain = domain;
        this.journal = journal;
        this.settings = settings;
    }

    /** Begins with the definition that is to be tried. */
    public static Over of(PrivateDomain domain) {
        return journal -> new Backtest(
                domain,
                journal,
                new Settings(
                        "purchased",
                        Span.days(7),
                        Outcomes.accepted(),
                        PlatformRules.NONE,
                        Personas.NONE,
                        ForkJoinPool.commonPool(),
                        (party, fact) -> {}));
    }

    /** Waits for a journal. */
    public interface Over {
        /** Over this journal, as far as it has come when the backtest is run. */
        Backtest over(Journal journal);
    }

    /**
     * Looks for this activity within so long after a message; for {@code purchased} within 7 days if nothing is said.
     *
     * @throws IllegalArgumentException if the definition has no such activity
     */
    public Backtest followedBy(String activity, Span within) {
        if (!domain.activities().containsKey(activity)) {
            throw new IllegalArgumentException(
                    Faults.unknownName("activity", activity, domain.activities().keySet()));
        }
        return with(new Settings(
                activity,
                within,
                settings.outcomes,
                settings.platforms,
                settings.personas,
                settings.executor,
                settings.told));
    }

    /** Platforms do this with messages; they accept every one at once if nothing is said. */
    public Backtest outcomes(Outcomes outcomes) {
        return with(new Settings(
                settings.activity,
                settings.within,
                outcomes,
                settings.platforms,
                settings.personas,
                settings.executor,
                settings.told));
    }

    /** By these rules of the platforms besides, and in these voices. */
    public Backtest platforms(PlatformRules rules, Personas personas) {
        return with(new Settings(
                settings.activity,
                settings.within,
                settings.outcomes,
                rules,
                personas,
                settings.executor,
                settings.told));
    }

    /** On these threads besides the caller's own; on the common pool if nothing is said. */
    public Backtest executor(Executor threads) {
        return with(new Settings(
                settings.activity,
                settings.within,
                settings.outcomes,
                settings.platforms,
                settings.personas,
                threads,
                settings.told));
    }

    /** Tells every fact that would have been: of one party in order, of several by several threads. */
    public Backtest telling(BiConsumer<PartyId, Fact> listener) {
        return with(new Settings(
                settings.activity,
                settings.within,
                settings.outcomes,
                settings.platforms,
                settings.personas,
                settings.executor,
                listener));
    }

    /** Runs it. */
    public BacktestReport run() {
        return run(any -> {});
    }

    /** Runs it, and tells on the way how far it has come, on the caller's thread; a listener that throws ends it. */
    public BacktestReport run(Consumer<Progress> listener) {
        Crew crew = new Crew(settings.executor);
        Streams streams = Reading.of(journal, crew, listener);
        Fitting fitting = new Fitting(domain);
        Replay.Rules rules = new Replay.Rules(
                domain, new Decide(domain, settings.platforms, settings.personas), fitting, settings.outcomes);
        List<List<Stream>> groups = streams.groups();
        List<Callable<Part>> work = new ArrayList<>();
        for (List<List<Stream>> some : Lists.partition(groups, GROUPS)) {
            work.add(() -> part(some, rules, streams));
        }
        Part whole = new Part(domain);
        crew.finish(
                        crew.begin(work),
                        done -> listener.accept(new Progress(
                                Progress.Stage.DECIDING, Math.min(groups.size(), (long) done * GROUPS), groups.size())))
                .forEach(whole::join);
        listener.accept(new Progress(Progress.Stage.DECIDING, groups.size(), groups.size()));
        about(whole, streams);
        return new BacktestReport(
                domain,
                streams.from(),
                streams.to(),
                streams.facts(),
                whole.signals,
                whole.customers,
                settings.activity,
                settings.within,
                whole.done.side(),
                whole.would.side(),
                whole.comparing.differences(),
                whole.notices.list(fitting::nearest));
    }

    private Backtest with(Settings others) {
        return new Backtest(domain, journal, others);
    }

    /** What some groups come to. */
    private static final class Part {
        private final Tally done;
        private final Tally would;
        private final Comparing comparing;
        private final Notices notices = new Notices();
        private long customers;
        private long signals;

        Part(PrivateDomain domain) {
            done = new Tally(domain.calendar());
            would = new Tally(domain.calendar());
            comparing = new Comparing(domain.calendar());
        }

        void join(Part other) {
            done.join(other.done);
            would.join(other.would);
            comparing.join(other.comparing);
            notices.join(other.notices);
            customers += other.customers;
            signals += other.signals;
        }
    }

    private Part part(List<List<Stream>> groups, Replay.Rules rules, Streams streams) {
        Part part = new Part(domain);
        Replay.Rules own = rules.recalling();
        for (List<Stream> group : groups) {
            customer(group, own, streams, part);
        }
        return part;
    }

    private void customer(List<Stream> group, Replay.Rules rules, Streams streams, Part part) {
        Letters would = new Letters();
        new Replay(rules, streams.measures(), part.notices, (party, fact) -> {
                    Said said = Said.of(fact);
                    if (said != null) {
                        would.take(said);
                    }
                    settings.told.accept(party, fact);
                })
                .of(group, streams.to());
        Letters done = new Letters();
        List<Purchase> purchases = new ArrayList<>();
        for (Stream stream : group) {
            stream.said.forEach(done::take);
            for (Told told : stream.told) {
                if (told.what() instanceof Heard heard) {
                    part.signals++;
                    if (heard.what() instanceof Occurrence.Did did
                            && did.activity().equals(settings.activity)) {
                        purchases.add(new Purchase(
                                heard.happened(),
                                did.amount().map(each -> each.minor()).orElse(0L),
                                did.amount().map(each -> each.currency()).orElse("")));
                    }
                }
            }
        }
        purchases.sort(Comparator.comparingLong(Purchase::at));
        part.customers += group.stream().anyMatch(Stream::isCommunity) ? 0 : 1;
        part.done.customer(done, purchases, settings.within.millis());
        part.would.customer(would, purchases, settings.within.millis());
        part.comparing.customer(done.delivered(), would.delivered());
    }

    private void about(Part whole, Streams streams) {
        whole.notices.note(Kind.UNDELIVERED, "", whole.done.side().failed());
        if (streams.definitions() > 1) {
            whole.notices.note(Kind.DEFINITIONS, "", streams.definitions());
        }
        if (domain.rankings().isEmpty()) {
            return;
        }
        whole.notices.note(
                Kind.MEASURED,
                "",
                streams.measures().stream().filter(Streams.Measure::measured).count());
        Yardsticks last = streams.measures().isEmpty()
                ? Yardsticks.NONE
                : streams.measures().get(streams.measures().size() - 1).yardsticks();
        domain.rankings().stream()
                .map(Ranking::key)
                .filter(each -> last.find(each) == null)
                .distinct()
                .forEach(each -> whole.notices.note(Kind.YARDSTICK, each));
    }
}
