package hoist.ingest.door;

import hoist.ingest.problem.HttpProblems;
import hoist.ingest.problem.Refusal;
import hoist.tenants.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every endpoint, and hands it the {@link Arrival} that it takes as its parameter. */
final class DoorKeeper implements HandlerInterceptor, HandlerMethodArgumentResolver {
    private static final String ATTRIBUTE = Arrival.class.getName();
    private static final String BASIC = "Basic realm=\"hoist\", charset=\"UTF-8\"";

    private final Door door;

    DoorKeeper(Door door) {
        this.door = door;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(OpenToAll.class)) {
            request.setAttribute(ATTRIBUTE, admit(method, request, response));
        }
        return true;
    }

    private Arrival admit(HandlerMethod method, HttpServletRequest request, HttpServletResponse response) {
        Sender sender = method.hasMethodAnnotation(SentByHalo.class) ? Sender.HALO : Sender.PRODUCER;
        try {
            return door.admit(request, permission(method), sender);
        } catch (Refusal refusal) {
            if (sender == Sender.HALO && refusal.problem().status() == HttpStatus.UNAUTHORIZED) {
                response.addHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC); // some clients send a password only when asked
            }
            throw refusal;
        }
    }

    private static Permission permission(HandlerMethod method) {
        NeedsPermission needs = method.getMethodAnnotation(NeedsPermission.class);
        if (needs == null) {
            throw HttpProblems.of(HttpStatus.NOT_FOUND).refusal();
        }
        return needs.value();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Arrival.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        return request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }
}
