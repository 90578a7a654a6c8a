package hoist.cli.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * A settings file of the class path, overridden by the environment, exactly as a service reads its own: what is set for the
 * services in the environment holds here too.
 */
public final class SettingsFile {
    private final Binder binder;

    /** @param name of the file, without {@code .yml}, for example {@code ticket-worker} */
    public SettingsFile(String name) {
        var environment = new StandardEnvironment();
        try {
            new YamlPropertySourceLoader()
                    .load(name, new ClassPathResource(name + ".yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ConfigurationPropertySources.attach(environment);
        this.binder = Binder.get(environment);
    }

    /**
     * What stands under this prefix.
     *
     * @param settings a class with {@code @ConfigurationProperties} of the same prefix
     */
    public <T> T read(String prefix, Class<T> settings) {
        return binder.bindOrCreate(prefix, Bindable.of(settings));
    }
}
