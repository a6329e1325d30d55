package kz.kinoqor.gateway.remote;

/** What the services would say. All facts here are made up. */
public final class Documents {

    public static final String FILM = "0190a000-0000-7000-8000-00000000abcd";

    static final String READY = """
            {"status":"UP","checks":[{"name":"Database connections health check","status":"UP"}]}""";

    static final String WELL = """
            {"status":"UP","checks":[{"name":"relay","status":"UP","data":{"slot":"SOUND","events":2,"retainedBytes":4096,
             "oldest":"2026-11-21T13:04:10Z"}}]}""";

    static final String OVERVIEW = """
            {"asOf":"2026-11-21T13:04:10Z","position":"r.x","counts":{"films":1812,"people":24,"credits":31,
             "organisations":128,"festivals":9,"selections":14,"funds":5,"awards":6,"events":2031}}""";

    static final String PROJECTIONS = """
            {"items":[{"name":"overview","version":1,"build":1,"state":"RUNNING","lag":3,"parked":0,
             "lastEventAt":"2026-11-21T13:04:10Z"}]}""";

    static final String CONNECTORS = """
            {"catalog-outbox":{"status":{"connector":{"state":"RUNNING"},"tasks":[{"id":0,"state":"RUNNING"}]}}}""";

    static final String FEED = "{\"items\":[" + item(12) + "," + award(11) + "," + unknown(10) + "]}";

    static final String AFTER = "{\"items\":[" + item(12) + "]}";

    static final String CATALOG = """
            {"openapi":"3.1.0","info":{"title":"catalog","version":"1"},"tags":[{"name":"Films","description":"The register"}],
             "security":[{"bearer":[]}],
             "paths":{"/v1/films":{"get":{"operationId":"listFilms","summary":"List films","tags":["Films"],
               "parameters":[{"name":"limit","in":"query","schema":{"type":"integer"},"description":"How many"}],
               "responses":{"200":{"description":"A page","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Page"}}}},
                 "400":{"description":"`limit-invalid`: The limit is odd","content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}}}},
              "/q/health":{"get":{"responses":{}}}},
             "components":{"schemas":{
               "Page":{"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Film"}}}},
               "Film":{"type":"object","properties":{"title":{"type":"string","description":"As <b>stated</b>"}}},
               "Problem":{"type":"object","properties":{"code":{"type":"string"}}},
               "Unused":{"type":"object"}},
              "securitySchemes":{"bearer":{"type":"http","scheme":"bearer"}}}}""";

    /** As long as a real one. */
    static final String ANALYTICS = """
            {"openapi":"3.1.0","info":{"title":"analytics","version":"1"},
             "paths":{"/v1/analytics/films":{"get":{"x-long":"LONG","operationId":"listFilms","summary":"Films by year","tags":["Analytics"],
               "responses":{"200":{"description":"Groups","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Page"}}}},
                 "400":{"description":"`limit-invalid`: The limit is odd","content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}}}}},
             "components":{"schemas":{
               "Page":{"type":"object","properties":{"groups":{"type":"array","items":{"type":"object"}}}},
               "Problem":{"type":"object","properties":{"code":{"type":"string"}}}}}}""".replace("LONG", "x".repeat(300_000));

    private Documents() {}

    public static String item(int id) {
        return envelope(id, "kz.kinoqor.catalog.film.registered.v1", """
                {"filmId":"%s","slug":"a","titles":[{"text":"Кішкентай ханзада","lang":"kk","script":"Cyrl","kind":"ORIGINAL"},\
                {"text":"The Little Prince","lang":"en","script":"Latn","kind":"ALTERNATIVE"}],"kind":"SHORT",\
                "stage":"RELEASED","year":"2024","countries":["KZ"],"identifiers":[]}""".formatted(FILM));
    }

    private static String award(int id) {
        return envelope(id, "kz.kinoqor.funding.award.granted.v1", """
                {"awardId":"%s","filmId":"%s","fundId":"%s","kind":"GRANT","amount":{"amount":"320000000.00",\
                "currency":"KZT"},"origin":"PRIVATE","grantedOn":"2026-03-01"}""".formatted(FILM, FILM, FILM));
    }

    private static String unknown(int id) {
        return envelope(id, "kz.kinoqor.later.thing.happened.v1", "{\"text\":\"<script>alert(1)</script>\"}");
    }

    private static String envelope(int id, String type, String data) {
        return """
                {"id":"%d","eventId":"e%d","type":"%s","source":"/kinoqor/catalog","subject":"%s","thread":"%s",\
                "time":"2026-11-21T13:04:10Z","sequence":%d,"data":%s}""".formatted(id, id, type, FILM, FILM, id, data);
    }
}
