package io.github.muchang.repurchase;

import com.google.common.collect.ImmutableList;
import io.github.muchang.json.Place;
import io.github.muchang.time.Span;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes models as a member of the JSON of a domain, nothing where there are none, and reads them back as equal values. */
public final class PurchaseModelJson {
    private static final String MODELS = "purchaseModels";
    private static final List<String> MEMBERS = ImmutableList.of("activity", "r", "alpha", "a", "b", "unit");
    private static final BgNbd HARMLESS = new BgNbd(1, 1, 1, 1, Span.days(1));

    private PurchaseModelJson() {}

    /** Adds {@code purchaseModels}. */
    public static void write(ObjectNode json, List<PurchaseModel> models) {
        if (!models.isEmpty()) {
            ArrayNode array = json.putArray(MODELS);
            models.forEach(each -> array.addObject()
                    .put("activity", each.activity())
                    .put("r", each.model().r())
                    .put("alpha", each.model().alpha())
                    .put("a", each.model().a())
                    .put("b", each.model().b())
                    .put("unit", each.model().unit().toString()));
        }
    }

    /** The models in the member {@code purchaseModels}; what cannot be read is noted and replaced by something harmless. */
    public static List<PurchaseModel> read(Place domain) {
        return domain.member(MODELS).map(Place::items).orElse(ImmutableList.of()).stream()
                .map(PurchaseModelJson::model)
                .collect(ImmutableList.toImmutableList());
    }

    private static PurchaseModel model(Place place) {
        if (!place.isObject()) {
            return PurchaseModel.of("", HARMLESS);
        }
        place.only(MEMBERS);
        String activity = place.required("activity").flatMap(Place::text).orElse("");
        double r = parameter(place, "r");
        double alpha = parameter(place, "alpha");
        double a = parameter(place, "a");
        double b = parameter(place, "b");
        Span unit =
                place.required("unit").flatMap(each -> each.parsed(Span::parse)).orElse(HARMLESS.unit());
        return PurchaseModel.of(activity, new BgNbd(r, alpha, a, b, unit));
    }

    private static double parameter(Place place, String name) {
        return place.required(name)
                .flatMap(each -> each.number()
                        .map(BigDecimal::doubleValue)
                        .flatMap(value -> each.tried(() -> {
                            BgNbd.check(name, value);
                            return value;
                        })))
                .orElse(1.0);
    }
}
