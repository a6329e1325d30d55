package kz.kinoqor.gateway.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import kz.kinoqor.gateway.language.Language;

/** The words of the pages, by language. */
public final class Voices {

    private Voices() {}

    public static Words in(Language language) {
        return language == Language.EN
                ? MessageBundles.get(Words.class)
                : MessageBundles.get(Words.class, Localized.Literal.of(language.code()));
    }

    /** The template as it reads in the frame's language. */
    public static TemplateInstance speak(TemplateInstance page, Language language) {
        return page.setLocale(language.code());
    }
}
