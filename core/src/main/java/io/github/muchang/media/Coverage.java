package io.github.muchang.media;

/**
 * How many speak on a platform. Numbers only: it is nobody's fault.
 *
 * @param platform which
 * @param standing whether the plan asks for it
 * @param accounts how many accounts members of the staff have there
 * @param members how many members those are
 * @param meant for how many members the platform is meant
 * @param agencies how many accounts agencies have there
 */
public record Coverage(
        String platform, Platform.Standing standing, int accounts, int members, int meant, int agencies) {
    /** Refuses less than nobody. */
    public Coverage {
        if (Math.min(Math.min(accounts, members), Math.min(meant, agencies)) < 0) {
            throw new IllegalArgumentException("there are no fewer than none on '" + platform + "'");
        }
    }
}
