package io.github.muchang.party;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import java.util.Collections;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a state keeps of what there is too much of. What is kept depends on what there is, not on the order in which it came, so
 * joining parties stays associative; only words of consent past their limit are an exception, and always for the worse.
 */
final class Kept {
    private static final Comparator<Reach> BY_ACCOUNT =
            Comparator.comparing(Reach::carrier).thenComparing(Reach::account);

    private Kept() {}

    /** The first touch and the newest later ones. */
    static ImmutableList<Touch> touches(Iterable<Touch> all) {
        ImmutableList<Touch> ordered = ImmutableSortedSet.copyOf(all).asList();
        if (ordered.size() <= Party.LATER_TOUCHES + 1) {
            return ordered;
        }
        return ImmutableList.<Touch>builder()
                .add(ordered.get(0))
                .addAll(ordered.subList(ordered.size() - Party.LATER_TOUCHES, ordered.size()))
                .build();
    }

    /** One reach for each slot, up to the limit in the order of slots. */
    static ImmutableList<Reach> reaches(Iterable<Reach> all) {
        TreeMap<AddressSlot, Reach> bySlot = new TreeMap<>();
        all.forEach(each -> bySlot.merge(each.slot(), each, (a, b) -> BY_ACCOUNT.compare(a, b) >= 0 ? a : b));
        return bySlot.values().stream().limit(Party.ADDRESSES).collect(ImmutableList.toImmutableList());
    }

    /** The carriers that were heard from last. */
    static NameMap<Long> contacts(NameMap<Long> all) {
        return newest(all, Party.ADDRESSES, at -> at);
    }

    /** The journeys that were begun last. */
    static NameMap<Enrolment> enrolments(NameMap<Enrolment> all) {
        return newest(all, Party.ENROLMENTS, Enrolment::since);
    }

    /** The journeys that were ended last. */
    static NameMap<Passage> passages(NameMap<Passage> all) {
        return newest(all, Party.PASSAGES, Passage::last);
    }

    /** One for each name, the further one, in the order of names. */
    static ImmutableList<Outgoing> outgoing(Iterable<Outgoing> all) {
        TreeMap<MessageId, Outgoing> byId = new TreeMap<>();
        all.forEach(each -> byId.merge(each.id(), each, (a, b) -> a.compareTo(b) >= 0 ? a : b));
        return ImmutableList.copyOf(byId.values());
    }

    /** The newest, one for each name, the oldest first. */
    static ImmutableList<DeadLetter> deadLetters(Iterable<DeadLetter> all) {
        TreeMap<MessageId, DeadLetter> byId = new TreeMap<>();
        all.forEach(each -> byId.merge(each.id(), each, (a, b) -> DeadLetter.BY_AGE.compare(a, b) >= 0 ? a : b));
        ImmutableList<DeadLetter> ordered = ImmutableList.sortedCopyOf(DeadLetter.BY_AGE, byId.values());
        return ordered.subList(Math.max(0, ordered.size() - Party.DEAD_LETTERS), ordered.size());
    }

    /** One for each group, all that is known of it, in the order of groups; past the limit those that were joined last. */
    static ImmutableList<Belonging> belongings(Iterable<Belonging> all) {
        TreeMap<PartyId, Belonging> byGroup = new TreeMap<>();
        all.forEach(each -> byGroup.merge(each.group(), each, Belonging::and));
        while (byGroup.size() > Party.BELONGINGS) {
            Belonging oldest = Collections.min(
                    byGroup.values(), Comparator.comparingLong(Belonging::since).thenComparing(Belonging::group));
            byGroup.remove(oldest.group());
        }
        return ImmutableList.copyOf(byGroup.values());
    }

    /** The tasks that were opened last. */
    static NameMap<OpenTask> tasks(NameMap<OpenTask> all) {
        return newest(all, Party.TASKS, OpenTask::opened);
    }

    /** The suggestions that are furthest on, by the same order by which the further of two is kept; of equals those with later names. */
    static NameMap<Suggestion> suggestions(NameMap<Suggestion> all) {
        NameMap<Suggestion> kept = all;
        while (kept.size() > Party.SUGGESTIONS) {
            int least = 0;
            for (int i = 1; i < kept.size(); i++) {
                least = kept.at(i).compareTo(kept.at(least)) < 0 ? i : least;
            }
            kept = kept.without(kept.nameAt(least));
        }
        return kept;
    }

    /** The tags that were given first. */
    static NameMap<Tag> tags(NameMap<Tag> all) {
        return newest(all, Party.TAGS, tag -> -tag.at());
    }

    /** The attributes that were told last. */
    static NameMap<Attribute> attributes(NameMap<Attribute> all) {
        return newest(all, Party.ATTRIBUTES, Attribute::at);
    }

    /** All but the oldest attributes whose names begin so. */
    static NameMap<Attribute> newestOf(String prefix, NameMap<Attribute> all, int most) {
        NameMap<Attribute> kept = all;
        while (kept.keySet().stream().filter(name -> name.startsWith(prefix)).count() > most) {
            String oldest = "";
            long at = Long.MAX_VALUE;
            for (int i = 0; i < kept.size(); i++) {
                if (kept.nameAt(i).startsWith(prefix) && kept.at(i).at() < at) {
                    oldest = kept.nameAt(i);
                    at = kept.at(i).at();
                }
            }
            kept = kept.without(oldest);
        }
        return kept;
    }

    /** The personal attributes that were told last. */
    static NameMap<Long> personal(NameMap<Long> all) {
        return newest(all, Party.ATTRIBUTES, at -> at);
    }

    /**
     * Past the limit the oldest givings are forgotten, which takes consent and never gives it. Where nothing but withdrawals is
     * left, the oldest of one carrier becomes a withdrawal from every carrier, and that of one brand from every brand; that of a proof is
     * forgotten, which nobody agrees to then.
     */
    static NameMap<Consent> consents(NameMap<Consent> all) {
        NameMap<Consent> kept = all;
        while (kept.size() > Party.CONSENTS) {
            String giving = oldest(kept, true);
            String withdrawal = giving == null ? oldest(kept, false) : null;
            if (withdrawal == null) {
                kept = kept.without(giving == null ? kept.nameAt(0) : giving);
            } else if (Consent.isOfProof(withdrawal)) {
                kept = kept.without(withdrawal);
            } else {
                kept = withdrawnEverywhere(kept, withdrawal);
            }
        }
        return kept;
    }

    private static NameMap<Consent> withdrawnEverywhere(NameMap<Consent> all, String key) {
        String everywhere = Consent.everywhere(key);
        Consent here = all.find(key);
        Consent word = all.find(everywhere);
        long at = Math.max(here == null ? 0 : here.at(), word == null ? 0 : word.at());
        return all.without(key).with(everywhere, new Consent(false, at, ""));
    }

    /** The key of the oldest giving, or of the oldest withdrawal from one carrier or brand. */
    private static @Nullable String oldest(NameMap<Consent> all, boolean given) {
        String oldest = null;
        long at = Long.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            Consent word = all.at(i);
            boolean candidate = word.given() == given && (given || !Consent.isEverywhere(all.nameAt(i)));
            if (candidate && word.at() < at) {
                oldest = all.nameAt(i);
                at = word.at();
            }
        }
        return oldest;
    }

    private static <V> NameMap<V> newest(NameMap<V> all, int most, ToLongFunction<V> age) {
        NameMap<V> kept = all;
        while (kept.size() > most) {
            int last = 0;
            for (int i = 1; i < kept.size(); i++) {
                last = age.applyAsLong(kept.at(i)) <= age.applyAsLong(kept.at(last)) ? i : last;
            }
            kept = kept.without(kept.nameAt(last));
        }
        return kept;
    }
}
