/** Where states, facts and personal data are kept: the SPI, and a store in memory. */
@NullMarked
package io.github.muchang.store;

import org.jspecify.annotations.NullMarked;
