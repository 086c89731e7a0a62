package io.github.muchang.testkit.wechat;

/** What the admin of a {@link FakeWeCom} does by hand. Callbacks have been pushed when a method returns. */
public final class WeComAdmin {
    private final Corp corp;

    WeComAdmin(Corp corp) {
        this.corp = corp;
    }

    /** Adds a tag to the group of this name; answers its id. No app may change it. */
    public String addsTag(String group, String name) {
        return corp.world.act(() -> corp.tags.adminAdds(group, name));
    }

    /** Gives a tag another name. */
    public void renamesTag(String tagId, String name) {
        corp.world.happens(() -> corp.tags.adminRenames(tagId, name));
    }

    /** Deletes a tag, or a group of tags, which is told once. */
    public void deletesTag(String id) {
        corp.world.happens(() -> corp.tags.adminDeletes(id));
    }

    /** Puts the tags into another order. */
    public void shufflesTags() {
        corp.world.happens(corp.tags::adminShuffles);
    }
}
