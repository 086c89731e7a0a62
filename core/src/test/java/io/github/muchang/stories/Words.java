package io.github.muchang.stories;

import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.journey.Ask;
import io.github.muchang.journey.Invite;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Send;
import io.github.muchang.journey.Step;
import java.util.List;
import java.util.TreeSet;

/** Something to say under every name that a journey says something by. */
public final class Words {
    private Words() {}

    /** The contents of these names. */
    public static Content[] of(String... names) {
        return List.of(names).stream().map(Words::content).toArray(Content[]::new);
    }

    /** A content for each name that these journeys use. */
    public static Content[] of(List<Journey> journeys) {
        TreeSet<String> names = new TreeSet<>();
        for (Journey journey : journeys) {
            for (Step step : journey.steps()) {
                if (step instanceof Send send) {
                    names.add(send.content());
                } else if (step instanceof Invite invite) {
                    names.add(invite.content());
                } else if (step instanceof Ask ask) {
                    names.add(ask.content());
                    ask.again().forEach(again -> names.add(again.content()));
                }
            }
        }
        return of(names.toArray(String[]::new));
    }

    private static Content content(String name) {
        return Content.named(name).purpose(Purpose.SERVICE).value("知道找谁问镜片的事").text("这是 " + name);
    }
}
