package io.github.muchang.imports;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mapping that is complete and that a domain understands: makes signals of rows. */
final class Meaning {
    /** Leaves room for the name before the id: a signal's id has at most 256 characters. */
    private static final int LONGEST_ID = 180;

    private static final char BETWEEN_IDS = '\u001F';

    private final Mapping mapping;
    private final When when;
    private final Telling telling;
    private final Muchang muchang;
    private final Optional<Instant> latest;
    private final Set<String> seen = new TreeSet<>();

    /**
     * Checks a mapping against a domain.
     *
     * @param latest a row that says it is later is wrong
     * @throws io.github.muchang.fault.InvalidInputException with everything that would be wrong with every row
     */
    Meaning(Mapping mapping, Muchang muchang, Optional<Instant> latest) {
        Faults faults = new Faults();
        if (mapping.identities.isEmpty() && mapping.addresses.isEmpty()) {
            faults.add("", "say whom a row is about: identity(...) or address(...)");
        }
        if (mapping.when == null) {
            faults.add("", "say when it happened: at(...), onDay(...), isoAt(...), millisAt(...) or secondsAt(...)");
        }
        if (mapping.telling == null) {
            faults.add("", "say what happened: did(...), added(...), described(...) or another");
        }
        faults.throwIfAny("mapping '" + mapping.name + "'");
        this.mapping = mapping;
        this.when = Objects.requireNonNull(mapping.when);
        this.telling = Objects.requireNonNull(mapping.telling);
        this.muchang = muchang;
        this.latest = latest;
        checkConstants(faults);
        faults.throwIfAny("mapping '" + mapping.name + "'");
    }

    /** Every column that rows are asked for. */
    Set<String> columns() {
        Stream<Cell> cells = Stream.of(
                        mapping.identities.stream().map(Mapping.Who::value),
                        mapping.addresses.stream().map(Mapping.Where::handle),
                        mapping.id.stream(),
                        Stream.of(when.cell()),
                        telling.cells().values().stream())
                .flatMap(each -> each);
        return cells.flatMap(cell -> cell.column().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /** Columns that no row had a value in so far. */
    List<String> unseen() {
        return columns().stream().filter(each -> !seen.contains(each)).toList();
    }

    /** The row of these values. */
    Row row(Parser.Values values, Faults faults) {
        return new Row(values, faults, seen);
    }

    /** The signal of a row at a place in the file; null if the row has faults. */
    @Nullable
    Signal signal(Row row, String position) {
        List<Identity> identities = new ArrayList<>(2);
        for (Mapping.Who who : mapping.identities) {
            row.personal(who.value())
                    .flatMap(text -> row.tried(who.value(), "identity", text, any -> Identity.of(who.kind(), any)))
                    .ifPresent(identities::add);
        }
        List<Address> addresses = new ArrayList<>(2);
        for (Mapping.Where where : mapping.addresses) {
            row.personal(where.handle())
                    .flatMap(text -> row.tried(
                            where.handle(), "address", text, any -> new Address(where.carrier(), where.account(), any)))
                    .ifPresent(addresses::add);
        }
        if (identities.isEmpty() && addresses.isEmpty() && row.faults().none()) {
            row.faults()
                    .add("identity", "the row does not say whom it is about: no identity and no address has a value");
        }
        boolean somebody = !identities.isEmpty() || !addresses.isEmpty();
        Instant at = row.required(when.cell(), "at", when.form()).orElse(Instant.EPOCH);
        if (latest.isPresent() && at.isAfter(latest.get())) {
            row.faults().add("at", "the row says " + at + ", and none may be later than " + latest.get());
        }
        String id = mapping.name + ":" + (mapping.id.isEmpty() ? position : id(row));
        Optional<Occurrence> what = telling.read(row);
        if (what.isPresent()) { // where nobody or no time could be read, others stand in, so that all else is checked
            Signal signal = new Signal(
                    Optional.of(id),
                    somebody ? identities : anyIdentities(),
                    somebody ? addresses : anyAddresses(),
                    at,
                    what.get());
            muchang.faults(signal).list().forEach(fault -> row.faults().add(fault.place(), fault.message()));
            return row.faults().none() ? signal : null;
        }
        return null;
    }

    private String id(Row row) {
        StringBuilder id = new StringBuilder();
        for (Cell cell : mapping.id) {
            row.required(cell, "id").ifPresent(text -> {
                if (id.length() + text.length() > LONGEST_ID) {
                    row.faults().add("id", "an id has at most " + LONGEST_ID + " characters");
                } else {
                    id.append(id.length() == 0 ? "" : BETWEEN_IDS).append(text);
                }
            });
        }
        return id.toString();
    }

    /** What is wrong with a row whose columns all hold something harmless is wrong with every row. */
    private void checkConstants(Faults faults) {
        Map<String, Cell> cells = telling.cells();
        Map<String, String> harmless = new TreeMap<>();
        cells.forEach((place, cell) -> cell.column().ifPresent(column -> harmless.put(column, harmless(place))));
        Faults found = new Faults();
        Row sample = new Row(column -> harmless.getOrDefault(column, "1"), found, new TreeSet<>());
        telling.read(sample).ifPresent(what -> {
            Signal signal = new Signal(Optional.empty(), anyIdentities(), anyAddresses(), Instant.EPOCH, what);
            muchang.faults(signal).list().forEach(fault -> found.add(fault.place(), fault.message()));
        });
        for (Fault fault : found.list()) {
            String decisive = fault.place().equals("amount") ? "currency" : fault.place();
            if (cells.getOrDefault(decisive, Cell.none()).column().isEmpty()) {
                faults.add(fault.place(), fault.message());
            }
        }
    }

    private String harmless(String place) {
        return switch (place) {
            case "role" -> "member";
            case "purpose" -> "service";
            case "currency" -> muchang.domain().currency();
            default -> "1";
        };
    }

    private List<Identity> anyIdentities() {
        return mapping.identities.stream()
                .map(who -> Identity.of(who.kind(), "somebody"))
                .toList();
    }

    private List<Address> anyAddresses() {
        return mapping.addresses.stream()
                .map(where -> new Address(where.carrier(), where.account(), "somebody"))
                .toList();
    }
}
