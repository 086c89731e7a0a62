/**
 * Staff as media (全员MCN): the accounts that members of the staff have, what came of them, and how that is recognised. Nothing here can be
 * taken away from anybody: what is answered holds those who contributed, and no one else.
 */
@NullMarked
package io.github.muchang.media;

import org.jspecify.annotations.NullMarked;
