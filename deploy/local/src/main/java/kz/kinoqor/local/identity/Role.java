package kz.kinoqor.local.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The roles that a local token can carry. */
public enum Role {
    CATALOG_EDITOR("catalog-editor"),
    RETURNS_SENDER("returns-sender"),
    FUND_OFFICER("fund-officer"),
    JUROR("juror"),
    PAYER("payer"),
    ANALYST("analyst"),
    ADMIN("admin");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** As it stands in the token's {@code groups}. */
    public String code() {
        return code;
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    /** All of them in one line, for a person. */
    public static String list() {
        return Arrays.stream(values()).map(Role::code).collect(Collectors.joining(", "));
    }
}
