package io.github.muchang.testkit.simulation;

/** What a world is mostly about. The numbers are how often something happens, in a hundred events, or worlds. */
enum Profile {
    /** A little of everything. */
    UNIFORM(4, 6, 4, 6, 6, 4, 3, 60),
    /** The process dies, again and again. */
    CRASH(3, 4, 3, 4, 5, 3, 10, 100),
    /** People leave, withdraw, agree again and are erased, against what is on its way. */
    OPTOUT(12, 16, 10, 3, 4, 3, 3, 50),
    /** Platforms and policies at the edges of their windows. */
    LIMITS(2, 6, 1, 2, 4, 4, 2, 35),
    /** People turn out to be the same; signals come twice and late. */
    MERGE(4, 4, 3, 22, 16, 3, 3, 50),
    /** Definitions change, clocks are changed, and time leaps. */
    CHANGE(3, 4, 2, 4, 5, 10, 12, 45),
    /** Staff that is slow, away, leaves and writes by hand, for customers who come and go, by plans that change. */
    STAFF(3, 3, 3, 5, 4, 5, 8, 40),
    /** Groups that come and go, in which people speak, and that turn out to be one. */
    GROUPS(3, 3, 4, 8, 8, 6, 4, 45);

    final int leaving;
    final int consent;
    final int erasing;
    final int joining;
    final int again;
    final int leaping;
    final int restarting;
    final int troubled;

    Profile(int leaving, int consent, int erasing, int joining, int again, int leaping, int restarting, int troubled) {
        this.leaving = leaving;
        this.consent = consent;
        this.erasing = erasing;
        this.joining = joining;
        this.again = again;
        this.leaping = leaping;
        this.restarting = restarting;
        this.troubled = troubled;
    }
}
