package io.github.muchang.runtime;

import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Glance;
import io.github.muchang.party.Needs;
import io.github.muchang.party.Party;
import io.github.muchang.store.Store;
import io.github.muchang.store.Stored;
import io.github.muchang.time.Moments;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Who is in which segment, at which stage and in which pool: bitmaps over dense numbers, changed with every commit. Thread-safe. */
final class Index {
    /** What is indexed. */
    private static final Needs NEEDS = Needs.of(Needs.Section.SEGMENTS)
            .and(Needs.of(Needs.Section.MEMBERSHIPS))
            .and(Needs.of(Needs.Section.DEAD_LETTERS))
            .and(Needs.of(Needs.Section.BELONGINGS))
            .and(Needs.of(Needs.Section.COMMUNITY))
            .and(Needs.of(Needs.Section.TASKS))
            .and(Needs.of(Needs.Section.OWNER))
            .and(Needs.of(Needs.Section.STAGE));

    private final Map<Moves.Shelf, Map<String, RoaringBitmap>> shelves = new EnumMap<>(Moves.Shelf.class);
    private final Duties duties = new Duties();
    private final Rosters rosters = new Rosters();
    private long latest = Moments.FIRST;

    /** The index of everything that is in a store; range by range, since a bitmap grows fastest in the order of numbers. */
    static Index of(Store store, Sweep sweep) {
        Index whole = new Index();
        sweep.everybody((from, to) -> part(store, from, to), ignored -> {}).forEach(whole::join);
        return whole;
    }

    private static Index part(Store store, int from, int to) {
        Moves moves = new Moves();
        Glance glance = new Glance(NEEDS);
        for (int number = from; number <= to; number++) {
            PartyId id = new PartyId(number);
            Stored stored = store.load(id).orElse(null);
            if (stored != null) {
                moves.of(Party.unknown(id), glance.at(id, stored.state(), Moments.FIRST));
            }
        }
        Index part = new Index();
        part.take(moves);
        return part;
    }

    private synchronized void join(Index part) {
        part.shelves.forEach((shelf, names) ->
                names.forEach((name, members) -> members(shelf, name).or(members)));
        duties.join(part.duties);
        latest = Math.max(latest, part.latest);
        rosters.join(part.rosters);
    }

    /** Who is in which group. */
    Rosters rosters() {
        return rosters;
    }

    /** What staff has in hand. */
    Duties duties() {
        return duties;
    }

    /** When the latest fact about anybody was decided. */
    synchronized long latest() {
        return latest;
    }

    /** Parties changed. */
    synchronized void take(Moves moves) {
        latest = Math.max(latest, moves.latest());
        rosters.take(moves.groups());
        moves.each((shelf, name, party, in) -> {
            if (in) {
                members(shelf, name).add(party);
            } else {
                members(shelf, name).remove(party);
            }
        });
        moves.duties().forEach(duties::take);
    }

    synchronized Audience segment(String name) {
        return audience(Moves.Shelf.SEGMENTS, name);
    }

    synchronized Audience stage(String name) {
        return audience(Moves.Shelf.STAGES, name);
    }

    synchronized Audience pool(String name) {
        return audience(Moves.Shelf.POOLS, name);
    }

    synchronized Audience customers() {
        return audience(Moves.Shelf.CUSTOMERS, Moves.Shelf.CUSTOMERS.name());
    }

    /** Who has dead letters. */
    synchronized Audience deadLetters() {
        return audience(Moves.Shelf.DEAD_LETTERS, Moves.Shelf.DEAD_LETTERS.name());
    }

    private Audience audience(Moves.Shelf shelf, String name) {
        return new Audience(members(shelf, name).clone());
    }

    private RoaringBitmap members(Moves.Shelf shelf, String name) {
        return shelves.computeIfAbsent(shelf, any -> new HashMap<>()).computeIfAbsent(name, any -> new RoaringBitmap());
    }
}
