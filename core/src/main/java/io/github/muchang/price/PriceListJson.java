package io.github.muchang.price;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import io.github.muchang.json.Place;
import io.github.muchang.json.StrictJson;
import io.github.muchang.money.Money;
import io.github.muchang.time.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a price list as JSON, and reads it back as an equal value. */
final class PriceListJson {
    private static final List<String> PLACES = ImmutableList.of("pool", "pathway");
    private static final List<String> MEMBERS =
            ImmutableList.of("product", "pool", "pathway", "price", "from", "to", "only", "because");

    private PriceListJson() {}

    static String write(PriceList list) {
        ObjectNode json = StrictJson.mapper().createObjectNode();
        ArrayNode offers = json.putArray("offers");
        list.offers().forEach(each -> offers.add(write(each)));
        return json.toPrettyString();
    }

    private static ObjectNode write(Offer offer) {
        ObjectNode json = StrictJson.mapper()
                .createObjectNode()
                .put("product", offer.product())
                .put(offer.where() == Offer.Where.POOL ? "pool" : "pathway", offer.place())
                .put("price", offer.price().toString())
                .put("from", offer.period().from().toString())
                .put("to", offer.period().to().toString());
        offer.audience().ifPresent(each -> json.put("only", each));
        offer.reason().ifPresent(each -> json.put("because", each));
        return json;
    }

    static PriceList read(String text) {
        Faults faults = new Faults();
        Place root = StrictJson.read(text, faults);
        List<Offer> offers = ImmutableList.of();
        if (root != null && root.isObject()) {
            root.only(ImmutableList.of("offers"));
            offers = root.required("offers").map(Place::items).orElse(ImmutableList.of()).stream()
                    .map(PriceListJson::offer)
                    .flatMap(Optional::stream)
                    .toList();
        }
        faults.throwIfAny("price list");
        return new PriceList(offers);
    }

    private static Optional<Offer> offer(Place place) {
        if (!place.isObject()) {
            return Optional.empty();
        }
        place.only(MEMBERS);
        Optional<String> product = place.required("product").flatMap(Place::text);
        Optional<String> where = place.kind("offer", PLACES, MEMBERS, "it must be said where; allowed is one of ");
        Optional<String> name = where.flatMap(place::text);
        Optional<Money> price = place.required("price").flatMap(Place::amount);
        Optional<Days> period = period(place);
        Optional<String> only = place.text("only");
        Optional<String> because = place.text("because");
        return product.isEmpty() || name.isEmpty() || price.isEmpty() || period.isEmpty()
                ? Optional.empty()
                : Optional.of(new Offer(
                        product.get(),
                        where.filter("pool"::equals).isPresent() ? Offer.Where.POOL : Offer.Where.PATHWAY,
                        name.get(),
                        price.get(),
                        period.get(),
                        only,
                        because));
    }

    private static Optional<Days> period(Place place) {
        Optional<LocalDate> from = place.required("from").flatMap(each -> each.parsed(LocalDate::parse));
        Optional<LocalDate> to = place.required("to").flatMap(each -> each.parsed(LocalDate::parse));
        return from.isEmpty() || to.isEmpty() ? Optional.empty() : place.tried(() -> new Days(from.get(), to.get()));
    }
}
