package io.github.muchang.domain;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.circle.Circle;
import io.github.muchang.content.Content;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.party.ActivityType;
import io.github.muchang.repurchase.PurchaseModel;
import io.github.muchang.segment.Segment;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a definition's references may name, in the order in which messages list it. The first of two of one name counts. */
record Known(
        Map<String, ActivityType> activities,
        Map<String, AttributeRule> attributes,
        Set<String> pools,
        Set<String> carriers,
        Set<String> brands,
        Set<String> sources,
        Set<String> segments,
        Set<String> stages,
        Set<String> contents,
        Map<String, Circle> circles,
        Set<String> modelled) {
    static Known of(DomainParts parts) {
        return new Known(
                byName(parts.activities().stream(), ActivityType::name),
                byName(parts.attributes().stream(), AttributeRule::name),
                names(parts.pools().stream().map(Pool::name)),
                names(parts.pools().stream()
                        .map(Pool::carrier)
                        .flatMap(Optional::stream)
                        .map(CarrierId::name)),
                names(parts.brands().stream()),
                names(parts.pathways().stream()
                        .flatMap(way -> way.sources().stream())
                        .map(SourceCode::code)),
                names(parts.segments().stream().map(Segment::name)),
                names(parts.lifecycle().stages().stream().map(Stage::name)),
                names(parts.library().all().stream().map(Content::name)),
                byName(parts.circles().stream(), Circle::pool),
                names(parts.purchaseModels().stream().map(PurchaseModel::activity)));
    }

    /** Empty names stand for those that could not be read. */
    private static Set<String> names(Stream<String> names) {
        return names.filter(name -> !name.isEmpty())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private static <T> Map<String, T> byName(Stream<T> things, Function<T, String> name) {
        return things.filter(each -> !name.apply(each).isEmpty())
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo, name, each -> each, (first, second) -> first));
    }
}
