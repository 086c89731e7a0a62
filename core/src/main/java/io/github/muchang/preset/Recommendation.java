package io.github.muchang.preset;

import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.Faults;

/**
 * 像朋友安利: a recommendation as one friend gives it to another, in four sentences: what was noticed, what one has seen oneself, for whom it is
 * nothing, and that nobody need hurry. No praise and no pressure; whoever it is not for is told so. The wordings are Chinese; values in
 * double braces are filled in. Immutable; each method answers a changed copy.
 *
 * @param name of the content
 * @param value what the receiver gets from it
 * @param noticed why it comes to mind just now
 * @param experience what one has seen or tried oneself
 * @param notFor for whom it is nothing
 * @param purpose of the content; knowledge unless something is sold
 */
public record Recommendation(
        String name, String value, String noticed, String experience, String notFor, Purpose purpose) {
    private static final String NO_HURRY = "不着急，想了解再找我";

    /** One of a thing, which helps the receiver in this way. */
    public static Recommendation of(String name, String value) {
        return new Recommendation(name, value, "", "", "", Purpose.KNOWLEDGE);
    }

    /** Since this was noticed, such as {@code 你上次说晚上看屏幕眼睛干}. */
    public Recommendation since(String noticed) {
        return new Recommendation(name, value, noticed, experience, notFor, purpose);
    }

    /** From own experience, such as {@code 这款镜片我自己戴了三个月，确实没那么干}. */
    public Recommendation from(String experience) {
        return new Recommendation(name, value, noticed, experience, notFor, purpose);
    }

    /** Nothing for some, such as {@code 很少看屏幕}. */
    public Recommendation notFor(String whom) {
        return new Recommendation(name, value, noticed, experience, whom, purpose);
    }

    /** Of something that is sold: who sends it and how to refuse more must then be said of the {@link #content}. */
    public Recommendation selling() {
        return new Recommendation(name, value, noticed, experience, notFor, Purpose.PROMOTION);
    }

    /**
     * The content.
     *
     * @throws io.github.muchang.fault.InvalidInputException if one of the sentences is missing
     */
    public Content content() {
        Faults faults = new Faults();
        said(noticed, "/since", "say why it comes to mind just now", faults);
        said(experience, "/from", "say what you have seen or tried yourself", faults);
        said(notFor, "/notFor", "say for whom it is nothing: a friend does", faults);
        faults.throwIfAny("recommendation '" + name + "'");
        return Content.named(name)
                .purpose(purpose)
                .value(value)
                .text(noticed + "，想起一件事。" + experience + "。如果你" + notFor + "，就用不着。" + NO_HURRY);
    }

    private static void said(String words, String place, String message, Faults faults) {
        if (words.isBlank()) {
            faults.add(place, message);
        }
    }
}
