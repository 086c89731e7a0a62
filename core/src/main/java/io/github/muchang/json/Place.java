package io.github.muchang.json;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value in a JSON document, with its JSON pointer (RFC 6901) and the faults found so far. Reading notes a fault and answers
 * empty, so that one pass finds everything.
 */
public final class Place {
    private final JsonNode node;
    private final String pointer;
    private final Faults faults;

    /** A value at a pointer. */
    public Place(JsonNode node, String pointer, Faults faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** The pointer to a member of the value at a pointer. */
    public static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Where this is. */
    public String pointer() {
        return pointer;
    }

    /** The value. */
    public JsonNode node() {
        return node;
    }

    /** What is wrong so far. */
    public Faults faults() {
        return faults;
    }

    /** Notes a fault here. */
    public void fault(String message) {
        faults.add(pointer, message);
    }

    /** Whether there is a member of this name. */
    public boolean has(String name) {
        return node.has(name);
    }

    /** The member of this name, or empty. */
    public Optional<Place> member(String name) {
        JsonNode value = node.get(name);
        return value == null ? Optional.empty() : Optional.of(new Place(value, below(pointer, name), faults));
    }

    /** The member of this name; a fault if there is none. */
    public Optional<Place> required(String name) {
        Optional<Place> member = member(name);
        if (member.isEmpty()) {
            fault("'" + name + "' is missing");
        }
        return member;
    }

    /**
     * Which kind of thing this object is: the one of some members that it has. A fault if it has none of them or several; for none, about
     * the first member that is not one of those that may stand {@code beside}, or {@code ifEmpty} and the list of kinds.
     */
    public Optional<String> kind(String what, Collection<String> kinds, Collection<String> beside, String ifEmpty) {
        List<String> found = kinds.stream().filter(this::has).toList();
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        fault(
                found.isEmpty()
                        ? node.propertyNames().stream()
                                .filter(name -> !beside.contains(name))
                                .findFirst()
                                .map(name -> Faults.unknownName(what, name, kinds))
                                .orElse(ifEmpty + String.join(", ", kinds))
                        : "a " + what + " is one kind of thing, this one is " + String.join(" and ", found));
        return Optional.empty();
    }

    /** Whether this is an object; a fault if not. */
    public boolean isObject() {
        return is(node.isObject(), "an object");
    }

    /** Faults for members that are not among the known. */
    public void only(Collection<String> known) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                faults.unknown(below(pointer, Faults.shown(name)), "member", name, known);
            }
        }
    }

    /** The elements of this array; a fault if it is none. */
    public List<Place> items() {
        if (!is(node.isArray(), "an array")) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Place> items = ImmutableList.builder();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Place(node.get(i), pointer + "/" + i, faults));
        }
        return items.build();
    }

    /** The text; a fault if it is none. */
    public Optional<String> text() {
        return is(node.isString(), "a text") ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /** The text member of this name, or empty. */
    public Optional<String> text(String name) {
        return member(name).flatMap(Place::text);
    }

    /** The whole number within a range; a fault if it is none. */
    public Optional<Long> integer(long least, long most) {
        if (!is(node.isIntegralNumber(), "a whole number")) {
            return Optional.empty();
        }
        if (!node.canConvertToLong() || node.longValue() < least || node.longValue() > most) {
            fault("found " + Faults.shown(node.toString()) + ", allowed is " + least + " to " + most);
            return Optional.empty();
        }
        return Optional.of(node.longValue());
    }

    /** The number; a fault if it is none, or of an absurd size. */
    public Optional<BigDecimal> number() {
        if (!is(node.isNumber(), "a number")) {
            return Optional.empty();
        }
        BigDecimal value = node.decimalValue();
        if (Math.abs((long) value.scale()) > 18 || value.precision() > 36) {
            fault("found " + Faults.shown(node.toString()) + ", a number of that size is not meant");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** The truth value; a fault if it is none. */
    public Optional<Boolean> flag() {
        return is(node.isBoolean(), "true or false") ? Optional.of(node.booleanValue()) : Optional.empty();
    }

    /** The text, read by a function whose exception becomes the fault. */
    public <T> Optional<T> parsed(Function<String, T> reader) {
        return text().flatMap(text -> tried(() -> reader.apply(text)));
    }

    /** The amount of money in a text such as {@code 500.00 CNY}; a fault if it is none. */
    public Optional<Money> amount() {
        return parsed(text -> {
            int space = text.lastIndexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException("'" + Faults.shown(text) + "' is no amount such as 500.00 CNY");
            }
            return Money.parse(text.substring(0, space), text.substring(space + 1));
        });
    }

    /** One of some named choices; a fault that lists them if it is none. */
    public <T> Optional<T> choice(String kind, Collection<T> choices, Function<T, String> name) {
        Optional<String> text = text();
        for (T choice : choices) {
            if (text.isPresent() && name.apply(choice).equals(text.get())) {
                return Optional.of(choice);
            }
        }
        text.ifPresent(found ->
                faults.unknown(pointer, kind, found, choices.stream().map(name).toList()));
        return Optional.empty();
    }

    /** What a step gives; an {@link IllegalArgumentException} or the like becomes a fault here. */
    public <T> Optional<T> tried(java.util.function.Supplier<@Nullable T> step) {
        try {
            return Optional.ofNullable(step.get());
        } catch (InvalidInputException e) {
            e.faults().forEach(each -> fault(each.message()));
            return Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            fault(e.getMessage() == null ? e.toString() : e.getMessage());
            return Optional.empty();
        }
    }

    private boolean is(boolean right, String what) {
        if (!right) {
            fault("found " + Faults.shown(node.toString()) + ", allowed is " + what);
        }
        return right;
    }
}
