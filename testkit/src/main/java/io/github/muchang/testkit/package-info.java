/**
 * The home of the contracts that adapters and stores must pass, as tests to run in one's own build.
 */
@NullMarked
package io.github.muchang.testkit;

import org.jspecify.annotations.NullMarked;
