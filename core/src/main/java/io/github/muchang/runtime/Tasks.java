package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.community.Programme;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.StaffFact;
import io.github.muchang.journal.StaffFact.TaskAssigned;
import io.github.muchang.journal.StaffFact.VisitClosed;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.OpenTask;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.staff.DailyList;
import io.github.muchang.staff.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What staff has to do: lists that are kept up to date by facts, and what came of it. Thread-safe. */
public final class Tasks {
    private final PrivateDomain domain;
    private final Answers answers;
    private final Committer committer;
    private final Decide decide;
    private final Desk desk;
    private final Acts acts;

    Tasks(PrivateDomain domain, Answers answers, Committer committer, Decide decide, Desk desk, Acts acts) {
        this.domain = domain;
        this.answers = answers;
        this.committer = committer;
        this.decide = decide;
        this.desk = desk;
        this.acts = acts;
    }

    /** Every open task, in the order in which they must be done. */
    public List<Duty> open() {
        return listed(Stream.concat(Stream.of(Duties.NOBODY), desk.duties().names().stream()));
    }

    /** Those that nobody has, as nobody who might do them has time: they are given to the first who has. */
    public List<Duty> unassigned() {
        return listed(Stream.of(Duties.NOBODY));
    }

    /**
     * What somebody has to do, in the order in which to do it: by deadline, then by the journey's priority, by what the customer has ever
     * paid, and by age.
     *
     * @throws IllegalArgumentException if there is no such member of the staff, and none that left something behind
     */
    public List<Duty> of(String staff) {
        if (!desk.duties().has(staff)) {
            member(staff);
        }
        return listed(Stream.of(staff));
    }

    /**
     * A task was done, and this came of it; answers what was decided.
     *
     * @param outcome as the journey calls it, or {@code done} for that of a daily list
     * @param by who did it
     * @throws IllegalArgumentException if there never was such a task, it cannot come to that, or there is no such member of the staff
     * @throws IllegalStateException if it is closed already
     */
    public List<Fact> done(PartyId party, String task, String outcome, String by) {
        if (desk.isOpen()) {
            member(by);
        }
        PartyId holder = answers.holder(party);
        return acts.decide(holder, (state, now, yardsticks) -> {
            OpenTask open = open(holder, state, task);
            List<String> outcomes = outcomes(desk.task(state, open), open);
            if (!outcomes.contains(outcome)) {
                throw new IllegalArgumentException(Faults.unknownName("outcome", outcome, outcomes));
            }
            Occurrence.TaskDone done = new Occurrence.TaskDone(task, outcome, by);
            return Optional.of(decide.done(state, done, now, yardsticks));
        });
    }

    /** {@link #done(PartyId, String, String, String)} of a task that was listed. */
    public List<Fact> done(Duty duty, String outcome, String by) {
        return done(duty.party(), duty.task(), outcome, by);
    }

    /**
     * Gives a task to somebody else, whatever their role and hours.
     *
     * @throws IllegalArgumentException if there never was such a task, or no such member of the staff
     * @throws IllegalStateException if it is closed already, they have left, or they have as many tasks as they take
     */
    public void reassign(PartyId party, String task, String to) {
        Member member = member(to);
        if (desk.rota().present(to).isEmpty()) {
            throw new IllegalStateException("'" + to + "' has left");
        }
        PartyId holder = answers.holder(party);
        desk.alone(() -> acts.commit(holder, (batch, now) -> {
            OpenTask open = open(holder, batch.party(holder), task);
            int load = desk.duties().loads().getOrDefault(to, 0);
            if (!open.staff().equals(to)) {
                if (!open.isDaily() && !member.hasRoom(load)) {
                    throw new IllegalStateException("'" + to + "' has " + load + " open tasks, and takes no more");
                }
                StaffFact given = new TaskAssigned(now, task, to, open.staff(), StaffFact.Why.TOLD);
                desk.decided(batch, holder, ImmutableList.of(given), now);
            }
            return load;
        }));
        acts.bringOut();
    }

    /**
     * Tells a listener of every fact from now on that staff may want to hear of: to whom a task goes, who is reminded, who looks after whom.
     * One that throws is logged, and told no more.
     */
    public void listen(Consumer<Recorded> listener) {
        committer.followFromNow(recorded -> {
            if (recorded.fact() instanceof StaffFact) {
                listener.accept(recorded);
            }
        });
    }

    private List<Duty> listed(Stream<String> hands) {
        return hands.flatMap(staff -> desk.duties().of(staff).stream())
                .map(this::duty)
                .flatMap(Optional::stream)
                .sorted(Duty.IN_ORDER)
                .collect(ImmutableList.toImmutableList());
    }

    /** Empty if it was closed meanwhile. */
    private Optional<Duty> duty(Duties.Key key) {
        Party party = answers.party(key.party());
        return Optional.ofNullable(party.tasks().find(key.name())).map(open -> {
            @Nullable StaffTask task = desk.task(party, open);
            String what = task != null ? task.what() : daily(party, open);
            ActivityLog bought = party.activities().find(ActivityType.PURCHASED.name());
            return new Duty(
                    key.party(),
                    key.name(),
                    open.journey(),
                    open.step(),
                    open.isDaily() || task != null ? what : "",
                    outcomes(task, open),
                    open.staff(),
                    Instant.ofEpochMilli(open.opened()),
                    Instant.ofEpochMilli(open.until()),
                    open.reminded(),
                    domain.journeys()
                            .find(open.journey())
                            .map(Journey::priority)
                            .orElse(0),
                    bought == null ? 0 : bought.lifetimeSum(-1));
        });
    }

    private String daily(Party party, OpenTask open) {
        return party.kind() == Party.Kind.COMMUNITY
                ? Programme.todo(
                        open.step(), domain.kindOf(party.community().plan().pool()))
                : domain.team().list(open.step()).map(DailyList::what).orElse("");
    }

    private static List<String> outcomes(@Nullable StaffTask task, OpenTask open) {
        if (task == null) {
            return open.isDaily() ? ImmutableList.of(VisitClosed.DONE) : ImmutableList.of();
        }
        return task.outcomes().stream().map(StaffTask.Outcome::name).collect(ImmutableList.toImmutableList());
    }

    private OpenTask open(PartyId holder, Party party, String task) {
        OpenTask open = party.tasks().find(task);
        if (open == null) {
            if (answers.party(holder).tasks().containsKey(task)) {
                throw closed(task, TaskClosed.OVERDUE, ""); // as is decided at this very moment
            }
            answers.history(holder).stream().map(HistoryEntry::fact).forEach(fact -> {
                if (fact instanceof TaskClosed closed && closed.task().equals(task)) {
                    throw closed(task, closed.outcome(), closed.by());
                } else if (fact instanceof VisitClosed closed && closed.task().equals(task)) {
                    throw closed(task, closed.outcome(), closed.by());
                }
            });
            throw new IllegalArgumentException("there never was a task '" + Faults.shown(task) + "' of " + holder);
        }
        return open;
    }

    private static IllegalStateException closed(String task, String outcome, String by) {
        return new IllegalStateException("the task '" + Faults.shown(task) + "' is closed already: " + outcome
                + (by.isEmpty() ? "" : " by " + by));
    }

    private Member member(String name) {
        return domain.team()
                .member(name)
                .orElseThrow(() -> new IllegalArgumentException(Faults.unknownName(
                        "member of the staff", name, domain.team().names())));
    }
}
