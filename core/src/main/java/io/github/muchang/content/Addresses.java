package io.github.muchang.content;

import java.util.regex.Pattern;

/** What web addresses, pages and references to media may look like. */
final class Addresses {
    static final String URL =
            "a web address begins with http:// or https:// and a host without {{…}}, and has no spaces";
    static final String PAGE =
            "a page is a path such as pages/order?id={{order}}: no spaces, and no {{…}} at its beginning";
    static final String MEDIA =
            "media are named by a key of your own or an https:// address: no spaces, at most 2048 characters";

    private static final Pattern URL_FORM = Pattern.compile(
            "https?://[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?(?::[0-9]{1,5})?(?:[/?#]\\S*)?");
    private static final Pattern PAGE_FORM = Pattern.compile("[\\p{L}\\p{N}/]\\S*");
    private static final Pattern MEDIA_FORM = Pattern.compile("[^\\s\\p{Cntrl}]{1,2048}");

    private Addresses() {}

    static boolean isUrl(String source) {
        return URL_FORM.matcher(spaceless(source)).matches();
    }

    static boolean isPage(String source) {
        return PAGE_FORM.matcher(spaceless(source)).matches();
    }

    static boolean isMedia(String reference) {
        return MEDIA_FORM.matcher(reference).matches()
                && (!reference.contains("://") || (reference.startsWith("https://") && isUrl(reference)));
    }

    /** Spaces inside tags are none of the address. */
    private static String spaceless(String source) {
        return Tags.TAG.matcher(source).replaceAll("{{}}");
    }
}
