package io.github.muchang.identity;

import io.github.muchang.fault.Names;

/**
 * The name of a carrier: the platform, or the account on it, that pools live on, such as {@code wecom}.
 *
 * @param name letters, digits and {@code - _ . : /}, at most 64 bytes
 */
public record CarrierId(String name) implements Comparable<CarrierId> {
    /** Checks the name. */
    public CarrierId {
        Names.checked(name, "carrier");
    }

    /** The carrier of this name. */
    public static CarrierId of(String name) {
        return new CarrierId(name);
    }

    @Override
    public int compareTo(CarrierId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
