package io.github.muchang.examples.shop;

import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.insight.Acquisition;
import io.github.muchang.insight.Conservation;
import io.github.muchang.insight.Flow;
import io.github.muchang.insight.Flows;
import io.github.muchang.insight.Inventory;
import io.github.muchang.insight.MultiHome;
import io.github.muchang.insight.Reachability;
import io.github.muchang.insight.Sources;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.preset.Preset;
import io.github.muchang.runtime.HistoryEntry;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Segment;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A year of an optical shop: who came from where, who stayed, who they are now, and one customer explained. */
public final class ShopStory {
    private static final String END_OF_YEAR = "2026-01-01T00:00:00+08:00";
    private static final int LAST_FACTS = 12;

    private final PrintWriter out;
    private final Muchang muchang;

    private ShopStory(PrintWriter out, Muchang muchang) {
        this.out = out;
        this.muchang = muchang;
    }

    /** Loads the year into a directory, unless it is there already, and tells it. */
    public static void tell(PrintWriter out, Path directory) {
        PrivateDomain shop = Preset.OPTICAL_SHOP.domain();
        Flows flows = new Flows(shop.calendar());
        Sources sources = new Sources(shop);
        Reachability reach = new Reachability(shop);
        try (Muchang muchang = Muchang.builder(shop).directory(directory).open()) {
            muchang.follow(flows);
            muchang.follow(sources);
            muchang.follow(reach);
            if (muchang.customers().size() == 0) {
                muchang.load(ShopData.signals(muchang));
                muchang.advanceTo(END_OF_YEAR);
                muchang.measure();
            }
            ShopStory story = new ShopStory(out, muchang);
            story.title();
            story.pools(flows.conservation());
            story.sources(sources.codes());
            story.reach(reach.inventory(), MultiHome.of(reach));
            story.lifecycle();
            story.segments();
            story.explain(Identity.of("member", "m-0181"), "林女士");
        }
    }

    private void title() {
        out.printf(
                Locale.ROOT,
                "%s · %s%n",
                muchang.domain().name(),
                muchang.domain().statement());
        out.printf(
                Locale.ROOT,
                "%d customers, %d facts, as of %s%n",
                muchang.customers().size(),
                muchang.journal().size(),
                END_OF_YEAR);
    }

    private void pools(Conservation conservation) {
        heading("渠 Pools: entered = present + moved + lost + joined");
        out.printf(
                Locale.ROOT,
                "  %-20s %8s %8s %8s %8s   %s%n",
                "",
                "entered",
                "present",
                "moved",
                "lost",
                "private depth");
        for (Flow flow : conservation.pools()) {
            Pool pool = muchang.domain().pool(flow.name()).orElseThrow();
            out.printf(
                    Locale.ROOT,
                    "  %-20s %8d %8d %8d %8d   %s%n",
                    flow.name(),
                    flow.entered(),
                    flow.present(),
                    flow.moved(),
                    flow.lost(),
                    muchang.domain().depthOf(pool.name()));
        }
        out.printf(Locale.ROOT, "  conservation holds: %s%n", conservation.holds());
    }

    private void sources(List<Acquisition> codes) {
        heading("道 Sources");
        out.printf(Locale.ROOT, "  %-18s %-18s %8s %8s %12s%n", "code", "pathway", "arrivals", "first", "cost");
        for (Acquisition code : codes) {
            out.printf(
                    Locale.ROOT,
                    "  %-18s %-18s %8d %8d %12s%n",
                    code.source(),
                    code.pathway(),
                    code.touches(),
                    code.firstTouches(),
                    code.cost().map(Object::toString).orElse("-"));
        }
    }

    private void reach(Inventory inventory, MultiHome homes) {
        heading("触达 Who can be reached now");
        for (Inventory.Line line : inventory.pathways()) {
            out.printf(Locale.ROOT, "  %-18s in %-18s %6d%n", line.pathway(), line.pool(), line.reached());
        }
        out.printf(Locale.ROOT, "  reachable %d, not reachable %d%n", inventory.reachable(), inventory.unreachable());
        homes.alerts(0.2)
                .forEach(alert -> out.println("  ! " + alert.in(muchang.domain().wording(Locale.CHINESE))));
    }

    private void lifecycle() {
        heading("生命周期 Lifecycle");
        for (Stage stage : muchang.domain().lifecycle().stages()) {
            out.printf(
                    Locale.ROOT,
                    "  %-12s %6d   %s%n",
                    stage.name(),
                    muchang.stage(stage.name()).size(),
                    stage.chinese());
        }
    }

    private void segments() {
        heading("人群 Segments");
        for (Segment segment : muchang.domain().segments()) {
            out.printf(
                    Locale.ROOT,
                    "  %-28s %6d   %s%n",
                    segment.name(),
                    muchang.segment(segment.name()).size(),
                    segment.when().sentence(muchang.domain().wording(Locale.CHINESE)));
        }
    }

    private void explain(Identity who, String name) {
        heading("为什么 Why: " + name);
        for (String segment : List.of("loyal", "vip", "informed-price-sensitive")) {
            out.printf(
                    Locale.ROOT,
                    "  %s  %s%n",
                    segment,
                    muchang.explain(who, segment).in(Locale.CHINA).replace("\n", "\n  "));
        }
        heading("最近发生的事 What happened last");
        List<HistoryEntry> history = muchang.history(who);
        history.subList(Math.max(0, history.size() - LAST_FACTS), history.size())
                .forEach(entry -> out.println("  " + entry.in(Locale.CHINA)));
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }
}
