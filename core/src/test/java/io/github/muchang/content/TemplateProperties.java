package io.github.muchang.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.fault.InvalidInputException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TemplateProperties {

    @Property(tries = 1000)
    void a_value_appears_as_one_tidy_line(@ForAll("values") String value) {
        Rendered<String> rendered = Template.text("<{{a}}>").render(Map.of("a", value));

        String tidy = Escape.TEXT.of(value);
        if (rendered instanceof Rendered.Done<String> done) {
            assertThat(done.result()).isEqualTo("<" + tidy + ">").doesNotContainPattern("[\\p{Cc}\u2028\u2029\u202E]");
            assertThat(Escape.TEXT.of(tidy)).isEqualTo(tidy.length() > 300 ? Escape.TEXT.of(tidy) : tidy);
        } else {
            assertThat(tidy).isEmpty();
        }
    }

    @Property(tries = 1000)
    void no_value_changes_where_an_address_leads(@ForAll("values") String value) {
        if (Template.url("https://shop.example.cn/a/{{v}}/b?c={{v}}").render(Map.of("v", value))
                instanceof Rendered.Done<String> done) {
            URI uri = URI.create(done.result()).normalize();

            assertThat(uri.getHost()).isEqualTo("shop.example.cn");
            assertThat(uri.getRawPath()).startsWith("/a/").endsWith("/b");
            assertThat(uri.getRawQuery()).startsWith("c=").doesNotContain("&");
            assertThat(uri.getRawFragment()).isNull();
        }
    }

    @Property(tries = 2000)
    void any_source_gives_a_template_or_a_report(@ForAll("sources") String source) {
        try {
            Template template = Template.text(source);
            Map<String, String> values = new TreeMap<>();
            template.names().forEach(name -> values.put(name, "林"));

            assertThat(template.render(values)).isInstanceOf(Rendered.Done.class);
            assertThat(Template.text(template.source())).isEqualTo(template);
            if (template.render(Map.of()) instanceof Rendered.Lacking<String> less) {
                assertThat(template.names()).containsAll(less.names());
            }
        } catch (InvalidInputException report) {
            assertThat(report.faults()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(260),
                Arbitraries.of(
                                "..", ".", "/", "\\", "%2e", "{{", "}}", "{{v}}", "\n", "林", "\uD800", "?", "#", "@",
                                "&", " ")
                        .list()
                        .ofMaxSize(6)
                        .map(parts -> String.join("", parts)));
    }

    @Provide
    Arbitrary<String> sources() {
        return Arbitraries.of(
                        "{{", "}}", "{", "}", "#", "^", "/", "!", "&", ">", "=", "$", "<", "a", "b", "this", ".", " ",
                        "\n", "你好", "{{a}}", "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "\uD800", "\u0000")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
