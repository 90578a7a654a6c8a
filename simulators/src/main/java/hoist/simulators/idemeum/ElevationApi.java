package hoist.simulators.idemeum;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Approve and deny by API (idemeum guide, HaloPSA, Create custom methods in Halo PSA). */
final class ElevationApi {

    private static final String MEDIA_TYPE = "application/vnd.dvmi.sdk.elevation.request.approval+json";
    private static final String REQUEST_ID = "idemeumElevationRequestId";
    private static final String CUSTOMER = "idemeumCustomerName";
    private static final String MODE = "userElevationMode";

    private final Elevations elevations;
    private final Set<String> modes;

    ElevationApi(Elevations elevations, Set<String> modes) {
        this.elevations = elevations;
        this.modes = modes;
    }

    Answer approve(Request request) {
        StrictBody body = StrictBody.of(request, MEDIA_TYPE, Set.of(REQUEST_ID, CUSTOMER, MODE));
        if (!modes.contains(body.get(MODE))) {
            throw Refusals.refused(422, "invalid_member", MODE + " must be one of " + modes);
        }
        return decided(body, new Decision(Verdict.APPROVED, DecidedFrom.API, null, null, body.get(MODE), null));
    }

    Answer deny(Request request) {
        StrictBody body = StrictBody.of(request, MEDIA_TYPE, Set.of(REQUEST_ID, CUSTOMER));
        return decided(body, new Decision(Verdict.DENIED, DecidedFrom.API, null, null, null, null));
    }

    private Answer decided(StrictBody body, Decision decision) {
        String id = body.get(REQUEST_ID);
        ElevationRequest request = elevations.find(id).orElseThrow(() -> unknown());
        if (!request.customer().isCalled(body.get(CUSTOMER))) {
            throw Refusals.refused(
                    403, "customer_mismatch", "the request belongs to another customer than " + CUSTOMER);
        }
        return switch (elevations.decide(id, decision)) {
            case DecisionResult.Applied applied -> accepted(applied.request(), decision);
            case DecisionResult.AlreadySo same -> accepted(same.request(), decision);
            case DecisionResult.DecidedOtherwise ignored ->
                throw Refusals.refused(409, "already_decided", "the request was already decided the other way");
            case DecisionResult.TooLate ignored -> throw Refusals.refused(409, "expired", "the request has expired");
            case DecisionResult.UnknownRequest ignored -> throw unknown();
        };
    }

    private static RuntimeException unknown() {
        return Refusals.refused(404, "unknown_request", REQUEST_ID + " names no elevation request of this tenant");
    }

    private static Answer accepted(ElevationRequest request, Decision decision) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put(REQUEST_ID, request.id());
        body.put("status", decision.verdict().word());
        return Answer.json(200, body);
    }
}
