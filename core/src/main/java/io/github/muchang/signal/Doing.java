package io.github.muchang.signal;

import io.github.muchang.identity.Identity;
import io.github.muchang.money.Money;
import java.util.Optional;

/** An activity that still lacks its amount, label or time. Immutable. */
public final class Doing extends Untimed {
    private final Occurrence.Did did;

    Doing(Identity who, String activity) {
        this(who, new Occurrence.Did(activity, Optional.empty(), ""));
    }

    private Doing(Identity who, Occurrence.Did did) {
        super(who, did);
        this.did = did;
    }

    /** For this amount. */
    public Doing amount(Money amount) {
        return new Doing(who(), new Occurrence.Did(did.activity(), Optional.of(amount), did.label()));
    }

    /** With this label. */
    public Doing labelled(String label) {
        return new Doing(who(), new Occurrence.Did(did.activity(), did.amount(), label));
    }
}
