package kz.kinoqor.catalog.credit;

import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why somebody contests a credit, as sent. */
@Schema(name = "Dispute", requiredProperties = "reason")
record Dispute(
        @Nullable @Schema(maxLength = 2000, examples = "The contract names another editor")
        String reason) {

    private static final int LONGEST = 2000;

    String read() {
        var findings = new Findings();
        var words = findings.required("/reason", reason, Text.prose(LONGEST));
        findings.refuseIfAny();
        return words;
    }
}
