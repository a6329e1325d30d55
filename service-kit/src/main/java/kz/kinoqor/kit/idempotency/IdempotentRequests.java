package kz.kinoqor.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import kz.kinoqor.kit.content.ContentDigest;
import kz.kinoqor.kit.failpoint.Failpoint;
import kz.kinoqor.kit.identity.Caller;
import kz.kinoqor.kit.position.LastWrite;
import kz.kinoqor.kit.position.WritePosition;
import org.jspecify.annotations.Nullable;

/** Carries out {@link Idempotent}: one transaction around the change and the record of its answer. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentRequests {

    private final StoredAnswers answers;
    private final Caller caller;
    private final LastWrite lastWrite;
    private final ObjectMapper json;
    private final HttpExchange http;

    IdempotentRequests(
            StoredAnswers answers, Caller caller, LastWrite lastWrite, ObjectMapper json, HttpExchange http) {
        this.answers = answers;
        this.caller = caller;
        this.lastWrite = lastWrite;
        this.json = json;
        this.http = http;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var given = IdempotencyKey.read(http.header(IdempotencyKey.HEADER));
        if (given.isEmpty()) {
            if (call.getMethod().getAnnotation(Idempotent.class).keyRequired()) {
                throw new IdempotencyProblem.IdempotencyKeyRequired().refuse();
            }
            return call.proceed();
        }
        var key = given.get();
        var fingerprint = fingerprint(call.getParameters());
        var answer = QuarkusTransaction.requiringNew().call(() -> answer(call, key, fingerprint));
        Failpoint.reach("tx.after_commit");
        return answer.again();
    }

    private StoredAnswer answer(InvocationContext call, String key, byte[] fingerprint) throws Exception {
        var owner = caller.id();
        var held = answers.lock(owner, key);
        // An answer that can be found is committed: nobody has to hold the key to give it again.
        var stored = answers.find(owner, key, fingerprint);
        if (stored.isPresent()) {
            return stored.get();
        }
        if (!held) {
            throw new IdempotencyProblem.IdempotencyKeyInFlight().refuse();
        }
        var first = toStore((Response) call.proceed());
        answers.keep(owner, key, fingerprint, first);
        Failpoint.reach("tx.before_commit");
        return first;
    }

    private StoredAnswer toStore(Response response) throws JsonProcessingException {
        var tag = response.getEntityTag();
        return new StoredAnswer(
                response.getStatus(),
                tag == null ? null : "\"" + tag.getValue() + "\"",
                response.getHeaderString(HttpHeaders.LOCATION),
                lastWrite.position().map(WritePosition::token).orElse(null),
                response.hasEntity() ? json.writeValueAsBytes(response.getEntity()) : new byte[0]);
    }

    /** Of method, path and what the content says. */
    private byte[] fingerprint(@Nullable Object[] parameters) {
        var said = Arrays.stream(parameters)
                .filter(parameter -> !(parameter instanceof UriInfo || parameter instanceof Request))
                .toList();
        return ContentDigest.of(http.line(), said);
    }
}
