package kz.kinoqor.gateway.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import kz.kinoqor.gateway.language.Language;
import kz.kinoqor.gateway.page.Voices;
import kz.kinoqor.gateway.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a person reads it.
 *
 * @param heading what it is about
 * @param advice what to do
 * @param code of the problem, whose page says more; empty where there is none
 * @param detail what happened this time, in English
 * @param trace to quote when asking for help
 * @param findings what is wrong with single fields, and where, in the reader's language where it is said in it
 */
record ErrorView(
        int status, String heading, String advice, String code, String detail, String trace, List<String> findings) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,80}");

    static ErrorView of(Problem.Body said, int status, Language language) {
        var words = Voices.in(language);
        var code = said.code();
        return new ErrorView(
                status,
                heading(status, words),
                advice(status, words),
                code != null && CODE.matcher(code).matches() ? code : "",
                Objects.requireNonNullElse(said.detail(), ""),
                Objects.requireNonNullElse(said.traceId(), ""),
                findings(said.errors(), language));
    }

    private static String heading(int status, Words words) {
        return switch (status) {
            case 400 -> words.errorUnreadable();
            case 401 -> words.errorToken();
            case 403 -> words.errorForbidden();
            case 404, 410 -> words.errorNotFound();
            case 405 -> words.errorMethod();
            case 406 -> words.errorForm();
            case 408 -> words.errorStalled();
            case 413, 431 -> words.errorTooLarge();
            case 414 -> words.errorTooLong();
            case 429 -> words.errorTooMany();
            case 503 -> words.errorAway();
            case 504 -> words.errorLate();
            default -> status < 500 ? words.errorRefused() : words.errorOurs();
        };
    }

    private static String advice(int status, Words words) {
        return switch (status) {
            case 401, 403 -> words.errorAskWithToken();
            case 408, 429, 503, 504 -> words.errorTryLater();
            case 400, 404, 410, 414 -> words.errorCheckAddress();
            default -> status < 500 ? words.errorReadDetails() : words.errorReport();
        };
    }

    private static List<String> findings(@Nullable List<Object> errors, Language language) {
        var findings = new ArrayList<String>();
        if (errors != null) {
            for (var error : errors) {
                if (error instanceof Map<?, ?> one && one.get("message") instanceof Map<?, ?> message) {
                    var words = message.get(language.code());
                    var at = one.get("parameter") == null ? one.get("pointer") : one.get("parameter");
                    var place = at instanceof String named && !named.isEmpty() ? named + ": " : "";
                    findings.add(place + (words == null ? message.get(Language.EN.code()) : words));
                }
            }
        }
        return List.copyOf(findings);
    }
}
