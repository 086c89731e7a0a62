package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.channel.Depth;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.insight.Presence;
import io.github.muchang.insight.Proportion;
import io.github.muchang.segment.Wording;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * 触达模型矩阵: how many customers are reached in which sort of place, how deeply, and what is lacking. A picture of the moment at which it
 * was made; the depth of a pool follows from its pathways, as everywhere. Whoever had their data erased is reached nowhere. Immutable.
 *
 * @param cells every sort at every depth, in their order
 * @param gaps what is lacking: what concerns most people first, then in the order of kinds
 * @param customers how many customers are known
 * @param shallow how many are in some pool, but in none that is deeper than light
 */
public record ReachMatrix(List<Cell> cells, List<ReachGap> gaps, int customers, int shallow) {
    /** Carriers that count as calls unless others are named. */
    public static final Set<String> CALLS = ImmutableSortedSet.of("ai-call", "sms", "voice");

    private static final List<ReachModel> BEGINNING =
            ImmutableList.of(ReachModel.EXTERNAL, ReachModel.ACCOUNT, ReachModel.FRIENDS);

    /** Copies the lists. */
    public ReachMatrix {
        cells = ImmutableList.copyOf(cells);
        gaps = ImmutableList.copyOf(gaps);
    }

    /** Of a domain, for whoever is present there now; {@link #CALLS} are calls. */
    public static ReachMatrix of(PrivateDomain domain, Presence presence) {
        return of(domain, presence, CALLS);
    }

    /** Of a domain, where these carriers are calls. */
    public static ReachMatrix of(PrivateDomain domain, Presence presence, Collection<String> calls) {
        Set<String> carriers = ImmutableSortedSet.copyOf(calls);
        List<Placed> placed = domain.pools().stream()
                .map(pool -> new Placed(
                        pool,
                        ReachModel.of(pool, domain, carriers),
                        domain.depthOf(pool.name()),
                        presence.livingMembers(pool.name())))
                .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        for (ReachModel model : ReachModel.values()) {
            for (Depth depth : Depth.values()) {
                List<Placed> here = placed.stream()
                        .filter(each -> each.model == model && each.depth == depth)
                        .toList();
                cells.add(new Cell(
                        model,
                        depth,
                        here.stream().map(each -> each.pool.name()).toList(),
                        people(here).size()));
            }
        }
        Set<PartyId> shallow = new TreeSet<>(people(placed));
        placed.stream().filter(each -> each.depth != Depth.LIGHT).forEach(each -> shallow.removeAll(each.members));
        return new ReachMatrix(cells.build(), gaps(domain, placed), presence.livingCustomers(), shallow.size());
    }

    /** One cell. */
    public Cell cell(ReachModel model, Depth depth) {
        return cells.stream()
                .filter(each -> each.model() == model && each.depth() == depth)
                .findFirst()
                .orElseThrow();
    }

    /** How much of all known customers a cell covers. */
    public Proportion coverage(ReachModel model, Depth depth) {
        return new Proportion(cell(model, depth).people(), customers);
    }

    /** The matrix as lines: a sort, and how many at each depth. */
    public String in(Wording w) {
        return Arrays.stream(ReachModel.values())
                .map(model -> model.in(w)
                        + Arrays.stream(Depth.values())
                                .map(depth -> " | " + ReachGap.in(depth, w) + " "
                                        + cell(model, depth).people())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static Set<PartyId> people(List<Placed> placed) {
        return placed.stream()
                .flatMap(each -> each.members.stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(PartyId::compareTo));
    }

    private static List<ReachGap> gaps(PrivateDomain domain, List<Placed> placed) {
        ImmutableList.Builder<ReachGap> gaps = ImmutableList.builder();
        for (ReachModel model : BEGINNING) {
            if (placed.stream().noneMatch(each -> each.model == model)) {
                gaps.add(new ReachGap(ReachGap.Kind.MISSING, model, model.usual(), "", 0));
            }
        }
        for (Placed each : placed) {
            int people = each.members.size();
            if (people == 0) {
                gaps.add(each.gap(ReachGap.Kind.EMPTY, each.depth));
            }
            if (each.depth.compareTo(each.model.usual()) < 0) {
                gaps.add(each.gap(ReachGap.Kind.SHALLOW, each.model.usual()));
            }
            if (people > 0
                    && each.depth != Depth.FULL
                    && domain.deeperFrom(each.pool.name()).isEmpty()) {
                gaps.add(each.gap(ReachGap.Kind.STUCK, Depth.FULL));
            }
        }
        return gaps.build().stream()
                .sorted(Comparator.comparingInt(ReachGap::people)
                        .reversed()
                        .thenComparing(ReachGap::kind)
                        .thenComparing(ReachGap::model)
                        .thenComparing(ReachGap::pool))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * One sort of place at one depth.
     *
     * @param model the sort
     * @param depth how deeply
     * @param pools which pools these are
     * @param people how many customers are in any of them
     */
    public record Cell(ReachModel model, Depth depth, List<String> pools, int people) {
        /** Copies the list. */
        public Cell {
            pools = ImmutableList.copyOf(pools);
        }
    }

    private record Placed(Pool pool, ReachModel model, Depth depth, List<PartyId> members) {
        private ReachGap gap(ReachGap.Kind kind, Depth deep) {
            return new ReachGap(kind, model, deep, pool.name(), members.size());
        }
    }
}
