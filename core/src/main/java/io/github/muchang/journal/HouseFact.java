package io.github.muchang.journal;

import com.google.common.collect.ImmutableList;
import io.github.muchang.party.Draft;
import io.github.muchang.segment.Wording;
import io.github.muchang.segment.Yardstick;
import io.github.muchang.time.Moments;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A fact about the private domain as a whole, recorded with the party of kind HOUSE. */
public sealed interface HouseFact extends Fact {
    /** Begins the names of attributes that keep yardsticks. */
    String YARDSTICK = "yardstick ";

    /** Begins the names of attributes that keep how far an import came. */
    String IMPORT = "import ";

    /** The attribute that keeps by which definition the house is run. */
    String DEFINITION = "definition";

    /** Begins the names of attributes that keep who of the staff is away. */
    String AWAY = "away ";

    /** Begins the names of attributes that keep when daily lists were drawn. */
    String LIST = "list ";

    /** Begins the names of attributes that keep how far rosters were pulled. */
    String ROSTER = "roster ";

    /** So many places that imports came to are remembered; of more, the oldest are forgotten. */
    int MARKS = 1024;

    /** Begins the name of an attribute that keeps how far an import of this name came; no name holds a bar. */
    static String mark(String importName) {
        return IMPORT + importName + "|";
    }

    /**
     * A metric was measured over the population.
     *
     * @param metric the metric's key
     * @param population how many were ranked
     * @param thresholds the least value of the top 1 % to 99 %
     */
    record YardstickMeasured(long at, String metric, long population, List<Long> thresholds) implements HouseFact {
        /** Copies the list. */
        public YardstickMeasured {
            thresholds = ImmutableList.copyOf(thresholds);
        }

        /** The yardstick. */
        public Yardstick yardstick() {
            return new Yardstick(metric, at, population, thresholds);
        }

        @Override
        public void applyTo(Draft draft) {
            String numbers = thresholds.stream().map(String::valueOf).collect(Collectors.joining(","));
            draft.note(YARDSTICK + metric, population + ";" + numbers, at);
        }

        @Override
        public String in(Wording w) {
            return w.of(
                    "测量了全体的" + words(metric, w) + "，共 " + population + " 人",
                    "measured " + words(metric, w) + " over " + population + " parties");
        }
    }

    /**
     * An import came so far.
     *
     * @param name the import's name
     * @param before digest of the bytes that an earlier step of the same import had read; empty for the first
     * @param digest digest of the bytes read so far
     * @param bytes how many
     * @param rows how many rows they held
     */
    record ImportAdvanced(long at, String name, String before, String digest, long bytes, long rows)
            implements HouseFact {
        @Override
        public void applyTo(Draft draft) {
            draft.forget(mark(name) + before);
            draft.note(mark(name) + digest, bytes + ";" + rows, at);
            draft.forgetOldest(IMPORT, MARKS);
        }

        @Override
        public String in(Wording w) {
            return w.of("导入「" + name + "」至第 " + rows + " 行", "import '" + name + "' came to row " + rows);
        }
    }

    /**
     * The house is run by another definition from now on, and everybody was decided anew by it.
     *
     * @param digest of the definition's JSON
     */
    record DefinitionAdopted(long at, String digest) implements HouseFact {
        @Override
        public void applyTo(Draft draft) {
            draft.note(DEFINITION, digest, at);
        }

        @Override
        public String in(Wording w) {
            return w.of("改用定义 " + digest, "adopted the definition " + digest);
        }
    }

    /**
     * Somebody of the staff is away for a while, or has left.
     *
     * @param staff who
     * @param from since when
     * @param until until when; {@link Moments#NEVER} for whoever has left
     * @param heirs who takes over; empty for whoever can
     */
    record StaffAway(long at, String staff, long from, long until, List<String> heirs) implements HouseFact {
        /** Copies the list. */
        public StaffAway {
            heirs = ImmutableList.copyOf(heirs);
        }

        @Override
        public void applyTo(Draft draft) {
            draft.note(AWAY + staff, from + ";" + until + ";" + String.join(",", heirs), at);
        }

        @Override
        public String in(Wording w) {
            return until == Moments.NEVER
                    ? w.of("员工「" + staff + "」离职", "'" + staff + "' has left")
                    : w.of("员工「" + staff + "」缺勤 ", "'" + staff + "' is away from ")
                            + w.moment(from)
                            + w.of(" 至 ", " until ")
                            + w.moment(until);
        }
    }

    /** Somebody of the staff is there again, or never was away. */
    record StaffBack(long at, String staff) implements HouseFact {
        @Override
        public void applyTo(Draft draft) {
            draft.forget(AWAY + staff);
            draft.seenAt(at);
        }

        @Override
        public String in(Wording w) {
            return w.of("员工「" + staff + "」到岗", "'" + staff + "' is back");
        }
    }

    /**
     * The tasks of a daily list were given out.
     *
     * @param list which
     * @param day the local day, as days since 1970-01-01
     * @param visits how many
     */
    record ListDrawn(long at, String list, long day, int visits) implements HouseFact {
        @Override
        public void applyTo(Draft draft) {
            draft.note(LIST + list, String.valueOf(day), at);
        }

        @Override
        public String in(Wording w) {
            return w.of("名单「" + list + "」派出 " + visits + " 项", "the list '" + list + "' gave out " + visits + " tasks");
        }
    }

    /**
     * A page of a pool's roster was pulled.
     *
     * @param pool of which pool
     * @param began when the first page of the round was asked for, in milliseconds
     * @param page which page of the round, from 1
     * @param people the numbers of those on it, in order, each but the first as the difference to the one before; separated by commas
     * @param listed how many were on this page and those before
     * @param arrived how many of them were not known to be in the pool
     * @param last whether it was the last page
     */
    record RosterPulled(
            long at, String pool, long began, int page, String people, int listed, int arrived, boolean last)
            implements HouseFact {
        @Override
        public void applyTo(Draft draft) {
            draft.note(ROSTER + pool, began + ";" + page + ";" + listed + ";" + arrived + ";" + (last ? 1 : 0), at);
        }

        @Override
        public String in(Wording w) {
            return w.of(
                    "渠「" + pool + "」对账至第 " + page + " 页：名册上 " + listed + " 人，其中 " + arrived + " 人此前不知",
                    "pulled page " + page + " of the roster of '" + pool + "': " + listed + " so far, " + arrived
                            + " of them new");
        }
    }

    /**
     * A pool was compared with the whole of its roster.
     *
     * @param pool which
     * @param began when the first page of the round was asked for, in milliseconds
     * @param departed how many were not listed any more, and left
     * @param withheld how many were not listed, and stayed: too many to be believed
     */
    record RosterCompared(long at, String pool, long began, int departed, int withheld) implements HouseFact {
        @Override
        public void applyTo(Draft draft) {
            draft.forget(ROSTER + pool);
            draft.seenAt(at);
        }

        @Override
        public String in(Wording w) {
            return w.of(
                    "渠「" + pool + "」对账完毕：离开 " + departed + " 人，存疑 " + withheld + " 人",
                    "compared '" + pool + "' with its roster: " + departed + " left, " + withheld + " are doubtful");
        }
    }

    /**
     * A platform made a code through which people arrive.
     *
     * @param source the source code that it carries
     * @param carrier the platform
     * @param reference what the platform calls it, by which alone it can be changed or deleted
     */
    record CodeMade(long at, String source, String carrier, String reference) implements HouseFact {
        private static final Pattern REFERENCE = Pattern.compile("[\\x20-\\x7E]{1,128}");

        /** Checks the reference. */
        public CodeMade {
            if (!REFERENCE.matcher(reference).matches()) {
                throw new IllegalArgumentException(
                        "what a platform calls a code has 1 to 128 printable ASCII characters");
            }
        }

        @Override
        public void applyTo(Draft draft) {
            draft.seenAt(at);
        }

        @Override
        public String in(Wording w) {
            return w.of(
                    carrier + " 为来源「" + source + "」生成了活码 " + reference,
                    carrier + " made the code " + reference + " for the source '" + source + "'");
        }
    }

    private static String words(String metric, Wording w) {
        int colon = metric.indexOf(':');
        String code = colon < 0 ? metric : metric.substring(0, colon);
        String noun =
                switch (code) {
                    case "did" -> w.of("次数", "how often");
                    case "total" -> w.of("总额", "the total");
                    case "average" -> w.of("平均额", "the average");
                    case "largest" -> w.of("最大额", "the largest amount");
                    case "distinctDays" -> w.of("天数", "the number of days");
                    case "daysInARow" -> w.of("连续天数", "the days in a row");
                    case "sinceFirst" -> w.of("距第一次的时间", "the time since the first");
                    case "sinceLast" -> w.of("距最近一次的时间", "the time since the last");
                    case "silence" -> w.of("没有音信的时间", "the silence");
                    case "stageAge" -> w.of("处于当前阶段的时间", "the time at the stage");
                    case "poolAge" -> w.of("在渠里的时间", "the time in the pool");
                    case "aliveProbability" -> w.of("仍会再来的概率", "the probability of still being there");
                    case "expectedPurchases" -> w.of("预计再来的天数", "the days expected");
                    case "pools" -> w.of("所在渠的数目", "the number of pools");
                    default -> code;
                };
        String of = colon < 0 ? "" : metric.substring(colon + 1);
        return of.isEmpty() ? noun : noun + w.of("「" + of + "」", " '" + of + "'");
    }
}
