/**
 * What each way of getting customers is worth: {@link io.github.muchang.attribution.Histories} keeps what customers came through and did,
 * {@link io.github.muchang.attribution.Model models} credit conversions to channels, {@link io.github.muchang.attribution.Economics}
 * sets what came against what it cost, {@link io.github.muchang.attribution.Cohorts} compares what people came for, and {@link
 * io.github.muchang.attribution.ReachMatrix} shows who is reached how deeply, and where the gaps are. Pure and exact: amounts are whole
 * minor units, and parts add up to their whole.
 */
@NullMarked
package io.github.muchang.attribution;

import org.jspecify.annotations.NullMarked;
