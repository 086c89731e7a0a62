package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.channel.Pathway;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Recorded;
import io.github.muchang.money.Money;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * 溯源: what each source code and each pathway brought, and what it cost. Touches and arrivals are facts and are never taken back;
 * people who turn out to be one have one first touch, the earliest. Costs are those of the domain given here. Thread-safe.
 */
public final class Sources implements Fold {
    private final CustomerFacts facts = new CustomerFacts(this::read, this::join);
    private final SourceBook book = new SourceBook();
    private final SortedMap<String, Pathway> pathways;
    private final String currency;

    /** Nothing yet; every code that the domain defines is listed, used or not. */
    public Sources(PrivateDomain domain) {
        currency = domain.currency();
        pathways = domain.pathways().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo, Pathway::name, each -> each, (a, b) -> a));
        for (Pathway pathway : domain.pathways()) {
            pathway.sources().forEach(source -> book.line(pathway.name(), source.code()));
        }
    }

    @Override
    public synchronized void take(Recorded recorded) {
        facts.take(recorded);
    }

    /**
     * By pathway and code, in the order of names; codes that were never defined come first, under the empty pathway.
     *
     * @throws ArithmeticException if a cost is more than {@link Money} can hold
     */
    public synchronized List<Acquisition> codes() {
        return book.lines().stream()
                .map(line -> acquisition(line.pathway(), line.source(), List.of(line)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * By pathway, in the order of names.
     *
     * @throws ArithmeticException if a cost is more than {@link Money} can hold
     */
    public synchronized List<Acquisition> pathways() {
        SortedMap<String, List<SourceBook.Line>> byPathway = new TreeMap<>();
        for (SourceBook.Line line : book.lines()) {
            byPathway.merge(line.pathway(), ImmutableList.of(line), (a, b) -> Stream.concat(a.stream(), b.stream())
                    .collect(ImmutableList.toImmutableList()));
        }
        return byPathway.entrySet().stream()
                .map(each -> acquisition(each.getKey(), "", each.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return "Sources" + pathways();
    }

    private void read(int party, Fact fact) {
        book.read(party, fact);
    }

    private void join(int survivor, int other, long at) {
        book.join(survivor, other, at);
    }

    private Acquisition acquisition(String pathway, String source, Collection<SourceBook.Line> lines) {
        long arrivals = lines.stream().mapToLong(SourceBook.Line::arrivals).sum();
        return new Acquisition(
                pathway,
                source,
                lines.stream().mapToLong(SourceBook.Line::touches).sum(),
                lines.stream().mapToLong(SourceBook.Line::firstTouches).sum(),
                arrivals,
                Optional.ofNullable(pathways.get(pathway)).map(known -> cost(known, arrivals)));
    }

    private Money cost(Pathway pathway, long arrivals) {
        Money each = pathway.cost().perArrival().orElse(Money.of(0, currency));
        return Money.of(Math.multiplyExact(each.minor(), arrivals), each.currency());
    }
}
