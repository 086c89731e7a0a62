package io.github.muchang.domain;

import static io.github.muchang.domain.Reports.optics;
import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.inSegment;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.segment.Conditions;
import io.github.muchang.time.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleCheckTest {

    @Test
    void the_standard_lifecycle_has_no_faults_nor_has_none_at_all() {
        assertThat(reports(Lifecycle.standard())).isEmpty();
        assertThat(reports(Lifecycle.standard(Span.days(30), Span.days(60)))).isEmpty();
        assertThat(reports(Lifecycle.NONE)).isEmpty();
    }

    @Test
    void a_stage_is_followed_by_others_that_exist_once_each() {
        assertThat(reports(Lifecycle.startingAt("new", "新", "buyr", "buyer", "new", "buyer")
                        .stage("buyer", " ", everDid("purchased"))
                        .build()))
                .containsExactly(
                        "/lifecycle/0/next/0: there is no stage 'buyr', did you mean 'buyer'? (known: buyer, new)",
                        "/lifecycle/0/next/2: the stage 'new' does not follow itself",
                        "/lifecycle/0/next/3: the stage 'buyer' is listed twice",
                        "/lifecycle/1/chinese: say what operators call the stage 'buyer'");
    }

    @Test
    void every_stage_can_be_reached() {
        assertThat(reports(Lifecycle.startingAt("new", "新", "buyer")
                        .stage("buyer", "首购", everDid("purchased"))
                        .stage("fan", "粉丝", everDid("referred"), "star")
                        .stage("star", "明星", everDid("spoke"), "fan")
                        .build()))
                .containsExactly(
                        "/lifecycle/2: nobody ever comes to the stage 'fan': no way of next stages leads from 'new' to it",
                        "/lifecycle/3: nobody ever comes to the stage 'star': no way of next stages leads from 'new' to"
                                + " it");
    }

    @Test
    void two_stages_do_not_lead_to_each_other_on_the_same_condition() {
        assertThat(reports(Lifecycle.startingAt("new", "新", "fan", "star")
                        .stage("fan", "粉丝", everDid("referred"), "star")
                        .stage("star", "明星", everDid("referred"), "fan")
                        .build()))
                .containsExactly("/lifecycle/2/when: the stages 'fan' and 'star' lead to each other on the same"
                        + " condition: everybody in them would go to and fro");
    }

    @Test
    void the_first_stage_has_no_condition() {
        assertThat(reports(Lifecycle.of(List.of(new Stage("new", "新", everDid("purchased"), List.of())))))
                .containsExactly("/lifecycle/0/when: everybody begins at the first stage 'new': it has no condition");
    }

    @Test
    void a_stage_has_a_name_of_its_own() {
        assertThat(reports(Lifecycle.startingAt("new", "新", "b?")
                        .stage("new", "也新", everDid("purchased"))
                        .stage("b?", "首购", everDid("replied"))
                        .build()))
                .contains(
                        "/lifecycle/1/name: the name 'new' is already taken by /lifecycle/0",
                        "/lifecycle/2/name: 'b?' is no name: use letters and digits, with - _ . : / or a space inside");
    }

    @Test
    void a_stage_may_ask_for_segments_and_stages() {
        assertThat(Reports.of(optics().segment("vip", Conditions.atStage("new"))
                        .lifecycle(Lifecycle.startingAt("new", "新", "buyer")
                                .stage("buyer", "首购", inSegment("vip"))
                                .build())))
                .isEmpty();
        assertThat(reports(Lifecycle.startingAt("new", "新", "buyer")
                        .stage("buyer", "首购", everDid("bought"))
                        .build()))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("/lifecycle/1/when/did: there is no activity 'bought'");
    }

    private static List<String> reports(Lifecycle lifecycle) {
        return Reports.of(optics().lifecycle(lifecycle));
    }
}
