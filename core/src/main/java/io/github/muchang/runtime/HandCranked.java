package io.github.muchang.runtime;

import io.github.muchang.runtime.dispatch.Call;
import java.util.ArrayList;
import java.util.List;

/** Brings messages out on the thread of whoever moves the clock, all that may go before that goes on. Thread-safe. */
final class HandCranked implements Courier {
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final boolean sends;
    private final Desk desk;

    HandCranked(Deliveries deliveries, Outbox outbox, boolean sends, Desk desk) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.sends = sends;
        this.desk = desk;
    }

    @Override
    public boolean sends() {
        return sends || desk.keepsTime();
    }

    @Override
    public void work(long now) {
        do {
            desk.work(now);
            if (sends) {
                bringOut(now);
            }
        } while (desk.hasWork());
    }

    private void bringOut(long now) {
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
        return Math.min(sends ? outbox.nextMoment() : Long.MAX_VALUE, desk.nextMoment());
    }
}
