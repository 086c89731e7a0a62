package io.github.muchang.policy;

import io.github.muchang.content.Purpose;

/**
 * A policy that is about some touches only: each method narrows it down further.
 *
 * @param <P> the policy itself
 */
public sealed interface Scoped<P extends Policy>
        permits QuietHours, Cap, MinimumGap, AdShare, Suppression, ServiceCase, OnlyIf, NotWhile, NotDuring {
    /** Which touches it is about. */
    Scope scope();

    /** The same policy about other touches. */
    P within(Scope scope);

    /** Only for these purposes. */
    default P of(Purpose... purposes) {
        return within(scope().of(purposes));
    }

    /** Only on this carrier. */
    default P on(String carrier) {
        return within(scope().on(carrier));
    }

    /** Only along this pathway. */
    default P along(String pathway) {
        return within(scope().along(pathway));
    }

    /** Only in this pool. */
    default P inPool(String pool) {
        return within(scope().inPool(pool));
    }

    /** Only of this brand. */
    default P ofBrand(String brand) {
        return within(scope().ofBrand(brand));
    }
}
