package hoist.halo;

/**
 * A device. Its name is in {@code inventoryNumber} or {@code keyField}, depending on the asset's type.
 *
 * @param inventoryNumber may be empty
 * @param keyField may be empty
 */
public record Asset(long id, long clientId, String inventoryNumber, String keyField) {}
