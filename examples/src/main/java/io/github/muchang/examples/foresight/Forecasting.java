package io.github.muchang.examples.foresight;

import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.time.Span.days;

import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.carrier.Pace;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.foresight.Forecast;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.runtime.Muchang;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** 先看再发: what an invitation to all repeat buyers will do in a week, before anybody has received it. */
public final class Forecasting {
    private Forecasting() {}

    /** Runs it for 2,000 customers, or as many as the first argument says; prints in Chinese. */
    public static void main(String[] arguments) {
        int customers = arguments.length == 0 ? 2_000 : Integer.parseInt(arguments[0]);
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), customers);
    }

    static void run(PrintStream out, int customers) {
        PrivateDomain optics =
                Shops.ruledBy(quietHours("21:30", "08:30"), atMost(2).per(days(7)));
        try (Muchang muchang = Muchang.builder(optics)
                .carrier(LoopbackCarrier.named("wecom"))
                .pace(CarrierId.of("wecom"), "account-1", Pace.of(800, days(1)))
                .open()) {
            Shops.town(customers).live(muchang, Shops.OPENING, Shops.CLOSING);
            Forecast forecast = muchang.forecast(optics)
                    .of(inSegment("repeat-buyers"))
                    .calling("friday")
                    .days(7);
            out.println(forecast.run().in(Locale.CHINA));
        }
    }
}
