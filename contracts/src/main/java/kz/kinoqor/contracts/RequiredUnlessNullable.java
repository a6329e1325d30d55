package kz.kinoqor.contracts;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import org.jspecify.annotations.Nullable;

/**
 * Lets the records' own nullness decide what JSON must hold: a component is required unless it is {@code @Nullable}, and
 * no list holds a null.
 */
final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return isRequiredComponent(member) ? Boolean.TRUE : super.hasRequiredMarker(member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember member) || !isComponent(member)) {
            return super.findSetterInfo(annotated);
        }
        return JsonSetter.Value.construct(isRequiredComponent(member) ? Nulls.FAIL : Nulls.DEFAULT, Nulls.FAIL);
    }

    private static boolean isComponent(AnnotatedMember member) {
        return member instanceof AnnotatedParameter
                && member.getDeclaringClass().isRecord();
    }

    private static boolean isRequiredComponent(AnnotatedMember member) {
        if (!(member instanceof AnnotatedParameter parameter) || !isComponent(parameter)) {
            return false;
        }
        var component = parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()];
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
