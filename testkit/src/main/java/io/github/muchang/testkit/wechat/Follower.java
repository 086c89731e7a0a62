package io.github.muchang.testkit.wechat;

/** Somebody on WeChat in the world of a {@link FakeOfficialAccount}, and what they do. Callbacks have been pushed when a method returns. */
public final class Follower {
    private final Fans fans;
    private final Scenes scenes;
    private final Fan fan;

    Follower(Fans fans, Scenes scenes, Fan fan) {
        this.fans = fans;
        this.scenes = scenes;
        this.fan = fan;
    }

    /** Their openid with this account. */
    public String openid() {
        return fan.openid;
    }

    /** Their union id; empty if the account sees none. */
    public String unionid() {
        return fan.unionid;
    }

    /** Follows the account, having found it. */
    public void follows() {
        fans.world.happens(() -> fans.follows(fan, "", ""));
    }

    /** Scans a code with a scene: follows the account thereby, unless they do already. */
    public void scans(String ticket) {
        fans.world.happens(() -> fans.scans(fan, scenes.scene(ticket), ticket));
    }

    /** Follows no longer. */
    public void leaves() {
        fans.world.happens(() -> fans.leaves(fan));
    }

    /** Writes to the account. */
    public void writes(String text) {
        fans.world.happens(() -> fans.writes(fan, text));
    }

    /** Clicks an entry of the menu. */
    public void clicks(String key) {
        fans.world.happens(() -> fans.clicks(fan, key));
    }

    /** Pays; the account is not told of it here, but may write for two days. */
    public void pays() {
        fans.world.happens(() -> fans.pays(fan));
    }

    /** Consents to one message of this template. */
    public void accepts(String templateId) {
        fans.world.happens(() -> fans.answers(fan, templateId, true));
    }

    /** Refuses messages of this template. */
    public void rejects(String templateId) {
        fans.world.happens(() -> fans.answers(fan, templateId, false));
    }

    /** Lets no template message through from now on. */
    public void blocks() {
        fans.world.happens(() -> fan.blocks = true);
    }

    @Override
    public String toString() {
        return "Follower[" + fan.openid + "]";
    }
}
