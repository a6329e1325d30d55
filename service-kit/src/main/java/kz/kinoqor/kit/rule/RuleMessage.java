package kz.kinoqor.kit.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to say to a person, in each of the three languages. */
@Schema(description = "What to say to a person, by language")
public record RuleMessage(String kk, String ru, String en) {}
