package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * What is said to one receiver: a body whose templates are filled. Personal, so it prints its kind only. The parts are those of the
 * {@link Body} of the same name.
 */
public sealed interface Message {
    /** What kind of message it is. */
    BodyKind kind();

    /** The words that are said with it; empty if it is shown without a word. */
    Optional<String> words();

    /** Words. */
    record Text(String text) implements Message {
        @Override
        public BodyKind kind() {
            return BodyKind.TEXT;
        }

        @Override
        public Optional<String> words() {
            return Optional.of(text);
        }

        @Override
        public String toString() {
            return "Text[…]";
        }
    }

    /** A picture. */
    record Image(String media, Optional<String> words) implements Message {
        @Override
        public BodyKind kind() {
            return BodyKind.IMAGE;
        }

        @Override
        public String toString() {
            return "Image[…]";
        }
    }

    /** A card that opens a web page. */
    record Link(String url, String title, Optional<String> description, Optional<String> cover, Optional<String> words)
            implements Message {
        @Override
        public BodyKind kind() {
            return BodyKind.LINK;
        }

        @Override
        public String toString() {
            return "Link[…]";
        }
    }

    /** A card that opens a mini program. */
    record MiniProgram(String app, String page, String title, String cover, Optional<String> words) implements Message {
        @Override
        public BodyKind kind() {
            return BodyKind.MINI_PROGRAM;
        }

        @Override
        public String toString() {
            return "MiniProgram[…]";
        }
    }

    /** A file. */
    record File(String media, String name, Optional<String> words) implements Message {
        @Override
        public BodyKind kind() {
            return BodyKind.FILE;
        }

        @Override
        public String toString() {
            return "File[…]";
        }
    }

    /** Words with buttons below, row by row. */
    record Buttons(String text, List<List<Button>> rows) implements Message {
        /** Copies the rows. */
        public Buttons {
            rows = rows.stream().<List<Button>>map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
        }

        @Override
        public BodyKind kind() {
            return BodyKind.BUTTONS;
        }

        @Override
        public Optional<String> words() {
            return Optional.of(text);
        }

        @Override
        public String toString() {
            return "Buttons[…]";
        }
    }

    /** A button: it answers with its id, or opens an address. */
    record Button(String id, String label, Optional<String> url) {
        @Override
        public String toString() {
            return "Button[" + id + "]";
        }
    }
}
