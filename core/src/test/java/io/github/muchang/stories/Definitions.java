package io.github.muchang.stories;

import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.any;
import static io.github.muchang.segment.Conditions.atStage;
import static io.github.muchang.segment.Conditions.attribute;
import static io.github.muchang.segment.Conditions.average;
import static io.github.muchang.segment.Conditions.cameFrom;
import static io.github.muchang.segment.Conditions.consentedTo;
import static io.github.muchang.segment.Conditions.daysInARow;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.distinctDays;
import static io.github.muchang.segment.Conditions.heardFromWithin;
import static io.github.muchang.segment.Conditions.inAtLeastPools;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.largest;
import static io.github.muchang.segment.Conditions.memberOf;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.poolAge;
import static io.github.muchang.segment.Conditions.sequence;
import static io.github.muchang.segment.Conditions.silentFor;
import static io.github.muchang.segment.Conditions.sinceFirst;
import static io.github.muchang.segment.Conditions.sinceLast;
import static io.github.muchang.segment.Conditions.stageAge;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.segment.Conditions.total;

import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.money.Money;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Windowed;
import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random definitions of the shop: other segments, and other limits of silence. */
public final class Definitions {
    private static final Arbitrary<Span> SPANS = Arbitraries.of(Stories.SPANS).map(Span::new);
    private static final Arbitrary<Lifecycle> LIFECYCLES =
            Arbitraries.of(Lifecycle.NONE, Lifecycle.standard(Span.days(3), Span.days(7)), Lifecycle.standard());

    private Definitions() {}

    /** Definitions of up to six segments. */
    public static Arbitrary<PrivateDomain> random() {
        return Combinators.combine(conditions().list().ofMinSize(1).ofMaxSize(5), LIFECYCLES)
                .as(Definitions::of);
    }

    private static PrivateDomain of(List<Condition> conditions, Lifecycle lifecycle) {
        PrivateDomainBuilder domain = Shop.definition().lifecycle(lifecycle);
        for (int i = 0; i < conditions.size(); i++) {
            domain.segment("segment-" + i, conditions.get(i));
        }
        domain.segment("other", any(inSegment("segment-0"), tagged("vip")));
        if (lifecycle.find("buyer") != null) {
            domain.segment("buyers", all(atStage("buyer"), not(inSegment("segment-0"))));
        }
        return domain.build();
    }

    private static Arbitrary<Condition> conditions() {
        return Arbitraries.lazyOf(
                Definitions::leaves,
                Definitions::leaves,
                () -> leaves().list().ofMinSize(1).ofMaxSize(3).map(parts -> all(parts.toArray(Condition[]::new))),
                () -> leaves().list().ofMinSize(1).ofMaxSize(3).map(parts -> any(parts.toArray(Condition[]::new))),
                () -> conditions().map(part -> not(part)));
    }

    private static Arbitrary<Condition> leaves() {
        return Arbitraries.frequencyOf(Tuple.of(4, windowed()), Tuple.of(3, aging()), Tuple.of(2, lasting()));
    }

    private static Arbitrary<Condition> windowed() {
        Arbitrary<Window> windows = Arbitraries.frequencyOf(
                Tuple.of(4, SPANS.map(Window::within)),
                Tuple.of(2, Arbitraries.of(Window.Period.class).map(Window::current)),
                Tuple.of(1, Arbitraries.just(Window.EVER)));
        Arbitrary<Windowed> sentences = Arbitraries.of(
                did("purchased").atLeast(1),
                did("purchased").atLeast(2),
                did("purchased").labelled("镜片").exactly(1),
                did("clicked").atMost(1),
                did("received").between(1, 2),
                total("purchased").atLeast(Money.yuan(300)),
                total("purchased").atMost(Money.yuan(100)),
                average("purchased").atLeast(Money.yuan(200)),
                largest("purchased").atLeast(Money.yuan(400)),
                distinctDays("clicked").atLeast(2),
                daysInARow("clicked").atLeast(2),
                sequence("clicked", "purchased", Span.days(1)));
        return Combinators.combine(sentences, windows).as(Windowed::in);
    }

    private static Arbitrary<Condition> aging() {
        return SPANS.flatMap(span -> Arbitraries.of(
                sinceFirst("purchased").atLeast(span),
                sinceLast("clicked").lessThan(span),
                sinceLast("purchased").between(new Span(span.millis() / 2), span),
                stageAge().atLeast(span),
                stageAge().lessThan(span),
                poolAge("friends").lessThan(span),
                silentFor(span),
                heardFromWithin(span)));
    }

    private static Arbitrary<Condition> lasting() {
        return Arbitraries.of(
                memberOf("friends"),
                inAtLeastPools(2),
                tagged("近视"),
                attribute("city").is("上海"),
                attribute("diopter").atMost(0),
                consentedTo(Purpose.PROMOTION),
                consentedTo(Purpose.CARE, "wecom"),
                cameFrom("table-7"));
    }
}
