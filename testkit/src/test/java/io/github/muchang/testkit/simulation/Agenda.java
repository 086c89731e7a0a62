package io.github.muchang.testkit.simulation;

import static io.github.muchang.testkit.simulation.Chores.require;

import io.github.muchang.community.Programme;
import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.CommunityFact.ProgrammeBegun;
import io.github.muchang.journal.CommunityFact.SlotCame;
import io.github.muchang.journal.CommunityFact.SlotMissed;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.MessageDeferred;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.GroupFact.HandedOn;
import io.github.muchang.journal.PersonFact.Merged;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.StaffFact.VisitClosed;
import io.github.muchang.journal.StaffFact.VisitOpened;
import io.github.muchang.testkit.simulation.Almanac.Entry;
import io.github.muchang.testkit.simulation.Known.Handed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows what groups do by themselves: each slot comes once and in time, and is posted, done or missed; each member is invited once. */
final class Agenda {
    private static final long FORGOTTEN = 31 * Rule.DAY;

    private final Tape tape;
    private final boolean fair;
    private final List<Slot> slots = new ArrayList<>();

    /** Up to which moment each group's programme was carried out. */
    private final Map<Integer, Long> through = new TreeMap<>();

    /** Into which group another went. */
    private final Map<Integer, Integer> became = new TreeMap<>();

    /** Invitations that were said, by whom they are to. */
    private final Map<Integer, List<Handed>> handed = new TreeMap<>();

    /** The keys under which invitations went out. */
    private final Map<String, Set<String>> invited = new TreeMap<>();

    private int read;
    private long happened = Long.MIN_VALUE;

    /** A slot of a group that came. */
    static final class Slot {
        final int group;
        final long at;
        final Entry entry;
        String task = "";
        boolean done;

        @Nullable
        MessageId message;

        /** Why nothing came of its message, or its task; empty if that is not so. */
        String failed = "";

        /** Under which its message went out; empty if it did not. */
        String key = "";

        @Nullable
        SlotMissed missed;

        Slot(int group, long at, Entry entry) {
            this.group = group;
            this.at = at;
            this.entry = entry;
        }

        @Override
        public String toString() {
            return "slot of " + group + " at " + at + " " + entry + " " + message + key + task + failed + missed;
        }

        /** Whether nothing was said yet of what comes of it. */
        boolean isNew() {
            return message == null && task.isEmpty() && missed == null;
        }

        /** Whether its task waits for somebody. */
        boolean isOpen(String name) {
            return task.equals(name) && !done && missed == null;
        }
    }

    Agenda(Tape tape, boolean fair) {
        this.tape = tape;
        this.fair = fair;
    }

    /** Something else than time happens, of which what comes late may be the consequence. */
    void happens(long now) {
        happened = now;
    }

    /** Reads what was decided since. */
    void read(Plan plan, List<Book> books) {
        List<Recorded> all = tape.read();
        while (read < all.size()) {
            Recorded each = all.get(read++);
            take(each.party().value(), each.fact(), plan, books);
        }
    }

    private void take(int party, Fact fact, Plan plan, List<Book> books) {
        if (fact instanceof ProgrammeBegun begun) {
            long before = through.getOrDefault(party, Long.MIN_VALUE);
            boolean right = begun.at() == happened || before < begun.at() - FORGOTTEN;
            require(right, begun, "it was begun already: " + before);
            through.merge(party, begun.at() - 1, Math::max);
        } else if (fact instanceof SlotCame came) {
            came(party, came, plan, books);
        } else if (fact instanceof SlotMissed missed) {
            missed(party, missed, plan);
        } else if (fact instanceof DeliveryFact delivery) {
            delivered(delivery);
        } else if (fact instanceof VisitOpened visit && !visit.isListed()) {
            opened(party, visit, plan, books);
        } else if (fact instanceof VisitClosed visit) {
            of(party).filter(each -> each.isOpen(visit.task())).forEach(each -> {
                each.done = visit.outcome().equals(VisitClosed.DONE);
                each.failed = each.done ? "" : SlotMissed.NOT_DONE;
            });
        } else if (fact instanceof HandedOn on) {
            handed.computeIfAbsent(party, any -> new ArrayList<>())
                    .add(new Handed(on.group().value(), on.at(), on.pool(), on.content()));
        } else if (fact instanceof Merged merged) {
            int other = merged.other().value();
            became.put(other, party);
            if (through.containsKey(other)) {
                through.merge(party, through.get(other), Math::max);
            }
            if (handed.containsKey(other)) {
                handed.computeIfAbsent(party, any -> new ArrayList<>()).addAll(handed.get(other));
            }
            Set<String> tasks = new TreeSet<>(); // what both have to do is to be done once
            slots.removeIf(each -> root(each.group) == root(party)
                    && !each.task.isEmpty()
                    && each.isOpen(each.task)
                    && !tasks.add(each.task));
        }
    }

    /** Each slot that is missed has its own reason: one that is late comes to nothing, and of others the message or the task did. */
    private void missed(int party, SlotMissed missed, Plan plan) {
        boolean late = missed.why().equals(SlotMissed.LATE);
        Slot slot = of(party)
                .filter(each -> each.missed == null && !each.done)
                .filter(each -> each.entry.content().equals(missed.content()))
                .filter(each -> late
                        ? each.isNew() && each.at == missed.at() && each.entry.due() == missed.due()
                        : each.failed.equals(missed.why()) && each.at == missed.due())
                .findFirst()
                .orElseThrow(() -> new Violation("nothing was to be: " + missed));
        slot.missed = missed;
        long day = Crew.date(missed.due(), plan.zone()).toEpochDay();
        require(missed.day() == day, missed, day);
        require(!late || slot.entry.until() <= missed.at(), missed, slot);
    }

    private void delivered(DeliveryFact fact) {
        if (fact instanceof MessageDeferred deferred) {
            wanted(deferred.message(), deferred.journey(), deferred.step(), deferred.content(), deferred.at());
        } else if (fact instanceof DeliveryRequested asked) {
            wanted(asked.message(), asked.journey(), asked.step(), asked.content(), asked.at());
        } else if (fact instanceof MessageSuppressed none) {
            wanted(none.message(), none.journey(), none.step(), none.content(), none.at());
            slot(none.message()).ifPresent(each -> each.failed = SlotMissed.SUPPRESSED);
        } else if (fact instanceof DeliveryRefused refused) {
            slot(refused.message()).ifPresent(each -> each.failed = refused.reason());
        }
    }

    /** Only programmes want messages that no journey wants, and that have a step: each for a slot that has just come. */
    private void wanted(MessageId message, String journey, String step, String content, long now) {
        if (journey.isEmpty() && !step.isEmpty() && slot(message).isEmpty()) {
            come(message.party().value(), content, now).message = message;
        }
    }

    private Optional<Slot> slot(MessageId message) {
        return slots.stream().filter(each -> message.equals(each.message)).findFirst();
    }

    private Stream<Slot> of(int party) {
        return slots.stream().filter(each -> root(each.group) == root(party));
    }

    private int root(int party) {
        int root = party;
        while (became.containsKey(root)) {
            root = became.get(root);
        }
        return root;
    }

    private void came(int party, SlotCame came, Plan plan, List<Book> books) {
        Entry entry = crowds(party, books)
                .filter(crowd -> crowd.ended == 0 || crowd.ended >= came.due())
                .flatMap(crowd -> plan.doings().programme(crowd.programme).stream()
                        .flatMap(
                                each -> new Almanac(each, crowd, plan.zone()).between(came.due(), came.due()).stream()))
                .filter(each -> each.content().equals(came.content()) && each.farewell() == came.farewell())
                .findFirst()
                .orElseThrow(() -> new Violation("no programme has " + came));
        require(came.at() == came.due() || came.at() == happened, came, "it comes late");
        require(came.due() >= through.getOrDefault(party, Long.MIN_VALUE), came, "it comes after a later one");
        require(
                slots.stream().noneMatch(each -> each.group == party && each.entry.equals(entry)),
                came,
                "it came before");
        through.put(party, came.due());
        slots.add(new Slot(party, came.at(), entry));
    }

    /** What is known of a group; of one that is just told of nobody knows the number. */
    private static Stream<Crowd> crowds(int party, List<Book> books) {
        return books.stream()
                .flatMap(book -> Stream.concat(book.crowds.stream(), book.gone.stream()))
                .filter(each -> each.known.party == party || each.known.party == 0);
    }

    private void opened(int party, VisitOpened visit, Plan plan, List<Book> books) {
        Slot slot = come(party, visit.list(), visit.at());
        slot.task = visit.task();
        boolean right = crowds(party, books)
                .anyMatch(crowd ->
                        (!fair || plan.pool(crowd.pool).filter(crowd::reachable).isEmpty()) // addresses get lost
                                && visit.staff()
                                        .equals(plan.crew().hand(crowd.owner).isPresent() ? crowd.owner : ""));
        require(right && !plan.crew().hands().isEmpty(), visit, "it is no task of theirs");
        require(visit.until() == slot.entry.until(), visit, slot);
    }

    /** The slot of a group that came at a moment, of which nothing was said yet. */
    private Slot come(int group, String content, long at) {
        return slots.stream()
                .filter(each -> each.group == group && each.at == at && each.isNew())
                .filter(each -> each.entry.content().equals(content))
                .findFirst()
                .orElseThrow(
                        () -> new Violation("nothing was to be posted: " + content + " in " + group + " at " + at));
    }

    /** Until when a message is worth anything for what it is wanted for. */
    long until(MessageId message) {
        return slot(message).map(each -> each.entry.until()).orElse(Long.MAX_VALUE);
    }

    /** A message of a programme, or an invitation, goes out. */
    void called(DeliveryRequested asked, String key, Plan plan) {
        int party = asked.message().party().value();
        if (plan.doings().contents().stream().noneMatch(each -> each.name().equals(asked.content()))) {
            require(asked.step().isEmpty() || !asked.journey().isEmpty(), asked, "no programme posts it");
        } else if (!asked.step().isEmpty()) {
            Slot slot = slot(asked.message()).orElseThrow(() -> new Violation("no slot came for " + asked));
            boolean once = slot.key.isEmpty() || slot.key.equals(key);
            require(once && slot.task.isEmpty() && slot.missed == null, slot, "it is posted again");
            slot.key = key;
        } else {
            Set<String> keys = invited.computeIfAbsent(
                    party + " " + asked.wanted() + " " + asked.invitation(), any -> new TreeSet<>());
            keys.add(key);
            long entitled = handed.getOrDefault(party, List.of()).stream()
                    .filter(each -> each.at() == asked.wanted() && each.pool().equals(asked.invitation()))
                    .count();
            require(keys.size() <= entitled, asked, "invited " + keys.size() + " times, not " + entitled);
        }
    }

    /** Nothing that was to come by now did not, and everybody was invited who was to be, and nobody else. */
    void check(Plan plan, Book book, long now) {
        for (Crowd each : book.crowds) {
            Programme programme = plan.doings().programme(each.programme).orElse(null);
            if (each.isOpen() && programme != null) {
                Long from = through.get(each.known.party);
                require(from != null, programme.name(), "was never begun in " + each.known.party);
                List<Entry> late =
                        new Almanac(programme, each, plan.zone()).between(Objects.requireNonNull(from) + 1, now);
                require(late.isEmpty(), "in " + each.known.party + " did not come", late);
            }
        }
        for (Known each : book.everybody()) {
            List<Handed> said = handed.getOrDefault(each.party, List.of());
            require(sorted(said).equals(sorted(each.handed)), each.party + " was invited " + said, each.handed);
        }
    }

    private static List<String> sorted(List<Handed> all) {
        return all.stream().map(Handed::toString).sorted().toList();
    }

    /** How many slots of a group, and of those that turned out to be it, were missed from one local day to another. */
    long missed(int group, long first, long last) {
        return slots.stream()
                .filter(each -> root(each.group) == group)
                .map(each -> each.missed)
                .filter(each -> each != null && each.day() >= first && each.day() <= last)
                .count();
    }

    /** Each slot came to one end: it was posted, or done, or it is said why not. */
    void close(Predicate<String> has, long now) {
        for (Slot each : slots) {
            boolean posted = has.test(each.key);
            int ends = (posted ? 1 : 0) + (each.done ? 1 : 0) + (each.missed != null ? 1 : 0);
            require(ends <= 1 && (ends == 1 || !fair), each, "has so many ends: " + ends);
        }
    }
}
