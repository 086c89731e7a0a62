package io.github.muchang.store.file;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.FactJson;
import io.github.muchang.journal.FactWriter;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Change;
import io.github.muchang.time.Moments;
import java.util.function.Consumer;

/**
 * One party in a frame: its new state, and the facts that made it so.
 *
 * @param party whom
 * @param version the new version
 * @param due when it is due
 * @param previous the position of the frame with the party's change before; 0 for none
 * @param bytes the frame's bytes
 * @param state where the state begins
 * @param stateLength how long it is
 * @param factCount how many facts there are
 * @param facts where they begin
 * @param factsLength how long they are together
 */
@SuppressWarnings("ArrayRecordComponent") // a view of a buffer, compared by nobody
record Image(
        int party,
        long version,
        long due,
        long previous,
        byte[] bytes,
        int state,
        int stateLength,
        int factCount,
        int facts,
        int factsLength) {

    /** What of a change can be written before its place is known: its facts. */
    static void facts(Output out, Change change, FactWriter writer) {
        for (int i = 0; i < change.facts().size(); i++) {
            int length = writer.write(change.facts().get(i));
            out.number(length).raw(writer.array(), 0, length);
        }
    }

    static void write(Output out, Change change, long previous, byte[] from, int facts, int factsLength) {
        out.number(change.party().value());
        out.number(change.expected() + 1);
        out.number(change.due() == Moments.NEVER ? 0 : change.due() + 1);
        out.number(previous);
        out.number(change.state().length);
        out.number(change.facts().size());
        out.number(factsLength);
        out.raw(change.state());
        out.raw(from, facts, factsLength);
    }

    /** Writes it again, with another place of the change before. */
    void write(Output out, long otherPrevious) {
        out.number(party);
        out.number(version);
        out.number(due == Moments.NEVER ? 0 : due + 1);
        out.number(otherPrevious);
        out.number(stateLength);
        out.number(factCount);
        out.number(factsLength);
        out.raw(bytes, state, stateLength);
        out.raw(bytes, facts, factsLength);
    }

    static Image read(byte[] bytes, Input in) {
        int party = in.small();
        long version = in.number();
        long due = in.number();
        long previous = in.number();
        int stateLength = in.small();
        int factCount = in.small();
        int factsLength = in.small();
        int state = in.skip(stateLength);
        int facts = in.skip(factsLength);
        return new Image(
                party,
                version,
                due == 0 ? Moments.NEVER : due - 1,
                previous,
                bytes,
                state,
                stateLength,
                factCount,
                facts,
                factsLength);
    }

    /** Gives its facts, the first of which has this offset: those from one offset to before another. */
    void recorded(long first, long from, long to, Consumer<Recorded> taker) {
        Input in = new Input(bytes, facts, factsLength);
        PartyId id = new PartyId(party);
        for (long offset = first; offset < Math.min(to, first + factCount); offset++) {
            byte[] json = in.sized();
            if (offset >= from) {
                taker.accept(new Recorded(offset, id, FactJson.read(json)));
            }
        }
    }
}
