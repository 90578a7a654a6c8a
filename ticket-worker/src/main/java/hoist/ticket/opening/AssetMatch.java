package hoist.ticket.opening;

import hoist.halo.Asset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which asset a device is. Exactly one or none: a wrong asset would show the wrong machine's history. */
public sealed interface AssetMatch {

    record Found(Asset asset) implements AssetMatch {}

    record None() implements AssetMatch {}

    record Several(int count) implements AssetMatch {}

    /** The request names no device. */
    record NoDevice() implements AssetMatch {}

    /**
     * Equal ignoring case and outer blanks in either of the two columns that hold a computer's name, depending on the asset's
     * type.
     *
     * @param candidates active assets of the client
     */
    static AssetMatch of(List<Asset> candidates, @Nullable String device) {
        var wanted = device == null ? "" : device.strip();
        if (wanted.isEmpty()) {
            return new NoDevice();
        }
        var equal = candidates.stream()
                .filter(asset -> isNamed(asset.inventoryNumber(), wanted) || isNamed(asset.keyField(), wanted))
                .toList();
        return switch (equal.size()) {
            case 0 -> new None();
            case 1 -> new Found(equal.getFirst());
            default -> new Several(equal.size());
        };
    }

    private static boolean isNamed(String name, String wanted) {
        return name.strip().equalsIgnoreCase(wanted);
    }
}
