package io.github.muchang.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.examples.orders.OrdersCommand;
import io.github.muchang.json.StrictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OrdersCommandTest {
    private static final String AS_OF = "1998-07-01T00:00:00+08:00";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_figures_of_a_small_log_are_those_worked_out_by_hand() throws IOException {
        JsonNode figures = json(log("""
                A 19980101 1 100.00
                A 19980401 2 120.50
                A 19980620 1   0.00
                B 19970101 1   0.00
                C 19970901 1  30.00
                """));

        assertThat(figures.get("customers").intValue()).isEqualTo(3);
        assertThat(figures.get("purchases").intValue()).isEqualTo(5);
        assertThat(figures.get("amountMinor").intValue()).isEqualTo(25050);
        assertThat(figures.get("segments").toString())
                .isEqualTo("{\"repeat-buyers\":1,\"one-time\":2,\"active-90\":1,\"silent-180\":2,\"big-spenders\":1,"
                        + "\"loyal\":1,\"four-days\":0,\"zero-spend\":1}");
        assertThat(figures.get("top20Share").decimalValue()).isEqualByComparingTo("0.8802");
        assertThat(figures.get("stages").get("lost").intValue()).isEqualTo(1);
    }

    @Test
    void windows_are_open_at_the_old_end_and_closed_at_as_of() throws IOException {
        Path log = log("""
                A 19980401 1 1.00
                B 19980630 1 1.00
                """);

        // noon of 1 April is exactly 90 days before noon of 30 June
        assertThat(json(log, "1998-06-30T12:00:00+08:00")
                        .get("segments")
                        .get("active-90")
                        .intValue())
                .isEqualTo(1);
        assertThat(json(log, "1998-06-30T11:59:59.999+08:00")
                        .get("segments")
                        .get("active-90")
                        .intValue())
                .isEqualTo(1);
        assertThat(json(log, "1998-06-30T11:59:59.999+08:00").get("customers").intValue())
                .as("an order from after the moment is not looked at")
                .isEqualTo(1);
    }

    @Test
    void a_second_id_column_changes_nothing() throws IOException {
        JsonNode five = json(log(" 00004 0001 19970101  2   29.33\n 00004 0001 19970118  2   29.73\n"));
        JsonNode four = json(log(" 00004 19970101  2   29.33\n 00004 19970118  2   29.73\n"));

        assertThat(five).isEqualTo(four);
        assertThat(five.get("amountMinor").intValue()).isEqualTo(5906);
    }

    @Test
    void real_orders_become_customers_and_stages() throws IOException, URISyntaxException {
        Path real = Path.of(
                Objects.requireNonNull(getClass().getResource("/orders-24.txt")).toURI());
        JsonNode figures = json(real);

        long customers = Files.readAllLines(real).stream()
                .map(line -> line.strip().substring(0, 5))
                .distinct()
                .count();
        int staged = 0;
        for (JsonNode stage : figures.get("stages")) {
            staged += stage.intValue();
        }
        assertThat(figures.get("purchases").intValue()).isEqualTo(24);
        assertThat(figures.get("customers").longValue()).isEqualTo(customers);
        assertThat(staged).isEqualTo((int) customers);
    }

    @Test
    void bad_rows_are_rejected_with_line_and_reason_and_the_rest_counts() throws IOException {
        Path log = log("""
                A 19980101 1 100.00
                A 19980230 1 100.00
                A 19980101 1
                A 19980101 1 1e3
                B 19980101 1 5.00
                """);

        JsonNode figures = json(log);

        assertThat(figures.get("rowsRejected").intValue()).isEqualTo(3);
        assertThat(figures.get("customers").intValue()).isEqualTo(2);
        assertThat(Files.readAllLines(folder.resolve("rejects.jsonl")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(
                                StrictJson.mapper().readTree(line).get("line").intValue())
                        .isBetween(2, 4));
    }

    @Test
    void the_same_command_on_the_same_directory_imports_nothing_twice() throws IOException {
        Path log = log("A 19980101 1 100.00\nA 19980102 1 200.00\nB 19970101 1 3.00\n");

        JsonNode first = json(log);
        JsonNode second = json(log);

        assertThat(second).isEqualTo(first);
        assertThat(second.get("purchases").intValue()).isEqualTo(3);
    }

    @Test
    void a_directory_that_is_later_already_is_left_as_it_is() throws IOException {
        Path log = log("A 19980101 1 100.00\nA 19980701 1 200.00\n");
        Path store = folder.resolve("one");
        OrdersCommand late = OrdersCommand.parse(
                List.of(log.toString(), "--zone", "Asia/Shanghai", "--as-of", AS_OF, "--directory", store.toString()));
        late.run(new PrintWriter(new StringWriter()));
        OrdersCommand early = OrdersCommand.parse(List.of(
                log.toString(),
                "--zone",
                "Asia/Shanghai",
                "--as-of",
                "1998-01-01T00:00:00+08:00",
                "--directory",
                store.toString()));

        assertThatThrownBy(() -> early.run(new PrintWriter(new StringWriter())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name another --directory");
    }

    @Test
    void wrong_arguments_are_named() {
        assertThatThrownBy(() -> OrdersCommand.parse(List.of())).hasMessage("orders needs a FILE");
        assertThatThrownBy(() -> OrdersCommand.parse(List.of("no-such-file")))
                .hasMessage("there is no file 'no-such-file'");
        assertThatThrownBy(() -> command("--zone", "Mars/Olympus", "--as-of", AS_OF))
                .hasMessage("'Mars/Olympus' is no time zone such as Asia/Shanghai");
        assertThatThrownBy(() -> command("--zone", "Asia/Shanghai", "--as-of", "yesterday"))
                .hasMessageContaining("'yesterday' is no moment with an offset");
        assertThatThrownBy(() -> command("--zone", "Asia/Shanghai")).hasMessage("orders needs --as-of");
        assertThatThrownBy(() -> command("--colour")).hasMessage("orders does not understand '--colour'");
    }

    @Test
    void a_report_to_look_at_is_beside_the_directory_or_where_it_is_wanted() throws IOException {
        Path log = log("A 19980101 1 100.00\nA 19980301 1 50.00\n");
        json(log);
        Path wanted = folder.resolve("wanted.html");
        List<String> arguments = new ArrayList<>(arguments(log, AS_OF));
        arguments.addAll(List.of("--report", wanted.toString()));
        OrdersCommand.parse(arguments).run(new PrintWriter(new StringWriter()));

        String beside = Files.readString(Path.of(arguments.get(2) + ".html"));
        assertThat(beside).contains("repeat-buyers", "<html");
        assertThat(Files.readString(wanted)).isEqualTo(beside);
    }

    @Test
    void a_report_for_a_person_names_what_it_shows() throws IOException {
        StringWriter text = new StringWriter();
        OrdersCommand.parse(arguments(log("A 19980101 1 100.00\n"), AS_OF)).run(new PrintWriter(text));

        assertThat(text.toString())
                .contains("Report: ")
                .contains("1 customers, 1 purchases, 100.00 USD, as of 1998-07-01T00:00+08:00")
                .contains("Lifecycle")
                .contains("big-spenders")
                .contains("The best 20 % of customers brought 1.0000 of the revenue.");
    }

    private Object command(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(log("A 19980101 1 1.00\n").toString()));
        all.addAll(Arrays.asList(options));
        return OrdersCommand.parse(all);
    }

    private Path log(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "log", ".txt"), text);
    }

    private JsonNode json(Path log) {
        return json(log, AS_OF);
    }

    private JsonNode json(Path log, String asOf) {
        List<String> arguments = new ArrayList<>(arguments(log, asOf));
        arguments.add("--json");
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        OrdersCommand.parse(arguments).run(out);
        out.flush();
        assertThat(text.toString().strip().lines()).hasSize(1);
        return StrictJson.mapper().readTree(text.toString());
    }

    private List<String> arguments(Path log, String asOf) {
        return List.of(
                log.toString(),
                "--directory",
                folder.resolve("store of " + log.getFileName() + " " + asOf.replace(":", ""))
                        .toString(),
                "--zone",
                "Asia/Shanghai",
                "--as-of",
                asOf,
                "--rejects",
                folder.resolve("rejects.jsonl").toString());
    }
}
