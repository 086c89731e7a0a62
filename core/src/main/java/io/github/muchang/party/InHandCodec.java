package io.github.muchang.party;

/** The binary form of what staff has in hand, at the end of that of {@link OngoingCodec}. */
final class InHandCodec {
    private InHandCodec() {}

    static void tasks(ByteWriter out, long asOf, NameMap<OpenTask> tasks) {
        int opened = PartyCodec.begin(out, tasks.size());
        for (int i = 0; i < tasks.size(); i++) {
            OpenTask task = tasks.at(i);
            String name = tasks.nameAt(i);
            out.rareText(name.equals(task.usualName()) ? "" : name);
            out.text(task.journey());
            out.text(task.step());
            out.time(asOf, task.opened());
            out.later(asOf, task.until());
            out.text(task.staff());
            out.time(asOf, task.given());
            out.number(task.reminded() ? 1 : 0);
        }
        out.close(opened);
    }

    static InHand tasks(ByteReader in, long asOf) {
        int end = in.opened();
        int n = in.count();
        String[] names = new String[n];
        Object[] values = new Object[n];
        for (int i = 0; i < n; i++) {
            String name = in.rareText();
            OpenTask task = task(in, asOf);
            names[i] = name.isEmpty() ? task.usualName() : name;
            values[i] = task;
        }
        in.closed(end);
        return new InHand(NameMap.ofOrdered(names, values), "", Draft.NOT_YET);
    }

    private static OpenTask task(ByteReader in, long asOf) {
        return new OpenTask(
                in.text(), in.text(), in.time(asOf), in.later(asOf), in.text(), in.time(asOf), in.number(0, 1) == 1);
    }

    static void owner(ByteWriter out, long asOf, InHand hand) {
        int opened = out.open();
        if (hand.since() != Draft.NOT_YET) {
            out.time(asOf, hand.since());
            out.text(hand.owner());
        }
        out.close(opened);
    }

    static InHand owner(ByteReader in, long asOf, InHand hand) {
        int end = in.opened();
        long since = in.time(asOf);
        InHand owned = hand.ownedBy(in.text(), since);
        in.closed(end);
        return owned;
    }
}
