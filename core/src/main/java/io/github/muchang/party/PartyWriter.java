package io.github.muchang.party;

/** Encodes states one after the other, as {@link PartyCodec#encode} does one, without making room for each anew. Not thread-safe. */
public final class PartyWriter {
    /** Most states take less than half of it. */
    private static final int ROOM = 1024;

    private final ByteWriter out = new ByteWriter(ROOM);

    /** Nothing encoded yet. */
    public PartyWriter() {}

    /** The bytes of a state; an array of its own. */
    public byte[] encode(Party party) {
        return encode(party.fields());
    }

    byte[] encode(Draft p) {
        out.clear();
        PartyCodec.write(out, p);
        return out.toBytes();
    }
}
