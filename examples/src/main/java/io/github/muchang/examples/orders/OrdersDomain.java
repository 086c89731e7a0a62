package io.github.muchang.examples.orders;

import static io.github.muchang.imports.Cell.column;
import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.distinctDays;
import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.total;
import static io.github.muchang.time.Span.days;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.imports.Mapping;
import io.github.muchang.money.Money;
import java.time.LocalTime;
import java.time.ZoneId;

/** What is asked of an order log. */
final class OrdersDomain {
    private OrdersDomain() {}

    static PrivateDomain of(ZoneId zone, String currency) {
        return PrivateDomain.named("orders")
                .zone(zone.getId())
                .currency(currency)
                .identity("customer", Identity.Strength.STRONG)
                .segment("repeat-buyers", did("purchased").atLeast(2).ever())
                .segment("one-time", did("purchased").exactly(1).ever())
                .segment("active-90", did("purchased").atLeast(1).within(days(90)))
                .segment(
                        "silent-180",
                        all(everDid("purchased"), did("purchased").atMost(0).within(days(180))))
                .segment(
                        "big-spenders",
                        total("purchased").atLeast(Money.parse("200", currency)).within(days(365)))
                .segment(
                        "loyal",
                        all(
                                did("purchased").atLeast(3).within(days(365)),
                                did("purchased").atLeast(1).within(days(180))))
                .segment("four-days", distinctDays("purchased").atLeast(4).ever())
                .segment(
                        "zero-spend",
                        all(
                                everDid("purchased"),
                                total("purchased")
                                        .between(Money.of(0, currency), Money.of(0, currency))
                                        .ever()))
                .build();
    }

    static Mapping mapping(ZoneId zone, String currency) {
        return Mapping.named("orders")
                .identity("customer", column(OrderLine.CUSTOMER))
                .onDay(column(OrderLine.DAY), "uuuuMMdd", LocalTime.NOON, zone.getId())
                .did("purchased")
                .amount(column(OrderLine.AMOUNT), currency);
    }
}
