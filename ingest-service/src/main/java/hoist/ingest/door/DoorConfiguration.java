package hoist.ingest.door;

import hoist.ingest.problem.ProblemReportValve;
import hoist.tenants.Tenants;
import java.time.Clock;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hangs the door into the server. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    Limits limits(DoorSettings settings) {
        return Limits.of(settings);
    }

    @Bean
    TokenDoor tokenDoor(Limits limits, DoorSettings settings) {
        return new TokenDoor(limits, settings.haloWaits());
    }

    @Bean
    DoorKeeper doorKeeper(Tenants tenants, BearerTokens tokens, Limits limits, DoorSettings settings, Clock clock) {
        return new DoorKeeper(new Door(tenants, tokens, limits, settings.haloWaits(), clock));
    }

    @Bean
    WebMvcConfigurer doorBeforeEndpoints(DoorKeeper keeper) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(keeper);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(keeper);
            }
        };
    }

    @Bean
    FilterRegistrationBean<CallShape> callShape() {
        FilterRegistrationBean<CallShape> registration = new FilterRegistrationBean<>(new CallShape());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> auditAndProblems(
            DoorSettings settings, @Value("${server.tomcat.max-swallow-size}") DataSize mostUnread) {
        return factory -> {
            factory.setProtocol(TimedHttp11.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof TimedHttp11 http) {
                    http.setHeadersWithin(settings.headersWithin());
                }
            });
            factory.addEngineValves(
                    new AuditLog(), new SafeHeaders(), new UnreadBody(settings.bodyWithin(), mostUnread));
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemReportValve.class.getName());
                }
            });
        };
    }
}
