package io.github.muchang.party;

import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import java.util.List;
import java.util.Optional;

/** The binary form of suggestions, at the end of that of {@link OngoingCodec}. */
@SuppressWarnings("EnumOrdinal") // the order of stages is part of the format, and held by a golden test
final class SuggestionCodec {
    private static final Suggestion.Stage[] STAGES = Suggestion.Stage.values();

    private SuggestionCodec() {}

    /** The names of circles once each, and then the suggestions. */
    static void write(ByteWriter out, long asOf, NameMap<Suggestion> suggestions) {
        int opened = PartyCodec.begin(out, suggestions.size());
        List<String> circles = suggestions.values().stream()
                .map(Suggestion::circle)
                .distinct()
                .sorted()
                .toList();
        if (!circles.isEmpty()) {
            out.number(circles.size());
            circles.forEach(out::text);
        }
        for (int i = 0; i < suggestions.size(); i++) {
            Suggestion each = suggestions.at(i);
            out.rareText(suggestions.nameAt(i));
            out.number(circles.indexOf(each.circle()));
            out.time(asOf, each.made());
            out.number(each.stage().ordinal());
            out.number(each.message().map(message -> message.party().value()).orElse(0));
            each.message().ifPresent(message -> out.number(message.number()));
        }
        out.close(opened);
    }

    static NameMap<Suggestion> read(ByteReader in, long asOf) {
        int end = in.opened();
        int many = in.count();
        String[] circles = new String[in.count()];
        for (int i = 0; i < circles.length; i++) {
            circles[i] = in.text();
        }
        String[] names = new String[many];
        Object[] values = new Object[many];
        for (int i = 0; i < many; i++) {
            names[i] = in.rareText();
            values[i] = new Suggestion(
                    circles[(int) in.number(0, circles.length - 1)],
                    in.time(asOf),
                    STAGES[(int) in.number(0, STAGES.length - 1)],
                    message(in));
        }
        in.closed(end);
        return NameMap.ofOrdered(names, values);
    }

    private static Optional<MessageId> message(ByteReader in) {
        int party = (int) in.number(0, Integer.MAX_VALUE);
        return party == 0
                ? Optional.empty()
                : Optional.of(new MessageId(new PartyId(party), (int) in.number(1, Integer.MAX_VALUE)));
    }
}
