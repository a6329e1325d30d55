package kz.kinoqor.kit.share;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import kz.kinoqor.kit.rule.Findings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A share in requests and answers: an exact fraction. Answers add {@code percent} for reading; in a request it is
 * ignored.
 */
@Schema(
        name = "Share",
        requiredProperties = {"num", "den"},
        examples = "{\"num\":1,\"den\":3,\"percent\":\"33.3333\"}")
@JsonIgnoreProperties(value = "percent", allowGetters = true)
public record ShareJson(
        @JsonDeserialize(using = WholeNumber.class) @Nullable
        Long num,

        @JsonDeserialize(using = WholeNumber.class) @Nullable
        Long den) {

    public static ShareJson of(Share share) {
        return new ShareJson(share.num(), share.den());
    }

    @JsonProperty
    @Schema(readOnly = true)
    public String percent() {
        return toShare().percent();
    }

    /** The share that was sent, or what is wrong with it. */
    public Share toShare() {
        var findings = new Findings();
        Long top = findings.required("/num", num, n -> n);
        Long bottom = findings.required("/den", den, n -> n);
        findings.refuseIfAny();
        return new Share(top, bottom);
    }
}
