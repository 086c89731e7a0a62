package io.github.muchang.store.file;

import io.github.muchang.identity.PartyId;
import io.github.muchang.store.Change;
import io.github.muchang.store.Stores;
import io.github.muchang.vault.Personal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first batches of a story, and how a store must look after each of them. Immutable. */
final class Script {
    private final Story story;
    private final List<List<Change>> batches = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();

    /** So many batches of the story that follows from a seed, and one to go on with. */
    Script(long seed, int batches, int parties, int ballast) {
        story = new Story(seed, 0, parties, ballast);
        pictures.add(story.model().picture());
        for (int i = 0; i <= batches; i++) {
            this.batches.add(story.next());
            pictures.add(story.model().picture());
        }
    }

    /** How many batches there are to commit; there is one more to go on with. */
    int size() {
        return batches.size() - 1;
    }

    /** The batch that follows so many others. */
    List<Change> after(int committed) {
        return batches.get(committed);
    }

    /** How a store looks. */
    Picture look(Stores stores) {
        return Picture.of(stores, story.parties(), story.identities());
    }

    /** How a store must look after so many batches. */
    Picture picture(int committed) {
        return pictures.get(committed);
    }

    /** After how many batches a store looks like this: one of two numbers, or an error that says what is wrong. */
    int recognised(Picture found, int least, int most) {
        for (int committed = least; committed <= most; committed++) {
            if (found.equals(pictures.get(committed))) {
                return committed;
            }
        }
        for (int committed = 0; committed < pictures.size(); committed++) {
            if (found.equals(pictures.get(committed))) {
                throw new AssertionError("it has " + committed + " batches instead of " + least + " to " + most);
            }
        }
        throw new AssertionError("it has no whole number of batches; after " + least + " it should have had: "
                + found.differenceFrom(pictures.get(least)));
    }

    /** Canary values of those whose record was erased and has not come back, after so many batches. */
    Set<String> erased(int committed) {
        Set<String> erased = new HashSet<>();
        Map<PartyId, Set<String>> held = new HashMap<>();
        for (int i = 1; i <= committed; i++) {
            Map<PartyId, Personal> vault = pictures.get(i).vault();
            vault.forEach((party, personal) ->
                    held.computeIfAbsent(party, any -> new HashSet<>()).add(canary(personal)));
            for (PartyId party : story.parties()) {
                if (!vault.containsKey(party)) {
                    erased.addAll(held.getOrDefault(party, Set.of()));
                    held.remove(party);
                }
            }
        }
        return erased;
    }

    /** Canary values that are in the vault after so many batches. */
    Set<String> kept(int committed) {
        Set<String> kept = new HashSet<>();
        pictures.get(committed).vault().values().forEach(each -> kept.add(canary(each)));
        return kept;
    }

    private static String canary(Personal personal) {
        String name = personal.attributes().getOrDefault("name", "");
        return name.substring(0, name.lastIndexOf('-') + 1);
    }
}
