package io.github.muchang.store.file;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.FactJson;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import io.github.muchang.vault.Personal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that a store holds, as lines of text, which say the same for ever. */
final class GoldenText {
    private static final String FOUND = "found ";

    private GoldenText() {}

    /** The lines of a store in which these hashes are looked for. */
    static List<String> of(Stores stores, List<IdentityHash> hashes) {
        List<String> lines = new ArrayList<>();
        int highest = stores.population().highest();
        lines.add("highest " + highest);
        lines.add("due "
                + stores.store().due(Instant.ofEpochMilli(Moments.END), Integer.MAX_VALUE).stream()
                        .map(each -> Integer.toString(each.value()))
                        .collect(Collectors.joining(" ")));
        for (int number = 1; number <= highest; number++) {
            PartyId party = new PartyId(number);
            stores.store().load(party).ifPresent(stored -> lines.add(state(party, stored)));
            stores.vault().open(party).ifPresent(personal -> lines.add(personal(party, personal)));
        }
        for (Recorded each : stores.journal().read(0, Integer.MAX_VALUE)) {
            lines.add("fact " + each.offset() + " " + each.party().value() + " " + FactJson.write(each.fact()));
        }
        for (IdentityHash hash : hashes) {
            String holder = stores.vault()
                    .find(hash)
                    .map(each -> Integer.toString(each.value()))
                    .orElse("nobody");
            lines.add(FOUND + hash.high() + " " + hash.low() + " " + holder);
        }
        return lines;
    }

    /** The hashes that lines speak of. */
    static List<IdentityHash> hashes(List<String> lines) {
        return lines.stream()
                .filter(each -> each.startsWith(FOUND))
                .map(each -> each.split(" ", -1))
                .map(each -> new IdentityHash(Long.parseLong(each[1]), Long.parseLong(each[2])))
                .toList();
    }

    private static String state(PartyId party, Stored stored) {
        return "state " + party.value() + " " + stored.version() + " " + stored.due() + " "
                + HexFormat.of().formatHex(stored.state());
    }

    private static String personal(PartyId party, Personal personal) {
        StringBuilder line = new StringBuilder("personal " + party.value());
        personal.identities()
                .forEach((kind, value) ->
                        line.append(" | ").append(kind).append(" is ").append(value));
        personal.addresses()
                .forEach((slot, address) ->
                        line.append(" | ").append(slot.value()).append(" is ").append(address(address)));
        personal.attributes()
                .forEach((name, value) ->
                        line.append(" | ").append(name).append(" = ").append(value));
        return line.toString();
    }

    private static String address(Address address) {
        return address.carrier().name() + " " + address.account() + " " + address.handle();
    }
}
