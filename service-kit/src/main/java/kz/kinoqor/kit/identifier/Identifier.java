package kz.kinoqor.kit.identifier;

import kz.kinoqor.kit.rule.BrokenRule;

/**
 * An identifier in its canonical spelling, its check characters proved. Two spellings of one identifier are equal.
 *
 * @param value in any spelling that the scheme reads; kept in the canonical one
 */
public record Identifier(IdentifierScheme scheme, String value) {

    public Identifier {
        value = scheme.canonical(value);
    }

    /** An identifier for a work, a person or an organisation; one of another kind of thing is refused. */
    public static Identifier parse(Subject subject, IdentifierScheme scheme, String value) {
        var identifier = new Identifier(scheme, value);
        if (!identifier.mayIdentify(subject)) {
            throw BrokenRule.of("identifier-not-for-this", "scheme", scheme, "given", value, "subject", subject);
        }
        return identifier;
    }

    public boolean mayIdentify(Subject subject) {
        return scheme == IdentifierScheme.IMDB
                ? subject == (value.startsWith("tt") ? Subject.WORK : Subject.PERSON)
                : scheme.subjects().contains(subject);
    }

    @Override
    public String toString() {
        return scheme + " " + value;
    }
}
