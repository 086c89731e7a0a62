/**
 * The contracts that adapters and stores must pass, as tests to run in one's own build, and a platform that lives in a test. Begin with
 * {@link io.github.muchang.testkit.CarrierContract} or {@link io.github.muchang.testkit.StoreContract}; a test of one's own plans begins
 * with {@link io.github.muchang.testkit.FakePlatform}.
 */
@NullMarked
package io.github.muchang.testkit;

import org.jspecify.annotations.NullMarked;
