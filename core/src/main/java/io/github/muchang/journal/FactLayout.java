package io.github.muchang.journal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a kind of record is written and made: what stands before each of its components, and its constructor.
 *
 * @param components in their order
 * @param constructor takes the values of all
 */
record FactLayout(ImmutableList<Component> components, MethodHandle constructor) {
    static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private static final ClassValue<FactLayout> LAYOUTS = new ClassValue<>() {
        @Override
        protected FactLayout computeValue(Class<?> type) {
            return made(type);
        }
    };

    private static final ClassValue<ImmutableMap<String, Object>> CONSTANTS = new ClassValue<>() {
        @Override
        protected ImmutableMap<String, Object> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .collect(ImmutableMap.toImmutableMap(each -> ((Enum<?>) each).name(), each -> each));
        }
    };

    /**
     * One component of a kind of record.
     *
     * @param before what stands before its value: a brace or comma, the name, a colon
     * @param component its name and type
     * @param element the type of its elements if it is a list, or else its own
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares it
    record Component(byte[] before, RecordComponent component, Class<?> element) {
        Class<?> type() {
            return component.getType();
        }
    }

    static FactLayout of(Class<?> type) {
        return LAYOUTS.get(type);
    }

    /**
     * The constant of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Object constant(Class<?> type, String name) {
        Object constant = CONSTANTS.get(type).get(name);
        if (constant == null) {
            throw new IllegalArgumentException(name);
        }
        return constant;
    }

    /** A record of these values. */
    Object make(Object[] values) {
        try {
            return constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new LinkageError("no constructor of facts throws such a thing", e);
        }
    }

    private static FactLayout made(Class<?> type) {
        String kind = FactJson.types().inverse().get(type);
        if (kind == null && !type.equals(Evidence.class) && !type.equals(Reason.class)) {
            throw new AssertionError(type);
        }
        ImmutableList.Builder<Component> components = ImmutableList.builder();
        String open = kind == null ? "{" : "{\"" + FactJson.KIND + "\":\"" + kind + "\",";
        for (RecordComponent each : type.getRecordComponents()) {
            byte[] before = (open + "\"" + each.getName() + "\":").getBytes(StandardCharsets.UTF_8);
            components.add(new Component(before, each, element(each)));
            open = ",";
        }
        return new FactLayout(components.build(), constructor(type));
    }

    private static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> argument
                ? argument
                : component.getType();
    }

    private static MethodHandle constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return LOOKUP.unreflectConstructor(constructor)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no record of facts hides its constructor", e);
        }
    }
}
