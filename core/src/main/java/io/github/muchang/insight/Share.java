package io.github.muchang.insight;

/**
 * What some customers contribute to the whole.
 *
 * @param customers how many they are
 * @param of how many there are in all
 * @param amount what they contribute, exact, in minor units
 * @param total what all contribute, exact, in minor units
 */
public record Share(int customers, int of, long amount, long total) {
    /** The amount as a share of the total, as the nearest double; 0 if the total is not positive. More than 1 if others owe. */
    public double share() {
        return total <= 0 ? 0 : (double) amount / total;
    }
}
