package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Inbox;
import io.github.muchang.carrier.Roster;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.store.Stores;

/** What stands between the library and the adapters: nothing, or something that does what a fault of theirs would do. */
interface Bug {
    /** Nothing. */
    Bug NONE = new Bug() {};

    /** A carrier, as the library sees it. */
    default Carrier carrier(Carrier carrier) {
        return carrier;
    }

    /** An inbox. */
    default Inbox inbox(Inbox inbox) {
        return inbox;
    }

    /** A roster. */
    default Roster roster(Roster roster) {
        return roster;
    }

    /** Where tokens come from. */
    default AccessTokenSource tokens(AccessTokenSource tokens) {
        return tokens;
    }

    /** The stores that a process begins with. */
    default Stores stores(Stores stores) {
        return stores;
    }

    /** Makes a bug anew for each world: it may remember something. */
    @FunctionalInterface
    interface Planted {
        /** None. */
        Planted NOTHING = () -> NONE;

        /** A new one. */
        Bug plant();
    }
}
