/**
 * The contracts that adapters and stores must pass, as tests to run in one's own build, and a platform that lives in a test. Begin with
 * {@link io.github.muchang.testkit.CarrierContract} or {@link io.github.muchang.testkit.StoreContract}; troubles of a platform are made
 * with {@link io.github.muchang.testkit.FakePlatform}. A domain of one's own is tried on one person, told as a story, and on many, who
 * live in it by chance and always the same:
 *
 * <pre>{@code
 * Story.of(optics)
 *         .when(Signal.added(lin).to("friends").reachableAt(address).at("2026-03-01T21:45:00+08:00"))
 *         .thenWaits("hello", "2026-03-02T08:30:00+08:00")
 *         .whenItIs("2026-03-02T09:00:00+08:00")
 *         .thenSent("hello", "2026-03-02T08:30:00+08:00");
 *
 * Lived month = Population.seeded(7)
 *         .with(People.of(10_000, "friends").arriving(within(days(10))).with(Habits.NONE.replying(0.3, averaging(hours(4)))))
 *         .live(muchang, "2026-03-01T00:00:00+08:00", "2026-03-31T00:00:00+08:00");
 * assertThat(month.left()).isLessThan(100);
 * }</pre>
 *
 * @see io.github.muchang.testkit.story.Story
 * @see io.github.muchang.testkit.population.Population
 */
@NullMarked
package io.github.muchang.testkit;

import org.jspecify.annotations.NullMarked;
