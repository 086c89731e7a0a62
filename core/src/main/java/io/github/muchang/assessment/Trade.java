package io.github.muchang.assessment;

import io.github.muchang.channel.Pool;
import io.github.muchang.money.Money;
import io.github.muchang.preset.Preset;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Span;
import java.util.Locale;

/**
 * Businesses of some trades to start from. All figures are illustrative: from no statistics and of no real business, apart from the intervals of the two
 * clinics, which practitioners give (half a year for an injection of hyaluronic acid, ten years for an implant). Put in your own, with {@link
 * Business#toBuilder}.
 */
public enum Trade {
    /** 律师事务所: clients seldom need a lawyer twice, and soliciting is restricted, but they recommend. */
    LAW_FIRM(
            with("律师事务所", 1460, 30_000, 40, 300, 15, 70, 15, 4, 300, 20_000)
                    .venues(Pool.Kind.FRIENDS, Pool.Kind.FOLLOWERS)
                    .decision(Decision.COMPLEX)
                    .regulation(Regulation.CLOSED),
            Preset.LAW_FIRM),
    /** 餐馆: regulars every month. */
    RESTAURANT(
            with("餐馆", 30, 150, 55, 8_000, 35, 25, 5, 3, 40, 12_000)
                    .venues(Pool.Kind.GUESTS, Pool.Kind.FRIENDS, Pool.Kind.GROUP, Pool.Kind.MEMBERS)
                    .decision(Decision.SIMPLE)
                    .regulation(Regulation.OPEN),
            Preset.RESTAURANT),
    /** 眼镜连锁: new glasses after a year and a half, with somebody who knows the eyes. */
    OPTICAL_CHAIN(
            with("眼镜连锁", 540, 1_200, 60, 6_000, 40, 50, 8, 8, 50, 20_000)
                    .venues(
                            Pool.Kind.GUESTS,
                            Pool.Kind.FRIENDS,
                            Pool.Kind.FOLLOWERS,
                            Pool.Kind.GROUP,
                            Pool.Kind.MEMBERS)
                    .decision(Decision.CONSIDERED)
                    .regulation(Regulation.OPEN),
            Preset.OPTICAL_SHOP),
    /** 医美诊所: an injection lasts half a year. */
    CLINIC(
            with("医美诊所", 180, 3_000, 50, 2_000, 45, 60, 10, 6, 60, 50_000)
                    .venues(Pool.Kind.GUESTS, Pool.Kind.FRIENDS, Pool.Kind.FOLLOWERS)
                    .decision(Decision.COMPLEX)
                    .regulation(Regulation.REVIEWED),
            Preset.CLINIC),
    /** 口腔诊所: an implant lasts ten years, and who is content with it brings others. */
    DENTAL_CLINIC(
            with("口腔诊所", 3650, 8_000, 50, 1_500, 15, 60, 12, 5, 60, 50_000)
                    .venues(Pool.Kind.GUESTS, Pool.Kind.FRIENDS, Pool.Kind.FOLLOWERS)
                    .decision(Decision.COMPLEX)
                    .regulation(Regulation.REVIEWED),
            Preset.CLINIC),
    /** 生鲜超市: every week. */
    GROCERY(
            with("生鲜超市", 7, 60, 20, 5_000, 60, 30, 3, 3, 40, 12_000)
                    .venues(Pool.Kind.GUESTS, Pool.Kind.FRIENDS, Pool.Kind.GROUP, Pool.Kind.MEMBERS)
                    .decision(Decision.SIMPLE)
                    .regulation(Regulation.OPEN),
            Preset.GROCERY);

    private final String json;
    private final Preset preset;

    Trade(BusinessBuilder builder, Preset preset) {
        json = builder.build().toJson();
        this.preset = preset;
    }

    /** The ready-made domain of this trade: it has what the form that suits the trade's business lives in. */
    public Preset preset() {
        return preset;
    }

    /** A business of this trade, with illustrative figures. */
    public Business business() {
        return Business.fromJson(json);
    }

    /** What it is called. */
    public String in(Wording w) {
        return w.of(business().name(), name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static BusinessBuilder with(
            String name,
            int days,
            int yuan,
            int margin,
            int customers,
            int returning,
            int consenting,
            int referring,
            int staff,
            int hour,
            int fixed) {
        return Business.named(name)
                .interval(Span.days(days))
                .value(Money.yuan(yuan))
                .margin(margin)
                .customers(customers)
                .returning(returning)
                .consenting(consenting)
                .referring(referring)
                .staff(staff, Money.yuan(hour))
                .fixed(Money.yuan(fixed));
    }
}
