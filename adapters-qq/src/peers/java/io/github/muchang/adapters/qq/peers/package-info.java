/** What programs of others say of our fakes: they run on Node beside the test, on this machine alone. */
@NullMarked
package io.github.muchang.adapters.qq.peers;

import org.jspecify.annotations.NullMarked;
