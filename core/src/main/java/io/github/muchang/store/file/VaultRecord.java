package io.github.muchang.store.file;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.VaultEdit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the vault has of one party.
 *
 * @param personal what is personal; empty if nothing is, or it was erased
 * @param hashes by what it is found
 */
record VaultRecord(Optional<Personal> personal, List<IdentityHash> hashes) {
    static final VaultRecord NONE = new VaultRecord(Optional.empty(), ImmutableList.of());

    VaultRecord {
        hashes = ImmutableList.copyOf(hashes);
    }

    boolean isNothing() {
        return personal.isEmpty() && hashes.isEmpty();
    }

    /** This, after an edit. */
    VaultRecord after(VaultEdit edit) {
        Set<IdentityHash> all = new LinkedHashSet<>(hashes);
        edit.releases().forEach(all::remove);
        all.addAll(edit.claims());
        return new VaultRecord(edit.personal(), ImmutableList.copyOf(all));
    }

    /** Two edits of one party as one. */
    static VaultEdit joined(VaultEdit first, VaultEdit second) {
        Set<IdentityHash> claims = new LinkedHashSet<>(first.claims());
        second.releases().forEach(claims::remove);
        claims.addAll(second.claims());
        Set<IdentityHash> releases = new LinkedHashSet<>(first.releases());
        releases.addAll(second.releases());
        return new VaultEdit(second.personal(), ImmutableList.copyOf(claims), ImmutableList.copyOf(releases));
    }

    void write(Output out) {
        hashes(out, hashes);
        personal(out, personal);
    }

    static VaultRecord read(Input in) {
        List<IdentityHash> hashes = hashes(in);
        return new VaultRecord(personal(in), hashes);
    }

    static void write(Output out, VaultEdit edit) {
        hashes(out, edit.claims());
        hashes(out, edit.releases());
        personal(out, edit.personal());
    }

    static VaultEdit edit(Input in) {
        List<IdentityHash> claims = hashes(in);
        List<IdentityHash> releases = hashes(in);
        return new VaultEdit(personal(in), claims, releases);
    }

    private static void hashes(Output out, List<IdentityHash> hashes) {
        out.number(hashes.size());
        hashes.forEach(each -> out.fixedLong(each.high()).fixedLong(each.low()));
    }

    private static List<IdentityHash> hashes(Input in) {
        ImmutableList.Builder<IdentityHash> hashes = ImmutableList.builder();
        for (int n = in.small(); n > 0; n--) {
            hashes.add(new IdentityHash(in.fixedLong(), in.fixedLong()));
        }
        return hashes.build();
    }

    private static void personal(Output out, Optional<Personal> personal) {
        out.number(personal.isPresent() ? 1 : 0);
        personal.ifPresent(each -> {
            texts(out, each.identities());
            out.number(each.addresses().size());
            each.addresses().forEach((slot, address) -> out.fixedLong(slot.value())
                    .text(address.carrier().name())
                    .text(address.account())
                    .text(address.handle()));
            texts(out, each.attributes());
        });
    }

    private static Optional<Personal> personal(Input in) {
        if (in.number() == 0) {
            return Optional.empty();
        }
        Map<String, String> identities = texts(in);
        Map<AddressSlot, Address> addresses = new TreeMap<>();
        for (int n = in.small(); n > 0; n--) {
            addresses.put(new AddressSlot(in.fixedLong()), new Address(CarrierId.of(in.text()), in.text(), in.text()));
        }
        return Optional.of(new Personal(identities, addresses, texts(in)));
    }

    private static void texts(Output out, Map<String, String> texts) {
        out.number(texts.size());
        texts.forEach((name, value) -> out.text(name).text(value));
    }

    private static Map<String, String> texts(Input in) {
        Map<String, String> texts = new TreeMap<>();
        for (int n = in.small(); n > 0; n--) {
            texts.put(in.text(), in.text());
        }
        return texts;
    }
}
