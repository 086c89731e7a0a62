package io.github.muchang.stories;

import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.attribute;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.silentFor;
import static io.github.muchang.segment.Conditions.total;
import static io.github.muchang.time.Span.days;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.staff.Member;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.util.Objects;

/** An optical shop. */
public final class Shop {
    /** When its stories begin. */
    public static final Instant START = Moments.parse("2026-03-01T09:00:00+08:00");

    private static final Pool GUESTS = Pool.named("guests").ownedBy("明视眼镜").offline();
    private static final Pool FRIENDS =
            Pool.named("friends").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.FRIENDS);
    private static final Pool GROUP =
            Pool.named("group").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.GROUP);

    private Shop() {}

    /** Pools, pathways and attributes, without segments. */
    public static PrivateDomainBuilder definition() {
        return PrivateDomain.named("明视眼镜")
                .pools(GUESTS, FRIENDS, GROUP)
                .pathways(
                        Pathway.from(GUESTS).to(FRIENDS).by(SourceCode.of("table-7"), SourceCode.of("receipt")),
                        Pathway.from(FRIENDS).to(GROUP).by(SourceCode.of("invitation")))
                .attributes(
                        AttributeRule.plain("city", "开店选址"),
                        AttributeRule.plain("diopter", "配镜").keptFor(days(3)),
                        AttributeRule.personal("name", "称呼"),
                        AttributeRule.personal("birthday", "生日祝福").keptFor(days(2)));
    }

    /** With segments. */
    public static PrivateDomain domain() {
        return definition()
                .segment("repeat-buyers", did("purchased").atLeast(2).ever())
                .segment("spending", total("purchased").atLeast(yuan(500)).within(days(7)))
                .segment("quiet", silentFor(days(5)))
                .segment("loyal", all(inSegment("repeat-buyers"), not(inSegment("quiet"))))
                .segment("shanghai", attribute("city").is("上海"))
                .build();
    }

    /** With segments, and an optician who looks after customers. */
    public static PrivateDomain staffed() {
        return domain().toBuilder().staff(Member.named("li")).build();
    }

    /** Opened in memory, its clock at {@link #START}. */
    public static Muchang open() {
        return open(domain());
    }

    /** A definition opened in memory, its clock at {@link #START}. */
    public static Muchang open(PrivateDomain domain) {
        return Muchang.builder(domain).startingAt(START).open();
    }

    /** What somebody did of one type. */
    public static ActivityLog log(Party party, String activity) {
        return Objects.requireNonNull(party.activities().find(activity), activity);
    }

    /** Somebody by union id. */
    public static Identity unionid(String value) {
        return Identity.of("unionid", value);
    }

    /** Somebody by phone. */
    public static Identity phone(String value) {
        return Identity.of("phone", value);
    }

    /** Somebody by member number. */
    public static Identity member(String value) {
        return Identity.of("member", value);
    }
}
