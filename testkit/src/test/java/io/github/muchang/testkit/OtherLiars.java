package io.github.muchang.testkit;

import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stored;
import io.github.muchang.time.Moments;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.VaultEdit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Liars about due times, journals and vaults, by the clause that finds them out. */
final class OtherLiars {
    private OtherLiars() {}

    static Map<String, Supplier<Liar>> all() {
        Map<String, Supplier<Liar>> liars = new HashMap<>();
        liars.put("the_earliest_is_due_first", LastNumberFirst::new);
        liars.put("due_at_a_moment_includes_the_moment", OneTooLate::new);
        liars.put("no_more_are_answered_than_asked_for", AnswersAll::new);
        liars.put("never_is_never", NeverSaysNever::new);
        liars.put("a_new_time_takes_the_place_of_the_old", KeepsTheOldTime::new);
        liars.put("facts_keep_the_order_of_commits", TurnsFactsRound::new);
        liars.put("offsets_have_no_gap", LeavesGaps::new);
        liars.put("a_commit_says_where_its_facts_begin", AnswersTheEnd::new);
        liars.put("a_journal_is_read_from_an_offset_on", ReadsOneMore::new);
        liars.put("a_party_has_its_own_facts", TellsAllToAnybody::new);
        liars.put("the_vault_opens_with_what_was_put_in", LosesAddresses::new);
        liars.put("a_party_is_found_by_what_it_claimed", ComparesHalfTheHash::new);
        liars.put("an_identity_belongs_to_one_party", DropsTheSecondClaim::new);
        liars.put("an_identity_moves_when_its_holder_lets_go", WantsTheReleaseFirst::new);
        liars.put("only_the_holder_lets_go", LetsAnybodyRelease::new);
        liars.put("nobody_is_found_by_what_was_released", RemembersHolders::new);
        liars.put("erasing_leaves_nothing_in_the_vault", LeavesAnEmptyRecord::new);
        return liars;
    }

    private static final class LastNumberFirst extends Liar {
        @Override
        public List<PartyId> due(Instant now, int limit) {
            List<PartyId> due = new ArrayList<>(super.due(now, limit));
            due.sort(Comparator.comparing(
                            (PartyId each) -> load(each).orElseThrow().due())
                    .thenComparing(Comparator.reverseOrder()));
            return due;
        }
    }

    private static final class OneTooLate extends Liar {
        @Override
        public List<PartyId> due(Instant now, int limit) {
            return super.due(now.minusMillis(1), limit);
        }
    }

    private static final class AnswersAll extends Liar {
        @Override
        public List<PartyId> due(Instant now, int limit) {
            return super.due(now, 1000);
        }
    }

    private static final class NeverSaysNever extends Liar {
        @Override
        public List<PartyId> due(Instant now, int limit) {
            List<PartyId> due = new ArrayList<>(super.due(now, limit));
            if (now.toEpochMilli() >= Moments.END) {
                IntStream.rangeClosed(1, highest())
                        .mapToObj(PartyId::new)
                        .filter(each -> load(each).map(Stored::due).orElse(0L) == Moments.NEVER)
                        .forEach(due::add);
            }
            return due;
        }
    }

    private static final class KeepsTheOldTime extends Liar {
        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            return super.commit(changes.stream()
                    .map(each -> each.due() == Moments.NEVER
                            ? due(each, load(each.party()).map(Stored::due).orElse(Moments.NEVER))
                            : each)
                    .toList());
        }
    }

    private static final class TurnsFactsRound extends Liar {
        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            List<Change> turned = new ArrayList<>();
            for (Change each : changes) {
                List<Fact> facts = new ArrayList<>(each.facts());
                Collections.reverse(facts);
                turned.add(saying(each, facts));
            }
            return super.commit(turned);
        }
    }

    private static final class AnswersTheEnd extends Liar {
        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            return super.commit(changes)
                    + changes.stream().mapToInt(each -> each.facts().size()).sum();
        }
    }

    private static final class LeavesGaps extends Liar {
        @Override
        public List<Recorded> read(long from, int limit) {
            return super.read(from, limit).stream().map(LeavesGaps::apart).toList();
        }

        @Override
        public List<Recorded> of(PartyId party) {
            return super.of(party).stream().map(LeavesGaps::apart).toList();
        }

        private static Recorded apart(Recorded recorded) {
            return new Recorded(recorded.offset() * 2, recorded.party(), recorded.fact());
        }
    }

    private static final class ReadsOneMore extends Liar {
        @Override
        public List<Recorded> read(long from, int limit) {
            return super.read(from, limit + 1);
        }
    }

    private static final class TellsAllToAnybody extends Liar {
        @Override
        public List<Recorded> of(PartyId party) {
            return read(0, 1000);
        }
    }

    private static final class LosesAddresses extends Liar {
        @Override
        public Optional<Personal> open(PartyId party) {
            return super.open(party).map(each -> new Personal(each.identities(), Map.of(), each.attributes()));
        }
    }

    /** Remembers who claimed what. */
    private abstract static class Watching extends Liar {
        final Map<IdentityHash, PartyId> claimed = new HashMap<>();

        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            long offset = super.commit(changes);
            for (Change change : changes) {
                edit(change).claims().forEach(claim -> claimed.put(claim, change.party()));
            }
            return offset;
        }
    }

    private static final class ComparesHalfTheHash extends Watching {
        @Override
        public Optional<PartyId> find(IdentityHash hash) {
            return claimed.containsKey(hash)
                    ? super.find(hash)
                    : claimed.entrySet().stream()
                            .filter(each -> each.getKey().high() == hash.high())
                            .map(Map.Entry::getValue)
                            .findFirst();
        }
    }

    private static final class RemembersHolders extends Watching {
        @Override
        public Optional<PartyId> find(IdentityHash hash) {
            return super.find(hash).or(() -> Optional.ofNullable(claimed.get(hash)));
        }
    }

    private static final class DropsTheSecondClaim extends Liar {
        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            Set<IdentityHash> seen = new HashSet<>();
            List<Change> fewer = new ArrayList<>();
            for (Change each : changes) {
                List<IdentityHash> first =
                        edit(each).claims().stream().filter(seen::add).toList();
                fewer.add(
                        each.vault().isEmpty()
                                ? each
                                : editing(
                                        each,
                                        new VaultEdit(
                                                edit(each).personal(),
                                                first,
                                                edit(each).releases())));
            }
            return super.commit(fewer);
        }
    }

    private static final class WantsTheReleaseFirst extends Liar {
        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            Set<IdentityHash> claimed = new HashSet<>();
            for (Change each : changes) {
                if (edit(each).releases().stream().anyMatch(claimed::contains)) {
                    throw new StaleChangeException(each.party(), "an identity was claimed before it was released");
                }
                claimed.addAll(edit(each).claims());
            }
            return super.commit(changes);
        }
    }

    private static final class LetsAnybodyRelease extends Liar {
        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            List<Change> more = new ArrayList<>(changes);
            for (Change each : changes) {
                for (IdentityHash released : edit(each).releases()) {
                    find(released)
                            .filter(holder -> changes.stream()
                                    .noneMatch(other -> other.party().equals(holder)))
                            .ifPresent(holder -> more.add(robbed(holder, released)));
                }
            }
            return super.commit(more);
        }

        private Change robbed(PartyId holder, IdentityHash of) {
            Stored stored = load(holder).orElseThrow();
            VaultEdit edit = new VaultEdit(open(holder), List.of(), List.of(of));
            return new Change(holder, stored.version(), stored.state(), stored.due(), List.of(), Optional.of(edit));
        }
    }

    private static final class LeavesAnEmptyRecord extends Liar {
        @Override
        public Optional<Personal> open(PartyId party) {
            return super.open(party)
                    .or(() -> load(party).filter(each -> each.version() > 1).map(each -> Personal.NOTHING));
        }
    }

    private static VaultEdit edit(Change change) {
        return change.vault().orElseGet(() -> new VaultEdit(Optional.empty(), List.of(), List.of()));
    }
}
