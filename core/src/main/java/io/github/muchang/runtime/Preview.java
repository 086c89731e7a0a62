package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journey.Fate;
import io.github.muchang.journey.Journey;
import io.github.muchang.party.Glance;
import io.github.muchang.party.Needs;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/**
 * What would become of everybody who is on a journey, if another definition were opened now. Changes nothing.
 *
 * @param places where people are, in the order of journeys, versions and steps
 */
public record Preview(List<Place> places) {
    /** Copies the list. */
    public Preview {
        places = ImmutableList.copyOf(places);
    }

    /** Whom it would move, or take off their journey, or leave standing. */
    public List<Place> affected() {
        return places.stream().filter(each -> each.becomes() != Becomes.STAY).toList();
    }

    static Preview of(PrivateDomain next, Stores stores, Sweep sweep) {
        Map<At, RoaringBitmap> everybody = new TreeMap<>(At.ORDER);
        sweep.everybody((from, to) -> part(stores, from, to), ignored -> {})
                .forEach(part -> part.forEach((at, who) -> everybody
                        .computeIfAbsent(at, any -> new RoaringBitmap())
                        .or(who)));
        ImmutableList.Builder<Place> places = ImmutableList.builder();
        everybody.forEach((at, who) -> places.add(place(next, at, new Audience(who))));
        return new Preview(places.build());
    }

    private static Map<At, RoaringBitmap> part(Stores stores, int from, int to) {
        Map<At, RoaringBitmap> found = new TreeMap<>(At.ORDER);
        Glance glance = new Glance(Needs.of(Needs.Section.ENROLMENTS));
        for (int number = from; number <= to; number++) {
            PartyId id = new PartyId(number);
            byte[] state = stores.store().load(id).map(Stored::state).orElse(null);
            if (state != null) {
                int party = number;
                glance.at(id, state, Moments.FIRST).enrolments().forEach((name, at) -> found.computeIfAbsent(
                                new At(name, at.version(), at.step()), any -> new RoaringBitmap())
                        .add(party));
            }
        }
        return found;
    }

    private static Place place(PrivateDomain next, At at, Audience who) {
        Optional<Journey> newest = next.journeys().find(at.journey);
        Fate fate = newest.filter(each -> each.version() > at.version)
                .map(each -> each.fateOf(at.version, at.step))
                .orElse(Fate.finish());
        if (fate instanceof Fate.MoveTo moved) {
            return at.becomes(Becomes.MOVE, moved.step(), who);
        } else if (fate instanceof Fate.Leave) {
            return at.becomes(Becomes.LEAVE, "", who);
        }
        boolean known = next.journeys()
                .find(at.journey, at.version)
                .filter(each -> each.step(at.step) != null)
                .isPresent();
        return known ? at.becomes(Becomes.STAY, at.step, who) : at.becomes(Becomes.STAND, "", who);
    }

    /** What would become of those at a place. */
    public enum Becomes {
        /** They finish the version that they are on. */
        STAY,
        /** They go on with a step of the newest version. */
        MOVE,
        /** They leave the journey. */
        LEAVE,
        /** They stand still until a definition knows their version and step again. */
        STAND
    }

    /**
     * The people at one step of one version of a journey.
     *
     * @param journey the journey
     * @param version the version that they are on
     * @param step where they are
     * @param becomes what would become of them
     * @param to the step at which they would be; empty if at none
     * @param who they
     */
    public record Place(String journey, int version, String step, Becomes becomes, String to, Audience who) {
        @Override
        public String toString() {
            String where = journey + " " + version + "/" + step + ": " + who.size() + " ";
            return switch (becomes) {
                case STAY -> where + "stay";
                case MOVE -> where + "move to " + to;
                case LEAVE -> where + "leave";
                case STAND -> where + "stand still";
            };
        }
    }

    private record At(String journey, int version, String step) {
        private static final Comparator<At> ORDER =
                Comparator.comparing(At::journey).thenComparingInt(At::version).thenComparing(At::step);

        Place becomes(Becomes what, String to, Audience who) {
            return new Place(journey, version, step, what, to, who);
        }
    }
}
