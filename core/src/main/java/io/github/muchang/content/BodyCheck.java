package io.github.muchang.content;

import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import java.util.Set;
import java.util.TreeSet;

/** What a body must have, so that something is shown. */
final class BodyCheck {
    private final String at;
    private final Faults faults;

    private BodyCheck(String at, Faults faults) {
        this.at = at;
        this.faults = faults;
    }

    /** Checks a body in the object at a place. */
    static void check(Body body, String place, Faults faults) {
        new BodyCheck(place + "/" + body.kind().code(), faults).check(body);
    }

    private void check(Body body) {
        if (body instanceof Body.Text text) {
            said(text.text(), "");
        } else if (body instanceof Body.Image image) {
            media(image.media(), "/media");
        } else if (body instanceof Body.Link link) {
            said(link.title(), "/title");
            link.cover().ifPresent(each -> media(each, "/cover"));
        } else if (body instanceof Body.MiniProgram program) {
            media(program.app(), "/app");
            said(program.title(), "/title");
            media(program.cover(), "/cover");
        } else if (body instanceof Body.File file) {
            media(file.media(), "/media");
            if (file.name().isBlank() || file.name().length() > Limits.WORDS) {
                faults.add(at + "/name", "a file is shown under a name of 1 to " + Limits.WORDS + " characters");
            }
        } else if (body instanceof Body.Buttons buttons) {
            buttons(buttons);
        } else {
            throw new AssertionError(body);
        }
    }

    private void buttons(Body.Buttons buttons) {
        said(buttons.text(), "/text");
        row(buttons.rows().size(), "rows of buttons", "/rows");
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < buttons.rows().size(); i++) {
            row(buttons.rows().get(i).size(), "buttons in a row", "/rows/" + i);
            for (int j = 0; j < buttons.rows().get(i).size(); j++) {
                Button button = buttons.rows().get(i).get(j);
                String place = "/rows/" + i + "/" + j;
                Names.check(button.id(), at + place + "/id", faults);
                if (!button.id().isEmpty() && !ids.add(button.id())) {
                    faults.add(
                            at + place + "/id",
                            "the id '" + Faults.shown(button.id()) + "' is already that of another button");
                }
                said(button.label(), place + "/label");
            }
        }
    }

    private void row(int found, String what, String part) {
        if (found < 1 || found > Limits.ROW) {
            faults.add(at + part, "found " + found + " " + what + ", allowed is 1 to " + Limits.ROW);
        }
    }

    private void said(Template template, String part) {
        if (template.source().isBlank()) {
            faults.add(at + part, "nothing is said here");
        }
    }

    private void media(String reference, String part) {
        if (!Addresses.isMedia(reference)) {
            faults.add(at + part, Addresses.MEDIA);
        }
    }
}
