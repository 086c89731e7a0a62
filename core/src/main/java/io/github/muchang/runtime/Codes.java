package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.journal.HouseFact.CodeMade;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Stores;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * 活码: what platforms call the codes that they made for us. Whoever loses that can never change or delete the code, so it is in the journal, and
 * outlives the program that made it. Thread-safe.
 *
 * <pre>{@code
 * wecom.codes().keeping(muchang.codes().on("wecom")).contactWay(ContactWay.of(SourceCode.of("table-7"), "zhangsan"));
 * muchang.codes().of(SourceCode.of("table-7"));     // later, by another process
 * }</pre>
 */
public final class Codes {
    private final Stores stores;
    private final House house;
    private final Committer committer;
    private final Clockwork clockwork;

    Codes(Stores stores, House house, Committer committer, Clockwork clockwork) {
        this.stores = stores;
        this.house = house;
        this.committer = committer;
        this.clockwork = clockwork;
    }

    /**
     * Remembers that a platform made a code.
     *
     * @param reference what the platform calls it: WeCom's config_id, a link's id; 1 to 128 printable ASCII characters, nobody's name
     * @throws IllegalArgumentException if the reference is none
     */
    public void made(SourceCode source, CarrierId carrier, String reference) {
        committer.commit(clockwork::batch, batch -> {
            house.note(batch, clockwork.now(), at -> new CodeMade(at, source.code(), carrier.name(), reference));
            return true;
        });
    }

    /** What was made for a source code, oldest first; reads what the journal says of the house. */
    public List<Made> of(SourceCode source) {
        ImmutableList.Builder<Made> made = ImmutableList.builder();
        for (Recorded each : stores.journal().of(House.ID)) {
            if (each.fact() instanceof CodeMade code && code.source().equals(source.code())) {
                made.add(new Made(Instant.ofEpochMilli(code.at()), CarrierId.of(code.carrier()), code.reference()));
            }
        }
        return made.build();
    }

    /** What an adapter tells of the codes that it makes on a carrier: the source code, and what the platform calls it. */
    public BiConsumer<SourceCode, String> on(String carrier) {
        CarrierId id = CarrierId.of(carrier);
        return (source, reference) -> made(source, id, reference);
    }

    /**
     * A code that a platform made.
     *
     * @param at when
     * @param carrier on which platform
     * @param reference what the platform calls it
     */
    public record Made(Instant at, CarrierId carrier, String reference) {}
}
