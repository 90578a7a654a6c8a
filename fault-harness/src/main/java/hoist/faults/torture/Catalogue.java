package hoist.faults.torture;

import hoist.faults.torture.Mishap.Reach;
import java.util.List;
import java.util.stream.Stream;

/** All that can go wrong. */
final class Catalogue {
    private static final List<Mishap> ALL = Stream.of(
                    MachineMishaps.all(),
                    NetworkMishaps.all(),
                    VendorMishaps.all(),
                    WorstMoments.all(),
                    TopicMishaps.all())
            .flatMap(List::stream)
            .toList();

    private Catalogue() {}

    static List<Mishap> all() {
        return ALL;
    }

    static List<Mishap> of(Reach reach) {
        return ALL.stream().filter(mishap -> mishap.reach() == reach).toList();
    }
}
