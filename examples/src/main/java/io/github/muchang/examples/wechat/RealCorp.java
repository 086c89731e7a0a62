package io.github.muchang.examples.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.muchang.adapters.wechat.CallbackKeys;
import io.github.muchang.adapters.wechat.Endpoint;
import io.github.muchang.adapters.wechat.Heard;
import io.github.muchang.adapters.wechat.WeCom;
import io.github.muchang.adapters.wechat.WeComCodes.ContactWay;
import io.github.muchang.adapters.wechat.WeComCodes.Made;
import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.fault.Faults;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The optical chain in a corp of one's own, by a file of settings, until somebody presses Enter:
 *
 * <pre>
 * corp-id = ww0123456789abcdef
 * secret = ...              # of the app that may use customer contact
 * callback-token = ...      # as entered for the callback address, with its key below
 * encoding-aes-key = ...
 * member = zhangsan         # the user id of whoever welcomes
 * port = 8080               # of the web server behind the callback address, http://HOST:PORT/wecom
 * directory = muchang       # where it keeps its customers
 * api = https://...         # only for a gateway or a fake; WeCom itself if it is left out
 * </pre>
 */
public final class RealCorp implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Chain chain;
    private final String member;
    private final HttpServer server;

    private RealCorp(Settings settings) throws IOException {
        InstantSource clock = InstantSource.system();
        member = settings.text("member");
        Endpoint weCom = Endpoint.weCom(HttpClient.newHttpClient(), clock);
        Endpoint endpoint = settings.text("api").isEmpty() ? weCom : weCom.at(URI.create(settings.text("api")));
        server = HttpServer.create(new InetSocketAddress(Integer.parseInt(settings.text("port"))), 0);
        chain = new Chain(
                WeCom.of(endpoint, WeCom.tokens(endpoint, settings.text("corp-id"), settings.text("secret"))),
                clock,
                CallbackKeys.encrypted(
                        settings.text("callback-token"), settings.text("encoding-aes-key"), settings.text("corp-id")),
                member,
                builder -> builder.directory(Path.of(settings.text("directory"))));
        chain.muchang().start(threads, clock);
        server.createContext("/wecom", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * Runs it until somebody presses Enter.
     *
     * @param arguments the file of settings
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (RealCorp corp = open(Path.of(arguments[0]))) {
            out.println("等企业微信的回调：http://本机:" + corp.port() + "/wecom；按回车结束");
            out.println("七号桌的活码：" + corp.code("table-7").orElse("没有生成，请看后台的权限与可信 IP"));
            new Scanner(System.in, StandardCharsets.UTF_8).hasNextLine();
        }
    }

    /**
     * Opens it.
     *
     * @throws io.github.muchang.fault.InvalidInputException with all that the settings lack
     */
    static RealCorp open(Path settings) {
        try {
            return new RealCorp(Settings.of(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    Chain chain() {
        return chain;
    }

    /** The address of a new QR code for a place; empty if WeCom did not make it. */
    Optional<String> code(String place) {
        return chain.codes()
                .contactWay(ContactWay.of(SourceCode.of(place), member))
                .value()
                .flatMap(Made::qrCode);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(Callback.LONGEST);
            Callback callback = Callback.of(parameters(exchange), Map.of(), body);
            boolean verifying = exchange.getRequestMethod().equals("GET");
            byte[] reply = (verifying ? chain.echo(callback) : "").getBytes(StandardCharsets.UTF_8);
            Heard heard = verifying ? null : chain.hear(callback);
            exchange.sendResponseHeaders(200, reply.length == 0 ? -1 : reply.length);
            exchange.getResponseBody().write(reply);
            exchange.getResponseBody().close();
            if (heard != null) {
                chain.follow(heard);
            }
        } catch (RejectedCallbackException e) {
            exchange.sendResponseHeaders(403, -1);
        }
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> parameters = new TreeMap<>();
        for (String each : query == null ? new String[0] : query.split("&")) {
            String[] parts = each.split("=", 2);
            parameters.putIfAbsent(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts.length == 1 ? "" : parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
        chain.muchang().close();
        threads.shutdown();
    }

    /** What the file says. */
    private record Settings(Properties properties) {
        private static final String[] NEEDED = {
            "corp-id", "secret", "callback-token", "encoding-aes-key", "member", "port", "directory"
        };

        static Settings of(Path file) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Faults faults = new Faults();
            for (String each : NEEDED) {
                if (properties.getProperty(each, "").isBlank()) {
                    faults.add(each, "is missing");
                }
            }
            if (!properties.getProperty("port", "0").strip().matches("[0-9]{1,5}")) {
                faults.add("port", "is a number");
            }
            faults.throwIfAny("settings");
            return new Settings(properties);
        }

        String text(String name) {
            return properties.getProperty(name, "").strip();
        }
    }
}
