package hoist.ingest.door;

/** Who knows the bearer tokens that may come in. */
public interface BearerTokens {

    /**
     * Whose this token is; nobody's if anything is wrong with it.
     *
     * @param token as it came, perhaps no token at all
     */
    TokenHolder holderOf(String token);
}
