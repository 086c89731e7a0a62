package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import io.github.muchang.money.Money;
import io.github.muchang.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Cuts histories into paths. Not thread-safe. */
final class PathsBuilder {
    private final Conversion conversion;
    private final Grain grain;
    private final long lookBack;
    private final long until;
    private final String currency;
    private final ImmutableList.Builder<Path> paths = ImmutableList.builder();
    private final SortedMap<String, Integer> otherCurrencies = new TreeMap<>();

    PathsBuilder(Conversion conversion, Grain grain, Span lookBack, long until, String currency) {
        this.conversion = conversion;
        this.grain = grain;
        this.lookBack = lookBack.millis();
        this.until = until;
        this.currency = currency;
    }

    void add(History history) {
        List<History.Touch> touches =
                history.touches().stream().filter(each -> each.at() <= until).toList();
        int next = 0;
        for (Achieved achieved : achieved(history)) {
            List<Channel> led = new ArrayList<>();
            List<Channel> lapsed = new ArrayList<>();
            for (; next < touches.size() && touches.get(next).at() <= achieved.at; next++) {
                History.Touch touch = touches.get(next);
                (touch.at() > achieved.at - lookBack ? led : lapsed).add(grain.of(touch.channel()));
            }
            lost(lapsed);
            paths.add(new Path(led, true, achieved.value));
            if (conversion.kind() != Conversion.Kind.EVERY) {
                return;
            }
        }
        lost(touches.subList(next, touches.size()).stream()
                .map(each -> grain.of(each.channel()))
                .toList());
    }

    Paths build() {
        Faults faults = new Faults();
        otherCurrencies.forEach(
                (other, times) -> faults.add(conversion.name(), CurrencyClash.of(times, other, currency)));
        faults.throwIfAny("conversions");
        return new Paths(currency, paths.build());
    }

    private void lost(List<Channel> channels) {
        if (!channels.isEmpty()) {
            paths.add(new Path(channels, false, Money.of(0, currency)));
        }
    }

    private List<Achieved> achieved(History history) {
        if (conversion.kind() == Conversion.Kind.ARRIVAL) {
            return history.entries().stream()
                    .filter(each -> each.pool().equals(conversion.name()) && each.at() <= until)
                    .map(each -> new Achieved(each.at(), Money.of(0, currency)))
                    .toList();
        }
        return history.deeds().stream()
                .filter(each -> each.type().equals(conversion.name()) && each.at() <= until && each.amount() >= 0)
                .map(each -> new Achieved(each.at(), value(each)))
                .toList();
    }

    private Money value(History.Deed deed) {
        if (!deed.currency().isEmpty() && !deed.currency().equals(currency)) {
            otherCurrencies.merge(deed.currency(), 1, Integer::sum);
            return Money.of(0, currency);
        }
        return Money.of(deed.amount(), currency);
    }

    private record Achieved(long at, Money value) {}
}
