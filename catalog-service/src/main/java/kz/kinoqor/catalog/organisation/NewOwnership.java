package kz.kinoqor.catalog.organisation;

import java.util.List;
import kz.kinoqor.kit.rule.Findings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All stakes in an organisation as sent, past ones too: they take the place of those before.
 *
 * @param ownership empty where nobody says who owns it
 */
@Schema(name = "NewOwnership", requiredProperties = "ownership")
record NewOwnership(
        @Nullable @Schema(maxItems = Ownership.MOST) List<Stake.@Nullable NewStake> ownership) {

    List<Stake> read() {
        var findings = new Findings();
        findings.require(ownership != null, "/ownership", "required");
        var stakes = Ownership.read(ownership, findings);
        findings.refuseIfAny();
        return stakes;
    }
}
