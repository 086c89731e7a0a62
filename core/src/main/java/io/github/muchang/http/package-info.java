/**
 * What adapters share that call a platform over HTTP with a token: one call and its {@link io.github.muchang.http.Answer}, the token that is renewed
 * in time, limits with their dates, and JSON of which not everything has to be there. For authors of adapters; nothing else in core needs it.
 */
@NullMarked
package io.github.muchang.http;

import org.jspecify.annotations.NullMarked;
