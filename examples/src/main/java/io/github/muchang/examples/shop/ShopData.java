package io.github.muchang.examples.shop;

import static io.github.muchang.imports.Cell.column;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import io.github.muchang.imports.Import;
import io.github.muchang.imports.Mapping;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The year of the optical shop: four tables of this jar, read as signals and put in the order of time. */
final class ShopData {
    private static final String FORM = "uuuu-MM-dd HH:mm:ss";
    private static final String ZONE = "Asia/Shanghai";

    private ShopData() {}

    static List<Signal> signals(Muchang muchang) {
        ImmutableList.Builder<Signal> signals = ImmutableList.builder();
        signals.addAll(read(
                muchang,
                "customers.csv",
                told("told_at")
                        .described("name", column("name"))
                        .described("myopia-degree", column("myopia_degree"))
                        .described("city", column("city"))));
        signals.addAll(read(
                muchang,
                "arrivals.csv",
                told("at").added(column("pool")).through(column("source").or(""))));
        signals.addAll(read(muchang, "departures.csv", told("at").left(column("pool"))));
        signals.addAll(read(
                muchang,
                "orders.csv",
                told("paid_at").did("purchased").amount(column("total"), "CNY").label(column("category"))));
        signals.addAll(read(
                muchang,
                "chats.csv",
                told("at").did(column("activity")).label(column("label").or(""))));
        return signals.build().stream().sorted(Comparator.comparing(Signal::at)).toList();
    }

    private static Mapping told(String time) {
        return Mapping.named("optical-shop")
                .identity("member", column("member"))
                .at(column(time), FORM, ZONE);
    }

    private static List<Signal> read(Muchang muchang, String table, Mapping mapping) {
        try {
            Path copy = Files.createTempFile("muchang-example", ".csv");
            try {
                Files.write(copy, Resources.toByteArray(Resources.getResource("optical-shop/" + table)));
                return Import.csv(copy, mapping).signals(muchang);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the example's table " + table + " cannot be read", e);
        }
    }
}
