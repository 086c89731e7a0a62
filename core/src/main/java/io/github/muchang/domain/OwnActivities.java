package io.github.muchang.domain;

import io.github.muchang.party.ActivityType;
import java.util.List;

/**
 * The activities that a definition adds to the standard ones or replaces them by: what its JSON lists. The rest, at the head of
 * the list, is what {@link PrivateDomainBuilder} begins with.
 *
 * @param skipped how many standard activities stand before them
 * @param list the activities
 */
record OwnActivities(int skipped, List<ActivityType> list) {
    static OwnActivities of(List<ActivityType> all) {
        int skipped = 0;
        for (ActivityType standard : ActivityType.STANDARD) {
            if (skipped < all.size() && all.get(skipped).equals(standard)) {
                skipped++;
            }
        }
        return new OwnActivities(skipped, all.subList(skipped, all.size()));
    }
}
