package io.github.muchang.journal;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;

/** Makes functions of the accessors of records, which are called as fast as if they had been written by hand. */
final class Accessor {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private Accessor() {}

    /** A function of a record, of this functional interface with this method, that answers one of its components. */
    static Object of(Class<?> record, RecordComponent component, Class<?> function, String method, Class<?> answer) {
        try {
            MethodHandle accessor = LOOKUP.unreflect(component.getAccessor());
            return LambdaMetafactory.metafactory(
                            LOOKUP,
                            method,
                            MethodType.methodType(function),
                            MethodType.methodType(answer, Object.class),
                            accessor,
                            MethodType.methodType(answer, record))
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new LinkageError("no record of facts hides its components", e);
        }
    }
}
