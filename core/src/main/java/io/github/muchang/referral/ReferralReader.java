package io.github.muchang.referral;

import com.google.common.collect.ImmutableList;
import io.github.muchang.json.Place;
import io.github.muchang.money.Money;
import io.github.muchang.segment.AllOf;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.ConditionReader;
import io.github.muchang.time.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads referral programmes from the JSON of a domain, noting every fault at its place; what cannot be read is replaced by something harmless. */
public final class ReferralReader {
    private static final List<String> PROGRAMME = ImmutableList.of(
            "name", "track", "goal", "open", "rewards", "within", "stays", "waits", "most", "per", "budget", "refund",
            "payer");
    private static final Condition EVERYBODY = new AllOf(ImmutableList.of());

    private ReferralReader() {}

    /** The programmes in the member {@code referrals}. */
    public static List<ReferralProgramme> read(Place domain) {
        return domain.member("referrals").map(Place::items).orElse(ImmutableList.of()).stream()
                .map(ReferralReader::programme)
                .collect(ImmutableList.toImmutableList());
    }

    private static ReferralProgramme programme(Place place) {
        ReferralProgramme plain = ReferralProgramme.forAdvocates("", EVERYBODY);
        if (!place.isObject()) {
            return plain;
        }
        place.only(PROGRAMME);
        return new ReferralProgramme(
                place.required("name").flatMap(Place::text).orElse(""),
                place.required("track")
                        .flatMap(each -> choice(each, "track", ReferralProgramme.Track.class))
                        .orElse(plain.track()),
                place.member("goal")
                        .flatMap(each -> choice(each, "goal", ReferralProgramme.Goal.class))
                        .orElse(plain.goal()),
                place.required("open").flatMap(ConditionReader::read).orElse(EVERYBODY),
                rewards(place),
                span(place, "within", plain.within()),
                span(place, "stays", plain.stays()),
                span(place, "waits", plain.waits()),
                place.member("most")
                        .flatMap(each -> each.integer(1, ReferralCheck.MOST))
                        .map(Long::intValue)
                        .orElse(plain.most()),
                span(place, "per", plain.per()),
                place.member("budget").flatMap(Place::amount),
                place.text("refund"),
                place.text("payer"));
    }

    private static List<Money> rewards(Place place) {
        return place.member("rewards").map(Place::items).orElse(ImmutableList.of()).stream()
                .map(each -> each.amount().orElse(Money.yuan(1)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Span span(Place place, String name, Span otherwise) {
        return place.member(name).flatMap(each -> each.parsed(Span::parse)).orElse(otherwise);
    }

    private static <E extends Enum<E>> Optional<E> choice(Place place, String kind, Class<E> type) {
        return place.choice(kind, Arrays.asList(type.getEnumConstants()), ReferralJson::code);
    }
}
