/** People who live in a private domain, by chance and always the same. Begin with {@link io.github.muchang.testkit.population.Population}. */
@NullMarked
package io.github.muchang.testkit.population;

import org.jspecify.annotations.NullMarked;
