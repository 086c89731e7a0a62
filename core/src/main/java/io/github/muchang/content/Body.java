package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is shown: words, or something with words beside it. Media are named by an https address or by a key that the carrier's
 * adapter knows. Immutable; what is wrong with a body is said when the domain is built.
 */
public sealed interface Body {
    /** What kind of message it makes. */
    BodyKind kind();

    /** The templates in it, each at its JSON pointer below the body, such as {@code /link/title}. */
    Map<String, Template> templates();

    /** What one receiver gets, or the names that lack a value. */
    Rendered<Message> render(Map<String, String> values);

    /** Words. */
    static Body text(String template) {
        return new Text(Template.text(template));
    }

    /** A picture. */
    static Image image(String media) {
        return new Image(media, Optional.empty());
    }

    /** A card that opens a web page. */
    static Link link(String url, String title) {
        return new Link(Template.url(url), Template.text(title), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A card that opens a page of a mini program. */
    static MiniProgram miniProgram(String app, String page, String title, String cover) {
        return new MiniProgram(app, Template.page(page), Template.text(title), cover, Optional.empty());
    }

    /** A file. */
    static File file(String media, String name) {
        return new File(media, name, Optional.empty());
    }

    /** Words with one row of buttons below. */
    static Buttons buttons(String template, Button... row) {
        return new Buttons(Template.text(template), ImmutableList.of(ImmutableList.copyOf(row)));
    }

    /**
     * Words.
     *
     * @param text the words
     */
    record Text(Template text) implements Body {
        @Override
        public BodyKind kind() {
            return BodyKind.TEXT;
        }

        @Override
        public Map<String, Template> templates() {
            return ImmutableMap.of("/text", text);
        }

        @Override
        public Rendered<Message> render(Map<String, String> values) {
            Filling filling = new Filling(values);
            return filling.into(new Message.Text(filling.of(text)));
        }
    }

    /**
     * A picture.
     *
     * @param media where it is
     * @param words what is said with it
     */
    record Image(String media, Optional<Template> words) implements Body {
        /** With words beside it. */
        public Image saying(String template) {
            return new Image(media, Optional.of(Template.text(template)));
        }

        @Override
        public BodyKind kind() {
            return BodyKind.IMAGE;
        }

        @Override
        public Map<String, Template> templates() {
            return new Parts("/image").words(words).all();
        }

        @Override
        public Rendered<Message> render(Map<String, String> values) {
            Filling filling = new Filling(values);
            return filling.into(new Message.Image(media, filling.of(words)));
        }
    }

    /**
     * A card that opens a web page.
     *
     * @param url where it leads
     * @param title its heading
     * @param description what stands below the heading
     * @param cover its picture
     * @param words what is said with it
     */
    record Link(
            Template url,
            Template title,
            Optional<Template> description,
            Optional<String> cover,
            Optional<Template> words)
            implements Body {
        /** With a description. */
        public Link described(String template) {
            return new Link(url, title, Optional.of(Template.text(template)), cover, words);
        }

        /** With a picture. */
        public Link cover(String media) {
            return new Link(url, title, description, Optional.of(media), words);
        }

        /** With words beside it. */
        public Link saying(String template) {
            return new Link(url, title, description, cover, Optional.of(Template.text(template)));
        }

        @Override
        public BodyKind kind() {
            return BodyKind.LINK;
        }

        @Override
        public Map<String, Template> templates() {
            return new Parts("/link")
                    .add("url", url)
                    .add("title", title)
                    .add("description", description)
                    .words(words)
                    .all();
        }

        @Override
        public Rendered<Message> render(Map<String, String> values) {
            Filling filling = new Filling(values);
            return filling.into(new Message.Link(
                    filling.of(url), filling.of(title), filling.of(description), cover, filling.of(words)));
        }
    }

    /**
     * A card that opens a page of a mini program.
     *
     * @param app the mini program's id
     * @param page the path of the page in it
     * @param title its heading
     * @param cover its picture
     * @param words what is said with it
     */
    record MiniProgram(String app, Template page, Template title, String cover, Optional<Template> words)
            implements Body {
        /** With words beside it. */
        public MiniProgram saying(String template) {
            return new MiniProgram(app, page, title, cover, Optional.of(Template.text(template)));
        }

        @Override
        public BodyKind kind() {
            return BodyKind.MINI_PROGRAM;
        }

        @Override
        public Map<String, Template> templates() {
            return new Parts("/miniProgram")
                    .add("page", page)
                    .add("title", title)
                    .words(words)
                    .all();
        }

        @Override
        public Rendered<Message> render(Map<String, String> values) {
            Filling filling = new Filling(values);
            return filling.into(
                    new Message.MiniProgram(app, filling.of(page), filling.of(title), cover, filling.of(words)));
        }
    }

    /**
     * A file.
     *
     * @param media where it is
     * @param name what it is called when it is shown
     * @param words what is said with it
     */
    record File(String media, String name, Optional<Template> words) implements Body {
        /** With words beside it. */
        public File saying(String template) {
            return new File(media, name, Optional.of(Template.text(template)));
        }

        @Override
        public BodyKind kind() {
            return BodyKind.FILE;
        }

        @Override
        public Map<String, Template> templates() {
            return new Parts("/file").words(words).all();
        }

        @Override
        public Rendered<Message> render(Map<String, String> values) {
            Filling filling = new Filling(values);
            return filling.into(new Message.File(media, name, filling.of(words)));
        }
    }

    /**
     * Words with buttons below.
     *
     * @param text the words
     * @param rows the buttons, row by row
     */
    record Buttons(Template text, List<List<Button>> rows) implements Body {
        /** Copies the rows. */
        public Buttons {
            rows = rows.stream().<List<Button>>map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
        }

        /** With one more row. */
        public Buttons row(Button... more) {
            return new Buttons(
                    text,
                    ImmutableList.<List<Button>>builder()
                            .addAll(rows)
                            .add(ImmutableList.copyOf(more))
                            .build());
        }

        @Override
        public BodyKind kind() {
            return BodyKind.BUTTONS;
        }

        @Override
        public Map<String, Template> templates() {
            Parts parts = new Parts("/buttons").add("text", text);
            for (int row = 0; row < rows.size(); row++) {
                for (int i = 0; i < rows.get(row).size(); i++) {
                    Button button = rows.get(row).get(i);
                    String at = "rows/" + row + "/" + i;
                    parts.add(at + "/label", button.label()).add(at + "/url", button.url());
                }
            }
            return parts.all();
        }

        @Override
        public Rendered<Message> render(Map<String, String> values) {
            Filling filling = new Filling(values);
            return filling.into(new Message.Buttons(
                    filling.of(text),
                    rows.stream()
                            .map(row -> row.stream()
                                    .map(each -> each.filled(filling))
                                    .toList())
                            .toList()));
        }
    }
}
