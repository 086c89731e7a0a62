package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tags a template may have. Checked before the library reads it, since the library says nothing of a changed delimiter
 * and takes a tag that is not closed for text.
 */
final class Tags {
    static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    /** So many tags at most; each costs time when a message is filled. */
    private static final int MOST = 64;

    /** Names that mean something else than a value to the library. */
    private static final List<String> RESERVED = ImmutableList.of("this");

    private Tags() {}

    static void check(String source, Faults faults) {
        if (source.length() > Template.MOST_CHARACTERS) {
            faults.add("", "found " + source.length() + " characters, allowed are at most " + Template.MOST_CHARACTERS);
            return;
        }
        if (source.codePoints().anyMatch(Tags::isStrange)) {
            faults.add("", "a template has no control characters but line breaks, and no halves of characters");
        }
        Matcher tags = TAG.matcher(source);
        int count = 0;
        while (tags.find()) {
            count++;
            tag(tags.group(1), faults);
        }
        if (count > MOST) {
            faults.add("", "found " + count + " tags, allowed are at most " + MOST);
        }
        String rest = TAG.matcher(source).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            faults.add("", "a tag is not closed, or not opened: write {{name}}");
        }
    }

    private static void tag(String inside, Faults faults) {
        String tag = inside.strip();
        String shown = "{{" + Faults.shown(inside) + "}}";
        if (tag.startsWith("{") || tag.startsWith("&")) {
            faults.add("", shown + ": values are always made harmless; write {{name}}");
        } else if (tag.startsWith(">") || tag.startsWith("<") || tag.startsWith("$")) {
            faults.add("", shown + ": a template holds all it says; it includes no other");
        } else if (tag.startsWith("=")) {
            faults.add("", shown + ": tags are always {{ and }}");
        } else if (tag.indexOf('{') >= 0 || tag.indexOf('}') >= 0) {
            faults.add("", shown + ": there is a brace in a tag; is one before it not closed?");
        } else if (!tag.startsWith("!")) {
            boolean section = tag.startsWith("#") || tag.startsWith("^") || tag.startsWith("/");
            name(section ? tag.substring(1).strip() : tag, faults);
        }
    }

    private static void name(String name, Faults faults) {
        Names.check(name, "", faults);
        if (RESERVED.contains(name)) {
            faults.add("", "'" + name + "' means something else in a template; give the value another name");
        }
    }

    private static boolean isStrange(int point) {
        return (Character.isISOControl(point) && point != '\n')
                || Character.getType(point) == Character.SURROGATE
                || Escape.isNoCharacter(point);
    }
}
