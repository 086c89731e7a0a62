/** What the fakes of all platforms are made of, whatever they speak. Not exported: nothing here is promised to users. */
@NullMarked
package io.github.muchang.testkit.fake;

import org.jspecify.annotations.NullMarked;
