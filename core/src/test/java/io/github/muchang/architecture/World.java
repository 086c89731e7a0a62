package io.github.muchang.architecture;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;

/** What pure packages may not touch, for then the same journal would not always give the same decisions. */
final class World {

    private static final ImmutableSet<String> TYPES = ImmutableSet.of(
            "com.google.common.base.Stopwatch",
            "com.google.common.base.Ticker",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.security.SecureRandom",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Calendar",
            "java.util.Date",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.Timer");

    private static final ImmutableSet<String> PACKAGES = ImmutableSet.of(
            "java.io", "java.net", "java.nio.channels", "java.nio.file", "java.util.concurrent", "java.util.random");

    /** Methods, whatever their arguments. */
    private static final ImmutableSet<String> METHODS = ImmutableSet.of(
            "com.google.common.collect.Maps.newHashMap",
            "com.google.common.collect.Sets.newHashSet",
            "java.lang.Math.random",
            "java.lang.String.formatted",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.System.identityHashCode",
            "java.lang.System.nanoTime",
            "java.nio.charset.Charset.defaultCharset",
            "java.time.ZoneId.systemDefault",
            "java.util.Collections.shuffle",
            "java.util.HashMap.<init>",
            "java.util.HashSet.<init>",
            "java.util.IdentityHashMap.<init>",
            "java.util.Locale.getDefault",
            "java.util.Map.copyOf",
            "java.util.Map.of",
            "java.util.Map.ofEntries",
            "java.util.Set.copyOf",
            "java.util.Set.of",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID",
            "java.util.WeakHashMap.<init>",
            "java.util.stream.Collectors.toSet",
            "java.util.stream.Collectors.toUnmodifiableMap",
            "java.util.stream.Collectors.toUnmodifiableSet");

    /** Methods with so many parameters: the longer forms say which locale, charset or map is meant. */
    private static final ImmutableSet<String> SHORT_FORMS = ImmutableSet.of(
            "java.lang.String.format/2",
            "java.lang.String.getBytes/0",
            "java.lang.String.toLowerCase/0",
            "java.lang.String.toUpperCase/0",
            "java.util.stream.Collectors.groupingBy/1",
            "java.util.stream.Collectors.groupingBy/2",
            "java.util.stream.Collectors.toMap/2",
            "java.util.stream.Collectors.toMap/3");

    private World() {}

    static boolean has(JavaClass type) {
        return TYPES.contains(type.getName())
                || (PACKAGES.stream().anyMatch(known -> isIn(known, type)) && !isHarmless(type));
    }

    static boolean isReachedBy(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String method = owner + "." + access.getName();
        return METHODS.contains(method)
                || SHORT_FORMS.contains(method + "/" + parameters(access))
                || (owner.startsWith("java.time.") && access.getName().equals("now"))
                || access.getName().equals("parallelStream")
                || (owner.startsWith("java.util.stream.") && access.getName().equals("parallel"));
    }

    private static int parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                ? target.getRawParameterTypes().size()
                : 0;
    }

    private static boolean isIn(String packageName, JavaClass type) {
        return type.getPackageName().equals(packageName)
                || type.getPackageName().startsWith(packageName + ".");
    }

    /** Values and markers that reach nothing. */
    private static boolean isHarmless(JavaClass type) {
        return ImmutableSet.of(
                        "java.io.Serializable",
                        "java.net.URI",
                        "java.net.URISyntaxException",
                        "java.util.concurrent.TimeUnit")
                .contains(type.getName());
    }
}
