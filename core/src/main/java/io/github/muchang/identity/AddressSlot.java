package io.github.muchang.identity;

/**
 * Stands for one address in states and in the journal, where no handle may appear; the vault knows the address. Derived
 * from the address by keyed hash, so the same address has the same slot wherever it is seen.
 *
 * @param value meaningless outside one installation
 */
public record AddressSlot(long value) implements Comparable<AddressSlot> {
    @Override
    public int compareTo(AddressSlot other) {
        return Long.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return "slot-" + Long.toHexString(value);
    }
}
