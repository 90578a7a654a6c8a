package hoist.cli;

import picocli.CommandLine.IVersionProvider;

/** {@code hoist --version}: the number of the jar this runs from. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var number = Version.class.getPackage().getImplementationVersion();
        return new String[] {number == null ? "Hoist, built here" : "Hoist " + number};
    }
}
