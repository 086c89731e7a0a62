package io.github.muchang.testkit.wechat;

import io.github.muchang.carrier.Callback;

/** How a platform wraps what it tells: with signature, moment and nonce in the query. */
interface Posting {
    /** The callback for this event; the number makes it differ from every other one. */
    Callback wrap(Event event, long number);
}
