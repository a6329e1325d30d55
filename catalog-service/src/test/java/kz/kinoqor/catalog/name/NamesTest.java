package kz.kinoqor.catalog.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import kz.kinoqor.kit.rule.FieldError;
import kz.kinoqor.kit.rule.Findings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final Findings findings = new Findings();

    @Test
    void aScriptThatIsNotSaidIsReadOffTheLetters() {
        assertThat(Names.read(List.of(name("Қарлыға Хасен", "kk", null, "PREFERRED")), findings))
                .containsExactly(new Name("Қарлыға Хасен", "kk", "Cyrl", Name.NameKind.PREFERRED));
    }

    @Test
    void aScriptThatIsSaidMustBeTheOneOfTheLetters() {
        Names.read(List.of(name("Қарлыға", "kk", "Latn", "PREFERRED")), findings);

        assertThat(findings.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .contains(tuple("/names/0/script", "script-mismatch"));
    }

    @Test
    void aNameWithoutLettersHasTheScriptOfItsLanguageOrNone() {
        assertThat(Names.read(List.of(name("1408", "kk-Latn", null, "PREFERRED")), findings))
                .extracting(Name::script)
                .containsExactly("Latn");
        assertThat(Names.read(List.of(name("1408", "en", null, "PREFERRED")), findings))
                .extracting(Name::script)
                .containsExactly(Wording.NO_LETTERS);
        assertThat(findings.errors()).isEmpty();
    }

    @Test
    void whatWasShownIsTakenBack() {
        assertThat(Names.read(List.of(name("1408", "en", Wording.NO_LETTERS, "PREFERRED")), findings))
                .extracting(Name::script)
                .containsExactly(Wording.NO_LETTERS);
        assertThat(findings.errors()).isEmpty();
    }

    @Test
    void everythingWrongIsSaidAtOnceAndAtItsPlace() {
        Names.read(List.of(name(null, "kz", null, "NICKNAME")), findings);

        assertThat(findings.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .contains(
                        tuple("/names/0/text", "required"),
                        tuple("/names/0/lang", "language-mistaken"),
                        tuple("/names/0/kind", "choice-unknown"));
    }

    @Test
    void oneNameIsPreferred() {
        Names.read(List.of(name("Qarlyga", "kk-Latn", null, "TRANSLITERATION")), findings);

        assertThat(findings.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/names", "preferred-name-required"));
    }

    @Test
    void noTwoNamesArePreferredInOneLanguageAndScript() {
        Names.read(
                List.of(name("Yulia Kim", "en", null, "PREFERRED"), name("Julia Kim", "en", null, "PREFERRED")),
                findings);

        assertThat(findings.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/names", "preferred-name-twice"));
    }

    @Test
    void theFirstPreferredNameIsTheOneToShow() {
        var names = Names.read(
                List.of(
                        name("Mustafina", "en", null, "ALTERNATIVE"),
                        name("Алина Мустафина", "ru", null, "PREFERRED"),
                        name("Alina Mustafina", "en", null, "PREFERRED")),
                findings);

        assertThat(Names.display(names)).contains("Алина Мустафина");
    }

    @Test
    void aThingThatMustHaveANameIsRefusedWithoutOne() {
        Names.read(null, findings);

        assertThat(findings.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/names", "required"));
    }

    @Test
    void aThingThatMayHaveNoNameMayHaveNone() {
        assertThat(Names.readIfAny(List.of(), findings)).isEmpty();
        assertThat(findings.errors()).isEmpty();
    }

    private static Name.NewName name(
            @Nullable String text, @Nullable String lang, @Nullable String script, @Nullable String kind) {
        return new Name.NewName(text, lang, script, kind);
    }
}
