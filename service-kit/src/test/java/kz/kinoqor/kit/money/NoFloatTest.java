package kz.kinoqor.kit.money;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoFloatTest {

    private static final Set<String> FLOATING = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    private static final ArchRule NO_FLOAT = classes().should(new ArchCondition<>("know no floating point number") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            known(type)
                    .filter(FLOATING::contains)
                    .forEach(found -> events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + found)));
        }
    });

    @Test
    void moneyAndSharesKnowNoFloatingPointNumber() {
        var types = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("kz.kinoqor.kit.money", "kz.kinoqor.kit.share");

        assertThat(types).hasSizeGreaterThan(8);
        NO_FLOAT.check(types);
    }

    @Test
    void theRuleFindsOneWhereThereIsOne() {
        var canary = new ClassFileImporter().importClasses(Canary.class);

        assertThatThrownBy(() -> NO_FLOAT.check(canary)).isInstanceOf(AssertionError.class);
    }

    private static Stream<String> known(JavaClass type) {
        var fields = type.getFields().stream().map(field -> field.getRawType().getName());
        var signatures = type.getCodeUnits().stream()
                .flatMap(
                        unit -> Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream()))
                .map(JavaClass::getName);
        var calls = type.getMethodCallsFromSelf().stream()
                .flatMap(call -> Stream.concat(
                        Stream.of(call.getTarget().getRawReturnType()),
                        call.getTarget().getRawParameterTypes().stream()))
                .map(JavaClass::getName);
        return Stream.of(fields, signatures, calls).flatMap(names -> names);
    }

    private static final class Canary {
        @SuppressWarnings("UnusedMethod")
        String half(BigDecimal amount) {
            return String.valueOf(amount.doubleValue() / 2);
        }
    }
}
