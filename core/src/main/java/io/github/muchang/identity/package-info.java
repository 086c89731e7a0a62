/** Who somebody is and where they can be reached. Values in this package are personal and never print themselves. */
@NullMarked
package io.github.muchang.identity;

import org.jspecify.annotations.NullMarked;
