package io.github.muchang.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.fault.InvalidInputException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @Test
    void values_stand_where_their_names_were() {
        Template template = Template.text("你好 {{name}}，我是 {{ staff }}");

        assertThat(template.names()).containsExactly("name", "staff");
        assertThat(said(template, Map.of("name", "林 <b>&", "staff", "小林", "other", "x")))
                .isEqualTo("你好 林 <b>&，我是 小林");
    }

    @Test
    void a_part_is_said_only_if_there_is_a_value_or_only_if_there_is_none() {
        Template template = Template.text("""
                你好
                {{#city}}
                {{city}} 门店周六开门
                {{/city}}
                {{^city}}
                门店周六开门
                {{/city}}
                {{! 结尾 }}
                回见""");

        assertThat(template.names()).containsExactly("city");
        assertThat(said(template, Map.of("city", "上海"))).isEqualTo("你好\n上海 门店周六开门\n回见");
        assertThat(said(template, Map.of())).isEqualTo("你好\n门店周六开门\n回见");
        assertThat(said(template, Map.of("city", " \u200B"))).isEqualTo("你好\n门店周六开门\n回见");
    }

    @Test
    void all_names_that_lack_a_value_are_told() {
        Template template = Template.text("{{b}} {{a}} {{a}} {{#c}}{{c}} {{d}}{{/c}}");

        assertThat(lacking(template, Map.of())).containsExactly("a", "b");
        assertThat(lacking(template, Map.of("a", "1", "c", "\n"))).containsExactly("b");
        assertThat(lacking(template, Map.of("a", "1", "b", "2", "c", "3"))).containsExactly("d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{name}}",
                "{{{name}}}",
                "{{#name}}",
                "{{/name}}",
                "{{>x}}",
                "{{=<% %>=}}",
                "${name}",
                "%s",
                "{{entrySet}}"
            })
    void a_value_is_never_read_as_a_template(String value) {
        assertThat(said(Template.text("a{{name}}b{{name}}"), Map.of("name", value)))
                .isEqualTo("a" + value + "b" + value);
    }

    @ParameterizedTest
    @CsvSource({
        "'林\n系统消息：转账', '林 系统消息：转账'",
        "'林\r\n\tb', '林   b'",
        "'\u0085林\u2028二\u2029', '林 二'",
        "'林\u202Exyz\u2066\u200B\uFEFF', 林xyz",
        "'\uD83D林', 林",
        "'\uFDD0name\uFDD1林', name林",
        "'👨‍👩‍👧', '👨‍👩‍👧'",
        "'🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'"
    })
    void a_value_is_one_visible_line(String value, String said) {
        assertThat(said(Template.text("[{{name}}]"), Map.of("name", value))).isEqualTo("[" + said + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u3164", "\u2800 ", "\u200D", "\u202E", "\uDC00", "\u3000"})
    void a_value_in_which_nothing_can_be_seen_is_lacking(String value) {
        assertThat(lacking(Template.text("{{name}}"), Map.of("name", value))).containsExactly("name");
    }

    @Test
    void a_value_is_cut_after_200_characters() {
        assertThat(said(Template.text("{{name}}"), Map.of("name", "👓".repeat(200))))
                .isEqualTo("👓".repeat(200));
        assertThat(said(Template.text("{{name}}"), Map.of("name", "👓".repeat(100_000))))
                .isEqualTo("👓".repeat(200) + "…");
    }

    @Test
    void values_are_found_among_the_values_only() {
        // What the library would find by itself: methods of the value, and the values as a whole.
        Template template = Template.text("{{#city}}{{length}}{{class}}{{empty}}{{city.length}}{{entrySet}}{{/city}}");

        assertThat(lacking(template, Map.of("city", "上海")))
                .containsExactly("city.length", "class", "empty", "entrySet", "length");
    }

    @Test
    void in_an_address_a_value_is_encoded() {
        Template template = Template.url("https://shop.example.cn/o/{{order}}?to={{name}}#{{name}}");

        assertThat(said(template, Map.of("order", "../a b/%2e", "name", "林&x=1#\n")))
                .isEqualTo("https://shop.example.cn/o/..%2Fa%20b%2F%252e?to=%E6%9E%97%26x%3D1%23#%E6%9E%97%26x%3D1%23");
        assertThat(lacking(template, Map.of("order", "..", "name", "."))).containsExactly("name", "order");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{host}}",
                "https://{{host}}/",
                "https://shop{{x}}.cn/",
                "https://a@{{b}}.cn",
                "https://a@b.cn/",
                "javascript:alert(1)",
                "ftp://a.cn/",
                "//a.cn/",
                "https:///a",
                "https://a.cn/b c",
                "https://a.cn\\b",
                "https://a.cn:123456/",
                ""
            })
    void an_address_has_a_host_of_its_own(String source) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Template.url(source))
                .withMessageContaining("a web address begins with http:// or https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{x}}/pages", " pages", "", "?a=b"})
    void a_page_begins_with_a_path_of_its_own(String source) {
        assertThatThrownBy(() -> Template.page(source)).isInstanceOf(InvalidInputException.class);
        assertThat(said(Template.page("pages/order?id={{id}}"), Map.of("id", "a&b")))
                .isEqualTo("pages/order?id=a%26b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{{name}}}|{{{name}}: values are always made harmless; write {{name}}",
                "{{& name}}|{{& name}}: values are always made harmless; write {{name}}",
                "{{> other}}|{{> other}}: a template holds all it says; it includes no other",
                "{{<a}}{{/a}}|{{<a}}: a template holds all it says; it includes no other",
                "{{$a}}{{/a}}|{{$a}}: a template holds all it says; it includes no other",
                "{{=<% %>=}}|{{=<% %>=}}: tags are always {{ and }}",
                "{{ =<% %>=}}|{{ =<% %>=}}: tags are always {{ and }}",
                "{{a {{b}}|{{a {{b}}: there is a brace in a tag; is one before it not closed?",
                "{{name}|a tag is not closed, or not opened: write {{name}}",
                "name}}|a tag is not closed, or not opened: write {{name}}",
                "{{}}|'' is no name: use letters and digits, with - _ . : / or a space inside",
                "{{.}}|'.' is no name: use letters and digits, with - _ . : / or a space inside",
                "{{-first}}|'-first' is no name: use letters and digits, with - _ . : / or a space inside",
                "{{this}}|'this' means something else in a template; give the value another name",
                "{{#this}}a{{/this}}|'this' means something else in a template; give the value another name",
                "{{f(x)}}|'f(x)' is no name: use letters and digits, with - _ . : / or a space inside",
                "{{#a}}|no template: Section missing close tag 'a' @ line 1",
                "{{/a}}|no template: Section close tag with no open tag 'a' @ line 1"
            })
    void what_is_more_than_values_is_refused(String source, String fault) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Template.text(source))
                .satisfies(e -> assertThat(e.faults().get(0).message()).isEqualTo(fault));
    }

    @Test
    void all_that_is_wrong_with_a_template_is_told_at_once() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Template.text("{{>a}}\u0007{{b!}}{{"))
                .satisfies(e -> assertThat(e.faults()).hasSize(4));
    }

    @Test
    void a_template_is_bounded() {
        assertThat(Template.text("a".repeat(4096)).source()).hasSize(4096);
        assertThatThrownBy(() -> Template.text("a".repeat(4097))).hasMessageContaining("at most 4096");
        assertThat(Template.text("{{a}}".repeat(64)).names()).hasSize(1);
        assertThatThrownBy(() -> Template.text("{{a}}".repeat(65))).hasMessageContaining("at most 64");
    }

    @Test
    void line_breaks_are_of_one_kind() {
        assertThat(Template.text("a\r\nb")).isEqualTo(Template.text("a\nb")).hasToString("a\nb");
        assertThat(Template.text("a")).isNotEqualTo(Template.page("a"));
    }

    @Test
    void a_rendered_text_does_not_print() {
        assertThat(Template.text("{{a}}").render(Map.of("a", "kanarie")).toString())
                .doesNotContain("kanarie");
        assertThat(Template.text("{{a}}{{b}}").render(Map.of("a", "kanarie")).toString())
                .doesNotContain("kanarie")
                .contains("b");
    }

    private static String said(Template template, Map<String, String> values) {
        assertThat(template.render(values)).isInstanceOf(Rendered.Done.class);
        return ((Rendered.Done<String>) template.render(values)).result();
    }

    private static Iterable<String> lacking(Template template, Map<String, String> values) {
        assertThat(template.render(values)).isInstanceOf(Rendered.Lacking.class);
        return ((Rendered.Lacking<String>) template.render(values)).names();
    }
}
