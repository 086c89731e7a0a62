package io.github.muchang.party;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import java.util.Arrays;

/**
 * The binary form of a touch ledger, inside that of {@link PartyCodec}: the kinds of touches, what was lost, then the touches from
 * the newest to the oldest, each by its distance from the one before.
 */
@SuppressWarnings("EnumOrdinal") // the order of purposes is part of the format, and held by a golden test
final class LedgerCodec {
    private static final Purpose[] PURPOSES = Purpose.values();

    private LedgerCodec() {}

    static void write(ByteWriter out, long asOf, TouchLedger ledger) {
        int opened = out.open();
        if (!ledger.isEmpty()) {
            out.number(ledger.kinds.length);
            for (TouchKind kind : ledger.kinds) {
                kind(out, kind);
            }
            lost(out, asOf, ledger.lost);
            out.number(ledger.size());
            long later = start(asOf);
            int former = 0;
            for (int i = ledger.size() - 1; i >= 0; i--) {
                boolean sameParty = i < ledger.size() - 1 && ledger.party[i] == ledger.party[i + 1];
                out.signed(later - ledger.at[i]);
                out.number(ledger.kind[i] * 2L + (sameParty ? 0 : 1));
                if (!sameParty) {
                    out.number(ledger.party[i]);
                }
                out.signed((long) former - ledger.number[i]);
                later = ledger.at[i];
                former = ledger.number[i];
            }
        }
        out.close(opened);
    }

    /** What {@link #write} wrote, which is never empty here. */
    static TouchLedger read(ByteReader in, long asOf) {
        int end = in.opened();
        LedgerBuilder ledger = new LedgerBuilder();
        ledger.kinds = new TouchKind[in.count()];
        for (int i = 0; i < ledger.kinds.length; i++) {
            ledger.kinds[i] = kind(in);
            if (i > 0 && ledger.kinds[i - 1].compareTo(ledger.kinds[i]) >= 0) {
                throw in.damaged("kinds of touches out of order");
            }
        }
        ledger.lost = lost(in, asOf);
        int n = in.count();
        ledger.at = new long[n];
        ledger.party = new int[n];
        ledger.number = new int[n];
        ledger.kind = new int[n];
        long later = start(asOf);
        int former = 0;
        for (int i = n - 1; i >= 0; i--) {
            later -= in.signed();
            ledger.at[i] = later;
            int kind = (int) in.number(0, ledger.kinds.length * 2L - 1);
            ledger.kind[i] = kind >> 1;
            ledger.party[i] = (kind & 1) == 0 && i < n - 1
                    ? ledger.party[i + 1]
                    : new PartyId((int) in.number(1, Integer.MAX_VALUE)).value();
            former = new MessageId(new PartyId(ledger.party[i]), (int) (former - in.signed())).number();
            ledger.number[i] = former;
            if (i < n - 1 && ledger.at[i] > ledger.at[i + 1]) {
                throw in.damaged("touches out of order");
            }
        }
        in.closed(end);
        if (n == 0 && ledger.lost.length == 0) {
            throw in.damaged("an empty ledger");
        }
        return new TouchLedger(ledger);
    }

    private static void kind(ByteWriter out, TouchKind kind) {
        out.number(kind.purpose().ordinal());
        out.number(kind.weight());
        out.text(kind.carrier());
        out.text(kind.channel());
        out.text(kind.pool());
        out.text(kind.pathway());
        out.text(kind.brand());
        out.text(kind.category());
    }

    private static TouchKind kind(ByteReader in) {
        return new TouchKind(
                PURPOSES[(int) in.number(0, PURPOSES.length - 1)],
                (int) in.number(0, TouchKind.MOST_WEIGHT),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text());
    }

    private static void lost(ByteWriter out, long asOf, long[] lost) {
        out.number(
                Arrays.stream(lost).filter(each -> each != TouchLedger.NOTHING).count());
        for (int lane = 0; lane < lost.length; lane++) {
            if (lost[lane] != TouchLedger.NOTHING) {
                out.number(lane);
                out.time(asOf, lost[lane]);
            }
        }
    }

    private static long[] lost(ByteReader in, long asOf) {
        int n = in.count();
        long[] lost = new long[n == 0 ? 0 : TouchLedger.LANES];
        Arrays.fill(lost, TouchLedger.NOTHING);
        for (; n > 0; n--) {
            lost[(int) in.number(0, TouchLedger.LANES - 1)] = in.time(asOf);
        }
        if (lost.length > 0 && Arrays.stream(lost).allMatch(each -> each == TouchLedger.NOTHING)) {
            throw in.damaged("nothing lost");
        }
        return lost;
    }

    private static long start(long asOf) {
        return asOf == Draft.NOT_YET ? 0 : asOf;
    }
}
