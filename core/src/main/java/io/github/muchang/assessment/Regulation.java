package io.github.muchang.assessment;

import io.github.muchang.segment.Wording;

/** What the law and the profession allow a business to say, as its owner judges it, from free to strict. No legal advice. */
public enum Regulation {
    /** Nothing beyond what holds for everybody. */
    OPEN,
    /** What is said is reviewed first, as medical advertising is (广告法第四十六条); that takes hours. */
    REVIEWED,
    /** Nothing may be promoted to groups of people; one's own clients may be served. */
    CLOSED;

    String in(Wording w) {
        return switch (this) {
            case OPEN -> w.of("无特别限制", "open");
            case REVIEWED -> w.of("内容须先审", "reviewed");
            case CLOSED -> w.of("不得向人群推广", "closed");
        };
    }
}
