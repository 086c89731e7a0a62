package io.github.muchang.preset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentReader;
import io.github.muchang.json.Place;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads ready-made plans: which kind it is, and members that keep their default where they are left out. */
final class ReadyMadeReader {
    /** The member that says which plan it is. */
    static final String KIND = "readyMade";

    private static final Map<String, Function<Place, ReadyMade>> KINDS =
            ImmutableSortedMap.<String, Function<Place, ReadyMade>>naturalOrder()
                    .put(RepurchaseClock.KIND, RepurchaseClock::read)
                    .put(AfterPurchase.KIND, AfterPurchase::read)
                    .put(WinBack.KIND, WinBack::read)
                    .put(ServiceDesk.KIND, ServiceDesk::read)
                    .put(CrossSell.KIND, CrossSell::read)
                    .put(NewProduct.KIND, NewProduct::read)
                    .put(LoyalFirst.KIND, LoyalFirst::read)
                    .put(SocialProof.KIND, SocialProof::read)
                    .put(Zombies.KIND, Zombies::read)
                    .buildOrThrow();

    private ReadyMadeReader() {}

    static Optional<ReadyMade> read(Place root) {
        if (!root.isObject()) {
            return Optional.empty();
        }
        return root.required(KIND)
                .flatMap(each -> each.choice("ready-made plan", KINDS.keySet(), name -> name))
                .map(kind -> Objects.requireNonNull(KINDS.get(kind)).apply(root));
    }

    /** The beginning of the JSON of a plan. */
    static ObjectNode begin(String kind, String name) {
        return JsonNodeFactory.instance.objectNode().put(KIND, kind).put("name", name);
    }

    static void only(Place place, String... members) {
        place.only(
                ImmutableList.<String>builder().add(KIND, "name").add(members).build());
    }

    static String text(Place place, String name, String otherwise) {
        return place.text(name).orElse(otherwise);
    }

    static Span span(Place place, String name, Span otherwise) {
        return place.member(name).flatMap(each -> each.parsed(Span::parse)).orElse(otherwise);
    }

    static int number(Place place, String name, int least, int most, int otherwise) {
        return place.member(name)
                .flatMap(each -> each.integer(least, most))
                .map(Long::intValue)
                .orElse(otherwise);
    }

    static Content content(Place place, String name, Content otherwise) {
        return place.member(name).map(ContentReader::read).orElse(otherwise);
    }

    static <T> List<T> list(Place place, String name, Function<Place, Optional<T>> reader) {
        return place.member(name).map(Place::items).orElse(ImmutableList.of()).stream()
                .map(reader)
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }
}
