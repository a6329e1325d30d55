package kz.kinoqor.kit.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.kinoqor.kit.rule.Findings;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One text in at least one language, in the order in which it was given. */
@Schema(
        name = "LocalizedText",
        type = SchemaType.OBJECT,
        additionalProperties = String.class,
        description = "BCP 47 language to text",
        examples = "{\"kk\":\"Толқын\",\"en\":\"Wave\"}")
public record LocalizedText(@Schema(hidden = true) Map<Language, String> texts) {

    public LocalizedText {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("no text in any language");
        }
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** For example {@code findings.read("/synopsis", request.synopsis(), LocalizedText.reader(Text.prose(5000)))}. */
    public static Function<Map<String, String>, LocalizedText> reader(Function<String, String> text) {
        return given -> {
            var findings = new Findings();
            var texts = new LinkedHashMap<Language, String>();
            findings.require(!given.isEmpty(), "", "text-blank");
            given.forEach((tag, written) -> {
                var language = findings.read(Findings.step(tag), tag, Language::parse);
                var read = findings.required(Findings.step(tag), written, text);
                if (language != null && read != null) {
                    findings.require(
                            texts.putIfAbsent(language, read) == null,
                            Findings.step(tag),
                            "language-twice",
                            "given",
                            language.tag());
                }
            });
            findings.refuseIfAny();
            return new LocalizedText(texts);
        };
    }

    /** The text by language tag, as JSON has it. */
    @JsonValue
    public Map<String, String> byTag() {
        var byTag = new LinkedHashMap<String, String>();
        texts.forEach((language, text) -> byTag.put(language.tag(), text));
        return byTag;
    }

    public Optional<String> in(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** The text for a reader: in the first language wanted that it is in (regions and scripts aside), else as it comes. */
    public String bestFor(Collection<Language> wanted) {
        return wanted.stream()
                .flatMap(language -> texts.entrySet().stream()
                        .filter(text -> text.getKey().primary().equals(language.primary()))
                        .map(Map.Entry::getValue)
                        .limit(1))
                .findFirst()
                .orElseGet(() -> texts.values().iterator().next());
    }
}
