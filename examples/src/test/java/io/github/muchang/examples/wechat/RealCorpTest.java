package io.github.muchang.examples.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.channel.SourceCode;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.testkit.wechat.Delivered;
import io.github.muchang.testkit.wechat.FakeWeCom;
import io.github.muchang.testkit.wechat.WeComMember;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealCorpTest {
    @Test
    void with_its_settings_it_is_verified_makes_codes_and_hears_who_comes(@TempDir Path directory) throws IOException {
        try (FakeWeCom wecom = FakeWeCom.builder(InstantSource.system()).open()) {
            WeComMember zhangsan = wecom.member("zhangsan");
            Path settings = directory.resolve("corp.properties");
            Files.write(
                    settings,
                    List.of(
                            "corp-id=" + wecom.corpId(),
                            "secret=" + wecom.secret(),
                            "callback-token=" + wecom.callbackToken(),
                            "encoding-aes-key=" + wecom.encodingAesKey(),
                            "member=zhangsan",
                            "port=0",
                            "directory=" + directory.resolve("muchang"),
                            "api=" + wecom.address()));
            try (RealCorp corp = RealCorp.open(settings)) {
                URI address = URI.create("http://127.0.0.1:" + corp.port() + "/wecom");
                assertThat(wecom.verifies(address)).isTrue();
                wecom.pushTo(address);
                assertThat(corp.code("table-7")).isPresent();
                assertThat(corp.chain().muchang().codes().of(SourceCode.of("table-7")))
                        .hasSize(1);

                wecom.customer("林小满").adds(zhangsan.userid());
                wecom.settles();

                assertThat(corp.chain().muchang().pool("friends").size()).isEqualTo(1);
                assertThat(wecom.callbacks()).hasSize(1);
            }
            assertThat(wecom.delivered()).extracting(Delivered::by).isSubsetOf(Delivered.By.WELCOME);
        }
    }

    @Test
    void all_that_settings_lack_is_said_at_once_and_no_secret(@TempDir Path directory) throws IOException {
        Path settings = directory.resolve("corp.properties");
        Files.write(settings, List.of("corp-id=ww1", "secret=canary", "port=many"));

        assertThatThrownBy(() -> RealCorp.open(settings))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("callback-token")
                .hasMessageContaining("encoding-aes-key")
                .hasMessageContaining("port")
                .hasMessageNotContaining("canary");
    }
}
