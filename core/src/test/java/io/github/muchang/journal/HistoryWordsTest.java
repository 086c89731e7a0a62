package io.github.muchang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.segment.Wording;
import io.github.muchang.stories.Shop;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happened is told in words, not in names of the program. */
class HistoryWordsTest {
    private static final Wording CHINESE = Shop.domain().wording(Locale.CHINESE);
    private static final Wording ENGLISH = Shop.domain().wording(Locale.ENGLISH);
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][A-Z]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static List<Fact> facts() {
        return Samples.facts();
    }

    @Test
    void there_is_a_sample_of_every_kind() {
        TreeSet<String> kinds = new TreeSet<>();
        facts().forEach(fact -> kinds.add(FactJson.kind(fact)));

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(FactJson.kinds());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_fact_has_a_sentence_in_chinese_and_in_english(Fact fact) {
        assertThat(fact.in(CHINESE))
                .isNotBlank()
                .containsPattern(HAN)
                .doesNotContain("null", "Optional", "{")
                .doesNotContainPattern(CAMEL_CASE);
        assertThat(fact.in(ENGLISH))
                .isNotBlank()
                .containsPattern("[a-z]{3}")
                .doesNotContain("null", "Optional", "{")
                .doesNotContainPattern(CAMEL_CASE);
    }

    @Test
    void a_sentence_tells_what_an_operator_asks_for() {
        assertThat(new ChannelFact.PoolEntered(
                                0, 0, "friends", "guests", "", "", io.github.muchang.party.Membership.Role.MEMBER)
                        .in(CHINESE))
                .isEqualTo("从渠「guests」转入渠「friends」");
        assertThat(new PersonFact.ActivityRecorded(0, 0, "purchased", 0, "渐进片", 128_050, "CNY", true).in(CHINESE))
                .isEqualTo("购买（渐进片） 1280.50 CNY");
        assertThat(new PersonFact.ConsentSaid(0, 0, "promotion", "*", true, "v1").in(ENGLISH))
                .isEqualTo("agreed to promotion (text v1)");
        assertThat(new HouseFact.YardstickMeasured(0, "total:purchased:P90D", 12, List.of()).in(ENGLISH))
                .isEqualTo("measured the total 'purchased:P90D' over 12 parties");
    }
}
