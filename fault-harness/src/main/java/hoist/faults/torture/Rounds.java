package hoist.faults.torture;

import hoist.faults.torture.Mishap.Reach;
import hoist.quickstart.msp.SimulatedMsp;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What goes wrong in which round. The seed decides; all of the catalogue comes before anything comes again. */
final class Rounds {
    private final List<SimulatedMsp> msps;
    private final Deck<Mishap> ofPlant;
    private final Deck<Mishap> ofTenants;
    private final Deck<SimulatedMsp> tenants;
    private final Random random;

    Rounds(long seed, List<SimulatedMsp> msps) {
        this.msps = msps;
        this.ofPlant = new Deck<>(Catalogue.of(Reach.PLANT), seed);
        this.ofTenants = new Deck<>(Catalogue.of(Reach.TENANT), seed + 1);
        this.tenants = new Deck<>(msps, seed + 2);
        this.random = new Random(seed + 3);
    }

    /** So many for everybody, and one for each of so many tenants. */
    List<Placed> next(int ofPlantAtOnce, int atTenants) {
        var placed = new ArrayList<Placed>();
        ofPlant.deal(ofPlantAtOnce).forEach(mishap -> placed.add(everywhere(mishap)));
        placed.addAll(atTenants(atTenants));
        return placed;
    }

    /** The same, and kills beside it. */
    List<Placed> nextWithKills(int ofPlantAtOnce, int atTenants) {
        var placed = new ArrayList<>(next(ofPlantAtOnce, atTenants));
        placed.add(everywhere(MachineMishaps.KILLS));
        return placed;
    }

    private List<Placed> atTenants(int number) {
        var concerned = tenants.deal(number);
        var mishaps = ofTenants.deal(number);
        var placed = new ArrayList<Placed>();
        for (var i = 0; i < number; i++) {
            placed.add(new Placed(mishaps.get(i), concerned.get(i), new Random(random.nextLong())));
        }
        return placed;
    }

    private Placed everywhere(Mishap mishap) {
        return new Placed(mishap, msps.getFirst(), new Random(random.nextLong()));
    }
}
