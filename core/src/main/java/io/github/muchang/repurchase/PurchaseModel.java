package io.github.muchang.repurchase;

/**
 * A fitted model as part of a domain: how often an activity is done again. Its conditions always use the model that the domain has, so
 * what they say changes with the domain and with nothing else.
 *
 * @param activity what counts as a purchase
 * @param model how often it is done again
 */
public record PurchaseModel(String activity, BgNbd model) {
    /** Shares the name with states, so that it is found by reference. */
    public PurchaseModel {
        activity = activity.intern();
    }

    /** The model of an activity. */
    public static PurchaseModel of(String activity, BgNbd model) {
        return new PurchaseModel(activity, model);
    }
}
