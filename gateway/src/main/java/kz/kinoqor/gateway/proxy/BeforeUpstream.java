package kz.kinoqor.gateway.proxy;

import io.vertx.httpproxy.ProxyInterceptor;

/**
 * Stands directly before the call of a service, once the caller, the body and the headers are what they have to be. A
 * bean of this type may answer in the service's place, or keep what the service answers: headers of one connection and
 * the ids of one exchange are added further out. {@link Exchange#of} says what is being asked.
 */
public interface BeforeUpstream extends ProxyInterceptor {}
