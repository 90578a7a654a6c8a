package hoist.faults.load;

/** How far a life has been lived. */
public sealed interface Progress {

    /** Not to its end. */
    record UnderWay() implements Progress {}

    /** All acts were done; what must follow from them may still be under way. */
    record Lived() implements Progress {}

    /** Something that users wait for did not happen in all their patience. */
    record CutShort(String reason) implements Progress {}
}
