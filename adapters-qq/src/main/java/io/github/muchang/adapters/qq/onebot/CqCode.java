package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages as texts with CQ codes (onebot-11, message/string.md): {@code [CQ:image,file=1.jpg]}. Of text {@code & [ ]} are escaped, in a code commas
 * too; the escaped {@code &} is read last, or what was escaped twice would be read twice.
 */
final class CqCode {
    private static final String BEGIN = "[CQ:";

    private CqCode() {}

    static String write(List<Segment> segments) {
        StringBuilder code = new StringBuilder();
        for (Segment each : segments) {
            if (each.isText()) {
                code.append(escaped(each.part("text").orElse("")));
            } else {
                code.append(BEGIN).append(each.type());
                each.data().forEach((name, value) -> code.append(',')
                        .append(name)
                        .append('=')
                        .append(escaped(value).replace(",", "&#44;")));
                code.append(']');
            }
        }
        return code.toString();
    }

    static List<Segment> read(String code) {
        ImmutableList.Builder<Segment> segments = ImmutableList.builder();
        int done = 0;
        int begin = code.indexOf(BEGIN);
        while (begin >= 0) {
            int end = code.indexOf(']', begin);
            if (end < 0) {
                break;
            }
            String inside = code.substring(begin + BEGIN.length(), end);
            if (isCode(inside)) {
                segments.add(Segment.text(unescaped(code.substring(done, begin))));
                segments.add(segment(inside));
                done = end + 1;
                begin = code.indexOf(BEGIN, done);
            } else {
                begin = code.indexOf(BEGIN, begin + 1);
            }
        }
        segments.add(Segment.text(unescaped(code.substring(done))));
        return segments.build();
    }

    private static boolean isCode(String inside) {
        int comma = inside.indexOf(',');
        return Segment.isName(comma < 0 ? inside : inside.substring(0, comma));
    }

    /** A part without a name, or with one that cannot be, is left out; of two of one name the later counts. */
    private static Segment segment(String inside) {
        String[] parts = inside.split(",", -1);
        Map<String, String> data = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0 && Segment.isName(parts[i].substring(0, equals))) {
                data.put(
                        parts[i].substring(0, equals),
                        unescaped(parts[i].substring(equals + 1).replace("&#44;", ",")));
            }
        }
        return new Segment(parts[0], data);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("[", "&#91;").replace("]", "&#93;");
    }

    private static String unescaped(String text) {
        return text.replace("&#91;", "[").replace("&#93;", "]").replace("&amp;", "&");
    }
}
