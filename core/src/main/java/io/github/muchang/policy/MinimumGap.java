package io.github.muchang.policy;

import io.github.muchang.party.TouchLedger;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Span;

/**
 * At least so long between two touches that weigh something.
 *
 * @param length how long
 * @param scope which touches, both those that are held back and those that count
 */
public record MinimumGap(Span length, Scope scope) implements Policy, Scoped<MinimumGap> {
    @Override
    public MinimumGap within(Scope other) {
        return new MinimumGap(length, other);
    }

    @Override
    public Standing standing() {
        return Standing.HOUSE;
    }

    @Override
    public boolean staysOpen() {
        return true;
    }

    @Override
    public long opens(Question question, long moment) {
        Approach approach = question.approach();
        if (approach.weight() == 0 || !scope.covers(approach.kind())) {
            return moment;
        }
        TouchLedger ledger = question.subject().party().ledger();
        long newest = Room.newest(ledger, scope, moment - length.millis());
        long opens = Room.afterLost(ledger, scope, length.millis(), moment);
        return newest == TouchLedger.NOTHING ? opens : Math.max(opens, newest + length.millis());
    }

    @Override
    public long measured(Question question, long moment) {
        return Room.newest(question.subject().party().ledger(), scope, moment - length.millis());
    }

    @Override
    public String sentence(Wording w) {
        String words = w.length(length.millis());
        return scope.before(w) + w.of("两次之间至少隔 " + words, "at least " + words + " between two");
    }

    @Override
    public String status(long measured, Wording w) {
        return measured == TouchLedger.NOTHING
                ? ""
                : w.of("上一次在 " + w.moment(measured), "the last one was at " + w.moment(measured));
    }
}
