package io.github.muchang.price;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.insight.Proportion;
import java.util.List;

/**
 * Those who only ever buy at a discount.
 *
 * @param customers who, in the order of numbers, without those whose data was erased
 * @param share how many they are of all who bought so often, the erased counted with both
 */
public record Dependents(List<PartyId> customers, Proportion share) {
    /** Copies the list. */
    public Dependents {
        customers = ImmutableList.copyOf(customers);
    }
}
