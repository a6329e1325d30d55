package kz.kinoqor.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.kit.time.BusinessDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DynamicTest;

/** The rules of the house, for the service whose code begins with one package. Each has a canary that must trip it. */
public final class HouseRules {

    private static final String[] NO_NOUNS = Stream.of(
                    "service services dto util utils impl mapper mappers common manager helper helpers model controller"
                            .split(" "))
            .map(word -> ".." + word + "..")
            .toArray(String[]::new);
    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(Service|ServiceImpl|Impl|Dto|DTO|Utils?|Helper|Manager|Mapper)");

    private HouseRules() {}

    /**
     * The rules for the classes of a service that announces facts.
     *
     * @param readers packages that read the facts of other services, as ArchUnit writes them
     */
    public static List<ArchRule> ofTeller(String root, String... readers) {
        return Stream.concat(ofReader(root).stream(), Stream.of(onlyAnnouncementsKnowFacts(readers)))
                .toList();
    }

    /** The rules for the classes of a service that announces nothing: all of it may read facts. */
    public static List<ArchRule> ofReader(String root) {
        return List.of(
                packagesAreNouns(),
                classesAreNamedForWhatTheyAre(),
                nothingIsInjectedIntoFields(),
                nothingHasSetters(),
                fieldsArePrivate(),
                roomsAreFreeOfCycles(root),
                resourcesSpeakHttpOnly(),
                resourcesAreOpen(),
                requestsAreBounded(),
                timeAndIdsAreInjected(),
                todayIsOneForAll(),
                Statements.totalsAreAsWideAsTheyGrow(),
                noServiceKnowsAnother(root));
    }

    /** A test for each rule, on the service's classes or its tests', as this module's build has made them. */
    public static Stream<DynamicTest> held(List<ArchRule> ofService) {
        return Stream.concat(held("classes", ofService), held("test-classes", ofTests()));
    }

    private static Stream<DynamicTest> held(String folder, List<ArchRule> rules) {
        var classes = new ClassFileImporter().importPath(Path.of("target", folder));
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(folder + ": " + rule.getDescription(), () -> rule.check(classes)));
    }

    /** The rules for its tests. */
    public static List<ArchRule> ofTests() {
        return List.of(testsWaitOnConditions());
    }

    static ArchRule packagesAreNouns() {
        return noClasses().should().resideInAnyPackage(NO_NOUNS).as("a package is a noun of the business");
    }

    static ArchRule classesAreNamedForWhatTheyAre() {
        return noClasses()
                .that(describe("are called after their layer", HouseRules::isCalledAfterItsLayer))
                .should()
                .haveNameMatching(".*")
                .as("a class is named for what it is, not for its layer")
                .allowEmptyShould(true);
    }

    private static boolean isCalledAfterItsLayer(JavaClass type) {
        return EMPTY_NAME.matcher(type.getSimpleName()).matches();
    }

    static ArchRule nothingIsInjectedIntoFields() {
        return noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .as("what a class needs comes through its constructor");
    }

    static ArchRule nothingHasSetters() {
        return noMethods()
                .should()
                .haveNameMatching("set[A-Z].*")
                .as("state changes by verbs of the business, not by setters");
    }

    static ArchRule fieldsArePrivate() {
        return fields().that()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat(not(describe("are enums", JavaClass::isEnum)))
                .should()
                .notBePublic()
                .as("no field is public");
    }

    static ArchRule roomsAreFreeOfCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    static ArchRule resourcesSpeakHttpOnly() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(assignableTo(EntityManager.class)
                        .or(assignableTo(DataSource.class))
                        .or(resideInAPackage("java.sql")))
                .as("a resource speaks HTTP and nothing else")
                .allowEmptyShould(true);
    }

    /** What is not public gets no route, and its address answers 404 without a word at the start. */
    static ArchRule resourcesAreOpen() {
        return methods()
                .that(describe("answer a request", HouseRules::answersARequest))
                .should()
                .bePublic()
                .as("a method that answers a request is public");
    }

    static ArchRule requestsAreBounded() {
        return methods()
                .that(describe("answer a request", HouseRules::answersARequest))
                .should(new RequestBounds())
                .as("a request says how long each text and each list may be")
                .allowEmptyShould(true);
    }

    private static boolean answersARequest(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    /** A type that stands for one fact or for all facts of an aggregate; that a fact exists is no secret. */
    static ArchRule onlyAnnouncementsKnowFacts(String... readers) {
        DescribedPredicate<JavaClass> fact = assignableTo(Fact.class).and(not(equivalentTo(Fact.class)));
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Announcement")
                .and(not(resideInAnyPackage(readers)))
                .should()
                .dependOnClassesThat(fact)
                .as("only an announcement knows both a change and the fact that is told of it");
    }

    static ArchRule timeAndIdsAreInjected() {
        return noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .as("time, ids and chance are injected");
    }

    /** In the evening of Astana it is still yesterday in UTC. */
    static ArchRule todayIsOneForAll() {
        return noClasses()
                .that()
                .areNotAssignableTo(BusinessDays.class)
                .should()
                .callMethod(java.time.LocalDate.class, "now", Clock.class)
                .orShould()
                .callMethod(java.time.LocalDate.class, "now", ZoneId.class)
                .as("today is asked of the business days");
    }

    static ArchRule noServiceKnowsAnother(String root) {
        var services = resideInAnyPackage(
                "kz.kinoqor.catalog..", "kz.kinoqor.funding..", "kz.kinoqor.analytics..", "kz.kinoqor.gateway..");
        return noClasses()
                .should()
                .dependOnClassesThat(services.and(not(resideInAPackage(root + ".."))))
                .as("no service knows another");
    }

    static ArchRule testsWaitOnConditions() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .orShould()
                .callMethod(TimeUnit.class, "sleep", long.class)
                .as("a test waits on a condition, never on the clock");
    }
}
