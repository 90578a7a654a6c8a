package hoist.faults.torture;

/**
 * Something that goes wrong while the pipeline works.
 *
 * @param name a sentence's part that says what, for reports, for example {@code registry killed}
 * @param reach whom it concerns
 * @param act what happens, from its beginning to its end
 */
record Mishap(String name, Reach reach, Act act) {

    /** Whom a mishap concerns. */
    enum Reach {
        /** The processes and connections that all tenants share. */
        PLANT,
        /** The vendors of one tenant. */
        TENANT
    }

    /** What happens. It may leave things broken: whatever it broke is mended when the round ends. */
    @FunctionalInterface
    interface Act {
        void play(Scene scene) throws InterruptedException;
    }

    static Mishap ofPlant(String name, Act act) {
        return new Mishap(name, Reach.PLANT, act);
    }

    static Mishap ofTenant(String name, Act act) {
        return new Mishap(name, Reach.TENANT, act);
    }

    @Override
    public String toString() {
        return name;
    }
}
