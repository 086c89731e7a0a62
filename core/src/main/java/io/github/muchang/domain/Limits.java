package io.github.muchang.domain;

import io.github.muchang.fault.Faults;
import io.github.muchang.party.ActivityType;

/** How much a definition may hold. The size of a party's state depends on it, and so does the time that a check takes. */
final class Limits {
    static final int ACTIVITIES = 48;
    static final int ATTRIBUTES = 64;
    static final int CONTENTS = 1024;
    static final int BRANDS = 32;
    static final int IDENTITIES = 32;
    static final int JOURNEYS = 128;
    static final int PATHWAYS = 4096;
    static final int POLICIES = 64;
    static final int POOLS = 512;
    static final int SEGMENTS = 128;
    static final int SHARES = 32;
    static final int STAGES = 32;
    static final int STAFF = 512;
    static final int DAILY_LISTS = 8;
    static final int PROGRAMMES = 64;
    static final int SHIFTS = 64;
    static final int CIRCLES = 16;
    static final int PURCHASE_MODELS = 16;
    static final int REFERRALS = 16;

    private Limits() {}

    /** Whether nothing is over its limit; faults for what is. */
    static boolean kept(DomainParts parts, Faults faults) {
        Faults here = new Faults();
        check("/brands", parts.brands().size(), BRANDS, "", here);
        check("/identities", parts.identities().size(), IDENTITIES, "", here);
        check("/attributes", parts.attributes().size(), ATTRIBUTES, "", here);
        int own = parts.activities().size() - ActivityType.STANDARD.size();
        String which = " (" + ActivityType.STANDARD.size() + " standard ones and " + own + " more)";
        check("/activities", parts.activities().size(), ACTIVITIES, which, here);
        check("/pools", parts.pools().size(), POOLS, "", here);
        check("/pathways", parts.pathways().size(), PATHWAYS, "", here);
        check("/segments", parts.segments().size(), SEGMENTS, "", here);
        check("/contents", parts.library().all().size(), CONTENTS, "", here);
        check("/mix", parts.library().mix().shares().size(), SHARES, "", here);
        check("/lifecycle", parts.lifecycle().stages().size(), STAGES, "", here);
        check("/journeys", parts.journeys().size(), JOURNEYS, "", here);
        check("/policies", parts.policies().size(), POLICIES, "", here);
        check("/staff", parts.team().members().size(), STAFF, "", here);
        check("/dailyLists", parts.team().lists().size(), DAILY_LISTS, "", here);
        check("/programmes", parts.programmes().size(), PROGRAMMES, "", here);
        check("/circles", parts.circles().size(), CIRCLES, "", here);
        check("/purchaseModels", parts.purchaseModels().size(), PURCHASE_MODELS, "", here);
        check("/referrals", parts.referrals().size(), REFERRALS, "", here);
        for (int i = 0; i < Math.min(STAFF, parts.team().members().size()); i++) {
            String at = "/staff/" + i;
            check(at + "/shifts", parts.team().members().get(i).shifts().size(), SHIFTS, "", here);
            check(at + "/roles", parts.team().members().get(i).roles().size(), SHIFTS, "", here);
        }
        for (int i = 0; i < Math.min(JOURNEYS, parts.journeys().size()); i++) {
            parts.journeys().get(i).fits("/journeys/" + i, here);
        }
        here.list().forEach(fault -> faults.add(fault.place(), fault.message()));
        return here.none();
    }

    private static void check(String place, int found, int most, String which, Faults faults) {
        if (found > most) {
            faults.add(place, "found " + found + which + ", allowed are at most " + most);
        }
    }
}
