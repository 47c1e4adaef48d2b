package no.maalkort.pages;

import java.util.Locale;

/** The order of names in a Norwegian alphabet, whatever the machine's language: æ, ø and å come last. */
public final class NameOrder {
    private NameOrder() {}

    /** What names are compared by. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('æ', '{').replace('ø', '|').replace('å', '}');
    }
}
