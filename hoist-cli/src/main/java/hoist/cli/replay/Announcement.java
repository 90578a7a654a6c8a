package hoist.cli.replay;

import hoist.cli.topics.TopicRecord;
import hoist.schemas.Envelope;

/** A fact that a call is about to be made: every call that changes something at a vendor has one before it. */
final class Announcement {
    private static final String KIND = "Attempted";

    private Announcement() {}

    static boolean is(TopicRecord fact) {
        return fact.envelope().map(Envelope::kind).filter(Announcement::isKind).isPresent();
    }

    static boolean isKind(String kind) {
        return kind.endsWith(KIND);
    }
}
