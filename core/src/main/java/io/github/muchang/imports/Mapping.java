package io.github.muchang.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.Names;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.party.Membership;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a kind of file mean: each becomes one signal, of somebody, at some time, with what happened. Immutable; each
 * method answers a changed copy.
 *
 * <p>The name is part of the memory of what was imported: files of one name that begin with the same bytes are taken for states of one
 * file. Without {@link #id} the place of a row in such a file is its id, so two equal rows count twice.
 */
public final class Mapping {
    final String name;
    final List<Who> identities;
    final List<Where> addresses;
    final List<Cell> id;
    final @Nullable When when;
    final @Nullable Telling telling;

    private Mapping(
            String name,
            List<Who> identities,
            List<Where> addresses,
            List<Cell> id,
            @Nullable When when,
            @Nullable Telling telling) {
        this.name = name;
        this.identities = identities;
        this.addresses = addresses;
        this.id = id;
        this.when = when;
        this.telling = telling;
    }

    /** Begins the mapping of a kind of file; the name is kept in the journal, and names no person. */
    public static Mapping named(String name) {
        return new Mapping(
                Names.checked(name, "mapping"), ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), null, null);
    }

    /** Somebody known by an identity of this kind. Of several, each row needs at least one that is not empty. */
    public Mapping identity(String kind, Cell value) {
        return new Mapping(name, plus(identities, new Who(kind, value)), addresses, id, when, telling);
    }

    /** Somebody reachable under this handle, on our account on a carrier; a row may have none if it has an identity. */
    public Mapping address(String carrier, String account, Cell handle) {
        Where where = new Where(CarrierId.of(carrier), Names.checked(account, "account"), handle);
        return new Mapping(name, identities, plus(addresses, where), id, when, telling);
    }

    /**
     * At a local date and time of this form (see {@link java.time.format.DateTimeFormatter}), in a zone such as {@code Asia/Shanghai}. A
     * time that the clocks skip is taken that much later; of one that comes twice, the first is meant.
     *
     * @throws IllegalArgumentException if the form does not say both date and time, or there is no such zone
     */
    public Mapping at(Cell cell, String form, String zone) {
        return at(When.local(cell, form, zone));
    }

    /**
     * On a local date of this form, at a time of day, in a zone.
     *
     * @throws IllegalArgumentException if the form does not say a date, or there is no such zone
     */
    public Mapping onDay(Cell cell, String form, LocalTime time, String zone) {
        return at(When.day(cell, form, time, zone));
    }

    /** At a moment such as {@code 2026-03-01T21:45:00+08:00} (ISO 8601). */
    public Mapping isoAt(Cell cell) {
        return at(When.iso(cell));
    }

    /** At a moment in whole milliseconds since 1970. */
    public Mapping millisAt(Cell cell) {
        return at(When.epoch(cell, 1));
    }

    /** At a moment in whole seconds since 1970. */
    public Mapping secondsAt(Cell cell) {
        return at(When.epoch(cell, 1000));
    }

    /** Under the id that its source gave it: a row of an id that the same party had lately changes nothing. */
    public Mapping id(Cell first, Cell... more) {
        List<Cell> cells = ImmutableList.<Cell>builder().add(first).add(more).build();
        return new Mapping(name, identities, addresses, cells, when, telling);
    }

    /** Did something, such as {@code purchased}. */
    public Mapping did(String activity) {
        return did(Cell.constant(activity));
    }

    /** Did what a column names. */
    public Mapping did(Cell activity) {
        return telling(new Telling.Did(activity, Optional.empty(), Cell.none()));
    }

    /** For an amount, written as a plain decimal such as {@code 29.33}. */
    public Mapping amount(Cell decimal, String currency) {
        return amount(decimal, Cell.constant(currency));
    }

    /** For an amount, written as a plain decimal, in the currency that a column names. */
    public Mapping amount(Cell decimal, Cell currency) {
        return priced(new Telling.Price(decimal, currency, false));
    }

    /** For an amount, written as a whole number of minor units such as fen. */
    public Mapping minorAmount(Cell minor, String currency) {
        return priced(new Telling.Price(minor, Cell.constant(currency), true));
    }

    /** With a label, such as a category. */
    public Mapping label(Cell label) {
        Telling.Did did = doing("a label");
        return telling(new Telling.Did(did.activity(), did.price(), label));
    }

    /** Came into a pool. */
    public Mapping added(String pool) {
        return added(Cell.constant(pool));
    }

    /** Came into the pool that a column names. */
    public Mapping added(Cell pool) {
        return telling(new Telling.Added(pool, Cell.none(), Membership.Role.MEMBER));
    }

    /** Left one pool for another. */
    public Mapping moved(Cell from, Cell to) {
        return telling(new Telling.Moved(from, to, Cell.none()));
    }

    /** Came or moved through a source code. */
    public Mapping through(Cell source) {
        if (telling instanceof Telling.Added added) {
            return telling(new Telling.Added(added.pool(), source, added.role()));
        }
        if (telling instanceof Telling.Moved moved) {
            return telling(new Telling.Moved(moved.from(), moved.to(), source));
        }
        throw new IllegalStateException("a source code belongs to added(...) or moved(...); call that before");
    }

    /** Left a pool. */
    public Mapping left(Cell pool) {
        return telling(new Telling.Left(pool));
    }

    /** Has a role in a pool: {@code member}, {@code koc}, {@code admin} or {@code owner}. */
    public Mapping promoted(Cell pool, Cell role) {
        return telling(new Telling.Promoted(pool, role));
    }

    /** An attribute is known; call it again for more of them. A row needs at least one that is not empty. */
    public Mapping described(String attribute, Cell value) {
        Map<String, Cell> former =
                telling instanceof Telling.Described described ? described.attributes() : ImmutableSortedMap.of();
        return telling(new Telling.Described(ImmutableSortedMap.<String, Cell>naturalOrder()
                .putAll(former)
                .put(attribute, value)
                .buildOrThrow()));
    }

    /** Was given a tag by somebody or something, which is never a customer's handle. */
    public Mapping tagged(Cell tag, Cell by) {
        return telling(new Telling.Tagged(tag, by, true));
    }

    /** Lost a tag. */
    public Mapping untagged(Cell tag, Cell by) {
        return telling(new Telling.Tagged(tag, by, false));
    }

    /** Agreed to a purpose, on every carrier, having been shown this version of the text. */
    public Mapping consented(Purpose purpose, Cell text) {
        return consented(Cell.constant(purpose.code()), Cell.none(), text);
    }

    /** Agreed to a purpose, by its code, on a carrier; on every carrier where that is empty. */
    public Mapping consented(Cell purpose, Cell carrier, Cell text) {
        return telling(new Telling.Consented(purpose, carrier, text));
    }

    /** Withdrew from everything, everywhere. */
    public Mapping withdrew() {
        return telling(new Telling.Withdrew(Cell.none(), Cell.none()));
    }

    /** Withdrew from a purpose, by its code, on a carrier; on every carrier where that is empty. */
    public Mapping withdrew(Cell purpose, Cell carrier) {
        return telling(new Telling.Withdrew(purpose, carrier));
    }

    /** Is one person: all identities and addresses of the row are theirs. */
    public Mapping identified() {
        return telling(new Telling.Identified());
    }

    @Override
    public String toString() {
        return "Mapping[" + name + "]";
    }

    private Mapping at(When time) {
        return new Mapping(name, identities, addresses, id, time, telling);
    }

    private Mapping telling(Telling what) {
        return new Mapping(name, identities, addresses, id, when, what);
    }

    private Mapping priced(Telling.Price price) {
        Telling.Did did = doing("an amount");
        return telling(new Telling.Did(did.activity(), Optional.of(price), did.label()));
    }

    private Telling.Did doing(String what) {
        if (telling instanceof Telling.Did did) {
            return did;
        }
        throw new IllegalStateException(what + " belongs to did(...); call that before");
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return ImmutableList.<T>builder().addAll(list).add(more).build();
    }

    /** A kind of identity, and where its value is. */
    record Who(String kind, Cell value) {}

    /** An account on a carrier, and where the handle is. */
    record Where(CarrierId carrier, String account, Cell handle) {}
}
