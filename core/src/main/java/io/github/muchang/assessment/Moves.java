package io.github.muchang.assessment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.preset.AfterPurchase;
import io.github.muchang.preset.CrossSell;
import io.github.muchang.preset.Cycle;
import io.github.muchang.preset.ReadyMade;
import io.github.muchang.preset.RepurchaseClock;
import io.github.muchang.preset.Scene;
import io.github.muchang.preset.ServiceDesk;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Optional;

/** 高频拉群，低频一对一: which moves follow from a form. */
final class Moves {
    private Moves() {}

    static List<Move> of(Assessment assessment, String category, String place) {
        Span every = Span.days(assessment.business().number(Answer.INTERVAL));
        RepurchaseClock clock = RepurchaseClock.named("repurchase");
        return switch (assessment.form()) {
            case COMMUNITY ->
                ImmutableList.of(
                        by(
                                clock.often(category, every, place),
                                "买得勤：快用完时请到群里，一起买",
                                "bought often: whoever is about to run out is told of the sale in the group"),
                        by("群里每周固定几场，其余时间不打扰", "a few fixed slots a week in the group, and quiet otherwise"));
            case ONE_TO_ONE ->
                ImmutableList.of(
                        by(
                                clock.seldom(category, every, place),
                                "买得少：到期前由专人先问用得怎么样，再约",
                                "bought seldom: before it is due, somebody asks how it is, and then makes an appointment"),
                        care("after-purchase"),
                        desk());
            case MEMBERSHIP ->
                ImmutableList.of(
                        by(
                                clock.seldom(category, every, Cycle.ROLE),
                                "到期提醒写进会员服务，不逐个推销",
                                "a reminder when it is due is part of the membership; nobody is sold to one by one"),
                        by(
                                AfterPurchase.named("after-purchase").invitingTo(place),
                                "买完先照顾，再请入会",
                                "care after a purchase, and then an invitation to be a member"));
            case REFERRAL_CARE ->
                ImmutableList.of(
                        desk(),
                        care("after-purchase"),
                        by(
                                CrossSell.named("scene")
                                        .with(Scene.of(category, Scene.REFERRAL).by(place)),
                                "满意了，请他让身边有同样困扰的人直接来问；不许诺好处",
                                "whoever is content may send those with the same trouble; nothing is promised for it"));
            case CONTENT_ACCOUNT ->
                ImmutableList.of(by(
                        "每周一篇，写顾客关心的事，不写自己卖什么",
                        "one piece a week about what customers care for, not about what is sold"));
            case NONE ->
                assessment.alternative().map(Alternative::steps).orElse(ImmutableList.of()).stream()
                        .map(step -> by(step.chinese(), step.english()))
                        .toList();
        };
    }

    private static Move care(String name) {
        return by(AfterPurchase.named(name), "买完先照顾：怎么用、好不好用", "care after a purchase: how to use it, and how it is");
    }

    private static Move desk() {
        return by(
                ServiceDesk.named("service"),
                "先服务，后销售：问题没了结，什么也不卖",
                "service first: nothing is sold while a case is open");
    }

    private static Move by(ReadyMade plan, String chinese, String english) {
        return new Move(chinese, english, Optional.of(plan));
    }

    private static Move by(String chinese, String english) {
        return new Move(chinese, english, Optional.empty());
    }
}
