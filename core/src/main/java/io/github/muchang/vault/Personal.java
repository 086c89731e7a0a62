package io.github.muchang.vault;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.Identity;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is personal about one party: identities by kind, addresses by slot, personal attributes by name. Immutable; prints
 * names and counts only.
 *
 * @param identities the value of each kind
 * @param addresses the address behind each slot
 * @param attributes values by attribute name
 */
public record Personal(
        Map<String, String> identities, Map<AddressSlot, Address> addresses, Map<String, String> attributes) {
    /** Nothing known. */
    public static final Personal NOTHING =
            new Personal(ImmutableSortedMap.of(), ImmutableSortedMap.of(), ImmutableSortedMap.of());

    /** Copies what it is given. */
    public Personal {
        identities = ImmutableSortedMap.copyOf(identities);
        addresses = ImmutableSortedMap.copyOf(addresses);
        attributes = ImmutableSortedMap.copyOf(attributes);
    }

    /** This, and an identity; the kind's former value is replaced. */
    public Personal with(Identity identity) {
        return new Personal(put(identities, identity.kind(), identity.value()), addresses, attributes);
    }

    /** This, and an address under its slot. */
    public Personal with(AddressSlot slot, Address address) {
        return new Personal(identities, put(addresses, slot, address), attributes);
    }

    /** This, and an attribute; the former value is replaced. */
    public Personal with(String attribute, String value) {
        return new Personal(identities, addresses, put(attributes, attribute, value));
    }

    /** This, without an attribute. */
    public Personal without(String attribute) {
        SortedMap<String, String> copy = new TreeMap<>(attributes);
        copy.remove(attribute);
        return new Personal(identities, addresses, copy);
    }

    /** Both together; where both have a value, this one's stays. */
    public Personal merge(Personal other) {
        return new Personal(
                union(identities, other.identities),
                union(addresses, other.addresses),
                union(attributes, other.attributes));
    }

    @Override
    public String toString() {
        return "Personal[identities=" + identities.keySet() + ", addresses=" + addresses.size() + ", attributes="
                + attributes.keySet() + "]";
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> put(Map<K, V> map, K key, V value) {
        SortedMap<K, V> copy = new TreeMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> union(Map<K, V> first, Map<K, V> second) {
        SortedMap<K, V> both = new TreeMap<>(second);
        both.putAll(first);
        return both;
    }
}
