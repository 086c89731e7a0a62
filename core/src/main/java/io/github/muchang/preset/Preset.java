package io.github.muchang.preset;

import com.google.common.io.Resources;
import io.github.muchang.domain.PrivateDomain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A ready-made domain of one trade: JSON in this jar. Take it as it is, or change it through {@link PrivateDomain#toBuilder}. */
public enum Preset {
    /** 眼镜店: an optical shop with WeCom friends, an official account, a group and members. */
    OPTICAL_SHOP("optical-shop.json");

    private final String resource;

    Preset(String resource) {
        this.resource = resource;
    }

    /** The definition. */
    public PrivateDomain domain() {
        return PrivateDomain.fromJson(json());
    }

    /** The definition as JSON, to be copied and changed by hand. */
    public String json() {
        URL url = Objects.requireNonNull(Preset.class.getResource(resource), "the jar lacks a part of itself");
        try {
            return Resources.toString(url, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar cannot be read", e);
        }
    }
}
