package io.github.muchang.testkit;

import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stores;
import java.util.ArrayList;
import java.util.List;

/** An honest store that lasts: it commits again whatever was committed. Each liar changes one thing about it. */
class Reopening implements DurableStoreContract {
    final List<List<Change>> committed = new ArrayList<>();

    @Override
    public final Stores stores() {
        committed.clear();
        return firstOne().stores();
    }

    @Override
    public Stores reopened(Stores closed) {
        return opened(again()).stores();
    }

    @Override
    public Stores recovered(Stores abandoned) {
        return opened(new Session()).stores();
    }

    /** What it is in the beginning. */
    Session firstOne() {
        return new Session();
    }

    /** What it is after it was closed. */
    Session again() {
        return new Session();
    }

    final Session opened(Session session) {
        for (List<Change> changes : List.copyOf(committed)) {
            try {
                session.take(changes);
            } catch (StaleChangeException e) {
                throw new AssertionError("what was committed once can be committed again", e);
            }
        }
        return session;
    }

    /** From one opening to the next. */
    class Session extends Liar {
        /** Commits what is to be kept. */
        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            long offset = super.commit(changes);
            keep(changes);
            return offset;
        }

        /** Commits what is kept already. */
        void take(List<Change> changes) throws StaleChangeException {
            super.commit(changes);
        }

        void keep(List<Change> changes) {
            committed.add(changes);
        }
    }
}
