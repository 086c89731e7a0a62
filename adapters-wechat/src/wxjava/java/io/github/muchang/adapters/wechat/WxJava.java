package io.github.muchang.adapters.wechat;

import io.github.muchang.carrier.Callback;
import io.github.muchang.testkit.wechat.FakeOfficialAccount;
import io.github.muchang.testkit.wechat.FakeWeCom;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;
import me.chanjar.weixin.cp.bean.message.WxCpXmlMessage;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import me.chanjar.weixin.cp.util.crypto.WxCpCryptUtil;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.util.crypto.WxMpCryptUtil;

/** The other SDK, set up for a corp or an account. */
final class WxJava {
    private WxJava() {}

    static WxCpDefaultConfigImpl corp(String token, String aesKey, String corp) {
        WxCpDefaultConfigImpl settings = new WxCpDefaultConfigImpl();
        settings.setToken(token);
        settings.setAesKey(aesKey);
        settings.setCorpId(corp);
        return settings;
    }

    static WxMpDefaultConfigImpl account(String token, String aesKey, String appid) {
        WxMpDefaultConfigImpl settings = new WxMpDefaultConfigImpl();
        settings.setToken(token);
        settings.setAesKey(aesKey);
        settings.setAppId(appid);
        return settings;
    }

    static WxCpCryptUtil corpCrypt(String token, String aesKey, String corp) {
        return new WxCpCryptUtil(corp(token, aesKey, corp));
    }

    static WxMpCryptUtil accountCrypt(String token, String aesKey, String appid) {
        return new WxMpCryptUtil(account(token, aesKey, appid));
    }

    /** Its client, asking a fake instead of WeCom. */
    static WxCpService client(FakeWeCom fake) {
        WxCpServiceImpl client = new WxCpServiceImpl();
        client.setWxCpConfigStorage(settings(fake));
        client.setMaxRetryTimes(1);
        return client;
    }

    static WxCpDefaultConfigImpl settings(FakeWeCom fake) {
        WxCpDefaultConfigImpl settings = corp(fake.callbackToken(), fake.encodingAesKey(), fake.corpId());
        settings.setCorpSecret(fake.secret());
        settings.setBaseApiUrl(fake.address().toString());
        return settings;
    }

    /** Its client, asking a fake instead of the official account's platform, with the token that invalidates nobody else's. */
    static WxMpService client(FakeOfficialAccount fake) {
        WxMpDefaultConfigImpl settings = account(fake.callbackToken(), fake.encodingAesKey(), fake.appid());
        settings.setSecret(fake.secret());
        settings.useStableAccessToken(true);
        settings.setHostConfig(WxMpHostConfig.builder()
                .apiHost(fake.address().toString())
                .mpHost(fake.address().toString())
                .openHost(fake.address().toString())
                .build());
        WxMpServiceImpl client = new WxMpServiceImpl();
        client.setWxMpConfigStorage(settings);
        client.setMaxRetryTimes(1);
        return client;
    }

    static WxCpXmlMessage read(FakeWeCom fake, Callback callback) {
        Map<String, String> query = callback.parameters();
        return WxCpXmlMessage.fromEncryptedXml(
                body(callback),
                corp(fake.callbackToken(), fake.encodingAesKey(), fake.corpId()),
                query.get("timestamp"),
                query.get("nonce"),
                query.get("msg_signature"));
    }

    static WxMpXmlMessage read(FakeOfficialAccount fake, Callback callback) {
        Map<String, String> query = callback.parameters();
        return WxMpXmlMessage.fromEncryptedXml(
                body(callback),
                account(fake.callbackToken(), fake.encodingAesKey(), fake.appid()),
                query.get("timestamp"),
                query.get("nonce"),
                query.get("msg_signature"));
    }

    private static String body(Callback callback) {
        return new String(callback.body(), StandardCharsets.UTF_8);
    }
}
