package hoist.tenants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tenants of a directory of {@code *.yml} files, kept up to date.
 *
 * <p>The files are looked at every second rather than watched by the operating system, which does not notice a change
 * behind a symbolic link (Kubernetes), of a secret elsewhere, or on a network disk. A change is in force within three
 * looks. A wrong file leaves its former content in force; a removed file removes its tenant.
 */
public final class TenantDirectory implements Tenants, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TenantDirectory.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Path directory;
    private final UnaryOperator<@Nullable String> environment;
    private final SortedMap<String, TenantFile> files = new TreeMap<>();
    private final List<Consumer<TenantChange>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile SortedMap<String, Tenant> inForce = new TreeMap<>();
    private volatile List<TenantProblem> problems = List.of();

    private TenantDirectory(Path directory, UnaryOperator<@Nullable String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /**
     * Reads the tenants and keeps looking until closed. Wrong files do not stop it: see {@link #problems()}.
     *
     * @throws IllegalArgumentException if there is no such directory
     */
    public static TenantDirectory open(Path directory) {
        return open(directory, System::getenv, BETWEEN_LOOKS);
    }

    static TenantDirectory open(Path directory, UnaryOperator<@Nullable String> environment, Duration betweenLooks) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException("The directory of the tenants, " + directory
                    + ", is not there or is no directory: create it with one YAML file a tenant");
        }
        TenantDirectory tenants = new TenantDirectory(directory, environment);
        tenants.look(TenantFile::atStart);
        Thread.ofVirtual().name("tenants").start(() -> tenants.keepLooking(betweenLooks));
        return tenants;
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(inForce.get(id + TenantFile.ENDING));
    }

    @Override
    public List<Tenant> all() {
        return List.copyOf(inForce.values());
    }

    @Override
    public void onChange(Consumer<TenantChange> listener) {
        listeners.add(listener);
    }

    /** What is wrong now, by file; empty when every file is in force as it stands. */
    public List<TenantProblem> problems() {
        return problems;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void keepLooking(Duration betweenLooks) {
        try {
            while (!closed.await(betweenLooks.toMillis(), TimeUnit.MILLISECONDS)) {
                lookAgain();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAgain() {
        try {
            look(TenantFile::appeared);
        } catch (RuntimeException e) {
            LOG.error("Looking for changed tenants failed; the next look is in a second", e);
        }
    }

    private interface NewFile {
        TenantFile at(Path path, UnaryOperator<@Nullable String> environment);
    }

    private void look(NewFile newFile) {
        List<TenantProblem> found = new ArrayList<>();
        try (Stream<Path> listed = Files.list(directory)) {
            listed.filter(path -> !isHidden(path)).forEach(path -> notice(path, newFile, found));
        } catch (IOException e) {
            report(List.of(new TenantProblem(
                    directory.toString(),
                    0,
                    "cannot be listed: make it a directory that this service's user may read")));
            return;
        }
        files.values().forEach(TenantFile::look);
        files.values().removeIf(TenantFile::isGone);
        Admission admission = Admission.of(inForce, wanted(found));
        found.addAll(admission.problems().values());
        report(found);
        bringIntoForce(admission.tenants());
    }

    private void notice(Path path, NewFile newFile, List<TenantProblem> found) {
        String name = path.getFileName().toString();
        if (name.endsWith(TenantFile.ENDING)) {
            files.computeIfAbsent(name, unknown -> newFile.at(path, environment));
        } else if (name.endsWith(".yaml")) {
            found.add(new TenantProblem(name, 0, "is not read: a tenant's file ends in .yml, so rename it"));
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /** What the files say; where one is wrong, what it said before. */
    private SortedMap<String, Tenant> wanted(List<TenantProblem> found) {
        SortedMap<String, Tenant> wanted = new TreeMap<>();
        files.forEach((name, file) -> {
            switch (file.content()) {
                case TenantFile.Content.Good good -> wanted.put(name, good.tenant());
                case TenantFile.Content.Gone gone -> {}
                case TenantFile.Content.Bad bad -> {
                    found.add(bad.problem());
                    Optional.ofNullable(inForce.get(name)).ifPresent(former -> wanted.put(name, former));
                }
            }
        });
        return wanted;
    }

    private void report(List<TenantProblem> found) {
        List<TenantProblem> before = problems;
        problems = List.copyOf(found);
        found.stream()
                .filter(problem -> !before.contains(problem))
                .forEach(problem -> LOG.warn("Not in force as it stands: {}", problem.sentence()));
        Set<String> wrong = found.stream().map(TenantProblem::file).collect(Collectors.toSet());
        before.stream()
                .map(TenantProblem::file)
                .distinct()
                .filter(file -> !wrong.contains(file))
                .forEach(file -> LOG.info("Nothing is wrong with {} any more", file));
    }

    private void bringIntoForce(SortedMap<String, Tenant> next) {
        SortedMap<String, Tenant> before = inForce;
        inForce = next;
        before.forEach((file, tenant) -> {
            if (!next.containsKey(file)) {
                tell(new TenantChange.Removed(tenant));
            }
        });
        next.forEach((file, tenant) -> {
            Tenant former = before.get(file);
            if (former == null) {
                tell(new TenantChange.Added(tenant));
            } else if (!former.equals(tenant)) {
                tell(new TenantChange.Changed(former, tenant));
            }
        });
    }

    private static String words(TenantChange change) {
        return switch (change) {
            case TenantChange.Added added -> "A tenant is in force";
            case TenantChange.Changed changed -> "A tenant's changed file is in force";
            case TenantChange.Removed removed -> "A tenant is not in force any more: its file is gone";
        };
    }

    private void tell(TenantChange change) {
        LOG.atInfo().addKeyValue("tenant", change.id()).log(words(change));
        listeners.forEach(listener -> {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                LOG.atError().addKeyValue("tenant", change.id()).setCause(e).log("A listener to tenants failed");
            }
        });
    }
}
