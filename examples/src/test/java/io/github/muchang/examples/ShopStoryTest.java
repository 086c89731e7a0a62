package io.github.muchang.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.examples.shop.ShopStory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopStoryTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_year_of_the_shop_is_told_with_pools_stages_segments_and_reasons() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        ShopStory.tell(out, folder);
        out.flush();

        assertThat(text.toString())
                .contains("181 customers")
                .contains("conservation holds: true")
                .containsPattern("wecom-friends +133 +127 +0 +6 +FULL")
                .containsPattern("table-7 +shop-codes +56")
                .containsPattern("repeat +[1-9][0-9]* +复购")
                .containsPattern("top-spenders +30 ")
                .contains("loyal  还没有：")
                .contains("再购买 1 次")
                .contains("进入人群「informed-price-sensitive」，因为");
    }

    @Test
    void it_is_told_the_same_way_every_time() {
        String first = told(folder.resolve("one"));

        assertThat(told(folder.resolve("another"))).isEqualTo(first);
        assertThat(told(folder.resolve("one"))).as("opened a second time").isEqualTo(first);
    }

    private static String told(Path directory) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        ShopStory.tell(out, directory);
        out.flush();
        return text.toString();
    }
}
