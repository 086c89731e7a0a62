package io.github.muchang.foresight;

import io.github.muchang.segment.Wording;

/**
 * Something that somebody who reads the numbers must know.
 *
 * @param kind what sort of thing
 * @param name which; empty where the kind says all
 * @param count how often it was met: facts, signals, messages or customers, as the kind says
 * @param nearest the known name that was most likely meant; empty if none is near
 */
public record Notice(Kind kind, String name, long count, String nearest) {
    /** The notice as a sentence. */
    public String in(Wording w) {
        String what = name.isEmpty() ? "" : w.of("「" + name + "」", " '" + name + "'");
        String near = nearest.isEmpty()
                ? ""
                : w.of("（最接近的名字：「" + nearest + "」）", " (the nearest known name is '" + nearest + "')");
        return w.of(kind.chinese, kind.english).replace("{name}", what).replace("{n}", Long.toString(count)) + near;
    }

    /** What sort of thing. */
    public enum Kind {
        /** The definition has no such pool; what was told of it is left out. */
        POOL("定义里没有渠{name}：{n} 个信号未计入", "the definition has no pool{name}: {n} signals are left out"),
        /** The definition has no such activity; what was told of it is left out. */
        ACTIVITY("定义里没有行为{name}：{n} 个信号未计入", "the definition has no activity{name}: {n} signals are left out"),
        /** The definition keeps the activity's amounts in another currency; what was told of it is left out. */
        CURRENCY(
                "行为{name}的币种与定义不同：{n} 个信号未计入",
                "the definition keeps the activity{name} in another currency: {n} signals are left out"),
        /** The definition has no such attribute; what was told of it is left out. */
        ATTRIBUTE("定义里没有属性{name}：{n} 次告知未计入", "the definition has no attribute{name}: {n} values are left out"),
        /** The attribute is plain by the definition, but the journal does not have its values. */
        VALUE(
                "属性{name}的值只在保险库里，日志中没有：{n} 次告知未计入",
                "the values of the attribute{name} are in the vault, not in the journal: {n} are left out"),
        /** The definition has no such journey, or none that the host may begin. */
        JOURNEY(
                "定义里没有可由程序启动的旅程{name}：{n} 次启动未计入",
                "the definition has no journey{name} that the host may begin: {n} beginnings are left out"),
        /** The definition has no such content; what the host sent of it is left out. */
        CONTENT(
                "定义里没有话术{name}：{n} 次发送未计入",
                "the definition has no content{name}: {n} messages of the host are left out"),
        /** What staff did is told of tasks that the definition did not open. */
        TASK("{n} 个员工任务的结果对不上任何任务", "{n} results of tasks match no task that was open"),
        /** Something was told that was so already in the journal, and nobody can say what. */
        UNTOLD("{n} 个信号在日志中没有带来新内容，按无内容处理", "{n} signals told nothing new in the journal, and are taken so"),
        /** Signals of a kind that cannot be made again out of facts. */
        UNHEARD(
                "{n} 个{name}类信号无法从日志还原，未计入",
                "{n} signals of the kind{name} cannot be made again from the journal, and are left out"),
        /** A customer bore too many tags, or the like. */
        NO_ROOM("{n} 个信号放不下，未计入", "there was no room for {n} signals; they are left out"),
        /** The definition ranks by what was never measured: nobody is among the best. */
        YARDSTICK("没有测量过{name}，按它排名的条件都不成立", "nobody ever measured{name}: nobody holds a condition that ranks by it"),
        /** Ranks are by what the journal measured, not by what would have been measured. */
        MEASURED("排名沿用日志里的 {n} 次测量", "ranks are by the {n} measurements of the journal"),
        /** In truth carriers did not deliver them; here they count as the caller says, at once by default. */
        UNDELIVERED(
                "日志里有 {n} 条消息最终没有送达或结果不明；回测中按设定的结果处理",
                "{n} messages of the journal were not delivered, or nobody knows; the backtest takes them as it was told to"),
        /** The journal was decided by more than one definition. */
        DEFINITIONS("日志先后由 {n} 个定义决定", "the journal was decided by {n} definitions, one after the other"),
        /** There is nobody to be decided about. */
        NOBODY("受众为空，没有可预测的客户", "the audience is empty: there is nobody to foresee anything about"),
        /** Their messages were being delivered already, and are not counted again. */
        UNDER_WAY("{n} 条消息已在投递中，不再计入", "{n} messages were being delivered already and are not counted");

        private final String chinese;
        private final String english;

        Kind(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }
}
