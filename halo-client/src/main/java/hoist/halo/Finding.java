package hoist.halo;

/**
 * Something at Halo that an operator must put right.
 *
 * @param what is wrong
 * @param why it matters, or how it was noticed
 * @param cure what to do, with the menu in Halo
 */
public record Finding(String what, String why, String cure) {}
