package io.github.muchang.foresight;

import io.github.muchang.carrier.Pace;
import io.github.muchang.content.Personas;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.policy.PlatformRules;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.store.Stores;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/**
 * What a forecast begins with.
 *
 * @param domain the definition by which everybody was decided so far
 * @param stores where everybody is kept; only read
 * @param now the moment to begin with, in milliseconds
 * @param yardsticks as they were measured last
 * @param platforms the rules of the platforms
 * @param personas who speaks by which account
 * @param pace how fast an account of a carrier may go
 * @param executor threads besides the caller's own
 */
public record Present(
        PrivateDomain domain,
        Stores stores,
        long now,
        Yardsticks yardsticks,
        PlatformRules platforms,
        Personas personas,
        BiFunction<CarrierId, String, Pace> pace,
        Executor executor) {}
