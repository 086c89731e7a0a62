package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.ChannelFact.PoolLeft;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.PersonFact.ConsentSaid;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Consent;
import io.github.muchang.party.NameMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The log of who was led from brand to brand ({@link PrivateDomain#brands}), by which pathway and under which word. Led is whoever came
 * along a pathway that begins in a pool of another brand whose customer they were, or left a pool of that brand for it; whoever came by
 * themselves is not in it. What is written stays as it was written: a word that comes to be known later changes no transfer, though it was
 * said before. Two who turn out to be one have one history, and whoever had their data erased stays in it, as a number. Memory grows with
 * customers, words and transfers. Thread-safe.
 */
public final class Transfers implements Fold {
    private static final Comparator<Transfer> ORDER = Comparator.comparing(Transfer::at)
            .thenComparing(each -> each.party().value())
            .thenComparing(Transfer::from)
            .thenComparing(Transfer::to);

    private final CustomerFacts facts = new CustomerFacts(this::read, this::join);
    private final SortedMap<Integer, Customer> customers = new TreeMap<>();
    private final Brands brands;
    private long next;

    /** What of one customer matters here. */
    private static final class Customer {
        private final SortedSet<String> pools = new TreeSet<>();
        private final List<Transfer> transfers = new ArrayList<>();
        private final List<Said> words = new ArrayList<>();
    }

    /** A word about a brand, or a withdrawal from everything. */
    private record Said(String key, Consent word) {}

    /** Nothing yet. */
    public Transfers(PrivateDomain domain) {
        brands = new Brands(domain);
    }

    @Override
    public synchronized void take(Recorded recorded) {
        if (recorded.offset() >= next) {
            next = recorded.offset() + 1;
            facts.take(recorded);
        }
    }

    @Override
    public synchronized long next() {
        return next;
    }

    /** Every transfer, in the order of time. */
    public synchronized List<Transfer> all() {
        return customers.values().stream()
                .flatMap(each -> each.transfers.stream())
                .sorted(ORDER)
                .collect(ImmutableList.toImmutableList());
    }

    /** Those to which the customer had not agreed, in the order of time. */
    public List<Transfer> withoutConsent() {
        return all().stream().filter(each -> !each.agreed()).collect(ImmutableList.toImmutableList());
    }

    /** How many people went from a brand to another, each once. */
    public synchronized int people(String from, String to) {
        return (int) customers.values().stream()
                .filter(each -> each.transfers.stream()
                        .anyMatch(one -> one.from().equals(from) && one.to().equals(to)))
                .count();
    }

    @Override
    public synchronized String toString() {
        return "Transfers[" + all().size() + "]";
    }

    private void read(int party, Fact fact) {
        if (fact instanceof ConsentSaid said) {
            said(party, said);
        } else if (fact instanceof PoolEntered entered
                && !brands.of(entered.pool()).isEmpty()) {
            entered(party, entered);
        } else if (fact instanceof PoolLeft left && of(party).pools.remove(left.pool())) {
            if (brands.of(left.to()).equals(brands.of(left.pool()))) {
                of(party).pools.add(left.to()); // where they are about to enter, and have been with the brand all along
            }
        }
    }

    private void said(int party, ConsentSaid said) {
        boolean everything = said.carrier().equals(Consent.ANY_CARRIER) && !said.given();
        if (everything || Consent.isBrand(said.carrier())) {
            of(party)
                    .words
                    .add(new Said(
                            Consent.key(said.purpose(), said.carrier()),
                            new Consent(said.given(), said.happened(), said.text())));
        }
    }

    private void entered(int party, PoolEntered entered) {
        Customer who = of(party);
        String to = brands.of(entered.pool());
        String left = brands.of(entered.from());
        String led = brands.before(entered.pathway());
        String from = left.isEmpty() && isCustomerOf(who, led) ? led : left;
        if (!from.isEmpty() && !from.equals(to) && !isCustomerOf(who, to)) {
            who.transfers.add(new Transfer(
                    new PartyId(party),
                    Instant.ofEpochMilli(entered.happened()),
                    from,
                    to,
                    entered.pathway(),
                    word(who, brands.purposeOf(entered.pathway()), to, entered.happened())));
        }
        who.pools.add(entered.pool());
    }

    private boolean isCustomerOf(Customer who, String brand) {
        return who.pools.stream().anyMatch(pool -> brands.of(pool).equals(brand));
    }

    /** What of the words that are known now had been said by then. */
    private static Optional<Consent> word(Customer who, String purpose, String brand, long at) {
        NameMap<Consent> words = NameMap.empty();
        for (Said each : who.words) {
            if (each.word.at() <= at) {
                words = words.union(NameMap.<Consent>empty().with(each.key, each.word), Consent::merge);
            }
        }
        return Optional.ofNullable(Consent.ofBrand(words, purpose, brand));
    }

    private Customer of(int party) {
        return customers.computeIfAbsent(party, any -> new Customer());
    }

    private void join(int survivor, int other, long at) {
        Customer ended = customers.remove(other);
        if (ended != null) {
            Customer who = of(survivor);
            who.pools.addAll(ended.pools);
            who.words.addAll(ended.words);
            ended.transfers.forEach(each -> who.transfers.add(new Transfer(
                    new PartyId(survivor), each.at(), each.from(), each.to(), each.pathway(), each.word())));
        }
    }
}
