package io.github.muchang.examples.capabilities;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A piece of Java as a page writes it: names with dots between them, each with arguments or without, such as {@code preset.Onboarding.asking(..)}.
 *
 * @param names the names, without their arguments
 * @param continued whether it begins with a dot: it goes on with what was named before
 */
record Expression(ImmutableList<String> names, boolean continued) {

    /** Nothing if it is no such piece: a sentence, an option of a command. */
    static Optional<Expression> of(String text) {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        int at = text.startsWith(".") ? 1 : 0;
        while (true) {
            int end = at;
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
            if (end == at || !Character.isJavaIdentifierStart(text.charAt(at))) {
                return Optional.empty();
            }
            names.add(text.substring(at, end));
            at = afterArguments(text, end);
            if (at == text.length()) {
                return Optional.of(new Expression(names.build(), text.startsWith(".")));
            }
            if (text.charAt(at) != '.') {
                return Optional.empty();
            }
            at++;
        }
    }

    private static int afterArguments(String text, int at) {
        if (at == text.length() || text.charAt(at) != '(') {
            return at;
        }
        int depth = 0;
        for (int index = at; index < text.length(); index++) {
            if (text.charAt(index) == '(') {
                depth++;
            } else if (text.charAt(index) == ')' && --depth == 0) {
                return index + 1;
            }
        }
        return at;
    }
}
