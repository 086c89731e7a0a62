package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.IdentityHasher;
import io.github.muchang.identity.SignalHash;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The hashes of a signal, each worked out once: they are a good part of what taking it in costs.
 *
 * @param signal by which a repeat is known
 * @param all of its strong identities and then of its addresses, in their order
 */
record Hashes(SignalHash signal, List<IdentityHash> all) {
    static Hashes of(Signal signal, IdentityHasher hasher, Predicate<String> strong) {
        ImmutableList.Builder<IdentityHash> all = ImmutableList.builder();
        for (Identity identity : signal.identities()) {
            if (strong.test(identity.kind())) {
                all.add(hasher.hash(identity));
            }
        }
        for (Address address : signal.addresses()) {
            all.add(hasher.hash(address));
        }
        return new Hashes(own(signal, hasher), all.build());
    }

    private static SignalHash own(Signal signal, IdentityHasher hasher) {
        if (signal.id().isPresent()) {
            return new SignalHash(hasher.hash("signal", signal.id().get()).high());
        }
        List<String> parts = new ArrayList<>(
                List.of("content", signal.at().toString(), signal.what().toString()));
        if (signal.what() instanceof Occurrence.Described described) {
            described.values().forEach((name, value) -> parts.addAll(List.of(name, value)));
        }
        if (signal.what() instanceof Occurrence.Identified) {
            signal.identities().forEach(each -> parts.addAll(List.of(each.kind(), each.value())));
        }
        if (signal.what() instanceof Gathering gathering) {
            gathering.in().ifPresent(each -> parts.addAll(List.of(each.kind(), each.value())));
        }
        return new SignalHash(hasher.hash(parts.toArray(String[]::new)).high());
    }
}
