package io.github.muchang.runtime;

import static io.github.muchang.runtime.Salon.CIRCLE;
import static io.github.muchang.runtime.Salon.bought;
import static io.github.muchang.runtime.Salon.id;
import static io.github.muchang.segment.Conditions.belonging;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CircleFact;
import io.github.muchang.journal.CircleFact.AdmissionRefused;
import io.github.muchang.journal.CircleFact.SuggestionCredited;
import io.github.muchang.journal.CircleFact.SuggestionDeclined;
import io.github.muchang.journal.CircleFact.SuggestionTelling;
import io.github.muchang.journal.CircleFact.SuggestionTold;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Reason;
import io.github.muchang.party.Suggestion.Stage;
import io.github.muchang.segment.Level;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is in a small circle, how they stand there, and what becomes of what they suggest. */
class CirclesTest {
    private final Stores stores = Stores.memory();
    private Delivery platform = Delivery.accepted("ok");
    private final Muchang muchang = Salon.open(stores, () -> platform);
    private final Circles circles = muchang.circles();
    private final Suggestions suggestions = circles.suggestions();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void whoever_is_as_the_circle_asks_is_a_candidate_until_they_are_in() {
        Identity lin = bought(muchang, 1, 2);
        bought(muchang, 2, 1);

        assertThat(circles.candidates(CIRCLE, 10)).singleElement().satisfies(each -> {
            assertThat(each.party()).isEqualTo(id(muchang, 1));
            assertThat(each.why().in(Locale.CHINA)).startsWith("是：最近 90 天内购买过 2 次");
        });
        assertThat(circles.admit(CIRCLE, lin, "li")).isEmpty();
        assertThat(circles.admit(CIRCLE, lin, "li")).isEmpty();

        assertThat(circles.candidates(CIRCLE, 10)).isEmpty();
        assertThat(circles.room(CIRCLE)).isEqualTo(1);
        assertThat(muchang.pool(CIRCLE).size()).isEqualTo(1);
        assertThat(said(CircleFact.class)).containsExactly("由「li」接纳进小圈子「品鉴圈」");
    }

    @Test
    void whoever_is_not_is_told_what_is_missing() {
        Identity lin = bought(muchang, 1, 1);

        assertThat(circles.admit(CIRCLE, lin, "li"))
                .extracting(Reason::chinese, Reason::english)
                .singleElement()
                .satisfies(words -> assertThat(words.toString()).contains("还需再购买 1 次", "1 more time needed"));
        assertThat(muchang.pool(CIRCLE).size()).isZero();
        assertThat(said(AdmissionRefused.class))
                .singleElement()
                .satisfies(each -> assertThat(each).startsWith("未进小圈子「品鉴圈」，因为").contains("还需再购买 1 次"));
    }

    @Test
    void it_holds_no_more_than_it_holds_until_somebody_leaves() {
        Identity first = bought(muchang, 1, 2);
        circles.admit(CIRCLE, first, "li");
        circles.admit(CIRCLE, bought(muchang, 2, 2), "li");
        Identity third = bought(muchang, 3, 2);

        assertThat(circles.admit(CIRCLE, third, "li"))
                .extracting(Reason::chinese)
                .containsExactly("只有 2 个位置，已经满了");
        muchang.accept(Signal.left(first, CIRCLE).at(muchang.now()));
        assertThat(circles.admit(CIRCLE, third, "li")).isEmpty();
        assertThat(circles.room(CIRCLE)).isZero();
    }

    @Test
    void the_staff_may_think_better_of_it() {
        Identity lin = bought(muchang, 1, 2);
        circles.refuse(CIRCLE, lin, "li", "同行");

        assertThat(said(AdmissionRefused.class)).containsExactly("未进小圈子「品鉴圈」，因为同行");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> circles.refuse(CIRCLE, lin, "li", " "))
                .withMessage("a reason has 1 to 200 characters");
        circles.admit(CIRCLE, lin, "li");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> circles.refuse(CIRCLE, lin, "li", "同行"))
                .withMessageContaining("is in the circle '品鉴圈' already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> circles.room("品茶圈"))
                .withMessageContaining("there is no circle '品茶圈'");
    }

    @Test
    void what_a_member_suggests_is_adopted_credited_and_told_and_all_of_it_counts() {
        PartyId lin = member(1);
        suggestions.suggest(CIRCLE, Salon.guest(1), "small-pack");
        suggestions.adopt(lin, "small-pack", "li");
        suggestions.creditNamed(lin, "small-pack", "li", "naming-v1");

        assertThat(suggestions.open(CIRCLE))
                .containsExactly(new Idea(lin, "small-pack", muchang.now(), Stage.CREDITED, false));
        assertThat(suggestions.tell(lin, "small-pack", "shipped")).anyMatch(SuggestionTelling.class::isInstance);

        assertThat(suggestions.open(CIRCLE)).isEmpty();
        assertThat(said(CircleFact.AboutSuggestion.class))
                .containsExactly(
                        "向小圈子「品鉴圈」提建议「small-pack」",
                        "建议「small-pack」被「li」采纳",
                        "建议「small-pack」已落地，经本人同意（naming-v1）署名，li 确认",
                        "用消息 " + lin + ".1 告知建议「small-pack」的结果",
                        "已告知建议「small-pack」的结果");
        Standing standing = circles.standing(CIRCLE, Salon.guest(1)).orElseThrow();
        assertThat(standing.level()).map(Level::name).contains("共创者");
        assertThat(standing.in(muchang.domain().wording(Locale.CHINA)))
                .isEqualTo("13 分（共创者）：提建议「品鉴圈」 1 次，3 分；被采纳建议「品鉴圈」 1 次，10 分");
        assertThat(standing.in(muchang.domain().wording(Locale.ENGLISH)))
                .isEqualTo("13 points (共创者) = suggested something (品鉴圈) 1 time: 3 points;"
                        + " had a suggestion adopted (品鉴圈) 1 time: 10 points");
    }

    @Test
    void a_level_is_left_at_the_very_moment_at_which_points_no_longer_count() {
        PartyId lin = member(1);
        suggestions.suggest(CIRCLE, Salon.guest(1), "small-pack");
        suggestions.adopt(lin, "small-pack", "li");

        assertThat(muchang.segment("builders").contains(lin)).isTrue();
        assertThat(muchang.explain(Salon.guest(1), belonging(CIRCLE, "共创者")).in(Locale.CHINA))
                .isEqualTo("是：在小圈子「品鉴圈」里得 13 分（共创者），「共创者」需 13 分，至少保持到 2026-04-01 10:00");
        muchang.advanceTo("2026-04-01T09:59:59.999+08:00");
        assertThat(muchang.segment("builders").contains(lin)).isTrue();
        muchang.advanceTo("2026-04-01T10:00:00+08:00");
        assertThat(muchang.segment("builders").contains(lin)).isFalse();
        assertThat(circles.standing(CIRCLE, Salon.guest(1)).orElseThrow().score())
                .isZero();
    }

    @Test
    void members_are_listed_by_score() {
        member(1);
        PartyId zhao = member(2);
        muchang.accept(Signal.did(Salon.guest(2), "visited").labelled("品鉴会").at(muchang.now()));
        muchang.accept(Signal.did(Salon.guest(1), "visited").labelled("路过").at(muchang.now()));

        assertThat(circles.members(CIRCLE)).extracting(Standing::score).containsExactly(2L, 0L);
        assertThat(circles.members(CIRCLE).get(0).member()).isEqualTo(zhao);
        assertThat(circles.standing(CIRCLE, bought(muchang, 3, 0))).isEmpty();
    }

    @Test
    void told_is_only_what_a_carrier_accepted() {
        PartyId lin = credited(1, "small-pack");
        platform = Delivery.refused(Delivery.Reason.CONTENT_REJECTED, "304025");
        suggestions.tell(lin, "small-pack", "shipped");

        assertThat(said(SuggestionTold.class)).isEmpty();
        assertThat(suggestions.open(CIRCLE)).extracting(Idea::onItsWay).containsExactly(false);
        platform = Delivery.accepted("ok");
        muchang.messages()
                .retry(muchang.messages()
                        .deadLetters()
                        .findFirst()
                        .orElseThrow()
                        .id());

        assertThat(said(SuggestionTold.class)).containsExactly("已告知建议「small-pack」的结果");
        assertThat(suggestions.tell(lin, "small-pack", "shipped")).isEmpty();
    }

    @Test
    void the_policies_hold_for_it_as_for_any_message() {
        PartyId lin = credited(1, "small-pack");
        muchang.messages().send(Salon.guest(1), "shipped");
        suggestions.tell(lin, "small-pack", "shipped");

        assertThat(said(SuggestionTold.class)).isEmpty();
        assertThat(suggestions.open(CIRCLE)).extracting(Idea::onItsWay).containsExactly(true);
        assertThat(suggestions.tell(lin, "small-pack", "shipped")).isEmpty();
        muchang.accept(Signal.withdrew(Salon.guest(1)).at(muchang.now()));
        assertThat(suggestions.open(CIRCLE)).extracting(Idea::onItsWay).containsExactly(false);
        assertThat(suggestions.tell(lin, "small-pack", "shipped")).anyMatch(MessageSuppressed.class::isInstance);
        assertThat(suggestions.open(CIRCLE)).extracting(Idea::stage).containsExactly(Stage.CREDITED);
    }

    @Test
    void nobody_who_withdrew_is_named() {
        PartyId lin = member(1);
        suggestions.suggest(CIRCLE, Salon.guest(1), "small-pack");
        suggestions.adopt(lin, "small-pack", "li");
        muchang.accept(Signal.withdrew(Salon.guest(1)).at(muchang.now()));

        assertThatIllegalStateException()
                .isThrownBy(() -> suggestions.creditNamed(lin, "small-pack", "li", "naming-v1"))
                .withMessageContaining("withdrew from taking part");
        assertThat(suggestions.credit(lin, "small-pack", "li"))
                .first()
                .isInstanceOfSatisfying(SuggestionCredited.class, each -> assertThat(each.named())
                        .isFalse());
    }

    @Test
    void a_move_that_was_made_changes_nothing_and_one_that_cannot_follow_says_what_can() {
        PartyId lin = member(1);
        suggestions.suggest(CIRCLE, Salon.guest(1), "small-pack");
        assertThat(suggestions.suggest(CIRCLE, Salon.guest(1), "small-pack")).isEmpty();

        assertThatIllegalStateException()
                .isThrownBy(() -> suggestions.tell(lin, "small-pack", "shipped"))
                .withMessage("the suggestion 'small-pack' is suggested: it can be adopted or declined now");
        suggestions.adopt(lin, "small-pack", "li");
        assertThat(suggestions.adopt(lin, "small-pack", "li")).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> suggestions.decline(lin, "small-pack", "li", "不做了"))
                .withMessage("the suggestion 'small-pack' is adopted: it can be credited now");
        suggestions.credit(lin, "small-pack", "li");
        assertThat(suggestions.credit(lin, "small-pack", "li")).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> suggestions.adopt(lin, "small-pack", "li"))
                .withMessage("the suggestion 'small-pack' is credited: it can be told now");
        suggestions.tell(lin, "small-pack", "shipped");
        assertThat(suggestions.suggest(CIRCLE, Salon.guest(1), "small-pack")).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> suggestions.credit(lin, "small-pack", "li"))
                .withMessage("the suggestion 'small-pack' is settled: it was told");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> suggestions.adopt(lin, "big-pack", "li"))
                .withMessage("there never was a suggestion 'big-pack' of " + lin);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> suggestions.tell(lin, "small-pack", "shiped"))
                .withMessageStartingWith("there is no content 'shiped', did you mean 'shipped'?");
    }

    @Test
    void what_is_declined_is_settled_with_its_reason() {
        PartyId lin = member(1);
        suggestions.suggest(CIRCLE, Salon.guest(1), "small-pack");
        suggestions.decline(lin, "small-pack", "li", "做过，容易受潮");

        assertThat(suggestions.open(CIRCLE)).isEmpty();
        assertThat(suggestions.decline(lin, "small-pack", "li", "做过，容易受潮")).isEmpty();
        assertThat(said(SuggestionDeclined.class)).containsExactly("建议「small-pack」未被采纳：做过，容易受潮（li）");
        assertThatIllegalStateException()
                .isThrownBy(() -> suggestions.adopt(lin, "small-pack", "li"))
                .withMessage("the suggestion 'small-pack' is settled: it was declined");
    }

    @Test
    void only_members_suggest_and_only_so_much_at_once() {
        Identity stranger = bought(muchang, 2, 2);
        PartyId lin = member(1);
        for (int i = 1; i <= 3; i++) {
            suggestions.suggest(CIRCLE, Salon.guest(1), "idea-" + i);
        }

        assertThatIllegalStateException()
                .isThrownBy(() -> suggestions.suggest(CIRCLE, Salon.guest(1), "idea-4"))
                .withMessage(
                        lin + " has 3 suggestions that are not settled, the most there can be: idea-1, idea-2, idea-3");
        assertThatIllegalStateException()
                .isThrownBy(() -> suggestions.suggest(CIRCLE, stranger, "idea-1"))
                .withMessageContaining("is not in the circle '品鉴圈'");
    }

    @Test
    void whoever_wants_to_be_forgotten_has_suggested_nothing_that_is_open() {
        PartyId lin = member(1);
        suggestions.suggest(CIRCLE, Salon.guest(1), "small-pack");
        muchang.erase(Salon.guest(1));

        assertThat(suggestions.open(CIRCLE)).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> suggestions.adopt(lin, "small-pack", "li"))
                .withMessage("the suggestion 'small-pack' is settled: it is kept no longer");
    }

    @Test
    void two_who_are_one_keep_what_both_suggested() {
        member(1);
        PartyId other = member(2);
        suggestions.suggest(CIRCLE, Salon.guest(1), "small-pack");
        suggestions.suggest(CIRCLE, Salon.guest(2), "cold-brew");
        muchang.accept(Signal.identified(Salon.guest(1), Identity.of("phone", "13800000001"))
                .at(muchang.now()));
        muchang.accept(Signal.identified(Identity.of("phone", "13800000001"), Identity.of("member", "7"))
                .at(muchang.now()));
        PartyId lin = id(muchang, 1);

        assertThat(suggestions.open(CIRCLE)).extracting(Idea::key).containsExactly("small-pack", "cold-brew");
        assertThat(suggestions.adopt(other, "cold-brew", "li")).isNotEmpty();
        assertThat(suggestions.adopt(lin, "small-pack", "li")).isNotEmpty();
    }

    @Test
    void all_of_it_is_there_when_it_is_opened_again() {
        List<Idea> open;
        List<Standing> members;
        try (Muchang before = directory()) {
            circles(before).admit(CIRCLE, bought(before, 1, 2), "li");
            before.circles().suggestions().suggest(CIRCLE, Salon.guest(1), "small-pack");
            before.circles().suggestions().suggest(CIRCLE, Salon.guest(1), "cold-brew");
            before.circles().suggestions().adopt(id(before, 1), "small-pack", "li");
            before.circles().suggestions().credit(id(before, 1), "small-pack", "li");
            open = before.circles().suggestions().open(CIRCLE);
            members = circles(before).members(CIRCLE);
        }
        try (Muchang after = directory()) {
            assertThat(after.circles().suggestions().open(CIRCLE))
                    .isEqualTo(open)
                    .hasSize(2);
            assertThat(circles(after).members(CIRCLE)).isEqualTo(members);
            assertThat(after.circles().suggestions().suggest(CIRCLE, Salon.guest(1), "cold-brew"))
                    .isEmpty();
            after.circles().suggestions().tell(id(after, 1), "small-pack", "shipped");
            assertThat(after.circles().suggestions().open(CIRCLE))
                    .extracting(Idea::key)
                    .containsExactly("cold-brew");
        }
    }

    private static Circles circles(Muchang of) {
        return of.circles();
    }

    private Muchang directory() {
        return Muchang.builder(Salon.domain())
                .directory(directory)
                .startingAt(muchang.now())
                .carrier(Salon.carrier(() -> Delivery.accepted("ok")))
                .open();
    }

    private PartyId member(int number) {
        circles.admit(CIRCLE, bought(muchang, number, 2), "li");
        return id(muchang, number);
    }

    private PartyId credited(int number, String key) {
        PartyId member = member(number);
        suggestions.suggest(CIRCLE, Salon.guest(number), key);
        suggestions.adopt(member, key, "li");
        suggestions.credit(member, key, "li");
        return member;
    }

    private List<String> said(Class<? extends Fact> type) {
        return muchang.journal().read(0, 1000).stream()
                .map(each -> Optional.of(each.fact()).filter(type::isInstance))
                .flatMap(Optional::stream)
                .map(fact -> fact.in(muchang.domain().wording(Locale.CHINA)))
                .toList();
    }
}
