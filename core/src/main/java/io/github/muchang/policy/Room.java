package io.github.muchang.policy;

import io.github.muchang.content.Purpose;
import io.github.muchang.party.TouchKind;
import io.github.muchang.party.TouchLedger;
import io.github.muchang.time.Moments;

/**
 * When a rolling window has room. A window of length w at a moment t holds the touches in {@code (t - w, t]}; while no touch is
 * added they only leave it, so once there is room there will be.
 */
final class Room {
    private static final Purpose[] PURPOSES = Purpose.values();

    private Room() {}

    /** From when on a touch of this weight fits, together with the others that are meant, below the limit. */
    static long forWeight(TouchLedger ledger, Scope scope, int most, int weight, long window, long moment) {
        if (weight == 0) {
            return moment;
        }
        if (weight > most) {
            return Moments.NEVER;
        }
        int from = ledger.firstAfter(moment - window);
        long atMost = (long) (ledger.size() - from) * ledger.heaviest() + weight;
        if (atMost <= most && !ledger.hasLost()) {
            return moment; // even if all of them are meant
        }
        long opens = afterLost(ledger, scope, window, moment);
        int sum = weight;
        for (int i = ledger.size() - 1; i >= from; i--) {
            TouchKind kind = ledger.kind(i);
            if (scope.covers(kind)) {
                sum += kind.weight();
                if (sum > most) {
                    return Math.max(opens, ledger.at(i) + window);
                }
            }
        }
        return opens;
    }

    /** The weights in the window. */
    static long weight(TouchLedger ledger, Scope scope, long window, long moment) {
        long sum = 0;
        for (int i = ledger.size() - 1; i >= 0 && ledger.at(i) > moment - window; i--) {
            sum += scope.covers(ledger.kind(i)) ? ledger.kind(i).weight() : 0;
        }
        return sum;
    }

    /** When the newest touch was that weighs something; {@link TouchLedger#NOTHING} if there is none later than a moment. */
    static long newest(TouchLedger ledger, Scope scope, long after) {
        for (int i = ledger.size() - 1; i >= 0 && ledger.at(i) > after; i--) {
            if (ledger.kind(i).weight() > 0 && scope.covers(ledger.kind(i))) {
                return ledger.at(i);
            }
        }
        return TouchLedger.NOTHING;
    }

    /** What the ledger had to give up may have been any number of touches, so there is no room while any of it is in the window. */
    static long afterLost(TouchLedger ledger, Scope scope, long window, long moment) {
        long opens = moment;
        if (ledger.hasLost()) {
            for (Purpose purpose : PURPOSES) {
                long lost = ledger.lostAt(TouchLedger.laneOf(purpose, true));
                if (lost > moment - window && scope.covers(purpose)) {
                    opens = Math.max(opens, lost + window);
                }
            }
        }
        return opens;
    }
}
