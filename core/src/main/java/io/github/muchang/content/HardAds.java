package io.github.muchang.content;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * 不要硬广. Counts selling words, prices and exclamation marks. Marketing is too loud from 5 of them on if there are 6 or more for
 * each 100 characters; what is said for another purpose sells from 2 selling words on if there are 3 of words and prices together.
 */
final class HardAds {
    private static final Words SELLING = Words.named("selling");
    private static final Pattern PRICE = Pattern.compile("[¥$][0-9]+(?:\\.[0-9]+)?|[0-9.]+元|[0-9](?:\\.[0-9])?折");
    private static final int LOUD = 5;
    private static final int DENSE = 6;
    private static final int WORDS_THAT_SELL = 2;
    private static final int SELLS = 3;

    private HardAds() {}

    static void check(Said said, Consumer<Remark> found) {
        String all = said.all();
        int words = SELLING.countIn(all);
        int prices = (int) PRICE.matcher(all).results().count();
        int cries = (int) all.chars().filter(each -> each == '!').count();
        int length = all.codePointCount(0, all.length());
        int points = words + prices + cries;
        boolean loud = points >= LOUD && points * 100 >= DENSE * length;
        boolean sells = words >= WORDS_THAT_SELL && words + prices >= SELLS;
        if (said.isMarketing() ? !loud : !sells) {
            return;
        }
        String counts = "卖点词 " + words + " 处，价格 " + prices + " 处，感叹号 " + cries + " 个，共 " + length + " 字";
        String english = words + " selling words, " + prices + " prices, " + cries + " exclamation marks in " + length
                + " characters";
        found.accept(new Remark(
                Lint.Rule.HARD_AD,
                Lint.Severity.WARNING,
                said.place(),
                said.isMarketing()
                        ? "太像硬广（" + counts + "）：像对朋友推荐那样，先说对方用得上什么"
                        : "目的是 " + said.content().purpose().code() + "，文字却在卖货（" + counts + "）：改文字，或改目的",
                said.isMarketing()
                        ? "a hard ad (" + english + "): say it as to a friend, and first what it is good for"
                        : "the purpose is " + said.content().purpose().code() + ", but the text sells (" + english
                                + "): change the text or the purpose",
                SELLING.source()));
    }
}
