package io.github.muchang.examples.together;

import io.github.muchang.attribution.Channel;
import io.github.muchang.attribution.Economics;
import io.github.muchang.attribution.Maturity;
import io.github.muchang.attribution.Outlay;
import io.github.muchang.money.Money;
import io.github.muchang.report.Report;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.qq.QqGroup;
import io.github.muchang.testkit.qq.QqHearing;
import io.github.muchang.testkit.qq.QqRole;
import io.github.muchang.testkit.qq.QqUser;
import io.github.muchang.time.Days;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 眼镜连锁的一百二十天: an optical chain with WeCom, an official account and a QQ group, on fakes of the platforms with one clock; customers who come,
 * buy, bring friends and go, journeys, policies, staff, rewards, and at the end a summary and a report.
 */
public final class Together implements AutoCloseable {
    private static final int CUSTOMERS = 20_000;
    private static final int DAYS = 120;
    private static final long SEED = 7;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalTime OPEN = LocalTime.of(9, 15);
    private static final LocalTime CLOSED = LocalTime.of(21, 30);
    private static final Duration ROUND = Duration.ofHours(1);
    private static final List<LocalTime> WORK = List.of(LocalTime.of(11, 5), LocalTime.of(17, 5));
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;

    /** On this day of the time the network loses so many callbacks. */
    private static final int STORM = 11;

    static final int LOST = 10;
    private static final LocalDate SALE = LocalDate.of(2026, 6, 2);

    private final LocalDate last;
    private final int days;
    private final Platforms platforms = new Platforms(FIRST.atStartOfDay(ZONE).toInstant());
    private final Headquarters office;
    private final Agenda agenda;
    private final QqGroup club;
    private final Town town;
    private final Crew crew;
    private final Cashier cashier;

    /** The world before anybody has come. */
    Together(int customers, int days, long seed) {
        this.days = days;
        last = FIRST.plusDays(days);
        office = new Headquarters(platforms, FIRST, last);
        agenda = new Agenda(office.muchang());
        club = opens();
        crew = new Crew(platforms.wecom, office, seed);
        cashier = new Cashier(office.muchang().referral());
        town = new Town(office, agenda, club, FIRST, last);
        town.expects(customers, seed, platforms);
        for (int day = 0; day < days; day++) {
            plan(day);
        }
    }

    /** Runs it, tells on standard error how far it is, and writes the report; prints in Chinese and English. */
    public static void run(PrintWriter out, Path report) {
        Progress progress = new Progress(System.err, isTerminal(), "第 day", DAYS);
        try (Together together = new Together(CUSTOMERS, DAYS, SEED)) {
            together.lives(progress);
            together.summary(out);
            together.report(report);
            out.println("报告 report: " + report);
        }
    }

    /** JDK 22 to 24 have a console where there is no terminal, too: lines are then drawn one over the other, and nothing is lost. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null;
    }

    /** Everything happens. */
    void lives(Progress progress) {
        for (int day = 1; day <= days; day++) {
            agenda.live(FIRST.plusDays(day).atStartOfDay(ZONE).toInstant());
            progress.at(
                    day,
                    String.format(
                            Locale.ROOT,
                            "%s  客户 customers %,d  事实 facts %,d",
                            FIRST.plusDays(day - 1L),
                            muchang().customers().size(),
                            muchang().journal().size()));
        }
    }

    void summary(PrintWriter out) {
        new Summary(this, out).print();
        out.flush();
    }

    void report(Path path) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("there is no place for the report: " + path, e);
        }
        Report.of(muchang(), economics(), Maturity.NEW).writeTo(path);
    }

    /** What channels cost; rewards are the price of those whom friends brought. */
    Economics economics() {
        Days whole = new Days(FIRST, last);
        List<Outlay> outlays = new ArrayList<>();
        outlays.add(new Outlay(Channel.of("counter"), whole, Money.yuan(2_400)));
        outlays.add(new Outlay(Channel.of("parcel"), whole, Money.yuan(1_800)));
        outlays.add(new Outlay(Channel.of("poster"), whole, Money.yuan(9_600)));
        outlays.add(new Outlay(Channel.of("video"), whole, Money.yuan(48_000)));
        if (!cashier.book().isEmpty()) {
            outlays.add(new Outlay(Channel.UNDEFINED, whole, cashier.paid())); // a friend's code is of no pathway
        }
        return Economics.of(outlays).margin(55);
    }

    private QqGroup opens() {
        QqGroup group = platforms.qq.group("明视护眼群");
        QqUser owner = platforms.qq.user("明视眼镜");
        group.joins(owner);
        group.addsBot(owner);
        office.line().awaits(1);
        group.appointsBot(QqRole.ADMIN);
        group.lets(QqHearing.ALL);
        office.runs(group.openid());
        return group;
    }

    private void plan(int day) {
        LocalDate date = FIRST.plusDays(day);
        for (int hour = 0; hour < 24; hour++) {
            agenda.at(at(date, LocalTime.of(hour, 59)), town::reads);
        }
        for (LocalTime round = OPEN; round.isBefore(CLOSED); round = round.plus(ROUND)) {
            agenda.at(at(date, round), crew::confirm);
        }
        WORK.forEach(each -> agenda.at(at(date, each), crew::work));
        if (day % WEEK == WEEK - 1) {
            agenda.at(at(date, NIGHT), cashier::pay);
        }
        if (day % FOUR_WEEKS == FOUR_WEEKS - 1) {
            agenda.at(at(date, NIGHT), office::compares);
        }
        if (day == STORM) {
            agenda.at(at(date, LocalTime.NOON), () -> platforms.wecom.losesCallbacks(LOST));
        }
        if (date.equals(SALE)) {
            agenda.at(at(date, LocalTime.of(12, 30)), this::tellOfSale);
        }
    }

    private void tellOfSale() {
        muchang().segment("regulars").members().forEach(party -> {
            Customer who = town.of(party);
            if (who != null && who.isFriend()) {
                muchang().messages().send(who.external(), ChainJourneys.SALE);
            }
        });
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }

    Muchang muchang() {
        return office.muchang();
    }

    Platforms platforms() {
        return platforms;
    }

    Town town() {
        return town;
    }

    Cashier cashier() {
        return cashier;
    }

    QqGroup club() {
        return club;
    }

    /** How many are friends of the staff, as WeCom has it, whom Muchang does not know as such. */
    long overlooked() {
        return town.all().stream()
                .filter(Customer::isFriend)
                .filter(each -> muchang()
                        .customer(each.external())
                        .filter(party -> party.memberships().find(ChainDomain.FRIENDS) != null)
                        .isEmpty())
                .count();
    }

    LocalDate first() {
        return FIRST;
    }

    LocalDate last() {
        return last;
    }

    @Override
    public void close() {
        office.close();
        platforms.close();
    }
}
