package io.github.muchang.runtime;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.Cursor;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.HouseFact;
import io.github.muchang.journal.MeasureFact;
import io.github.muchang.journal.ProofFact;
import io.github.muchang.party.Attribute;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.segment.Ranking;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Vouching;
import io.github.muchang.segment.Yardstick;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Span;
import io.github.muchang.vault.Personal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.roaringbitmap.RoaringBitmap;

/** What is true of the whole domain, kept as the state of party number 1: yardsticks, who agrees to proofs, and how far imports came. */
final class House {
    static final PartyId ID = new PartyId(1);

    private static final Splitter SEMICOLON = Splitter.on(';');
    private static final Splitter COMMA = Splitter.on(',');

    private final PrivateDomain domain;
    private final Stores stores;

    /** Whether nobody has to do with decisions about others: no ranks, and no proof that anybody agrees to or could. */
    private final boolean alone;

    private volatile Known known;

    House(PrivateDomain domain, Stores stores) {
        this.domain = domain;
        this.stores = stores;
        this.known = new Known(-1, Yardsticks.NONE);
        this.alone = domain.rankings().isEmpty()
                && domain.contents().proofs().isEmpty()
                && yardsticks(house()).vouched().isEmpty();
    }

    /** The yardsticks as last committed. */
    Yardsticks yardsticks() {
        if (alone) {
            return Yardsticks.NONE;
        }
        Optional<Stored> stored = stores.store().load(ID);
        long version = stored.map(Stored::version).orElse(0L);
        if (version != known.version) {
            known = new Known(
                    version,
                    stored.map(each -> yardsticks(PartyCodec.decode(ID, each.state())))
                            .orElse(Yardsticks.NONE));
        }
        return known.yardsticks;
    }

    List<ImportMark> imports(String name) {
        String prefix = HouseFact.mark(name);
        ImmutableList.Builder<ImportMark> marks = ImmutableList.builder();
        house().attributes().forEach((key, attribute) -> {
            if (key.startsWith(prefix)) {
                List<String> numbers = SEMICOLON.splitToList(attribute.value());
                marks.add(new ImportMark(
                        name,
                        key.substring(prefix.length()),
                        Long.parseLong(numbers.get(0)),
                        Long.parseLong(numbers.get(1))));
            }
        });
        return marks.build();
    }

    void advance(Batch batch, ImportMark before, ImportMark mark, long clock) {
        Party party = batch.party(ID);
        long now = Math.max(clock, party.asOf());
        batch.decided(
                ID,
                batch.decide()
                        .house(
                                party,
                                now,
                                new HouseFact.ImportAdvanced(
                                        now, mark.name(), before.digest(), mark.digest(), mark.bytes(), mark.rows())));
    }

    /** By which definition the house is run; empty if that was never said. */
    Optional<String> definition() {
        return Optional.ofNullable(house().attributes().find(HouseFact.DEFINITION))
                .map(Attribute::value);
    }

    /** Who of the staff is away, or has left. */
    Map<String, Absence> absences() {
        Map<String, Absence> absences = new TreeMap<>();
        house().attributes().forEach((key, attribute) -> {
            if (key.startsWith(HouseFact.AWAY)) {
                absences.put(key.substring(HouseFact.AWAY.length()), Absence.parse(attribute.value()));
            }
        });
        return absences;
    }

    /** In which groups nobody may speak until when, in milliseconds. */
    Map<PartyId, Long> muted() {
        Map<PartyId, Long> muted = new TreeMap<>();
        house().attributes().forEach((key, attribute) -> {
            if (key.startsWith(MeasureFact.MUTED)) {
                muted.put(PartyId.parse(key.substring(MeasureFact.MUTED.length())), Long.valueOf(attribute.value()));
            }
        });
        return muted;
    }

    /** The local day on which each daily list was drawn last. */
    Map<String, Long> drawn() {
        Map<String, Long> days = new TreeMap<>();
        house().attributes().forEach((key, attribute) -> {
            if (key.startsWith(HouseFact.LIST)) {
                days.put(key.substring(HouseFact.LIST.length()), Long.valueOf(attribute.value()));
            }
        });
        return days;
    }

    /** How far a pool's roster was pulled. */
    Round round(String pool) {
        return Round.of(house(), pool);
    }

    /** Where the next page of a pool's roster begins. */
    Cursor cursor(String pool) {
        return Cursor.of(stores.vault()
                .open(ID)
                .map(Personal::attributes)
                .map(each -> each.get(HouseFact.ROSTER + pool))
                .orElse(""));
    }

    /** Keeps where the next page begins, in the vault, since it may name somebody. */
    static void keep(Batch batch, String pool, Cursor next) {
        Personal known = batch.personal(ID);
        String name = HouseFact.ROSTER + pool;
        batch.keep(ID, next.isStart() ? known.without(name) : known.with(name, next.value()), ImmutableList.of());
    }

    /** Who was listed in a round, as the journal tells. */
    RoaringBitmap listed(String pool, long began) {
        RoaringBitmap listed = new RoaringBitmap();
        stores.journal().of(ID).forEach(each -> {
            if (each.fact() instanceof HouseFact.RosterPulled pulled
                    && pulled.began() == began
                    && pulled.pool().equals(pool)) {
                Round.addTo(listed, pulled.people());
            }
        });
        return listed;
    }

    /** Notes something that is so from a moment on, but not before what was noted last. */
    void note(Batch batch, long clock, LongFunction<? extends Fact> fact) {
        Party party = batch.party(ID);
        long now = Math.max(clock, party.asOf());
        batch.decided(ID, batch.decide().house(party, now, fact.apply(now)));
    }

    void adopt(Batch batch, String digest, long clock) {
        Party party = batch.party(ID);
        long now = Math.max(clock, party.asOf());
        batch.decided(ID, batch.decide().house(party, now, new HouseFact.DefinitionAdopted(now, digest)));
    }

    /** When the yardsticks are to be measured next. */
    long nextMeasure(Span every, long clock) {
        Yardsticks known = yardsticks();
        return domain.rankings().stream()
                .map(ranking -> Optional.ofNullable(known.find(ranking.key())))
                .mapToLong(last -> last.map(each -> each.at() + every.millis()).orElse(clock))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Measures whatever the population is measured by. */
    int measure(Batch batch, long clock) {
        List<Ranking> rankings = domain.rankings();
        Yardsticks former = yardsticks();
        long[][] values = new long[rankings.size()][];
        int[] sizes = new int[rankings.size()];
        int highest = stores.population().highest(); // others may arrive meanwhile
        Arrays.setAll(values, any -> new long[Math.max(16, highest)]);
        for (int number = ID.value() + 1; number <= highest; number++) {
            PartyId id = new PartyId(number);
            Optional<Stored> stored = stores.store().load(id);
            if (stored.isPresent()) {
                Party party = PartyCodec.decode(id, stored.get().state());
                Subject subject = new Subject(party, Math.max(clock, party.asOf()), domain.calendar(), domain, former);
                for (int i = 0; i < values.length; i++) {
                    Ranking ranking = rankings.get(i);
                    if (party.kind() == Party.Kind.CUSTOMER
                            && party.absorbedInto().isEmpty()
                            && ranking.ranks(subject)) {
                        values[i][sizes[i]++] = ranking.rank(subject);
                    }
                }
            }
        }
        for (int i = 0; i < values.length; i++) {
            Party party = batch.party(ID);
            long now = Math.max(clock, party.asOf());
            Yardstick measured = Yardstick.measure(rankings.get(i).key(), now, Arrays.copyOf(values[i], sizes[i]));
            batch.decided(
                    ID,
                    batch.decide()
                            .house(
                                    party,
                                    now,
                                    new HouseFact.YardstickMeasured(
                                            now, measured.metric(), measured.population(), measured.thresholds())));
        }
        return values.length;
    }

    private Party house() {
        return stores.store()
                .load(ID)
                .map(stored -> PartyCodec.decode(ID, stored.state()))
                .orElseGet(() -> Party.unknown(ID));
    }

    private static Yardsticks yardsticks(Party house) {
        Map<String, Yardstick> found = new TreeMap<>();
        Map<String, Vouching> vouched = new TreeMap<>();
        house.attributes().forEach((key, attribute) -> {
            if (key.startsWith(HouseFact.YARDSTICK)) {
                String metric = key.substring(HouseFact.YARDSTICK.length());
                found.put(metric, yardstick(metric, attribute));
            } else if (key.startsWith(ProofFact.PROOF)) {
                vouched.put(key.substring(ProofFact.PROOF.length()), vouching(attribute));
            }
        });
        return new Yardsticks(found, vouched);
    }

    private static Vouching vouching(Attribute attribute) {
        List<String> parts = SEMICOLON.splitToList(attribute.value());
        return new Vouching(new PartyId(Integer.parseInt(parts.get(0))), Long.parseLong(parts.get(1)), parts.get(2));
    }

    private static Yardstick yardstick(String metric, Attribute attribute) {
        List<String> parts = SEMICOLON.splitToList(attribute.value());
        return new Yardstick(
                metric,
                attribute.at(),
                Long.parseLong(parts.get(0)),
                COMMA.splitToStream(parts.get(1)).map(Long::valueOf).toList());
    }

    private record Known(long version, Yardsticks yardsticks) {}
}
