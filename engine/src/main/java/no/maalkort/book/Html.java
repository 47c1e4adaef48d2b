package no.maalkort.book;

/** Text and links as HTML and SVG take them. */
public final class Html {
    private Html() {}

    /** Text that ends no element and no attribute. */
    public static String text(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The words as a link, where the address is one of the web. */
    static String link(String address, String words) {
        boolean web = address != null && (address.startsWith("https://") || address.startsWith("http://"));
        return web ? "<a href=\"" + text(address) + "\">" + text(words) + "</a>" : text(words);
    }
}
