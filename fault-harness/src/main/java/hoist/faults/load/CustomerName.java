package hoist.faults.load;

/** The customers of every simulated MSP, by idemeum's display name and name. */
enum CustomerName {
    DEMO("Demo PAM tenant", "demo-nikpot"),
    CONTOSO("Contoso Ltd", "contoso");

    private final String displayName;
    private final String shortName;

    CustomerName(String displayName, String shortName) {
        this.displayName = displayName;
        this.shortName = shortName;
    }

    String displayName() {
        return displayName;
    }

    String shortName() {
        return shortName;
    }
}
