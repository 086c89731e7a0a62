package io.github.muchang.examples;

import io.github.muchang.examples.assess.Assessing;
import io.github.muchang.examples.brands.SisterBrands;
import io.github.muchang.examples.carrier.CounterSlips;
import io.github.muchang.examples.foresight.Backtesting;
import io.github.muchang.examples.foresight.Forecasting;
import io.github.muchang.examples.game.Game;
import io.github.muchang.examples.orders.OrdersCommand;
import io.github.muchang.examples.shop.ShopStory;
import io.github.muchang.examples.together.Together;
import io.github.muchang.examples.wechat.OpticalChain;
import io.github.muchang.examples.wechat.RealCorp;
import io.github.muchang.store.file.DamagedStoreException;
import io.github.muchang.store.file.StoreException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The examples: without arguments all of it together, with a name another, such as {@code orders FILE …} an order log of one's own. */
public final class Main {
    private static final String USAGE = """
            [--report PATH]                             一百二十天: everything together, an optical chain with WeCom, an official account and
                                                        a QQ group, 20,000 customers, on fakes; ends with a report at PATH, or else below
                                                        target/muchang
            shop [--directory DIR]                      a year of an optical shop
            orders FILE --zone ZONE --as-of INSTANT     an order log: lines of  id [id] yyyymmdd quantity amount
                   [--currency CODE] [--rejects FILE] [--directory DIR] [--report PATH] [--json]
            onboarding [CUSTOMERS]                      加微信不是结果: a virtual month of 10,000 customers, or so many
            explaining                                  为什么发，为什么没发: three customers, with reasons
            threads                                     嵌进自己的程序: signals and messages on threads of the host
            repurchase                                  复购时钟: the right moment to buy again, in a clinic and an optical shop,
                                                        and who is still there, in a flower shop
            group                                       社群的一生: an open class in a group, from opening to farewell
            circle                                      小圈子: who is let in, whose suggestion is done, and who is told
            referral                                    转介绍: who brought whom, what that earned, and what not
            brands                                      品牌互相导流: two sister brands and a bookshop lead customers to each other, as these
                                                        agreed to, and staff is thanked for whom it brought
            staff-day                                   员工的一天: tasks, lists and hand-over
            backtest                                    如果当时家规更严: two months over again under a tighter definition
            forecast                                    先看再发: what an invitation will do before it is sent
            wecom [SETTINGS]                            眼镜连锁在企业微信上: from the QR code on a table to the next pair of glasses,
                                                        on a fake; with a file of settings in a corp of one's own
            game                                        游戏运营: an official account and two QQ groups, a hop, an outage, a weekly evening, a
                                                        clean-up, on fakes
            carrier                                     自己的载体: slips of paper for the counter of a shop
            assess [FILE]                               适不适合做私域: two trades and a questionnaire, with reasons and what to do instead
            What is imported is kept in DIR, or else below target/muchang; the same again imports nothing twice.
            """;

    private Main() {}

    /** Runs one example; prints in Chinese and English to standard output. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        try {
            run(Arrays.asList(arguments), out);
        } catch (IllegalArgumentException e) {
            out.flush();
            System.err.println(e.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        } catch (StoreException | DamagedStoreException | UncheckedIOException e) {
            out.flush();
            System.err.println(e.getMessage());
            System.exit(1);
        } finally {
            out.flush();
        }
    }

    private static void run(List<String> arguments, PrintWriter out) {
        if (arguments.isEmpty()) {
            Together.run(out, Path.of("target", "muchang", "together.html"));
        } else if (arguments.size() == 2 && arguments.get(0).equals("--report")) {
            Together.run(out, Path.of(arguments.get(1)));
        } else if (arguments.equals(List.of("shop"))) {
            ShopStory.tell(out, Path.of("target", "muchang", "shop"));
        } else if (arguments.size() == 3 && arguments.subList(0, 2).equals(List.of("shop", "--directory"))) {
            ShopStory.tell(out, Path.of(arguments.get(2)));
        } else if (arguments.get(0).equals("orders")) {
            OrdersCommand.parse(arguments.subList(1, arguments.size())).run(out);
        } else if (arguments.get(0).equals("onboarding")) {
            Onboarding.main(arguments.stream().skip(1).toArray(String[]::new));
        } else if (arguments.equals(List.of("explaining"))) {
            Explaining.main(new String[0]);
        } else if (arguments.equals(List.of("threads"))) {
            Threads.main(new String[0]);
        } else if (arguments.equals(List.of("repurchase"))) {
            Repurchase.main(new String[0]);
        } else if (arguments.equals(List.of("group"))) {
            GroupLife.main(new String[0]);
        } else if (arguments.equals(List.of("circle"))) {
            SmallCircle.main(new String[0]);
        } else if (arguments.equals(List.of("referral"))) {
            Referring.main(new String[0]);
        } else if (arguments.equals(List.of("brands"))) {
            SisterBrands.main(new String[0]);
        } else if (arguments.equals(List.of("staff-day"))) {
            StaffDay.main(new String[0]);
        } else if (arguments.equals(List.of("backtest"))) {
            Backtesting.main(new String[0]);
        } else if (arguments.equals(List.of("forecast"))) {
            Forecasting.main(new String[0]);
        } else if (arguments.equals(List.of("wecom"))) {
            OpticalChain.main(new String[0]);
        } else if (arguments.size() == 2 && arguments.get(0).equals("wecom")) {
            RealCorp.main(arguments.stream().skip(1).toArray(String[]::new));
        } else if (arguments.equals(List.of("game"))) {
            Game.main(new String[0]);
        } else if (arguments.equals(List.of("carrier"))) {
            CounterSlips.main(new String[0]);
        } else if (arguments.get(0).equals("assess") && arguments.size() <= 2) {
            Assessing.main(arguments.stream().skip(1).toArray(String[]::new));
        } else {
            throw new IllegalArgumentException("there is no example '" + arguments.get(0) + "'");
        }
    }
}
