package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.fault.Faults;
import io.github.muchang.http.Answer;
import io.github.muchang.http.LenientJson;

/**
 * Share links, by which people come to the bot. A source code is the link's {@code callback_data}, which comes back as the {@code scene_param} of
 * FRIEND_ADD, so whoever comes is told to have come through it. Get it from {@link QqBot#codes}.
 */
public final class QqCodes {
    private final Client client;

    QqCodes(Client client) {
        this.client = client;
    }

    /**
     * Makes a link; answers its address, which may be drawn as a QR code.
     *
     * @throws io.github.muchang.fault.InvalidInputException if the code has more than 32 characters: it would be cut, and come back as another
     */
    public Answer<String> link(SourceCode source) {
        int most = client.limits().of("share-data-characters");
        int characters = source.code().codePointCount(0, source.code().length());
        Faults faults = new Faults();
        if (characters > most) {
            faults.add("source", "a share link carries at most " + most + " characters, not " + characters);
        }
        faults.throwIfAny("share link");
        return client.call(Ask.of(Api.LINK, "v2", "generate_url_link")
                        .saying(ImmutableSortedMap.of("callback_data", source.code())))
                .then(body -> LenientJson.required(body, "url_link"));
    }
}
