package io.github.muchang.domain;

import static io.github.muchang.domain.Reports.optics;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Content;
import io.github.muchang.content.Proof;
import io.github.muchang.content.Purpose;
import io.github.muchang.time.Span;
import org.junit.jupiter.api.Test;

class ProofsCheckTest {
    private static final Proof REVIEW =
            Proof.of("lin-review", Proof.Kind.REVIEW, "评价 2026-0312").shownIn("wecom-friends");
    private final Content story =
            Content.named("story").purpose(Purpose.KNOWLEDGE).value("知道别人戴着怎么样").text("一位客人说，新镜片不晕了");

    @Test
    void a_proof_stands_with_the_contents_in_json() {
        PrivateDomain domain = optics().proofs(REVIEW.about("lenses").lasting(Span.days(90)))
                .contents(story.restsOn("lin-review"))
                .build();

        assertThat(domain.toJson()).contains("\"proofs\": [ \"lin-review\" ]", "\"shows\": \"评价 2026-0312\"");
        assertThat(PrivateDomain.fromJson(domain.toJson())).isEqualTo(domain);
        assertThat(domain.toBuilder().build()).isEqualTo(domain);
        assertThat(domain.proofs("story"))
                .containsExactly(REVIEW.about("lenses").lasting(Span.days(90)));
    }

    @Test
    void whatever_is_lacking_is_said_at_its_place() {
        assertThat(Reports.of(optics().proofs(REVIEW, REVIEW.shownIn("moments"), Proof.of("-", Proof.Kind.ORDER, " "))
                        .contents(story.restsOn("lin-revue"))))
                .containsExactlyInAnyOrder(
                        "/proofs/1/name: the name 'lin-review' is already taken by /proofs/0",
                        "/proofs/2/name: '-' is no name: use letters and digits, with - _ . : / or a space inside",
                        "/proofs/2/shows: say it in 1 to 200 characters",
                        "/proofs/2/pools: say where it may be shown",
                        "/contents/0/proofs/0: there is no proof 'lin-revue', did you mean 'lin-review'? (known:"
                                + " lin-review, lin-review, -)",
                        "/proofs/1/pools: there is no pool 'moments' (known: shop-guests," + " wecom-friends)");
    }

    @Test
    void a_rewarded_proof_is_called_advertising_in_every_version() {
        Content labelled = story.text("【广告】一位客人说，新镜片不晕了").restsOn("lin-review");
        Proof rewarded = REVIEW.rewarded("20 元优惠券");

        assertThat(Reports.of(optics().proofs(rewarded).contents(story.restsOn("lin-review"))))
                .singleElement()
                .satisfies(fault -> assertThat(fault)
                        .startsWith("/contents/0/text: shows a proof that was rewarded, and does not say so"));
        assertThat(Reports.of(optics().proofs(rewarded).contents(labelled))).isEmpty();
        assertThat(Reports.of(optics().proofs(rewarded).contents(labelled.variant("小林", story.body()))))
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("/contents/0/variants/小林/text: "));
    }

    @Test
    void the_approval_of_a_content_is_also_about_what_it_passes_on() {
        assertThat(story.restsOn("lin-review").fingerprint()).isNotEqualTo(story.fingerprint());
        assertThat(REVIEW.rewarded("20 元优惠券").terms())
                .isNotEqualTo(REVIEW.terms())
                .hasSize(16);
    }

    @Test
    void a_content_is_written_anew_from_another_one() {
        assertThat(Reports.of(optics().contents(story.rewrites("story"))))
                .containsExactly("/contents/0/rewrites: there is no other content 'story' (none is defined)");
        PrivateDomain domain = optics().contents(
                        story.reason("准时达"),
                        Content.named("story-2")
                                .purpose(Purpose.KNOWLEDGE)
                                .value("知道别人戴着怎么样")
                                .text("你戴新镜片晕不晕？")
                                .rewrites("story"))
                .build();
        assertThat(PrivateDomain.fromJson(domain.toJson())).isEqualTo(domain);
    }
}
