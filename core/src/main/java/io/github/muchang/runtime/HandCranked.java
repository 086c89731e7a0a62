package io.github.muchang.runtime;

import io.github.muchang.runtime.dispatch.Call;
import java.util.ArrayList;
import java.util.List;

/** Brings messages out on the thread of whoever moves the clock, all that may go before that goes on. Thread-safe. */
final class HandCranked implements Courier {
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final boolean sends;

    HandCranked(Deliveries deliveries, Outbox outbox, boolean sends) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.sends = sends;
    }

    @Override
    public boolean sends() {
        return sends;
    }

    @Override
    public void work(long now) {
        if (!sends) {
            return;
        }
        List<Answered> answers = new ArrayList<>();
        boolean more = true;
        while (more) {
            List<Call> calls = new ArrayList<>();
            more = deliveries.round(answers, now, calls::add);
            answers = new ArrayList<>();
            for (Call call : calls) {
                answers.add(deliveries.make(call));
            }
        }
    }

    @Override
    public long nextMoment() {
        return outbox.nextMoment();
    }
}
