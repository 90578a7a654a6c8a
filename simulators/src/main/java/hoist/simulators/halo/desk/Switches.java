package hoist.simulators.halo.desk;

import java.time.Duration;

/** What differs between versions and tenants of HaloPSA, or goes wrong inside it; may be changed while it runs. */
public final class Switches {

    /** The shape of the answer to a POST without {@code returnall}. */
    public enum PostAnswer {
        OBJECT,
        ARRAY_OF_ONE
    }

    /** What two creates at the same moment do. */
    public enum ParallelCreates {
        SAFE,
        /** They take the same number; the database refuses all but the first. */
        COLLIDE
    }

    /** What an update of a ticket needs beside the id. */
    public enum UpdateNeeds {
        ID,
        /** Without them the answer is "Record not found", as one live tenant did. */
        ID_TYPE_AND_CLIENT
    }

    /** What a template variable without a value becomes; what HaloPSA does is not documented. */
    public enum UnsetVariable {
        LITERAL,
        NOTHING,
        NULL,
        EMPTY_STRING
    }

    /** How text gets into a JSON body. */
    public enum Substitution {
        JSON_VALUE,
        /** Quotes around it, nothing escaped inside: how a careless server would do it. */
        QUOTES_ONLY
    }

    /** Whether rows of ticket lists say whether and when they were closed; versions differ in the columns of lists. */
    public enum ListColumns {
        WITH_CLOSURE,
        WITHOUT_CLOSURE
    }

    private volatile ListColumns listColumns = ListColumns.WITH_CLOSURE;
    private volatile Duration searchLag = Duration.ZERO;
    private volatile PostAnswer postAnswer = PostAnswer.OBJECT;
    private volatile int createdStatus = 201;
    private volatile int recordNotFoundStatus = 404;
    private volatile ParallelCreates parallelCreates = ParallelCreates.SAFE;
    private volatile UpdateNeeds updateNeeds = UpdateNeeds.ID;
    private volatile UnsetVariable unsetVariable = UnsetVariable.LITERAL;
    private volatile Substitution substitution = Substitution.JSON_VALUE;

    /** Whether rows of ticket lists say whether and when they were closed. */
    public ListColumns listColumns() {
        return listColumns;
    }

    /** Sets whether rows of ticket lists say whether and when they were closed. */
    public Switches listColumns(ListColumns value) {
        listColumns = value;
        return this;
    }

    /** How long a new ticket stays invisible to searches. */
    public Duration searchLag() {
        return searchLag;
    }

    /** Makes new tickets invisible to searches for a while. */
    public Switches searchLag(Duration value) {
        searchLag = value;
        return this;
    }

    /** The shape of the answer to a POST without {@code returnall}. */
    public PostAnswer postAnswer() {
        return postAnswer;
    }

    /** Sets the shape of the answer to a POST without {@code returnall}. */
    public Switches postAnswer(PostAnswer value) {
        postAnswer = value;
        return this;
    }

    /** The status of a POST that worked: 201, or 200 as older servers do. */
    public int createdStatus() {
        return createdStatus;
    }

    /** Sets the status of a POST that worked. */
    public Switches createdStatus(int value) {
        createdStatus = value;
        return this;
    }

    /** The status of "Record not found": 404, or 400. */
    public int recordNotFoundStatus() {
        return recordNotFoundStatus;
    }

    /** Sets the status of "Record not found". */
    public Switches recordNotFoundStatus(int value) {
        recordNotFoundStatus = value;
        return this;
    }

    /** What two creates at the same moment do. */
    public ParallelCreates parallelCreates() {
        return parallelCreates;
    }

    /** Sets what two creates at the same moment do. */
    public Switches parallelCreates(ParallelCreates value) {
        parallelCreates = value;
        return this;
    }

    /** What an update of a ticket needs beside the id. */
    public UpdateNeeds updateNeeds() {
        return updateNeeds;
    }

    /** Sets what an update of a ticket needs beside the id. */
    public Switches updateNeeds(UpdateNeeds value) {
        updateNeeds = value;
        return this;
    }

    /** What a template variable without a value becomes. */
    public UnsetVariable unsetVariable() {
        return unsetVariable;
    }

    /** Sets what a template variable without a value becomes. */
    public Switches unsetVariable(UnsetVariable value) {
        unsetVariable = value;
        return this;
    }

    /** How text gets into a JSON body. */
    public Substitution substitution() {
        return substitution;
    }

    /** Sets how text gets into a JSON body. */
    public Switches substitution(Substitution value) {
        substitution = value;
        return this;
    }
}
