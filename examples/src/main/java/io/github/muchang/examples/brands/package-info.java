/** 品牌互相导流: two sister brands and another company lead customers to each other for what these agreed to. */
@NullMarked
package io.github.muchang.examples.brands;

import org.jspecify.annotations.NullMarked;
