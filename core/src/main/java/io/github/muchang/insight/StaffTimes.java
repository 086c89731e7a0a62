package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.JourneyFact.TaskOpened;
import io.github.muchang.journal.StaffFact.SentByHand;
import io.github.muchang.journal.StaffFact.TaskAssigned;
import io.github.muchang.journal.StaffFact.VisitClosed;
import io.github.muchang.journal.StaffFact.VisitOpened;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 员工服务时长: what staff did with what they were given, and how long it took from being given to being told done. A task counts for whoever has it when it ends; how long
 * a customer waited for a first answer, {@link FirstResponse} says. Thread-safe.
 */
public final class StaffTimes extends Section {
    private final SortedMap<String, Line> lines = new TreeMap<>();
    private final Column<SortedMap<String, Hand>> tasks = new Column<>();

    StaffTimes(Object lock) {
        super(lock);
    }

    /** Somebody's task. */
    private record Hand(String staff, long since) {}

    /** Each of the staff who ever had a task or wrote by hand, by name; the empty name stands for tasks that were in nobody's hands when they ended. */
    public List<StaffTime> staff() {
        synchronized (lock) {
            ImmutableList.Builder<StaffTime> all = ImmutableList.builder();
            lines.forEach((name, line) -> all.add(line.time(name)));
            return all.build();
        }
    }

    @Override
    ImmutableSet<Class<? extends Fact>> kinds() {
        return ImmutableSet.of(
                TaskOpened.class,
                TaskAssigned.class,
                VisitOpened.class,
                TaskClosed.class,
                VisitClosed.class,
                SentByHand.class);
    }

    @Override
    void read(int party, Fact fact) {
        if (fact instanceof TaskOpened opened) {
            hand(party, opened.task(), new Hand("", opened.at()));
        } else if (fact instanceof TaskAssigned assigned) {
            assign(party, assigned);
        } else if (fact instanceof VisitOpened visit) {
            give(party, visit.task(), visit.staff(), visit.at());
        } else if (fact instanceof TaskClosed closed) {
            boolean overdue = closed.outcome().equals(TaskClosed.OVERDUE);
            close(party, closed.task(), closed.at(), overdue, closed.outcome().equals(TaskClosed.WITHDRAWN));
        } else if (fact instanceof VisitClosed closed) {
            boolean missed = closed.outcome().equals(VisitClosed.MISSED);
            close(
                    party,
                    closed.task(),
                    closed.at(),
                    missed,
                    !missed && !closed.outcome().equals(VisitClosed.DONE));
        } else if (fact instanceof SentByHand sent) {
            line(sent.staff()).written++;
        }
    }

    @Override
    void join(int survivor, int other, long at) {
        SortedMap<String, Hand> ended = tasks.clear(other);
        if (ended != null) {
            SortedMap<String, Hand> its = tasks.get(survivor);
            if (its != null) {
                ended.putAll(its);
            }
            tasks.set(survivor, ended);
        }
    }

    private void assign(int party, TaskAssigned assigned) {
        Hand former = of(party, assigned.task());
        if (former != null && !former.staff.isEmpty()) {
            line(former.staff).handedOn++;
        }
        give(party, assigned.task(), assigned.staff(), assigned.at());
    }

    private void give(int party, String task, String staff, long at) {
        hand(party, task, new Hand(staff, at));
        if (!staff.isEmpty()) {
            line(staff).given++;
        }
    }

    private void close(int party, String task, long at, boolean overdue, boolean withdrawn) {
        SortedMap<String, Hand> its = tasks.get(party);
        Hand had = its == null ? null : its.remove(task);
        if (its != null && its.isEmpty()) {
            tasks.clear(party);
        }
        if (had == null) {
            return;
        }
        Line line = line(had.staff);
        if (withdrawn) {
            line.withdrawn++;
        } else if (overdue) {
            line.overdue++;
        } else {
            line.done.add(at - had.since);
        }
    }

    private void hand(int party, String task, Hand hand) {
        SortedMap<String, Hand> its = tasks.get(party);
        if (its == null) {
            its = new TreeMap<>();
            tasks.set(party, its);
        }
        its.put(task, hand);
    }

    private @Nullable Hand of(int party, String task) {
        SortedMap<String, Hand> its = tasks.get(party);
        return its == null ? null : its.get(task);
    }

    private Line line(String staff) {
        return lines.computeIfAbsent(staff, any -> new Line());
    }

    /** What one of the staff did. */
    private static final class Line {
        private final Spans done = new Spans();
        private long given;
        private long handedOn;
        private long overdue;
        private long withdrawn;
        private long written;

        StaffTime time(String staff) {
            return new StaffTime(staff, given, handedOn, overdue, withdrawn, written, done.summary());
        }
    }
}
