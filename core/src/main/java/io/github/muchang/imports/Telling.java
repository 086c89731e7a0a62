package io.github.muchang.imports;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.Faults;
import io.github.muchang.money.Money;
import io.github.muchang.party.Membership;
import io.github.muchang.signal.Occurrence;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the rows of a file tell: the cells from which the occurrence is put together. */
sealed interface Telling {
    /** Each cell by the name under which messages speak of it. */
    Map<String, Cell> cells();

    /** The occurrence of a row; empty if the row has a fault, which is noted. */
    Optional<Occurrence> read(Row row);

    /** Came into a pool. */
    record Added(Cell pool, Cell source, Membership.Role role) implements Telling {
        @Override
        public Map<String, Cell> cells() {
            return ImmutableMap.of("pool", pool, "source", source);
        }

        @Override
        public Optional<Occurrence> read(Row row) {
            Optional<String> code = row.text(source);
            return row.required(pool, "pool").map(into -> new Occurrence.Added(into, code, role));
        }
    }

    /** Left a pool. */
    record Left(Cell pool) implements Telling {
        @Override
        public Map<String, Cell> cells() {
            return ImmutableMap.of("pool", pool);
        }

        @Override
        public Optional<Occurrence> read(Row row) {
            return row.required(pool, "pool").map(Occurrence.Left::new);
        }
    }

    /** Left one pool for another. */
    record Moved(Cell from, Cell to, Cell source) implements Telling {
        @Override
        public Map<String, Cell> cells() {
            return ImmutableMap.of("from", from, "to", to, "source", source);
        }

        @Override
        public Optional<Occurrence> read(Row row) {
            Optional<String> here = row.required(from, "from");
            Optional<String> there = row.required(to, "to");
            Optional<String> code = row.text(source);
            return here.flatMap(a -> there.map(b -> new Occurrence.Moved(a, b, code)));
        }
    }

    /** Has another role in a pool. */
    record Promoted(Cell pool, Cell role) implements Telling {
        @Override
        public Map<String, Cell> cells() {
            return ImmutableMap.of("pool", pool, "role", role);
        }

        @Override
        public Optional<Occurrence> read(Row row) {
            Optional<String> where = row.required(pool, "pool");
            Optional<Membership.Role> what = row.required(
                    role, "role", text -> oneOf("role", text, Membership.Role.values(), each -> code(each)));
            return where.flatMap(a -> what.map(b -> new Occurrence.Promoted(a, b)));
        }

        private static String code(Membership.Role role) {
            return role.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Did something. */
    record Did(Cell activity, Optional<Price> price, Cell label) implements Telling {
        @Override
        public Map<String, Cell> cells() {
            ImmutableMap.Builder<String, Cell> cells = ImmutableMap.builder();
            cells.put("activity", activity).put("label", label);
            price.ifPresent(each -> cells.put("amount", each.amount()).put("currency", each.currency()));
            return cells.buildOrThrow();
        }

        @Override
        public Optional<Occurrence> read(Row row) {
            Optional<String> what = row.required(activity, "activity");
            Optional<Money> amount = price.flatMap(each -> each.read(row));
            String word = row.text(label).orElse("");
            return price.isPresent() && amount.isEmpty()
                    ? Optional.empty()
                    : what.map(name -> new Occurrence.Did(name, amount, word));
        }
    }

    /** Is known to be so. */
    record Described(Map<String, Cell> attributes) implements Telling {
        /** Copies the map. */
        public Described {
            attributes = ImmutableSortedMap.copyOf(attributes);
        }

        @Override
        public Map<String, Cell> cells() {
            return attributes;
        }

        @Override
        public Optional<Occurrence> read(Row row) {
            Map<String, String> told = new TreeMap<>();
            attributes.forEach((name, cell) -> row.personal(cell).ifPresent(text -> told.put(name, text)));
            if (told.isEmpty()) {
                row.faults()
                        .add("attribute", "the row has no value for any of " + String.join(", ", attributes.keySet()));
                return Optional.empty();
            }
            return Optional.of(new Occurrence.Described(told, ImmutableSortedSet.of()));
        }
    }

    /** Was given a tag, or lost it. */
    record Tagged(Cell tag, Cell by, boolean given) implements Telling {
        @Override
        public Map<String, Cell> cells() {
            return ImmutableMap.of("tag", tag, "by", by);
        }

        @Override
        public Optional<Occurrence> read(Row row) {
            Optional<String> what = row.required(tag, "tag");
            Optional<String> who = row.required(by, "by");
            return what.flatMap(a -> who.map(b -> given ? new Occurrence.Tagged(a, b) : new Occurrence.Untagged(a, b)));
        }
    }

    /** Agreed to something. */
    record Consented(Cell purpose, Cell carrier, Cell text) implements Telling {
        @Override
        public Map<String, Cell> cells() {
            return ImmutableMap.of("purpose", purpose, "carrier", carrier, "text", text);
        }

        @Override
        public Optional<Occurrence> read(Row row) {
            Optional<Purpose> what = row.required(purpose, "purpose", Consented::purpose);
            Optional<String> on = row.text(carrier);
            Optional<String> shown = row.required(text, "text");
            return what.flatMap(a -> shown.map(b -> new Occurrence.Consented(a, on, b)));
        }

        static Purpose purpose(String text) {
            return oneOf("purpose", text, Purpose.values(), Purpose::code);
        }
    }

    /** Withdrew an agreement. */
    record Withdrew(Cell purpose, Cell carrier) implements Telling {
        @Override
        public Map<String, Cell> cells() {
            return ImmutableMap.of("purpose", purpose, "carrier", carrier);
        }

        @Override
        public Optional<Occurrence> read(Row row) {
            Optional<String> on = row.text(carrier);
            if (purpose.isNone()) {
                return Optional.of(new Occurrence.Withdrew(Optional.empty(), on));
            }
            return row.required(purpose, "purpose", Consented::purpose)
                    .map(what -> new Occurrence.Withdrew(Optional.of(what), on));
        }
    }

    /** Was identified: all identities and addresses of the row are one person's. */
    record Identified() implements Telling {
        @Override
        public Map<String, Cell> cells() {
            return ImmutableMap.of();
        }

        @Override
        public Optional<Occurrence> read(Row row) {
            return Optional.of(new Occurrence.Identified());
        }
    }

    /**
     * Where an amount is.
     *
     * @param minor whether it is a whole number of minor units instead of a decimal
     */
    record Price(Cell amount, Cell currency, boolean minor) {
        Optional<Money> read(Row row) {
            Optional<String> code = row.required(currency, "currency");
            return row.required(amount, "amount")
                    .flatMap(text -> code.flatMap(known -> row.tried(
                            amount, "amount", text, any -> minor ? minor(any, known) : Money.parse(any, known))));
        }

        private static Money minor(String text, String code) {
            if (text.length() > 18 || !text.matches("-?[0-9]+")) {
                throw new IllegalArgumentException(
                        "'" + Faults.shown(text) + "' is no whole number of minor units of " + code);
            }
            return Money.of(Long.parseLong(text), code);
        }
    }

    private static <T> T oneOf(String kind, String text, T[] values, Function<T, String> name) {
        return Stream.of(values)
                .filter(each -> name.apply(each).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Faults.unknownName(
                        kind, text, Arrays.stream(values).map(name).toList())));
    }
}
