package io.github.muchang.testkit.simulation;

import io.github.muchang.journal.Fact;
import io.github.muchang.journal.HouseFact.ListDrawn;
import io.github.muchang.journal.HouseFact.StaffAway;
import io.github.muchang.journal.HouseFact.StaffBack;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.JourneyFact.TaskOpened;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.StaffFact.OwnerSet;
import io.github.muchang.journal.StaffFact.TaskAssigned;
import io.github.muchang.journal.StaffFact.TaskReminded;
import io.github.muchang.journal.StaffFact.VisitClosed;
import io.github.muchang.journal.StaffFact.VisitOpened;
import io.github.muchang.journal.StaffFact.Why;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.party.Party;
import io.github.muchang.testkit.simulation.Crew.Away;
import io.github.muchang.testkit.simulation.Crew.Hand;
import io.github.muchang.testkit.simulation.Crew.Round;
import io.github.muchang.time.Moments;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Follows what staff has to do, counted on fingers: each task is open, done, over or withdrawn, and in one pair of hands that can do it. */
final class Chores {
    /** By party. */
    final Map<Integer, Customer> customers = new TreeMap<>();

    /** Tasks that are closed, with the party that they were of. */
    final List<Name> closed = new ArrayList<>();

    final Map<String, Away> away = new TreeMap<>();

    /** List and day, as they were drawn. */
    final Set<String> drawn = new TreeSet<>();

    private final Set<String> over = new TreeSet<>();
    private final Set<String> told = new TreeSet<>();
    private final Map<String, Integer> visits = new TreeMap<>();

    /** The tasks of one party, and who looks after it. */
    static final class Customer {
        final Map<String, Job> jobs = new TreeMap<>();
        String owner = "";
        long since = Long.MIN_VALUE;
    }

    /** A task by its party and its name. */
    record Name(int party, String task) {}

    /** An open task; {@code journey} is empty for one of a daily list. */
    record Job(String journey, String step, long opened, long until, String staff, long given, boolean reminded) {
        Job in(String hands, long at) {
            return new Job(journey, step, opened, until, hands, hands.isEmpty() ? opened : at, reminded);
        }

        boolean isDaily() {
            return journey.isEmpty();
        }
    }

    /** This may follow, since somebody said so. */
    void told(String what) {
        told.add(what);
    }

    void read(List<Recorded> facts, Plan plan) {
        Map<String, Integer> given = new HashMap<>();
        for (Recorded each : facts) {
            if (each.fact() instanceof TaskAssigned assigned) {
                given.merge(assigned.at() + assigned.staff(), 1, Integer::sum);
            }
        }
        for (Recorded each : facts) {
            take(each.party().value(), each.fact(), plan, given);
        }
    }

    private void take(int party, Fact fact, Plan plan, Map<String, Integer> given) {
        if (fact instanceof TaskOpened opened) {
            opened(party, opened, plan);
        } else if (fact instanceof TaskClosed done) {
            closed(party, done, plan);
        } else if (fact instanceof TaskAssigned assigned) {
            assigned(party, assigned, plan, given);
        } else if (fact instanceof TaskReminded reminded) {
            reminded(party, reminded, plan);
        } else if (fact instanceof OwnerSet set) {
            owned(customer(party), set, plan);
        } else if (fact instanceof VisitOpened visit) {
            visits(party, visit, plan);
        } else if (fact instanceof VisitClosed visit) {
            Job job = close(party, visit.task(), visit);
            boolean right = visit.outcome().equals(VisitClosed.DONE)
                    ? visit.at() < job.until() && wasTold(party, visit.task(), visit.outcome(), visit.by())
                    : visit.at() == job.until()
                            || plan.crew().hands().isEmpty()
                            || customer(party).owner.isEmpty();
            require(right && job.isDaily(), visit, job);
        } else if (fact instanceof StaffAway gone) {
            long until = gone.until() == Moments.NEVER ? Long.MAX_VALUE : gone.until();
            Away since = new Away(gone.from(), until, gone.heirs());
            require(told.contains("away " + gone.staff() + since), gone, "nobody said so");
            away.put(gone.staff(), since);
        } else if (fact instanceof StaffBack back) {
            require(told.contains("back " + back.staff()), back, "nobody said so");
            away.remove(back.staff());
        } else if (fact instanceof ListDrawn list) {
            require(drawn.add(list.list() + " " + list.day()), list, "was drawn on that day");
        } else if (fact instanceof PersonFact.Merged merged) {
            joined(customer(party), customer(merged.other().value()));
        } else if (fact instanceof PersonFact.Erased) {
            customer(party).owner = "";
        }
    }

    private void opened(int party, TaskOpened opened, Plan plan) {
        Name name = new Name(party, opened.task());
        require(!over.contains(opened.task() + party), opened, "it was closed before");
        String moment = opened.task().substring(opened.task().lastIndexOf(':') + 1);
        int dot = moment.indexOf('.');
        long arrived = Long.parseLong(dot < 0 ? moment : moment.substring(0, dot), Character.MAX_RADIX);
        List<StaffTask> tasks = tasks(plan, opened.journey(), opened.step());
        require(
                tasks.stream()
                        .anyMatch(each ->
                                opened.until() == arrived + each.within().millis()
                                        && each.role().equals(opened.role())
                                        && each.staff().equals(opened.staff())),
                opened,
                tasks);
        open(
                name,
                new Job(opened.journey(), opened.step(), opened.at(), opened.until(), "", opened.at(), false),
                opened);
    }

    private void open(Name name, Job job, Fact fact) {
        Map<String, Job> jobs = customer(name.party()).jobs;
        require(jobs.putIfAbsent(name.task(), job) == null, fact, "it is open already");
        require(jobs.size() <= Party.TASKS, fact, "that is more than there can be: " + jobs.keySet());
    }

    private Job close(int party, String task, Fact fact) {
        Job job = customer(party).jobs.remove(task);
        require(job != null, fact, "it is not open");
        over.add(task + party);
        closed.add(new Name(party, task));
        return Objects.requireNonNull(job);
    }

    private void closed(int party, TaskClosed done, Plan plan) {
        Job job = close(party, done.task(), done);
        require(job.journey().equals(done.journey()) && job.step().equals(done.step()), done, job);
        if (done.outcome().equals(TaskClosed.OVERDUE)) {
            require(done.at() >= job.until() && done.by().isEmpty(), done, job);
        } else if (!done.outcome().equals(TaskClosed.WITHDRAWN)) {
            boolean possible = tasks(plan, job.journey(), job.step()).stream()
                    .flatMap(each -> each.outcomes().stream())
                    .anyMatch(each -> each.name().equals(done.outcome()));
            require(possible && done.at() < job.until(), done, job);
            require(wasTold(party, done.task(), done.outcome(), done.by()), done, "nobody said so");
        }
    }

    private boolean wasTold(int party, String task, String outcome, String by) {
        return told.contains("done " + party + " " + task + " " + outcome + " " + by);
    }

    private void assigned(int party, TaskAssigned given, Plan plan, Map<String, Integer> all) {
        Customer customer = customer(party);
        Job job = customer.jobs.get(given.task());
        require(job != null, given, "it is not open");
        Job open = Objects.requireNonNull(job);
        require(open.staff().equals(given.former()) && !given.staff().equals(given.former()), given, open);
        if (given.why() == Why.LEFT) {
            require(isGone(given.former(), plan), given, away);
        } else if (given.why() == Why.AWAY) {
            require(away.containsKey(given.former()), given, away);
        }
        if (!given.staff().isEmpty()) {
            require(!isGone(given.staff(), plan), given, "they have left");
            Hand hand = plan.crew().hand(given.staff()).orElseThrow();
            require(open.isDaily() || hand.hasRoom(load(given.staff())), given, "they take no more");
            if (given.why() == Why.TOLD) {
                require(
                        told.contains("give " + party + " " + given.task() + " " + given.staff()),
                        given,
                        "nobody said so");
            } else if (open.isDaily()) {
                require(given.staff().equals(customer.owner), given, customer.owner);
            } else {
                fair(customer, open, given, hand, plan, all);
            }
        }
        customer.jobs.put(given.task(), open.in(given.staff(), given.at()));
    }

    /** Whoever gets a task can do it in time, and nobody was passed over. */
    private void fair(Customer customer, Job job, TaskAssigned given, Hand hand, Plan plan, Map<String, Integer> all) {
        List<StaffTask> tasks = tasks(plan, job.journey(), job.step());
        long first = first(hand, given.at(), job.until(), plan);
        require(
                tasks.stream().anyMatch(each -> qualifies(hand, each)) && first < job.until(),
                given,
                "they cannot do it in time");
        boolean fresh = given.why() != Why.LEFT && given.why() != Why.AWAY;
        if (!fresh || tasks.size() > 1) {
            return; // heirs come first, or versions differ
        }
        require((given.why() == Why.OWNER) == given.staff().equals(customer.owner), given, customer.owner);
        require(given.why() != Why.AT_WORK || first == given.at(), given, "they are not at work");
        for (Hand other : plan.crew().hands()) {
            int more = all.getOrDefault(given.at() + other.name(), 0); // the same decision may have given them others
            boolean could = !other.equals(hand)
                    && !isGone(other.name(), plan)
                    && qualifies(other, tasks.get(0))
                    && other.hasRoom(load(other.name()) + more);
            long theirs = could ? first(other, given.at(), job.until(), plan) : Long.MAX_VALUE;
            require(theirs >= job.until() || !other.name().equals(customer.owner), given, "the owner is passed over");
            require(given.why() == Why.OWNER || theirs >= first, given, other + " is at work earlier");
        }
    }

    private void reminded(int party, TaskReminded reminded, Plan plan) {
        Job job = customer(party).jobs.get(reminded.task());
        require(job != null && !job.reminded(), reminded, "it is not open, or they were reminded");
        Job open = Objects.requireNonNull(job);
        boolean right = tasks(plan, open.journey(), open.step()).stream()
                .anyMatch(each -> each.remind().isPresent()
                        && reminded.at()
                                >= Math.max(
                                        open.opened(),
                                        open.until() - each.remind().get().millis()));
        require(right && reminded.at() < open.until() && reminded.staff().equals(open.staff()), reminded, open);
        customer(party)
                .jobs
                .put(
                        reminded.task(),
                        new Job(
                                open.journey(),
                                open.step(),
                                open.opened(),
                                open.until(),
                                open.staff(),
                                open.given(),
                                true));
    }

    private void owned(Customer customer, OwnerSet set, Plan plan) {
        require(customer.owner.equals(set.former()) && !set.staff().equals(set.former()), set, customer.owner);
        require(plan.crew().hand(set.staff()).isPresent(), set, "there is nobody of this name");
        if (set.why() == Why.ADDED) {
            require(set.former().isEmpty(), set, "somebody looks after them already");
        } else if (set.why() == Why.LEFT) {
            require(heirs(set.former(), plan).contains(set.staff()), set, heirs(set.former(), plan));
        } else {
            require(set.why() == Why.TOLD && told.contains("owner " + set.staff()), set, "nobody said so");
        }
        customer.owner = set.staff();
        customer.since = set.at();
    }

    private void visits(int party, VisitOpened visit, Plan plan) {
        if (!visit.isListed()) { // a post of a programme
            boolean there =
                    visit.staff().isEmpty() || !plan.crew().hand(visit.staff()).isEmpty();
            require(there, visit, plan.crew());
            open(
                    new Name(party, visit.task()),
                    new Job("", visit.list(), visit.at(), visit.until(), visit.staff(), visit.at(), false),
                    visit);
            return;
        }
        Optional<Round> round = plan.crew().round(visit.list());
        Optional<Hand> hand = plan.crew().hand(visit.staff());
        require(round.isPresent() && hand.isPresent() && !isGone(visit.staff(), plan), visit, plan.crew());
        var day = Crew.date(visit.at(), plan.zone());
        long end = Crew.moment(day.plusDays(1), LocalTime.MIDNIGHT, plan.zone());
        require(visit.until() == end && customer(party).owner.equals(visit.staff()), visit, customer(party).owner);
        require(visit.at() >= Crew.moment(day, round.get().at(), plan.zone()), visit, "it is too early");
        require(hand.get().roles().contains(round.get().by()), visit, hand);
        require(first(hand.get(), visit.at(), end, plan) < end, visit, "they are not at work that day");
        int many = visits.merge(visit.list() + " " + day + " " + visit.staff(), 1, Integer::sum);
        require(
                many <= round.get().most(),
                visit,
                "that is more than " + round.get().most());
        open(
                new Name(party, visit.task()),
                new Job("", visit.list(), visit.at(), visit.until(), visit.staff(), visit.at(), false),
                visit);
    }

    private static void joined(Customer survivor, Customer other) {
        other.jobs.forEach((name, job) -> survivor.jobs.merge(name, job, Chores::later));
        boolean mine = survivor.since != other.since
                ? survivor.since > other.since
                : survivor.owner.compareTo(other.owner) >= 0;
        survivor.owner = mine ? survivor.owner : other.owner;
        survivor.since = Math.max(survivor.since, other.since);
        other.jobs.clear();
        other.owner = "";
    }

    private static Job later(Job a, Job b) {
        if (a.staff().isEmpty() != b.staff().isEmpty()) {
            return a.staff().isEmpty() ? b : a;
        } else if (a.given() != b.given()) {
            return a.given() > b.given() ? a : b;
        }
        return a.staff().compareTo(b.staff()) >= 0 ? a : b;
    }

    /** How many tasks of journeys somebody has. */
    int load(String staff) {
        int load = 0;
        for (Customer each : customers.values()) {
            for (Job job : each.jobs.values()) {
                load += job.staff().equals(staff) && !job.isDaily() ? 1 : 0;
            }
        }
        return load;
    }

    boolean isGone(String staff, Plan plan) {
        Away since = away.get(staff);
        return plan.crew().hand(staff).isEmpty() || (since != null && since.left());
    }

    /** Who may take over the customers of whoever is gone. */
    List<String> heirs(String staff, Plan plan) {
        Away since = away.get(staff);
        List<String> named = since == null ? List.of() : since.heirs();
        Set<String> roles = plan.crew().hand(staff).map(Hand::roles).orElse(Set.of());
        return plan.crew().hands().stream()
                .filter(each -> !isGone(each.name(), plan) && !each.name().equals(staff))
                .filter(each ->
                        named.isEmpty() ? each.roles().stream().anyMatch(roles::contains) : named.contains(each.name()))
                .map(Hand::name)
                .toList();
    }

    long first(Hand hand, long from, long before, Plan plan) {
        return hand.first(from, before, plan.zone(), away.get(hand.name()));
    }

    static boolean qualifies(Hand hand, StaffTask task) {
        return hand.roles().contains(task.role()) || task.staff().contains(hand.name());
    }

    Customer customer(int party) {
        return customers.computeIfAbsent(party, any -> new Customer());
    }

    /** What any version of a journey says of a step. */
    private static List<StaffTask> tasks(Plan plan, String journey, String step) {
        return plan.journeys().stream()
                .filter(each -> each.name().equals(journey) && each.step(step) instanceof StaffTask)
                .map(each -> (StaffTask) Objects.requireNonNull(each.step(step)))
                .toList();
    }

    static void require(boolean right, Object what, Object because) {
        if (!right) {
            throw new Violation(what + ": " + because);
        }
    }
}
