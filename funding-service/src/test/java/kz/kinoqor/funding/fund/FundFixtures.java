package kz.kinoqor.funding.fund;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.kit.provenance.Origin;
import kz.kinoqor.kit.register.Registration;
import org.jspecify.annotations.Nullable;

/** The fund that announced itself, and promises like its own. */
final class FundFixtures {

    static final UUID FUND = UUID.fromString("01900000-0000-7000-8000-0000f2000001");
    static final Source SAID = new Source("aifc-creative-sector", null, "15-20 projects over three years", null, null);

    private FundFixtures() {}

    static Fund tolqyn() {
        return Fund.register(
                Registration.of(FUND, "Tolqyn Film Fund OEIC Ltd.", new Origin(null, SAID)),
                new Fund.Description(
                        List.of(new FundName("Tolqyn Film Fund OEIC Ltd.", "en")),
                        FundKind.PRIVATE_OEIC,
                        Ownership.PRIVATE,
                        List.of("FILM"),
                        "KZT"));
    }

    static Promise projects(String min, @Nullable String max) {
        return promise(Metric.PROJECTS, new Bounds(min, max, null));
    }

    static Promise size(String min, String max) {
        return promise(Metric.SIZE, new Bounds(min, max, "KZT"));
    }

    private static Promise promise(Metric metric, Bounds bounds) {
        return Promise.of(
                UUID.randomUUID(), metric, bounds, new Promise.Period(36, null), new Promise.Basis(SAID, null));
    }
}
