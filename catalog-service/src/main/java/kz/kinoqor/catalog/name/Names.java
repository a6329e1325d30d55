package kz.kinoqor.catalog.name;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kz.kinoqor.kit.rule.Findings;
import org.jspecify.annotations.Nullable;

/** The rule that binds names: where there are names, one is preferred, and no more than one in each language and script. */
public final class Names {

    /** How many names a thing may have. */
    public static final int MOST = 100;

    private Names() {}

    /** Reads names of a thing that has at least one. */
    public static List<Name> read(@Nullable List<Name.@Nullable NewName> given, Findings findings) {
        findings.require(given != null && !given.isEmpty(), "/names", "required");
        return readIfAny(given, findings);
    }

    /** Reads names of a thing that may have none. */
    public static List<Name> readIfAny(@Nullable List<Name.@Nullable NewName> given, Findings findings) {
        var names = findings.<Name.NewName, Name>each("/names", MOST, given, Name.NewName::read).stream()
                .distinct()
                .toList();
        if (given == null || given.isEmpty() || names.isEmpty()) {
            return names;
        }
        findings.require(display(names).isPresent(), "/names", "preferred-name-required");
        var seen = new HashSet<String>();
        for (var name : names) {
            findings.require(
                    !isPreferred(name) || seen.add(name.lang() + " " + name.script()),
                    "/names",
                    "preferred-name-twice",
                    "lang",
                    name.lang(),
                    "script",
                    name.script());
        }
        return names;
    }

    /** The name to show where only one can be shown: the first preferred one. */
    public static Optional<String> display(List<Name> names) {
        return names.stream().filter(Names::isPreferred).map(Name::text).findFirst();
    }

    public static List<kz.kinoqor.contracts.catalog.Name> announced(List<Name> names) {
        return names.stream().map(Name::announced).toList();
    }

    private static boolean isPreferred(Name name) {
        return name.kind() == Name.NameKind.PREFERRED;
    }
}
