package hoist.simulators.idemeum;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Handler;
import hoist.simulators.http.Refused;
import hoist.simulators.http.Request;

/** Lets nobody through to the API without an API key or a bearer token. */
final class ApiDoor {

    private static final String BEARER = "Bearer ";

    private final ApiAccess access;
    private final Tokens tokens;

    ApiDoor(ApiAccess access, Tokens tokens) {
        this.access = access;
        this.tokens = tokens;
    }

    Handler guarding(Handler handler) {
        return request -> {
            admit(request);
            return handler.handle(request);
        };
    }

    private void admit(Request request) {
        boolean key = request.header("X-Idemeum-Api-Key")
                .filter(access.apiKeys()::contains)
                .isPresent();
        boolean token = request.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .filter(tokens::isGood)
                .isPresent();
        if (!key && !token) {
            Answer refusal = Refusals.answer(
                    401, "unauthorized", "send a valid X-Idemeum-Api-Key, or a bearer token that has not expired");
            throw new Refused(refusal.withHeader("WWW-Authenticate", "Bearer"));
        }
    }
}
