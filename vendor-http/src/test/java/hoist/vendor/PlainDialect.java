package hoist.vendor;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A vendor without any peculiarity, whose answers are objects. */
final class PlainDialect implements Dialect {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final class PlainException extends VendorException {
        private static final long serialVersionUID = 1L;

        PlainException(VendorFailure failure) {
            super(failure);
        }
    }

    static JsonNode object(byte[] body) {
        JsonNode json = JSON.readTree(body);
        if (!json.isObject()) {
            throw new MalformedAnswer("no object");
        }
        return json;
    }

    @Override
    public String vendor() {
        return "Plain";
    }

    @Override
    public VendorException failed(VendorFailure failure) {
        return new PlainException(failure);
    }

    @Override
    public String reason(int status, byte[] body) {
        return Reasons.text(body).orElse("HTTP " + status);
    }

    @Override
    public String credentialsCure() {
        return "look in the menu.";
    }
}
