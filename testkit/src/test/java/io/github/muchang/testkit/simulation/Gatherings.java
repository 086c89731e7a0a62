package io.github.muchang.testkit.simulation;

import io.github.muchang.community.Programme;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Belonging;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.testkit.simulation.Crowd.Stay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What it means that something happened with a group, in the plainest words. */
final class Gatherings {
    /** By which kinds of identities groups are known; one that turns out to be another is known by both. */
    static final List<String> KINDS = List.of("chat", "room");

    private Gatherings() {}

    /** Whether something was told of a group itself. */
    static boolean isAbout(Event.Tell tell) {
        return tell.who().stream().allMatch(each -> KINDS.contains(each.kind()));
    }

    /** Whether it must be refused as it is told. */
    static boolean refuses(Book book, Event.Tell tell) {
        if (!(tell.what() instanceof Gathering what)) {
            return false;
        } else if (what instanceof Gathering.Ended) {
            return book.crowd(tell.who().get(0)).isEmpty();
        } else if (what instanceof Gathering.Opened opened) {
            return book.crowd(tell.who().get(0))
                    .filter(each -> !each.known.taken.contains(tell.id()))
                    .filter(each -> each.isOpen() || tell.at() >= each.ended)
                    .filter(each -> !each.pool.equals(opened.pool()))
                    .isPresent();
        }
        Crowd crowd = book.crowd(what.in().get()).orElse(null);
        if (crowd == null) {
            return true;
        }
        Stream<Known> found = book.living.stream()
                .filter(each -> tell.who().stream().anyMatch(each.identities::contains)
                        || tell.where().stream().anyMatch(each.addresses::contains));
        boolean there = found.anyMatch(each -> each.taken.contains(tell.id()) || each.in.containsKey(crowd.number));
        return what instanceof Gathering.Joined && !there && !crowd.isOpen() && tell.at() > crowd.ended;
    }

    /** Takes in what is told of a group itself; answers whether it was taken in before. */
    static boolean take(Book book, Event.Tell tell) {
        List<Crowd> found = new ArrayList<>();
        for (Identity each : tell.who()) {
            book.crowd(each).filter(crowd -> !found.contains(crowd)).ifPresent(found::add);
        }
        Crowd crowd = found.isEmpty() ? new Crowd(book.crowds.size() + book.gone.size(), new Known()) : found.get(0);
        if (found.isEmpty()) {
            book.crowds.add(crowd);
        } else if (found.size() > 1) {
            boolean elder = crowd.known.party < found.get(1).known.party;
            Crowd other = elder ? found.get(1) : crowd;
            crowd = elder ? crowd : found.get(1);
            unite(book, crowd, other);
        }
        crowd.known.identities.addAll(tell.who());
        crowd.known.addresses.addAll(tell.where());
        if (!crowd.known.taken.add(tell.id())) {
            return true;
        }
        if (tell.what() instanceof Gathering.Opened opened && (crowd.isOpen() || tell.at() >= crowd.ended)) {
            long began = crowd.isOpen() && !crowd.pool.isEmpty() ? crowd.begins : tell.at();
            crowd.begins = opened.begins().map(Instant::toEpochMilli).orElse(began);
            crowd.ends = opened.ends().map(Instant::toEpochMilli).orElse(0L);
            crowd.programme = opened.programme();
            crowd.owner = opened.owner();
            crowd.pool = opened.pool();
            crowd.capacity = opened.capacity();
            crowd.ended = 0;
            crowd.known.present.put(crowd.pool, tell.at());
        } else if (tell.what() instanceof Gathering.Ended && crowd.isOpen()) {
            end(book, crowd, tell.at());
        }
        return false;
    }

    private static void end(Book book, Crowd crowd, long at) {
        crowd.ended = at;
        crowd.known.present.clear();
        for (Known each : book.everybody()) {
            if (each.in.remove(crowd.number) != null) {
                leaves(book, each, crowd.pool);
            }
        }
    }

    /** Time passes: groups whose time has come are closed, and those who are worth it are to be invited to where they go next. */
    static void pass(Book book, Plan plan, long now) {
        for (Optional<Crowd> next = ending(book, plan, now); next.isPresent(); next = ending(book, plan, now)) {
            Crowd crowd = next.get();
            long at = crowd.ends > book.passed ? crowd.ends : now;
            plan.doings()
                    .programme(crowd.programme)
                    .flatMap(Programme::handOver)
                    .ifPresent(each -> book.everybody().stream()
                            .filter(known -> each.of().isEmpty() || known.times("replied") > 0)
                            .filter(known -> !isIn(book, known, crowd, each.to()))
                            .forEach(known -> invite(known, crowd, at, each.to(), each.content())));
            end(book, crowd, at);
        }
        book.passed = Math.max(book.passed, now);
    }

    private static Optional<Crowd> ending(Book book, Plan plan, long now) {
        return book.crowds.stream()
                .filter(each -> each.isOpen() && each.ends > 0 && each.ends <= now)
                .filter(each -> plan.doings().programme(each.programme).isPresent())
                .min(Comparator.<Crowd>comparingLong(each -> each.ends).thenComparing(each -> each.known.party));
    }

    /** Whether a group ends by itself before a moment, or at it. */
    static boolean ends(Book book, Plan plan, long until) {
        return ending(book, plan, until).isPresent();
    }

    /** Somewhere else in a pool than by being a member of a group. */
    private static boolean isIn(Book book, Known known, Crowd but, String pool) {
        boolean member = book.crowds.stream()
                .anyMatch(each -> each != but && each.pool.equals(pool) && known.in.containsKey(each.number));
        return member || (!but.pool.equals(pool) && known.present.containsKey(pool));
    }

    private static void invite(Known known, Crowd from, long at, String pool, String content) {
        Stay stay = known.in.get(from.number);
        if (stay != null && stay.decision() != Belonging.Decision.REMOVE) {
            known.handed.add(new Known.Handed(from.known.party, at, pool, content));
        }
    }

    /** The members of a group are to move to another. */
    static void move(Book book, Crowd from, Crowd into, long now) {
        book.everybody().stream()
                .filter(each -> !each.in.containsKey(into.number))
                .forEach(each -> invite(each, from, now, into.pool, DoingsDraw.INVITATION));
        end(book, from, now);
    }

    private static void unite(Book book, Crowd survivor, Crowd other) {
        Crowd kept = !survivor.isOpen() && other.isOpen() ? other : survivor; // what is over says nothing
        String from = other.pool;
        survivor.follow(kept);
        for (Known each : book.everybody()) {
            Stay stay = each.in.remove(other.number);
            if (stay != null) {
                each.in.merge(survivor.number, stay, Stay::and);
                leaves(book, each, from);
                each.present.putIfAbsent(survivor.pool, 0L);
            }
        }
        survivor.add(other);
        boolean open = survivor.isOpen() || other.isOpen();
        survivor.ended = open ? 0 : Math.max(survivor.ended, other.ended);
        survivor.known.add(other.known);
        survivor.known.present.clear();
        if (open) {
            survivor.known.present.put(survivor.pool, 0L);
        }
        book.crowds.remove(other);
        book.gone.add(other);
    }

    /** Out of the pool with the last group of it. */
    private static void leaves(Book book, Known whom, String pool) {
        if (book.crowds.stream().noneMatch(each -> each.pool.equals(pool) && whom.in.containsKey(each.number))) {
            whom.present.remove(pool);
        }
    }

    /** Something happened with a member. */
    static void happened(Book book, Known whom, Event.Tell tell) {
        Gathering what = (Gathering) tell.what();
        Crowd crowd = book.crowd(what.in().orElseThrow()).orElseThrow();
        Optional<Stay> stay = Optional.ofNullable(whom.in.get(crowd.number));
        long day = Crew.date(tell.at(), book.house).toEpochDay();
        if (what instanceof Gathering.Joined joined && stay.isEmpty() && crowd.isOpen()) {
            whom.in.put(crowd.number, Stay.of(tell.at(), joined.role()));
            crowd.came.add(day);
            whom.present.putIfAbsent(crowd.pool, tell.at());
        } else if (what instanceof Gathering.Quit quit
                && stay.isPresent()
                && tell.at() >= stay.get().since()) {
            whom.in.remove(crowd.number);
            (quit.removed() ? crowd.removed : crowd.left).add(day);
            leaves(book, whom, crowd.pool);
        } else if (what instanceof Gathering.Rose rose && stay.isPresent()) {
            whom.in.put(crowd.number, stay.get().as(rose.role()));
        } else if (what instanceof Gathering.Spoke spoke) {
            whom.did.merge("spoke", 1, Integer::sum);
            if (stay.isPresent()) {
                boolean ad = spoke.advertised() || spoke.competing();
                crowd.words.add(new Crowd.Word(day, day > stay.get().lastDay(), ad));
                whom.in.put(crowd.number, stay.get().spoke(day, spoke.advertised(), spoke.competing()));
            }
        }
    }

    /** Whether something told of two groups speaks of one that is not known: a shortened script may. */
    static boolean isIdle(Book book, Event.Tell tell) {
        return tell.what() instanceof Occurrence.Identified
                && isAbout(tell)
                && tell.who().stream().anyMatch(each -> book.crowd(each).isEmpty());
    }
}
