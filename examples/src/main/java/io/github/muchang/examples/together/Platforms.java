package io.github.muchang.examples.together;

import io.github.muchang.adapters.qq.official.QqBot;
import io.github.muchang.adapters.wechat.CallbackKeys;
import io.github.muchang.adapters.wechat.Endpoint;
import io.github.muchang.adapters.wechat.OfficialAccount;
import io.github.muchang.adapters.wechat.WeCom;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.qq.FakeQqBot;
import io.github.muchang.testkit.wechat.FakeOfficialAccount;
import io.github.muchang.testkit.wechat.FakeWeCom;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** WeCom, an official account and a QQ bot as servers on this machine, whose time is Muchang's, and what calls them. */
final class Platforms implements AutoCloseable {
    final InstantSource clock = () -> now();
    final FakeWeCom wecom;
    final FakeOfficialAccount account;
    final FakeQqBot qq;
    /** Without threads between the one that calls and the one that reads: there is one call at a time. */
    private final HttpClient weChat = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Runnable::run)
            .build();

    private final HttpClient onQq =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Instant begin;
    private Optional<Muchang> muchang = Optional.empty();

    Platforms(Instant begin) {
        this.begin = begin;
        wecom = FakeWeCom.builder(clock).open();
        account = FakeOfficialAccount.builder(clock).open();
        qq = FakeQqBot.builder(clock).memberOpenidsOfTheirOwn().open();
    }

    /** From now on their time is Muchang's own, which is moved by hand: whatever is brought out comes in at that moment. */
    void follow(Muchang time) {
        muchang = Optional.of(time);
    }

    private Instant now() {
        return muchang.map(Muchang::now).orElse(begin);
    }

    WeCom weCom() {
        Endpoint endpoint = Endpoint.weCom(weChat, clock).at(wecom.address());
        return WeCom.of(endpoint, WeCom.tokens(endpoint, wecom.corpId(), wecom.secret()));
    }

    CallbackKeys weComKeys() {
        return CallbackKeys.encrypted(wecom.callbackToken(), wecom.encodingAesKey(), wecom.corpId());
    }

    OfficialAccount officialAccount() {
        Endpoint endpoint = Endpoint.officialAccount(weChat, clock).at(account.address());
        return OfficialAccount.of(endpoint, OfficialAccount.tokens(endpoint, account.appid(), account.secret()));
    }

    CallbackKeys accountKeys() {
        return CallbackKeys.encrypted(account.callbackToken(), account.encodingAesKey(), account.appid());
    }

    io.github.muchang.adapters.qq.official.Endpoint onQq() {
        return io.github.muchang.adapters.qq.official.Endpoint.of(onQq, clock)
                .at(qq.address())
                .tokensAt(qq.address());
    }

    AccessTokenSource qqTokens() {
        return QqBot.tokens(onQq(), qq.appid(), qq.secret());
    }

    @Override
    public void close() {
        qq.close();
        account.close();
        wecom.close();
    }
}
