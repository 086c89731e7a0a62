/**
 * The contracts that adapters and stores must pass, as tests to run in one's own build. Begin with
 * {@link io.github.muchang.testkit.StoreContract}.
 */
@NullMarked
package io.github.muchang.testkit;

import org.jspecify.annotations.NullMarked;
