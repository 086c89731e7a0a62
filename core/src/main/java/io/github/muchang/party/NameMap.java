package io.github.muchang.party;

import com.google.common.collect.ImmutableList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small immutable map from names to values, in the order of the names. Made for a dozen entries: two arrays, no nodes;
 * {@link #with} copies.
 *
 * @param <V> what a name stands for
 */
public final class NameMap<V> extends AbstractMap<String, V> {
    private static final NameMap<?> EMPTY = new NameMap<>(new String[0], new Object[0]);

    private final String[] names;
    private final Object[] values;

    private NameMap(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** Nothing. */
    @SuppressWarnings("unchecked")
    public static <V> NameMap<V> empty() {
        return (NameMap<V>) EMPTY;
    }

    /** The same entries. */
    public static <V> NameMap<V> copyOf(Map<String, V> entries) {
        NameMap<V> map = empty();
        for (Entry<String, V> entry : entries.entrySet()) {
            map = map.with(entry.getKey(), entry.getValue());
        }
        return map;
    }

    /** Names that are already in order, and their values; the arrays are not copied. */
    static <V> NameMap<V> ofOrdered(String[] names, Object[] values) {
        for (int i = 1; i < names.length; i++) {
            if (names[i - 1].compareTo(names[i]) >= 0) {
                throw new IllegalArgumentException("names out of order at " + i);
            }
        }
        return names.length == 0 ? empty() : new NameMap<>(names, values);
    }

    /** The value of a name, or null. */
    public @Nullable V find(String name) {
        int index = search(name);
        return index < 0 ? null : at(index);
    }

    /** The position of a name among those from a position on, or -1: for whoever walks through names in order. */
    @SuppressWarnings("ReferenceEquality") // only a shortcut, as in indexOf
    public int indexFrom(int from, String name) {
        for (int i = from; i < names.length; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        int found = from < names.length ? Arrays.binarySearch(names, from, names.length, name) : -1;
        return Math.max(found, -1);
    }

    /** The name at a position. */
    public String nameAt(int index) {
        return names[index];
    }

    /** The value at a position. */
    @SuppressWarnings("unchecked")
    public V at(int index) {
        return (V) values[index];
    }

    /** This, and an entry; the name's former value is replaced. */
    public NameMap<V> with(String name, V value) {
        int index = indexOf(name);
        if (index >= 0) {
            Object[] changed = values.clone();
            changed[index] = value;
            return new NameMap<>(names, changed);
        }
        int place = -index - 1;
        String[] moreNames = new String[names.length + 1];
        Object[] moreValues = new Object[names.length + 1];
        System.arraycopy(names, 0, moreNames, 0, place);
        System.arraycopy(values, 0, moreValues, 0, place);
        moreNames[place] = name;
        moreValues[place] = value;
        System.arraycopy(names, place, moreNames, place + 1, names.length - place);
        System.arraycopy(values, place, moreValues, place + 1, names.length - place);
        return new NameMap<>(moreNames, moreValues);
    }

    /** This, without a name. */
    public NameMap<V> without(String name) {
        int index = indexOf(name);
        if (index < 0) {
            return this;
        }
        String[] fewerNames = new String[names.length - 1];
        Object[] fewerValues = new Object[names.length - 1];
        System.arraycopy(names, 0, fewerNames, 0, index);
        System.arraycopy(values, 0, fewerValues, 0, index);
        System.arraycopy(names, index + 1, fewerNames, index, names.length - index - 1);
        System.arraycopy(values, index + 1, fewerValues, index, names.length - index - 1);
        return ofOrdered(fewerNames, fewerValues);
    }

    /** Both together; {@code join} settles names that both have. */
    public NameMap<V> union(NameMap<V> other, BinaryOperator<V> join) {
        NameMap<V> both = this;
        for (int i = 0; i < other.names.length; i++) {
            V mine = find(other.names[i]);
            both = both.with(other.names[i], mine == null ? other.at(i) : join.apply(mine, other.at(i)));
        }
        return both;
    }

    @Override
    public @Nullable V get(@Nullable Object name) {
        return name instanceof String text ? find(text) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && search(text) >= 0;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, V>> iterator() {
                ImmutableList.Builder<Entry<String, V>> entries = ImmutableList.builder();
                for (int i = 0; i < names.length; i++) {
                    entries.add(new SimpleImmutableEntry<>(names[i], at(i)));
                }
                return entries.build().iterator();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }

    /** The position of a name, or -1: names that differ mostly do so in their hashes, which a name remembers. */
    @SuppressWarnings("ReferenceEquality") // only a shortcut, as below
    private int search(String name) {
        int hash = name.hashCode();
        for (int i = 0; i < names.length; i++) {
            String each = names[i];
            if (each == name || (each.hashCode() == hash && each.equals(name))) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings("ReferenceEquality") // only a shortcut: the search below compares by value
    private int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i] == name) { // states share interned names, so this is the common way out
                return i;
            }
        }
        return Arrays.binarySearch(names, name);
    }
}
