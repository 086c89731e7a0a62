package io.github.muchang.domain;

import com.google.common.collect.ImmutableList;
import io.github.muchang.json.Place;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.Policy;
import io.github.muchang.policy.PolicyReader;
import io.github.muchang.segment.AllOf;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.ConditionReader;
import io.github.muchang.segment.Segment;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Optional;

/** Reads attributes, activities, segments, stages and policies. Never empty, so that what follows keeps its number. */
final class PartReader {
    private static final List<String> ATTRIBUTE = ImmutableList.of("name", "plain", "purpose", "retention");
    private static final List<String> ACTIVITY = ImmutableList.of("name", "chinese", "english", "heard", "currency");
    private static final List<String> SEGMENT = ImmutableList.of("name", "when");
    private static final List<String> STAGE = ImmutableList.of("name", "chinese", "when", "next");
    private static final Condition ALWAYS = new AllOf(ImmutableList.of());

    private PartReader() {}

    static Optional<AttributeRule> attribute(Place place) {
        if (!place.isObject()) {
            return Optional.of(AttributeRule.plain("", ""));
        }
        place.only(ATTRIBUTE);
        // A flag that cannot be read stands for plain: then conditions on the attribute are not faulted as well.
        boolean plain =
                place.has("plain") && place.member("plain").flatMap(Place::flag).orElse(true);
        return Optional.of(new AttributeRule(
                DomainReader.name(place),
                plain,
                place.text("purpose").orElse(""),
                place.member("retention").flatMap(each -> each.parsed(Span::parse))));
    }

    static Optional<ActivityType> activity(Place place) {
        if (!place.isObject()) {
            return Optional.of(ActivityType.by("", "", ""));
        }
        place.only(ACTIVITY);
        String name = DomainReader.name(place);
        return Optional.of(new ActivityType(
                name,
                place.text("chinese").orElse(name),
                place.text("english").orElse(name),
                place.member("heard").flatMap(Place::flag).orElse(true),
                place.text("currency").orElse("")));
    }

    static Optional<Segment> segment(Place place) {
        if (!place.isObject()) {
            return Optional.of(new Segment("", ALWAYS));
        }
        place.only(SEGMENT);
        return Optional.of(new Segment(DomainReader.name(place), condition(place.required("when"))));
    }

    static Optional<Stage> stage(Place place) {
        if (!place.isObject()) {
            return Optional.of(new Stage("", "", ALWAYS, ImmutableList.of()));
        }
        place.only(STAGE);
        String name = DomainReader.name(place);
        boolean first = place.pointer().endsWith("/0");
        return Optional.of(new Stage(
                name,
                place.text("chinese").orElse(name),
                condition(first ? place.member("when") : place.required("when")),
                DomainReader.list(place, "next", Place::text)));
    }

    static Optional<Policy> policy(Place place) {
        return PolicyReader.read(place).or(() -> Optional.of(Policy.onlyIf(ALWAYS)));
    }

    private static Condition condition(Optional<Place> when) {
        return when.flatMap(ConditionReader::read).orElse(ALWAYS);
    }
}
