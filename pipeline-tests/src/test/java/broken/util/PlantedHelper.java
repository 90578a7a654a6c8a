package broken.util;

/** Planted: named for no thing. */
public record PlantedHelper(String thing) {}
