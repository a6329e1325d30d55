package kz.kinoqor.kit.openapi;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.kinoqor.kit.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** The problem codes that the annotations of resource methods stand for, by the id of the operation. */
final class DeclaredCodes {

    private static final List<String> OF_ROLES = List.of("unauthenticated", "forbidden");
    private static final List<String> OF_KEYS =
            List.of("idempotency-key-malformed", "idempotency-key-reuse", "idempotency-key-in-flight");

    private final Map<String, List<String>> byOperation = new HashMap<>();

    DeclaredCodes(IndexView index) {
        for (var refuses : index.getAnnotations(DotName.createSimple(Refuses.class))) {
            var operation = operationId(refuses)
                    .orElseThrow(
                            () -> new IllegalStateException(refuses.target() + " has @Refuses without an operationId"));
            add(operation, List.of(refuses.value().asStringArray()));
        }
        for (var roles : index.getAnnotations(DotName.createSimple(RolesAllowed.class))) {
            operationId(roles).ifPresent(operation -> add(operation, OF_ROLES));
        }
        for (var idempotent : index.getAnnotations(DotName.createSimple(Idempotent.class))) {
            operationId(idempotent).ifPresent(operation -> {
                add(operation, OF_KEYS);
                if (isKeyRequired(idempotent)) {
                    add(operation, List.of("idempotency-key-required"));
                }
            });
        }
    }

    List<String> of(String operation) {
        return byOperation.getOrDefault(operation, List.of());
    }

    static Optional<String> operationId(AnnotationInstance annotation) {
        if (annotation.target().kind() != AnnotationTarget.Kind.METHOD) {
            return Optional.empty();
        }
        return Optional.ofNullable(annotation.target().asMethod().annotation(DotName.createSimple(Operation.class)))
                .map(operation -> operation.value("operationId"))
                .map(AnnotationValue::asString);
    }

    static boolean isKeyRequired(AnnotationInstance idempotent) {
        var required = idempotent.value("keyRequired");
        return required != null && required.asBoolean();
    }

    private void add(String operation, List<String> codes) {
        byOperation.computeIfAbsent(operation, _ -> new ArrayList<>()).addAll(codes);
    }
}
