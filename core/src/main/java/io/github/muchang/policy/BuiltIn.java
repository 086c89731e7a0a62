package io.github.muchang.policy;

import io.github.muchang.content.Proof;
import io.github.muchang.content.Purpose;
import io.github.muchang.party.Party;
import io.github.muchang.party.Reach;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Vouching;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Moments;
import java.util.List;
import java.util.Locale;

/** Policies that hold in every domain, declared or not. */
public enum BuiltIn implements Policy {
    /** No value, no disturbing (无价值不打扰): the content says what its receiver gets from it, or it is part of a transaction. */
    VALUE(Standing.LAW, "内容要对客户有价值", "the content is of value to its receiver") {
        @Override
        boolean lets(Question question, long moment) {
            return question.approach().valued() || question.approach().purpose() == Purpose.TRANSACTIONAL;
        }

        @Override
        public String remedy(Question question, Wording w) {
            return w.of("写明这条内容给客户带来什么", "the content says what its receiver gets from it");
        }
    },
    /** The receiver is here: in the pool, or, where no pool is named, reachable over the carrier; not erased, nor somebody else by now. */
    PRESENT(Standing.LAW, "客户仍在渠中、未被删除", "the receiver is here and not erased") {
        @Override
        boolean lets(Question question, long moment) {
            Party party = question.subject().party();
            String pool = question.approach().kind().pool();
            return !party.erased()
                    && party.absorbedInto().isEmpty()
                    && (pool.isEmpty()
                            ? isReached(party, question)
                            : party.memberships().find(pool) != null || isCommunityOf(pool, party));
        }

        @Override
        public String remedy(Question question, Wording w) {
            return w.of("客户回到这里", "the receiver comes back here");
        }
    },
    /** The receiver's last word on the purpose was not a withdrawal. */
    NOT_WITHDRAWN(Standing.CONSENT, "客户没有退订这类消息", "the receiver has not opted out of this") {
        @Override
        boolean lets(Question question, long moment) {
            return Word.latest(question) != Word.WITHDRAWN;
        }

        @Override
        public String remedy(Question question, Wording w) {
            return w.of("客户重新同意", "the receiver consents again");
        }
    },
    /** Whoever's words or picture it passes on agrees to that: to these terms, for this pool, and for now. */
    VOUCHED(Standing.CONSENT, "内容所引用的口碑，本人同意在此使用", "whoever's words or picture it shows agrees to that here") {
        @Override
        boolean lets(Question question, long moment) {
            return objection(question, moment) == 0;
        }

        @Override
        public long measured(Question question, long moment) {
            return objection(question, moment);
        }

        @Override
        public String status(long measured, Wording w) {
            return switch ((int) measured) {
                case NOBODY -> w.of("本人没有同意，或已撤回", "they did not agree, or withdrew");
                case OTHER_TERMS -> w.of("本人同意的是别的条款", "they agreed to other terms");
                case ELSEWHERE -> w.of("本人没有同意用在这里", "they did not agree to it here");
                case OVER -> w.of("同意的期限已过", "the time that they agreed to is over");
                default -> "";
            };
        }

        @Override
        public String remedy(Question question, Wording w) {
            return w.of("本人同意（或重新同意）在此使用", "they agree, or agree again, to its use here");
        }
    },
    /** The message has not expired. */
    IN_TIME(Standing.LAW, "在有效期内发出", "it goes out before it expires") {
        @Override
        boolean lets(Question question, long moment) {
            return moment < question.approach().expires();
        }

        @Override
        public long measured(Question question, long moment) {
            return moment;
        }

        @Override
        public String status(long measured, Wording w) {
            return w.of("最早要到 " + w.moment(measured), "not before " + w.moment(measured));
        }

        @Override
        public String remedy(Question question, Wording w) {
            return w.of("等待之后重新发送，或延长有效期", "it is sent anew after the wait, or expires later");
        }
    };

    private static final int NOBODY = 1;
    private static final int OTHER_TERMS = 2;
    private static final int ELSEWHERE = 3;
    private static final int OVER = 4;

    private final Standing standing;
    private final String chinese;
    private final String english;

    BuiltIn(Standing standing, String chinese, String english) {
        this.standing = standing;
        this.chinese = chinese;
        this.english = english;
    }

    abstract boolean lets(Question question, long moment);

    /** The name in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Standing standing() {
        return standing;
    }

    @Override
    public boolean staysOpen() {
        return this != IN_TIME && this != VOUCHED;
    }

    @Override
    public long opens(Question question, long moment) {
        return lets(question, moment) ? moment : Moments.NEVER;
    }

    @Override
    public String sentence(Wording w) {
        return w.of(chinese, english);
    }

    /** What is against the first of the proofs of which something is against; 0 if nothing is against any. */
    private static int objection(Question question, long moment) {
        Subject subject = question.subject();
        List<Proof> proofs = subject.rules().proofs(question.approach().content());
        for (int i = 0; i < proofs.size(); i++) {
            Proof proof = proofs.get(i);
            Vouching vouching = subject.yardsticks().vouched().get(proof.name());
            if (vouching == null) {
                return NOBODY;
            } else if (!vouching.terms().equals(proof.terms())) {
                return OTHER_TERMS;
            } else if (!proof.pools().contains(question.approach().kind().pool())) {
                return ELSEWHERE;
            } else if (moment >= vouching.until(proof)) {
                return OVER;
            }
        }
        return 0;
    }

    /** A community is in no pool, but of one, as long as it is open. */
    private static boolean isCommunityOf(String pool, Party party) {
        return party.community().isOpen() && party.community().plan().pool().equals(pool);
    }

    private static boolean isReached(Party party, Question question) {
        List<Reach> reaches = party.reaches();
        for (int i = 0; i < reaches.size(); i++) {
            if (reaches.get(i)
                    .carrier()
                    .name()
                    .equals(question.approach().kind().carrier())) {
                return true;
            }
        }
        return false;
    }
}
