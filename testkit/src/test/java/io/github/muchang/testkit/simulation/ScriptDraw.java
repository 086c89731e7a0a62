package io.github.muchang.testkit.simulation;

import io.github.muchang.carrier.Pace;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Draws the script of a world from a profile and a seed. */
final class ScriptDraw {
    private static final long HOUR = PlanDraw.HOUR;

    /** Around the days on which clocks are changed, and in summer. */
    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(2026, 3, 6),
            LocalDate.of(2026, 3, 27),
            LocalDate.of(2026, 6, 1),
            LocalDate.of(2026, 10, 23),
            LocalDate.of(2026, 10, 30));

    private final Chance chance;
    private final Profile profile;
    private final long seed;
    private final List<Person> people = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private @Nullable GroupDraw groups;
    private long now;

    /** Somebody, and when they last left which pool. */
    record Person(List<Identity> identities, List<Address> addresses, Map<String, Long> left) {}

    private ScriptDraw(Profile profile, long seed) {
        this.chance = new Chance(seed * 31 + profile.name().hashCode());
        this.profile = profile;
        this.seed = seed;
    }

    static Script of(Profile profile, long seed) {
        return new ScriptDraw(profile, seed).draw();
    }

    private Script draw() {
        LocalDate day = chance.of(STARTS);
        long start = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() + chance.below(24) * HOUR;
        now = start;
        List<String> carriers = chance.percent(50) ? List.of("wecom") : List.of("wecom", "qqbot");
        PlanDraw draw = new PlanDraw(chance, profile, day);
        plans.add(draw.first(carriers));
        boolean changing = profile == Profile.STAFF || profile == Profile.GROUPS;
        boolean changes = profile == Profile.CHANGE || chance.percent(changing ? 40 : 15);
        while (changes && plans.size() < 3) {
            plans.add(draw.next(plans.get(plans.size() - 1)));
        }
        for (int i = 0; i < 2 + chance.below(profile == Profile.MERGE ? 3 : 4); i++) {
            people.add(person(i, carriers));
        }
        if (profile == Profile.GROUPS) {
            groups = new GroupDraw(chance, this, plans.get(0));
        }
        int many = 18 + chance.below(18);
        for (Person each : people) {
            events.add(added(each));
        }
        while (events.size() < many) {
            boolean edge = passes();
            events.add(edge && chance.percent(40) ? writes(chance.of(people)) : event());
        }
        boolean troubled = chance.percent(profile.troubled);
        return new Script(
                profile,
                seed,
                start,
                troubled ? plans.stream().map(ScriptDraw::sure).toList() : plans,
                carriers.stream().map(each -> line(each, troubled)).toList(),
                List.copyOf(events),
                troubled ? new FaultDraw(chance, profile).draw() : List.of());
    }

    /** Without a rule that looks at what is in doubt as at something: what turns out not to have been may have made room. */
    private static Plan sure(Plan plan) {
        return plan.with(plan.rules().stream()
                .filter(each -> !(each instanceof Rule.Ads))
                .toList());
    }

    private Script.Line line(String carrier, boolean troubled) {
        Optional<Long> knows =
                chance.percent(40) ? Optional.of(chance.of(List.of(HOUR / 2, 4 * HOUR, 48 * HOUR))) : Optional.empty();
        Pace pace = troubled && chance.percent(20)
                ? Pace.of(1 + chance.below(2), new Span(chance.of(List.of(60_000L, HOUR))))
                : Pace.unlimited(64);
        return new Script.Line(carrier, knows, chance.percent(50), pace);
    }

    private Person person(int number, List<String> carriers) {
        List<Identity> identities = List.of(
                Identity.of("unionid", "union-" + number),
                Identity.of("member", "member-" + number),
                Identity.of("phone", "phone-" + number));
        List<Address> addresses = new ArrayList<>();
        for (String carrier : carriers) {
            addresses.add(Address.of(carrier, "main", "handle-" + carrier + "-" + number));
            if (chance.percent(25)) {
                addresses.add(Address.of(carrier, "other", "second-" + carrier + "-" + number));
            }
        }
        return new Person(chance.some(identities, profile == Profile.MERGE ? 2 : 1), addresses, new TreeMap<>());
    }

    long now() {
        return now;
    }

    Identity somebody() {
        return chance.of(chance.of(people).identities());
    }

    String someContent() {
        return chance.of(plans.get(0).contents()).name();
    }

    /** Somebody is told of. */
    Event tell(Occurrence what) {
        return tell(chance.of(people), what, lag(10));
    }

    Person person() {
        return chance.of(people);
    }

    List<Person> everybody() {
        return people;
    }

    void now(long later) {
        now = later;
    }

    private Event event() {
        if (groups != null && (events.size() < people.size() + 5 || chance.percent(60))) {
            return groups.event();
        }
        if (profile == Profile.STAFF && chance.percent(45)) {
            return new StaffDraw(chance).event(this);
        }
        Person who = chance.of(people);
        int drawn = chance.below(100);
        if ((drawn -= profile.leaving) < 0) {
            return leaves(who);
        } else if ((drawn -= profile.consent) < 0) {
            return tell(who, chance.percent(50) ? agrees() : withdraws(), lag(10));
        } else if ((drawn -= profile.erasing) < 0) {
            return new Event.Right(
                    now,
                    chance.of(who.identities()),
                    chance.percent(60)
                            ? Event.Right.Kind.ERASE
                            : chance.oneOf(Event.Right.Kind.HOLD, Event.Right.Kind.LIFT));
        } else if ((drawn -= profile.joining) < 0) {
            return new Event.Tell(
                    now,
                    name(),
                    chance.some(who.identities(), 1),
                    chance.some(who.addresses(), 0),
                    now,
                    new Occurrence.Identified(),
                    true);
        } else if ((drawn -= profile.again) < 0) {
            List<Event.Tell> told = events.stream()
                    .filter(each -> each instanceof Event.Tell tell && tell.at() > now - 5 * Rule.DAY)
                    .map(Event.Tell.class::cast)
                    .toList();
            return told.isEmpty() ? new Event.Pass(now) : chance.of(told).again(now);
        } else if ((drawn -= profile.leaping) < 0) {
            now += chance.between(Rule.DAY, 16 * Rule.DAY);
            return new Event.Pass(now);
        } else if ((drawn -= profile.restarting) < 0) {
            return new Event.Restart(now, chance.below(plans.size()));
        }
        return daily(who, drawn);
    }

    private Event daily(Person who, int drawn) {
        return switch (drawn % 12) {
            case 0, 1 -> added(who);
            case 2 -> described(who, "zone", chance.of(PlanDraw.ZONES), lag(10));
            case 3 ->
                tell(who, new Occurrence.Did(chance.oneOf("complained", "resolved"), Optional.empty(), ""), lag(20));
            case 4 ->
                chance.percent(20)
                        ? described(who, "ageBand", chance.oneOf("14-17", "18+"), 0)
                        : new Event.Walk(
                                now, chance.of(who.identities()), "journey-" + chance.below(3), chance.percent(75));
            case 5 ->
                tell(who, new Occurrence.Did("purchased", Optional.empty(), chance.of(PlanDraw.CATEGORIES)), lag(20));
            case 6 -> tell(who, new Occurrence.Did("replied", Optional.empty(), ""), lag(15));
            default -> writes(who);
        };
    }

    private Event writes(Person who) {
        return new Event.Write(
                now,
                chance.of(who.identities()),
                chance.of(plans.get(0).contents()).name());
    }

    /** Two of one moment would leave it open which is so. */
    private Event described(Person who, String name, String value, long lag) {
        now++;
        return tell(who, new Occurrence.Described(Map.of(name, value), Set.of()), lag);
    }

    private Event added(Person who) {
        String pool = chance.of(plans.get(0).lists()).name();
        long at = Math.max(now - lag(15), who.left().getOrDefault(pool, 0L) + 1);
        now = Math.max(now, at);
        List<Address> where = new ArrayList<>(chance.some(who.addresses(), chance.percent(85) ? 1 : 0));
        return new Event.Tell(
                now,
                name(),
                chance.some(who.identities(), 1),
                where,
                at,
                Book.arrival(pool),
                at == now && chance.percent(60));
    }

    private Event leaves(Person who) {
        String pool = chance.of(plans.get(0).lists()).name();
        String to = chance.of(plans.get(0).lists()).name();
        long at = now - lag(10);
        who.left().merge(pool, at, Math::max);
        return chance.percent(75) || pool.equals(to)
                ? tell(who, new Occurrence.Left(pool), now - at)
                : tell(
                        who,
                        new Occurrence.Moved(pool, to, Optional.empty()),
                        now - Math.max(at, who.left().getOrDefault(to, 0L) + 1));
    }

    private Occurrence agrees() {
        return new Occurrence.Consented(
                chance.oneOf(Purpose.PROMOTION, Purpose.PROMOTION, Purpose.BENEFIT, Purpose.KNOWLEDGE), over(), "v1");
    }

    private Occurrence withdraws() {
        return new Occurrence.Withdrew(
                chance.percent(50) ? Optional.empty() : Optional.of(chance.oneOf(Purpose.PROMOTION, Purpose.SERVICE)),
                over());
    }

    private Optional<String> over() {
        return chance.percent(60) ? Optional.empty() : Optional.of("wecom");
    }

    Event.Tell tell(Person who, Occurrence what, long lag) {
        List<Identity> identities =
                chance.percent(80) ? List.of(chance.of(who.identities())) : chance.some(who.identities(), 1);
        return new Event.Tell(
                now,
                name(),
                identities,
                chance.percent(60) ? chance.some(who.addresses(), 0) : List.of(),
                now - lag,
                what,
                lag == 0 && chance.percent(60));
    }

    String name() {
        return "signal-" + events.size();
    }

    /** Mostly none. */
    long lag(int percent) {
        boolean late = chance.percent(profile == Profile.MERGE ? 2 * percent : percent);
        return late ? chance.between(1, chance.percent(70) ? 6 * HOUR : 3 * Rule.DAY) : 0;
    }

    /** Often to the very edge of something; answers whether it is. */
    private boolean passes() {
        int drawn = chance.below(100);
        if (drawn < 25) {
            now += chance.below(600_000);
        } else if (drawn < 35) {
            now += chance.below(2);
        } else if (drawn < 65) {
            now += chance.between(HOUR / 4, 12 * HOUR);
        } else if (drawn < 85) {
            long edge = chance.of(events).when()
                    + chance.of(List.of(
                            60_000L,
                            5 * 60_000L,
                            HOUR,
                            5 * HOUR,
                            6 * HOUR,
                            20 * HOUR,
                            24 * HOUR,
                            26 * HOUR,
                            48 * HOUR,
                            72 * HOUR));
            now = Math.max(now, edge + chance.below(3) - 1);
            return true;
        } else {
            LocalTime hour = LocalTime.parse(chance.oneOf("21:30", "22:00", "08:30", "02:30", "12:00", "00:00"));
            ZoneId zone = ZoneId.of(chance.of(PlanDraw.ZONES));
            LocalDate day = Instant.ofEpochMilli(now).atZone(zone).toLocalDate().plusDays(chance.below(2));
            now = Math.max(now, day.atTime(hour).atZone(zone).toInstant().toEpochMilli() + chance.below(3) - 1);
            return true;
        }
        return false;
    }
}
