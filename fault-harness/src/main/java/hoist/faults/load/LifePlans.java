package hoist.faults.load;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lives of a run, one a number. The same seed gives the same lives and acts, whatever the machine's speed; only their
 * times differ.
 *
 * @param tenants how many there are; life {@code n} is lived at tenant {@code n mod tenants}
 */
public record LifePlans(long seed, int tenants) {
    private static final List<Enum<?>> COURSES = Stream.<Enum<?>>concat(
                    Arrays.stream(ElevationCourse.values()), Arrays.stream(JitCourse.values()))
            .toList();

    public LifePlans {
        if (tenants < 1) {
            throw new IllegalArgumentException("tenants is " + tenants + "; it must be at least 1");
        }
    }

    /** Which of the tenants it is lived at, from 0. */
    public int tenant(long number) {
        return (int) (number % tenants);
    }

    /** The plan of one life. */
    public LifePlan plan(long number) {
        var draw = new Draw(seed, number);
        var customer = draw.of(CustomerName.values()).displayName();
        return switch (draw.weighted(COURSES, LifePlans::weight)) {
            case ElevationCourse course -> new LifePlan.OfRequest(number, customer, course, course.acts(draw));
            case JitCourse course -> new LifePlan.OfAccount(number, customer, course, course.acts(draw));
            default -> throw new IllegalStateException("an unknown course");
        };
    }

    private static int weight(Enum<?> course) {
        return switch (course) {
            case ElevationCourse elevation -> elevation.weight();
            case JitCourse jit -> jit.weight();
            default -> 0;
        };
    }
}
