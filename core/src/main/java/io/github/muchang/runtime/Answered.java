package io.github.muchang.runtime;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.runtime.dispatch.Call;
import java.util.Optional;

/**
 * What came of a call.
 *
 * @param call which
 * @param answer what the carrier said; empty if it was not asked, since the message may not go any more, or not now
 */
record Answered(Call call, Optional<Delivery> answer) {}
