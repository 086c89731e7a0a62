package io.github.muchang.examples.capabilities;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.muchang.policy.Policy;
import io.github.muchang.segment.Conditions;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks names up in what is published: types, and what is public in them. Remembers the types of a cell, since what follows them goes on with them. */
final class Names {
    private static final CharMatcher CAPITAL = CharMatcher.inRange('A', 'Z');
    private static final ImmutableSet<Class<?>> IMPORTED = ImmutableSet.of(Conditions.class, Policy.class);

    private final Code code;
    private final Set<Class<?>> before = new LinkedHashSet<>();

    Names(Code code) {
        this.code = code;
    }

    /** What of an expression does not exist; nothing if all of it does. */
    ImmutableList<String> missing(Expression expression) {
        ImmutableList<String> names = expression.names();
        int type = 0;
        while (type < names.size() && !CAPITAL.matches(names.get(type).charAt(0))) {
            type++;
        }
        if (expression.continued()) {
            return members(before, names);
        }
        if (type == names.size()) {
            return members(Stream.concat(IMPORTED.stream(), before.stream()).toList(), names);
        }
        String inPackage = String.join(".", names.subList(0, type));
        List<Class<?>> candidates = published(code.classes(inPackage, names.get(type)));
        if (candidates.isEmpty()) {
            return ImmutableList.of("nothing public is called " + String.join(".", names.subList(0, type + 1)));
        }
        if (candidates.size() > 1) {
            return ImmutableList.of(names.get(type) + " may be any of " + candidates);
        }
        before.addAll(candidates);
        return members(candidates, names.subList(type + 1, names.size()));
    }

    private static List<Class<?>> published(ImmutableSet<String> names) {
        return names.stream()
                .flatMap(Names::load)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .toList();
    }

    /** Nothing if it is in a module that no example uses. */
    private static Stream<Class<?>> load(String name) {
        try {
            return Stream.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }

    private ImmutableList<String> members(Iterable<Class<?>> types, List<String> names) {
        Iterable<Class<?>> receivers = types;
        for (String name : names) {
            List<Class<?>> next = new ArrayList<>();
            for (Class<?> receiver : receivers) {
                next.addAll(members(receiver, name));
            }
            if (next.isEmpty()) {
                return ImmutableList.of("there is no public '" + name + "' in " + simple(receivers));
            }
            before.addAll(next);
            receivers = next;
        }
        return ImmutableList.of();
    }

    /** What a public method, field or nested type of a name gives; nothing if there is none. */
    private static List<Class<?>> members(Class<?> type, String name) {
        List<Class<?>> found = new ArrayList<>();
        Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .map(Method::getReturnType)
                .forEach(found::add);
        Stream.of(type.getFields())
                .filter(field -> field.getName().equals(name))
                .forEach(field -> found.add(field.getType()));
        Stream.of(type.getClasses())
                .filter(nested -> nested.getSimpleName().equals(name))
                .forEach(found::add);
        return found;
    }

    private static List<String> simple(Iterable<Class<?>> types) {
        List<String> names = new ArrayList<>();
        types.forEach(type -> names.add(type.getSimpleName()));
        return names.stream().distinct().sorted().toList();
    }
}
