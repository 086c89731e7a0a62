package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.muchang.channel.Pathway;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Faults;
import io.github.muchang.segment.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a partner is one to look for: 流量比你大，且不想吃你碗里的饭 (reaches more than we do, and sells nothing that we sell).
 *
 * @param partner who
 * @param pathways on which of our pathways their people come, in the order of names
 * @param rivalry the categories that both sell; empty for none
 * @param reachesMore whether they reach more people than we do
 */
public record Partnership(Partner partner, List<String> pathways, Set<String> rivalry, boolean reachesMore) {
    /** Copies the collections. */
    public Partnership {
        pathways = ImmutableList.copyOf(pathways);
        rivalry = ImmutableSortedSet.copyOf(rivalry);
    }

    /**
     * Checks the register, in the order of names.
     *
     * @param partners the register
     * @param sells the categories that we sell
     * @param customers how many we reach
     * @throws io.github.muchang.fault.InvalidInputException with every name registered twice, and every pathway whose partner is not
     *     registered
     */
    public static List<Partnership> of(
            PrivateDomain domain, Collection<Partner> partners, Set<String> sells, long customers) {
        Faults faults = new Faults();
        SortedMap<String, Partner> byName = new TreeMap<>();
        for (Partner each : partners) {
            if (byName.putIfAbsent(each.name(), each) != null) {
                faults.add("/partners", "there are two partners '" + each.name() + "'");
            }
        }
        for (Pathway way : domain.pathways()) {
            way.partner()
                    .filter(name -> !byName.containsKey(name))
                    .ifPresent(name -> faults.unknown("/pathways/" + way.name(), "partner", name, byName.keySet()));
        }
        faults.throwIfAny("partners");
        return byName.values().stream()
                .map(each -> new Partnership(
                        each,
                        domain.pathways().stream()
                                .filter(way -> way.partner().equals(Optional.of(each.name())))
                                .map(Pathway::name)
                                .sorted()
                                .toList(),
                        Sets.intersection(each.sells(), ImmutableSortedSet.copyOf(sells)),
                        each.reach() > customers))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether nothing speaks against it. */
    public boolean suits() {
        return rivalry.isEmpty() && reachesMore;
    }

    /** The verdict as a sentence. */
    public String in(Wording w) {
        String name = w.of("伙伴「" + partner.name() + "」", "partner '" + partner.name() + "' ");
        if (!rivalry.isEmpty()) {
            String what = String.join(w.of("、", ", "), rivalry);
            return name + w.of("是竞争者：都卖 " + what, "is a rival: both sell " + what);
        }
        return name
                + (reachesMore
                        ? w.of("合适：流量更大，品类不重叠", "suits: reaches more than we do, and sells nothing that we sell")
                        : w.of("流量不比我们大，品类不重叠", "reaches no more than we do, and sells nothing that we sell"));
    }
}
