package io.github.muchang.examples.brands;

import static io.github.muchang.examples.brands.Group.BOOKS;
import static io.github.muchang.examples.brands.Group.HEARING;
import static io.github.muchang.examples.brands.Group.OPTICS;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.insight.BrandFlows;
import io.github.muchang.insight.Flow;
import io.github.muchang.insight.Transfers;
import io.github.muchang.media.Board;
import io.github.muchang.media.Contribution.Kind;
import io.github.muchang.media.Contributions;
import io.github.muchang.media.RewardRule;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.time.Days;
import io.github.muchang.time.Moments;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * 品牌互相导流: a customer of one brand hears of another when they agreed to that, and not after they took it back; who went where, and under
 * which word, can be read later; and staff is thanked for whom it brought.
 */
public final class SisterBrands {
    private static final Days MARCH = Days.of("2026-03-01", "2026-03-31");

    private SisterBrands() {}

    /** Runs it; prints in Chinese and in English. */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        try (Muchang muchang = Muchang.builder(Group.domain())
                .startingAt(Moments.parse("2026-03-01T00:00:00+08:00"))
                .carrier(LoopbackCarrier.named("wecom").answering(message -> Delivery.accepted("ok-" + message.key())))
                .open()) {
            Transfers transfers = new Transfers(muchang.domain());
            BrandFlows flows = new BrandFlows(muchang.domain());
            Contributions contributions = new Contributions(Group.PLAN, muchang.domain());
            muchang.follow(transfers);
            muchang.follow(flows);
            muchang.follow(contributions);
            new March(muchang).live();

            why(out, muchang);
            led(out, transfers);
            books(out, flows);
            thanks(out, contributions);
            out.println("各品牌看得到谁 whom each brand may be told of:");
            for (String brand : muchang.domain().brands()) {
                long known = muchang.ask(Group.INTRODUCTIONS.knownTo(brand)).count();
                out.println("  " + brand + "  " + known + " / " + flows.people());
            }
        }
    }

    private static void why(PrintStream out, Muchang muchang) {
        out.println("为什么明视听力没有写给他 why the hearing brand does not write to him:");
        muchang.messages().whyNot(March.who(3), "hearing-check").forEach(each -> {
            objections(out, each.in(Locale.CHINESE));
            objections(out, each.in(Locale.ENGLISH));
        });
    }

    /** What stands in the way and what would turn it, without the rules that let it pass. */
    private static void objections(PrintStream out, String told) {
        told.lines().filter(line -> !line.strip().startsWith("✓")).forEach(line -> out.println("  " + line));
    }

    private static void led(PrintStream out, Transfers transfers) {
        out.println("谁从哪里去了哪里 who was led where:");
        for (String from : List.of(OPTICS, HEARING)) {
            for (String to : List.of(OPTICS, HEARING, BOOKS)) {
                int people = transfers.people(from, to);
                if (people > 0) {
                    out.println("  " + from + " > " + to + "  " + people + " 人");
                }
            }
        }
        out.println("  没有同意就去的 without consent: " + transfers.withoutConsent().size());
        transfers.withoutConsent().stream()
                .limit(1)
                .forEach(each -> out.println("    " + each.party() + "  " + each.at() + "  " + each.pathway() + "  "
                        + each.word()
                                .map(word -> "撤回于 withdrew " + Instant.ofEpochMilli(word.at()))
                                .orElse("从未说过 never said a word")));
    }

    private static void books(PrintStream out, BrandFlows flows) {
        out.println("品牌的账 the books of brands:        来 in  其中转入 received  现有 here  转出 moved  流失 lost  合并 joined");
        flows.conservation().pools().forEach(each -> out.println("  " + line(each)));
        Flow total = flows.conservation().total();
        out.println("  合计 total  " + line(total) + (flows.conservation().holds() ? "  账是平的 conserved" : "  不平!"));
        out.println("  人 people  " + flows.people());
    }

    private static String line(Flow flow) {
        return String.format(
                Locale.ROOT,
                "%s %d %d %d %d %d %d",
                flow.name(),
                flow.entered(),
                flow.received(),
                flow.present(),
                flow.moved(),
                flow.lost(),
                flow.joined());
    }

    private static void thanks(PrintStream out, Contributions contributions) {
        Board board = contributions.board(MARCH);
        out.println("要谢谢谁 whom to thank:");
        for (Kind kind : List.of(Kind.ARRIVAL, Kind.REPLY, Kind.FIRST_PURCHASE)) {
            board.top(Board.MOST, kind)
                    .forEach(each -> out.println("  " + kind + "  " + each.member() + "  " + each.number()));
        }
        board.rewards(RewardRule.each(Kind.FIRST_PURCHASE, Money.yuan(5)), RewardRule.streak(3, Money.yuan(50)))
                .forEach(each -> out.println("  可给 may be given: " + each.amount() + "  " + each.key()));
        out.println("  机构另算 the agency apart: " + contributions.outside(MARCH).size());
    }
}
