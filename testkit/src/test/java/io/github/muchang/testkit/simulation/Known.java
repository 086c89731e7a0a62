package io.github.muchang.testkit.simulation;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of somebody from what was told and acknowledged, as simply as it can be kept. */
final class Known {
    static final String EVERYWHERE = "*";

    final Set<Identity> identities = new HashSet<>();
    final Set<Address> addresses = new HashSet<>();
    final Set<String> taken = new TreeSet<>();
    final Map<String, Long> present = new TreeMap<>();
    final Map<String, Told> attributes = new TreeMap<>();
    final Map<String, Long> contacts = new TreeMap<>();
    final Map<String, Long> bought = new TreeMap<>();
    final Map<String, Integer> did = new TreeMap<>();
    final List<Said> said = new ArrayList<>();
    final List<Sent> sent = new ArrayList<>();
    final Map<Integer, Crowd.Stay> in = new TreeMap<>();

    /** Where they were to be invited to when groups ended. */
    final List<Handed> handed = new ArrayList<>();

    boolean held;
    boolean crowd;
    int party;

    /** An invitation to a pool when a group ended. */
    record Handed(int group, long at, String pool, String content) {}

    /** A value, and when it was told. */
    record Told(String value, long at) {}

    /** A word on what may be sent. */
    record Said(long at, Purpose purpose, String carrier, boolean yes) {}

    Known copy() {
        Known copy = new Known();
        copy.add(this);
        copy.party = party;
        return copy;
    }

    /** They are one. */
    void add(Known other) {
        identities.addAll(other.identities);
        addresses.addAll(other.addresses);
        taken.addAll(other.taken);
        other.present.forEach((pool, since) -> present.merge(pool, since, Math::min));
        other.attributes.forEach(this::tell);
        other.contacts.forEach((carrier, at) -> contacts.merge(carrier, at, Math::max));
        other.bought.forEach((category, at) -> bought.merge(category, at, Math::max));
        other.did.forEach((activity, times) -> did.merge(activity, times, Integer::sum));
        said.addAll(other.said);
        sent.addAll(other.sent);
        other.in.forEach((number, stay) -> in.merge(number, stay, Crowd.Stay::and));
        handed.addAll(other.handed);
        held |= other.held;
    }

    void tell(String name, Told told) {
        attributes.merge(name, told, (a, b) -> a.at() >= b.at() ? a : b);
    }

    int times(String activity) {
        return did.getOrDefault(activity, 0);
    }

    ZoneId zone(ZoneId otherwise) {
        Told zone = attributes.get("zone");
        return zone == null ? otherwise : ZoneId.of(zone.value());
    }

    boolean isMinor() {
        Told band = attributes.get("ageBand");
        return band != null && (band.value().equals("<14") || band.value().equals("14-17"));
    }

    boolean reachableOver(String carrier) {
        return addresses.stream().anyMatch(each -> each.carrier().name().equals(carrier));
    }

    boolean agreed(Purpose purpose, String carrier) {
        return !withdrew(purpose, carrier) && (latest(purpose, carrier) != null || latest(purpose, EVERYWHERE) != null);
    }

    /** Their word on the carrier counts, unless they withdrew from everything since. */
    boolean withdrew(Purpose purpose, String carrier) {
        Said here = latest(purpose, carrier);
        Said everywhere = latest(purpose, EVERYWHERE);
        boolean since = everywhere != null && !everywhere.yes() && (here == null || everywhere.at() >= here.at());
        return since || (here != null && !here.yes());
    }

    private @Nullable Said latest(Purpose purpose, String carrier) {
        Said latest = null;
        for (Said each : said) {
            if (each.purpose() == purpose && each.carrier().equals(carrier)) {
                boolean newer = latest == null || each.at() > latest.at() || (each.at() == latest.at() && !each.yes());
                latest = newer ? each : latest;
            }
        }
        return latest;
    }
}
