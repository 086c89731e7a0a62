package io.github.muchang.store.file;

import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Stores;
import java.util.ArrayList;
import java.util.List;

/** Looks at a store that several threads wrote to, each a lane of a story. */
final class LaneCheck {
    private LaneCheck() {}

    /** How many batches of each lane are there: those that were acknowledged, or one more that was on its way. */
    static int[] recognised(Stores stores, List<Story> lanes, int[] acknowledged) {
        List<PartyId> parties = new ArrayList<>();
        List<IdentityHash> identities = new ArrayList<>();
        List<Picture> least = new ArrayList<>();
        for (int lane = 0; lane < acknowledged.length; lane++) {
            Story story = lanes.get(lane);
            while (story.number() < acknowledged[lane]) {
                story.next();
            }
            least.add(own(story.model().picture(), story));
            story.next();
            parties.addAll(story.parties());
            identities.addAll(story.identities());
        }
        Picture found = Picture.of(stores, parties, identities);
        isNumbered(found.journal());
        int[] there = new int[acknowledged.length];
        for (int lane = 0; lane < there.length; lane++) {
            Picture seen = own(found, lanes.get(lane));
            Picture most = own(lanes.get(lane).model().picture(), lanes.get(lane));
            if (!seen.equals(least.get(lane)) && !seen.equals(most)) {
                throw new AssertionError("lane " + lane + " has neither " + acknowledged[lane]
                        + " batches nor one more: " + seen.differenceFrom(least.get(lane)));
            }
            there[lane] = acknowledged[lane] + (seen.equals(most) ? 1 : 0);
        }
        return there;
    }

    private static Picture own(Picture whole, Story story) {
        return whole.within(story.parties(), story.identities());
    }

    private static void isNumbered(List<Recorded> journal) {
        for (int i = 0; i < journal.size(); i++) {
            if (journal.get(i).offset() != i) {
                throw new AssertionError(
                        "fact " + i + " has the offset " + journal.get(i).offset());
            }
        }
    }
}
