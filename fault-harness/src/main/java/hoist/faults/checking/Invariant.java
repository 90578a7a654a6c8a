package hoist.faults.checking;

/** What must hold, whatever broke. */
public enum Invariant {
    I1("every accepted event is in its topic"),
    I2("every request has exactly one ticket"),
    I3("no ticket without an accepted event"),
    I4("what happens to a ticket happens in a legal order"),
    I5("every life ends as it must"),
    I6("one decision a request, and the first one"),
    I7("every account that should be off is off, and no other"),
    I8("a replay changes nothing"),
    I9("all is quiet in time"),
    I10("no secret and no text of people in logs, topics, metrics or health"),
    I11("services say in time that they do not work"),
    I12("threads, files and memory come back to what they were");

    private final String promise;

    Invariant(String promise) {
        this.promise = promise;
    }

    public String promise() {
        return promise;
    }
}
