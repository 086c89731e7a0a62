package io.github.muchang.journal;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.github.muchang.identity.MessageId;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Suggestion;
import io.github.muchang.segment.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A fact about somebody and a small circle: whether they were let in, and what became of what they suggested. A suggestion is named by the
 * host's key; what it says stays with the host.
 */
public sealed interface CircleFact extends Fact {
    /** The pool of the circle. */
    String circle();

    /** What a party remembers of a suggestion that was made, as it remembers signals, so that it is not made twice. */
    static long mark(String key) {
        return Hashing.sha256()
                .hashString("suggestion " + key, StandardCharsets.UTF_8)
                .asLong();
    }

    /**
     * Was let in; that it entered the pool follows.
     *
     * @param by who decided
     */
    record Admitted(long at, String circle, String by) implements CircleFact {
        @Override
        public void applyTo(Draft draft) {}

        @Override
        public String in(Wording w) {
            return w.of("由「" + by + "」接纳进小圈子「" + circle + "」", "was let into circle '" + circle + "' by " + by);
        }
    }

    /**
     * Was not let in.
     *
     * @param by who decided, or asked in vain
     * @param why what is missing, that there is no room, or what the staff had against it
     */
    record AdmissionRefused(long at, String circle, String by, List<Reason> why) implements CircleFact {
        /** Copies the list. */
        public AdmissionRefused {
            why = ImmutableList.copyOf(why);
        }

        @Override
        public void applyTo(Draft draft) {}

        @Override
        public String in(Wording w) {
            return w.of("未进小圈子「" + circle + "」", "was not let into circle '" + circle + "'") + Reason.list(why, w);
        }
    }

    /** A fact about one suggestion. */
    sealed interface AboutSuggestion extends CircleFact {
        /** The host's name of the suggestion. */
        String key();
    }

    /** Suggested something. */
    record SuggestionMade(long at, String circle, String key) implements AboutSuggestion {
        @Override
        public void applyTo(Draft draft) {
            draft.remember(mark(key), at);
            draft.suggest(key, Suggestion.of(circle, at));
        }

        @Override
        public String in(Wording w) {
            return w.of("向小圈子「" + circle + "」提建议「" + key + "」", "suggested '" + key + "' to circle '" + circle + "'");
        }
    }

    /**
     * What they suggested is wanted.
     *
     * @param by who decided
     */
    record SuggestionAdopted(long at, String circle, String key, String by) implements AboutSuggestion {
        @Override
        public void applyTo(Draft draft) {
            Suggestion made = draft.suggestion(key);
            if (made != null) {
                draft.suggest(key, made.at(Suggestion.Stage.ADOPTED));
            }
        }

        @Override
        public String in(Wording w) {
            return w.of("建议「" + key + "」被「" + by + "」采纳", "suggestion '" + key + "' was adopted by " + by);
        }
    }

    /**
     * What they suggested is not wanted.
     *
     * @param by who decided
     * @param reason why, in words
     */
    record SuggestionDeclined(long at, String circle, String key, String by, String reason) implements AboutSuggestion {
        @Override
        public void applyTo(Draft draft) {
            draft.settle(key);
        }

        @Override
        public String in(Wording w) {
            return w.of(
                    "建议「" + key + "」未被采纳：" + reason + "（" + by + "）",
                    "suggestion '" + key + "' was declined by " + by + ": " + reason);
        }
    }

    /**
     * What they suggested was done, and they are named for it, or not.
     *
     * @param by who said so
     * @param consent the version of the text by which they agreed to be named; empty if they are not
     */
    record SuggestionCredited(long at, String circle, String key, String by, String consent)
            implements AboutSuggestion {
        /** Whether they are named. */
        public boolean named() {
            return !consent.isEmpty();
        }

        @Override
        public void applyTo(Draft draft) {
            Suggestion adopted = draft.suggestion(key);
            if (adopted != null) {
                draft.suggest(key, adopted.at(Suggestion.Stage.CREDITED));
            }
        }

        @Override
        public String in(Wording w) {
            return named()
                    ? w.of(
                            "建议「" + key + "」已落地，经本人同意（" + consent + "）署名，" + by + " 确认",
                            "suggestion '" + key + "' was done, and is credited by name with their consent (" + consent
                                    + "), as " + by + " says")
                    : w.of(
                            "建议「" + key + "」已落地，不署名，" + by + " 确认",
                            "suggestion '" + key + "' was done, and is credited without a name, as " + by + " says");
        }
    }

    /**
     * They are to be told what became of it.
     *
     * @param message the message, which goes as every policy allows
     */
    record SuggestionTelling(long at, String circle, String key, MessageId message) implements AboutSuggestion {
        @Override
        public void applyTo(Draft draft) {
            Suggestion credited = draft.suggestion(key);
            if (credited != null) {
                draft.suggest(key, credited.toldBy(message));
            }
        }

        @Override
        public String in(Wording w) {
            return w.of(
                    "用消息 " + message + " 告知建议「" + key + "」的结果",
                    "message " + message + " is to tell what became of suggestion '" + key + "'");
        }
    }

    /**
     * They were told what became of it.
     *
     * @param message the message, which the carrier accepted
     */
    record SuggestionTold(long at, String circle, String key, MessageId message) implements AboutSuggestion {
        @Override
        public void applyTo(Draft draft) {
            draft.settle(key);
        }

        @Override
        public String in(Wording w) {
            return w.of("已告知建议「" + key + "」的结果", "was told what became of suggestion '" + key + "'");
        }
    }
}
