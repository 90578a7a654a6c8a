package hoist.jit.reading;

import hoist.jit.ticket.TestTenants;
import hoist.simulators.halo.HaloSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who may delete tickets at Halo. */
record AdministratorOfHalo(HaloSimulator halo) {

    void deletes(int ticket) {
        try (var http = HttpClient.newHttpClient()) {
            var form = "grant_type=client_credentials&client_id=hoist&scope=all&client_secret="
                    + TestTenants.CLIENT_SECRET;
            var token = http.send(
                            HttpRequest.newBuilder(at("/auth/token"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            var bearer = new JsonMapper().readTree(token).path("access_token").asString();
            var deleted = http.send(
                    HttpRequest.newBuilder(at("/api/tickets/" + ticket))
                            .header("Authorization", "Bearer " + bearer)
                            .DELETE()
                            .build(),
                    BodyHandlers.discarding());
            if (deleted.statusCode() != 200) {
                throw new AssertionError("answered " + deleted.statusCode());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private URI at(String path) {
        return halo.address().resolve(path);
    }
}
