package io.github.muchang.engine;

import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.CircleFact.SuggestionTelling;
import io.github.muchang.journal.CircleFact.SuggestionTold;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.party.DeadLetter;
import io.github.muchang.party.Suggestion;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Tells members of a small circle what became of what they suggested: told is only what a carrier accepted. */
final class Telling {
    private Telling() {}

    /** Sends a content about a suggestion that was credited; nothing if it was not. */
    static void tell(Deciding deciding, Sender sender, String key, String content) {
        Suggestion suggestion = deciding.party().suggestions().find(key);
        if (suggestion == null || suggestion.stage() != Suggestion.Stage.CREDITED) {
            return;
        }
        MessageId message = deciding.party().nextMessage();
        Wanted wanted = new Wanted("", "", content, Optional.empty(), Optional.empty(), 0);
        if (sender.send(deciding, wanted) != Sent.REFUSED) {
            deciding.say(new SuggestionTelling(deciding.now(), suggestion.circle(), key, message));
        }
    }

    /** Something became of a message. */
    static void became(Deciding deciding, DeliveryFact fact) {
        if (fact instanceof DeliveryFact.DeliveryAccepted) {
            each(
                    deciding,
                    fact.message(),
                    (key, suggestion) ->
                            deciding.say(new SuggestionTold(deciding.now(), suggestion.circle(), key, fact.message())));
        }
    }

    /** Sends a dead letter anew, under another name; it may be one that tells of a suggestion. */
    static void again(Deciding deciding, Sender sender, DeadLetter letter) {
        MessageId message = deciding.party().nextMessage();
        if (sender.send(deciding, Wanted.anew(letter)) != Sent.REFUSED) {
            each(
                    deciding,
                    letter.id(),
                    (key, suggestion) ->
                            deciding.say(new SuggestionTelling(deciding.now(), suggestion.circle(), key, message)));
        }
    }

    private static void each(Deciding deciding, MessageId message, BiConsumer<String, Suggestion> what) {
        deciding.party().suggestions().forEach((key, suggestion) -> {
            if (suggestion.message().equals(Optional.of(message))) {
                what.accept(key, suggestion);
            }
        });
    }
}
