package kz.kinoqor.kit.identity;

/** The roles a token can carry in {@code groups}. */
public final class Role {

    /** Keeps the register. */
    public static final String CATALOG_EDITOR = "catalog-editor";
    /** Sends box-office returns. */
    public static final String RETURNS_SENDER = "returns-sender";
    /** Keeps funds, promises and awards. */
    public static final String FUND_OFFICER = "fund-officer";
    /** Scores applications. */
    public static final String JUROR = "juror";
    /** Releases payments. */
    public static final String PAYER = "payer";
    /** Reads what is not public in analytics. */
    public static final String ANALYST = "analyst";
    /** Runs the suite. */
    public static final String ADMIN = "admin";

    private Role() {}
}
