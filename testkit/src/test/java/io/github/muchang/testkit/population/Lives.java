package io.github.muchang.testkit.population;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.FactJson;
import io.github.muchang.journal.Recorded;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.story.Optics;
import java.util.ArrayList;
import java.util.List;

/** A month of a population at the optical shop, and what is left of it. */
record Lives(Lived lived, List<Recorded> journal) {
    static final String BEGIN = "2026-03-01T00:00:00+08:00";
    static final String END = "2026-03-31T00:00:00+08:00";

    static Lives of(Population population) {
        return of(population, Optics.domain(), LoopbackCarrier.named("wecom"));
    }

    static Lives refused(Population population) {
        LoopbackCarrier deaf = LoopbackCarrier.named("wecom")
                .answering(message -> Delivery.refused(Delivery.Reason.CONTENT_REJECTED, "rejected"));
        return of(population, Optics.domain(), deaf);
    }

    static Lives of(Population population, PrivateDomain domain, LoopbackCarrier carrier) {
        try (Muchang muchang = Muchang.builder(domain).carrier(carrier).open()) {
            Lived lived = population.live(muchang, BEGIN, END);
            List<Recorded> all = new ArrayList<>();
            while (all.size() < muchang.journal().size()) {
                all.addAll(muchang.journal().read(all.size(), 1000));
            }
            return new Lives(lived, all);
        }
    }

    /** Of every fact, in order. */
    String digest() {
        Hasher hasher = Hashing.sha256().newHasher();
        journal.forEach(each -> hasher.putInt(each.party().value())
                .putInt(FactJson.bytes(each.fact()).length)
                .putBytes(FactJson.bytes(each.fact())));
        return hasher.hash().toString();
    }

    <F extends Fact> List<F> facts(Class<F> kind) {
        return journal.stream()
                .map(Recorded::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
