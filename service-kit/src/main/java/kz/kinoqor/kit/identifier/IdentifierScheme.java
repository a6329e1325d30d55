package kz.kinoqor.kit.identifier;

import java.util.Set;
import java.util.function.UnaryOperator;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.OneOf;

/** The registries whose identifiers are kept, each with its form and its check characters. */
public enum IdentifierScheme {

    /** Entertainment Identifier Registry, content record: ISO 7064 MOD 37,36 over 20 hexadecimal digits. */
    EIDR("10.5240/XXXX-XXXX-XXXX-XXXX-XXXX-C", Spelling::eidr, Subject.WORK),

    /** ISO 15706: MOD 37,36 over the 16 digits of the work, and over all 24 where a version is named. */
    ISAN("ISAN XXXX-XXXX-XXXX-XXXX-C-XXXX-XXXX-C", Spelling::isan, Subject.WORK),

    /** Internet Movie Database: {@code tt} for titles, {@code nm} for names; it has no check character. */
    IMDB("tt0000000 / nm0000000", Spelling::imdb, Subject.WORK, Subject.PERSON),

    /** ISO 27729: MOD 11-2, kept as 16 characters without spaces. */
    ISNI("0000 0000 0000 000C", Spelling::isni, Subject.PERSON, Subject.ORGANISATION),

    /** Open Researcher and Contributor ID: a block of ISNI with hyphens. */
    ORCID("0000-0000-0000-000C", Spelling::orcid, Subject.PERSON),

    /** Business identification number of Kazakhstan: 12 digits, two rounds of weights mod 11. */
    BIN("000000000000", Spelling::bin, Subject.ORGANISATION);

    private final String form;
    private final UnaryOperator<String> canonical;
    private final Set<Subject> subjects;

    IdentifierScheme(String form, UnaryOperator<String> canonical, Subject... subjects) {
        this.form = form;
        this.canonical = canonical;
        this.subjects = Set.of(subjects);
    }

    public static IdentifierScheme parse(String name) {
        return OneOf.of(IdentifierScheme.class).apply(name);
    }

    public Set<Subject> subjects() {
        return subjects;
    }

    /** The one spelling that is kept, or a refusal. */
    String canonical(String given) {
        return canonical.apply(given);
    }

    BrokenRule malformed(String given) {
        return BrokenRule.of("identifier-malformed", "scheme", name(), "given", given, "form", form);
    }

    BrokenRule checkFails(String given) {
        return BrokenRule.of("identifier-check-digit", "scheme", name(), "given", given);
    }
}
