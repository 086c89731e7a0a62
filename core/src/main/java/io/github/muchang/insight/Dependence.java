package io.github.muchang.insight;

import io.github.muchang.segment.Wording;

/**
 * What would happen if a carrier or a pool closed tomorrow.
 *
 * @param kind what would close
 * @param name its name
 * @param reached how many customers it reaches now
 * @param cutOff how many of those nothing else reaches: no other carrier nor offline pool, or for a pool no other pool
 * @param reachable how many customers are reached at all
 */
public record Dependence(Kind kind, String name, int reached, int cutOff, int reachable) {
    /** The share of all reachable customers that would be cut off, from 0 to 1; 0 if nobody is reachable. */
    public double share() {
        return reachable == 0 ? 0 : (double) cutOff / reachable;
    }

    /** The warning as a sentence; the share is rounded to a tenth of a percent. */
    public String in(Wording wording) {
        long tenths = Math.round(share() * 1000);
        String percent = tenths / 10 + "." + tenths % 10 + " %";
        return wording.of(
                "如果" + (kind == Kind.CARRIER ? "载体" : "渠") + "「" + name + "」明天关闭，可触达的 " + reachable + " 人中有 " + cutOff
                        + " 人（" + percent + "）将失去联系",
                "if " + (kind == Kind.CARRIER ? "carrier" : "pool") + " '" + name + "' closed tomorrow, " + cutOff
                        + " of the " + wording.unit(reachable, "", "reachable customer") + " (" + percent
                        + ") would be cut off");
    }

    /** What can close. */
    public enum Kind {
        /** A platform, with all pools on it. */
        CARRIER,
        /** One pool. */
        POOL
    }
}
