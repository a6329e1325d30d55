package kz.kinoqor.kit.testing;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.problem.ProblemPage;
import kz.kinoqor.kit.problem.RequestProblem;
import kz.kinoqor.kit.register.Register;
import kz.kinoqor.kit.register.RegisterProblem;

/**
 * Every problem of a service stands in four places that must agree: in the code, on its page, in the OpenAPI document,
 * and in a test that makes it happen.
 */
public final class ProblemCrosswalk {

    private static final String ALL = "kz.kinoqor";

    /** Named, since a service without entities cannot load it. */
    private static final String REGISTER = "kz.kinoqor.kit.register.Register";

    private final Map<String, Problem> ofService = new TreeMap<>();
    private final Map<String, Problem> known = new TreeMap<>();

    private ProblemCrosswalk(String root) {
        RequestProblem.ofHttp().forEach(problem -> known.put(problem.code(), problem));
        var imported = imported();
        imported.stream()
                .filter(type -> type.isAssignableTo(Problem.class) && type.isRecord())
                .filter(type -> !type.isEquivalentTo(RequestProblem.HttpRefused.class))
                .filter(type -> !type.isAssignableTo(RegisterProblem.OfKind.class))
                .forEach(type -> add((Problem) Samples.of(type.reflect()), type, root));
        imported.stream()
                .filter(type -> type.isAssignableTo(REGISTER) && !type.getName().equals(REGISTER))
                .forEach(type -> ofKind(Register.kindOf(type.reflect())).forEach(problem -> add(problem, type, root)));
    }

    /** Ours only: what the libraries behind it look like is of no interest here. */
    private static JavaClasses imported() {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ALL);
        });
    }

    /** The problems of the service whose code begins with this package, and of the kit. */
    public static ProblemCrosswalk of(String root) {
        return new ProblemCrosswalk(root);
    }

    /** What every kind of record refuses. */
    private static List<Problem> ofKind(String kind) {
        var id = new UUID(0, 1);
        return List.of(new RegisterProblem.Unknown(kind, id), new RegisterProblem.IdTaken(kind, id));
    }

    private void add(Problem problem, JavaClass type, String root) {
        known.put(problem.code(), problem);
        if (type.getPackageName().startsWith(root)) {
            ofService.put(problem.code(), problem);
        }
    }

    /** What does not agree, a sentence each. */
    public List<String> gaps(Set<String> documented, Set<String> seen) {
        var gaps = new ArrayList<String>();
        var expected = new TreeSet<>(ofService.keySet());
        expected.addAll(documented);
        for (var code : expected) {
            var problem = known.get(code);
            if (problem == null) {
                gaps.add(code + " is documented, and no code gives it");
                continue;
            }
            gaps.addAll(pageGaps(problem));
            if (!documented.contains(code)) {
                gaps.add(code + " is missing from the OpenAPI document");
            }
            if (!seen.contains(code)) {
                gaps.add(code + " is never seen in a test");
            }
        }
        seen.stream()
                .filter(code -> !known.containsKey(code))
                .forEach(code -> gaps.add(code + " was seen, and no code of this service gives it"));
        return gaps;
    }

    private static List<String> pageGaps(Problem problem) {
        var page = ProblemPage.of(problem.code());
        var gaps = new ArrayList<String>();
        if (!page.code().equals(problem.code())) {
            gaps.add("the page of " + problem.code() + " calls itself " + page.code());
        }
        if (page.status() != problem.status()) {
            gaps.add("the page of " + problem.code() + " says " + page.status() + ", the code " + problem.status());
        }
        if (!page.title().equals(problem.title())) {
            gaps.add("the page of " + problem.code() + " is titled otherwise than the code");
        }
        return gaps;
    }
}
