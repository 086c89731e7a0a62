package io.github.muchang.price;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import java.util.List;

/**
 * 价目表: what products cost where, when and for whom (渠道价, APP 价, 门诊价, 裂变价). Immutable; {@link PriceWatch} says which of its
 * prices clash.
 *
 * @param offers the offers
 */
public record PriceList(List<Offer> offers) {
    /** No product is offered more often, so that looking at all pairs of its offers stays a matter of a moment. */
    public static final int MOST_OF_A_PRODUCT = 500;

    /** Copies the list. */
    public PriceList {
        offers = ImmutableList.copyOf(offers);
    }

    /** With these offers. */
    public static PriceList of(Offer... offers) {
        return new PriceList(ImmutableList.copyOf(offers));
    }

    /**
     * Reads what {@link #toJson} writes, or somebody wrote by hand.
     *
     * @throws io.github.muchang.fault.InvalidInputException with every fault of form, each at its JSON pointer
     */
    public static PriceList fromJson(String json) {
        return PriceListJson.read(json);
    }

    /** The JSON form; reading it gives an equal list. */
    public String toJson() {
        return PriceListJson.write(this);
    }

    /** Only the offers that state no reason: what a customer cannot explain to themselves. */
    public PriceList unexplained() {
        return new PriceList(
                offers.stream().filter(each -> each.reason().isEmpty()).toList());
    }

    /**
     * Checks the list against a domain: places and segments exist, prices are amounts of its currency and not negative, and nothing is
     * said twice of one product, place and audience on the same day.
     *
     * @throws io.github.muchang.fault.InvalidInputException with every fault, each at its JSON pointer
     */
    public void check(PrivateDomain domain) {
        PriceListCheck.check(this, domain);
    }
}
