package kz.kinoqor.gateway.problem;

/** Every reason for which the door itself turns a request away. The code is for ever, each
 * has a page, and where a service refuses for the same reason it uses the same code. */
public enum Refusal {
    BAD_REQUEST("bad-request", 400, "The request cannot be read"),
    PARAMETER_UNKNOWN("parameter-unknown", 400, "The query is not one of this operation"),
    TOKEN_INVALID("token-invalid", 401, "The token is not valid"),
    NOT_FOUND("not-found", 404, "There is nothing here"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The method is not allowed here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "No acceptable representation"),
    REQUEST_STALLED("request-stalled", 408, "The request stopped arriving"),
    CONTENT_TOO_LARGE("content-too-large", 413, "The content is too large"),
    URI_TOO_LONG("uri-too-long", 414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The media type is not supported"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    TOO_MANY_STREAMS("too-many-streams", 429, "Too many streams are open"),
    HEADERS_TOO_LARGE("headers-too-large", 431, "The headers are too large"),
    INTERNAL_ERROR("internal-error", 500, "Something went wrong on our side"),
    UPSTREAM_BROKEN("upstream-broken", 503, "A part of Kinoqor broke off its answer"),
    UPSTREAM_UNREACHABLE("upstream-unreachable", 503, "A part of Kinoqor does not answer"),
    UPSTREAM_BUSY("upstream-busy", 503, "A part of Kinoqor is too busy"),
    KEYS_UNREACHABLE("keys-unreachable", 503, "Tokens cannot be checked now"),
    UPSTREAM_TIMEOUT("upstream-timeout", 504, "A part of Kinoqor took too long");

    private final String code;
    private final int status;
    private final String title;

    Refusal(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** A caller may try again: what is away now is expected back. */
    boolean passing() {
        return status == 503;
    }

    public Problem with(String detail) {
        return new Problem(this, detail);
    }
}
