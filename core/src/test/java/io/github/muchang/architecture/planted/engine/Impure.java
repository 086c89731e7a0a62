package io.github.muchang.architecture.planted.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Every method is a breach. */
@SuppressWarnings("all")
interface Impure {

    static Object instantNow() {
        return Instant.now();
    }

    static Supplier<Instant> instantNowByReference() {
        return Instant::now;
    }

    static Supplier<Instant> instantNowInLambda() {
        return () -> Instant.now();
    }

    static Object localDateNow() {
        return LocalDate.now();
    }

    static Object clock(Clock clock) {
        return clock.instant();
    }

    static long currentTimeMillis() {
        return System.currentTimeMillis();
    }

    static long nanoTime() {
        return System.nanoTime();
    }

    static double mathRandom() {
        return Math.random();
    }

    static Object random() {
        return new Random(1);
    }

    static int threadLocalRandom() {
        return ThreadLocalRandom.current().nextInt();
    }

    static Object splittableRandom() {
        return new SplittableRandom(1);
    }

    static Object randomUuid() {
        return UUID.randomUUID();
    }

    static Object thread() {
        return Thread.currentThread();
    }

    static void executorService(ExecutorService executor) {
        executor.shutdown();
    }

    static Object systemZone() {
        return ZoneId.systemDefault();
    }

    static Object defaultLocale() {
        return Locale.getDefault();
    }

    static Object defaultCharset() {
        return Charset.defaultCharset();
    }

    static byte[] bytesOf(String text) {
        return text.getBytes();
    }

    static String format(int number) {
        return String.format("%d", number);
    }

    static String formatted(int number) {
        return "%d".formatted(number);
    }

    static String lower(String text) {
        return text.toLowerCase();
    }

    static String upper(String text) {
        return text.toUpperCase();
    }

    static Object hashMap() {
        return new HashMap<>();
    }

    static Supplier<Map<String, String>> hashMapByReference() {
        return HashMap::new;
    }

    static Object hashSet() {
        return new HashSet<>(List.of());
    }

    static Object identityHashMap() {
        return new IdentityHashMap<>();
    }

    static Object weakHashMap() {
        return new WeakHashMap<>();
    }

    static Object mapOf() {
        return Map.of("a", 1, "b", 2);
    }

    static Object mapCopyOf(Map<String, String> map) {
        return Map.copyOf(map);
    }

    static Object mapOfEntries() {
        return Map.ofEntries(Map.entry("a", 1));
    }

    static Object setOf() {
        return Set.of("a", "b");
    }

    static Object setCopyOf(List<String> list) {
        return Set.copyOf(list);
    }

    static Object collectToMap(List<String> list) {
        return list.stream().collect(toMap(String::length, text -> text));
    }

    static Object collectToMergedMap(List<String> list) {
        return list.stream().collect(toMap(String::length, text -> text, (first, second) -> first));
    }

    static Object collectToSet(List<String> list) {
        return list.stream().collect(toSet());
    }

    static Object groupByLength(List<String> list) {
        return list.stream().collect(groupingBy(String::length));
    }

    static Object groupByLengthInLists(List<String> list) {
        return list.stream().collect(groupingBy(String::length, toList()));
    }

    static Object parallelStream(List<String> list) {
        return list.parallelStream();
    }

    static Object parallel(List<String> list) {
        return list.stream().parallel();
    }

    static boolean file(java.io.File file) {
        return file.exists();
    }

    static Object path() {
        return java.nio.file.Path.of("x");
    }
}
