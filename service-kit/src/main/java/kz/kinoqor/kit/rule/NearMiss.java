package kz.kinoqor.kit.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Which of the known names somebody may have meant. */
public final class NearMiss {

    /** Finds swapped letters, a plural, another case; two different words of the field are less alike than that. */
    private static final double ALIKE = 0.8;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private NearMiss() {}

    public static Optional<String> among(Collection<String> known, String given) {
        return known.stream()
                .filter(name -> likeness(name, given) >= ALIKE)
                .max(Comparator.comparingDouble(name -> likeness(name, given)));
    }

    private static double likeness(String known, String given) {
        return SIMILARITY.apply(known.toLowerCase(Locale.ROOT), given.toLowerCase(Locale.ROOT));
    }
}
