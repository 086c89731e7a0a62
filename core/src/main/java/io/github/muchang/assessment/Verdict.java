package io.github.muchang.assessment;

import io.github.muchang.segment.Wording;

/** Whether a private domain is right for a business, from worst to best. */
public enum Verdict {
    /** No form of it pays: there is something else to do. */
    UNSUITABLE,
    /** Not by purchases that come again, but in a form that pays for itself otherwise. */
    OTHER_FORM,
    /** It carries itself by purchases that come again. */
    SUITS;

    /** What it is called. */
    public String in(Wording w) {
        return switch (this) {
            case UNSUITABLE -> w.of("不适合", "does not suit");
            case OTHER_FORM -> w.of("换一种形式才适合", "suits in another form");
            case SUITS -> w.of("适合", "suits");
        };
    }
}
